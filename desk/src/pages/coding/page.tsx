import '../../parts/forms.css'
import '../article/article.css'
import './coding.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { printable } from '../../../../src/wording/printable.ts'
import { dayInWords } from '../../../../src/wording/values.ts'
import { session } from '../../api/session.ts'
import { Page } from '../../parts/page.tsx'
import { Empty, Shown } from '../../parts/state.tsx'
import { codebookQuery } from '../article/queries.ts'
import { assignmentQuery, assignmentsQuery, type ShownAssignment } from '../codings/queries.ts'
import { CoderState } from '../codings/state.tsx'
import { Comparing } from './comparing.tsx'
import { Work } from './work.tsx'

const titleOf = ({ article }: ShownAssignment): string => printable(article.title ?? '') || 'An article'

const Lead = ({ view: { article, assignment } }: { readonly view: ShownAssignment }) => (
  <>
    {[article.outlet, article.published && dayInWords(article.published)]
      .map((part) => printable(part ?? ''))
      .filter((part) => part)
      .join(' · ')}{' '}
    <span className="row">
      {assignment.coders.map((coder) => (
        <CoderState key={coder.name} {...coder} />
      ))}
    </span>
    {assignment.adjudicated && (
      <span className="small">
        {' '}
        settled by {printable(assignment.adjudicated.by)} on {dayInWords(assignment.adjudicated.at)}
      </span>
    )}
  </>
)

/** The next article that somebody has to code. */
const NextOfMine = ({ but, me, as }: { readonly but: string; readonly me: string; readonly as?: string }) => {
  const { data: assignments } = useQuery(assignmentsQuery(as))
  const next = assignments?.find(
    ({ id, coders }) => id !== but && coders.some(({ name, state }) => name === me && state !== 'done'),
  )
  return next ? (
    <Link to="/codings/$id" params={{ id: next.id }} search={as === undefined ? {} : { as }}>
      Code the next: {printable(next.title ?? '') || next.article}
    </Link>
  ) : (
    <>Nothing else is left for {printable(me)} to code.</>
  )
}

/** What is said while nothing can be done here: the other coder, or both, are not done. */
const Waiting = ({
  view,
  me,
  as,
}: {
  readonly view: ShownAssignment
  readonly me: string
  readonly as?: string
}) => {
  const open = view.assignment.coders
    .filter(({ state }) => state !== 'done')
    .map(({ name }) => printable(name))
  return (
    <Empty title={view.mine ? 'You are done' : 'Not yet coded by both'}>
      <p>
        {open.join(' and ')} {open.length === 1 ? 'has' : 'have'} still to code this article. Nobody sees what
        the other did until both are done.
      </p>
      {view.mine && (
        <p>
          <NextOfMine but={view.assignment.id} me={me} {...(as !== undefined && { as })} />
        </p>
      )}
    </Empty>
  )
}

const Coding = ({ view }: { readonly view: ShownAssignment }) => {
  const { as } = useSearch({ from: '/codings/$id' })
  const { data: viewer } = useQuery(session)
  const client = useQueryClient()
  const codebook = useQuery(codebookQuery)
  const [loaded, setLoaded] = useState(0)
  const { mine, both, assignment } = view
  const reload = async (): Promise<void> => {
    await client.refetchQueries({ queryKey: assignmentQuery(assignment.id, as).queryKey })
    setLoaded((before) => before + 1)
  }
  return (
    <Page
      title={titleOf(view)}
      lead={<Lead view={view} />}
      actions={
        <Link to="/codings" search={as === undefined ? {} : { as }}>
          Double coding
        </Link>
      }
    >
      {both || (mine && mine.state !== 'done') ? (
        <Shown query={codebook} lines={12}>
          {(known) =>
            both ? (
              <Comparing view={view} both={both} codebook={known} />
            ) : (
              mine && (
                <Work
                  key={loaded}
                  view={view}
                  mine={mine}
                  as={as}
                  codebook={known}
                  onReload={() => void reload()}
                />
              )
            )
          }
        </Shown>
      ) : (
        <Waiting view={view} me={as ?? viewer?.name ?? ''} {...(as !== undefined && { as })} />
      )}
    </Page>
  )
}

export const CodingPage = () => {
  const { id } = useParams({ from: '/codings/$id' })
  const { as } = useSearch({ from: '/codings/$id' })
  const assignment = useQuery(assignmentQuery(id, as))
  return (
    <Shown query={assignment} lines={16}>
      {(view) => <Coding key={`${id} ${as ?? ''}`} view={view} />}
    </Shown>
  )
}
