import '../../parts/forms.css'
import './codings.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { session, useMay } from '../../api/session.ts'
import { Written } from '../../parts/inputs.tsx'
import { Page } from '../../parts/page.tsx'
import { useRowKeys } from '../../parts/row-keys.ts'
import { Empty, Shown } from '../../parts/state.tsx'
import { Agreement } from './agreement.tsx'
import { Assigning } from './assigning.tsx'
import { AssignmentList } from './assignment-list.tsx'
import { assignmentsQuery } from './queries.ts'
import { codingsSearch } from './search.ts'

/** Says who codes, on a desk where nobody has an account, so that one person can try both. */
const CodeAs = ({ as }: { readonly as: string | undefined }) => {
  const navigate = useNavigate({ from: '/codings' })
  return (
    <Written
      label="Code as"
      value={as ?? ''}
      placeholder="your name"
      onWrite={(name) => void navigate({ search: codingsSearch({ as: name }), replace: true })}
    />
  )
}

export const CodingsPage = () => {
  const { as } = useSearch({ from: '/codings' })
  const { data: viewer } = useQuery(session)
  const isEditor = useMay('editor')
  const me = as ?? viewer?.name ?? ''
  const mine = useQuery(assignmentsQuery(as))
  const all = useQuery({ ...assignmentsQuery(undefined), enabled: isEditor })
  const place = useRef<HTMLDivElement>(null)
  const own = (mine.data ?? []).filter(({ coders }) => coders.some(({ name }) => name === me))
  const others = isEditor ? (all.data ?? []).filter(({ id }) => !own.some((each) => each.id === id)) : []
  useRowKeys({ place, count: own.length + others.length, scrollTo: () => undefined, one: 'article' })
  return (
    <Page
      title="Double coding"
      lead="Two people code the same article, each without seeing the other’s work. What they agree on, and what not, is told when both are done."
      {...(viewer && !viewer.accounts && { actions: <CodeAs as={as} /> })}
    >
      <div ref={place} className="stack">
        <section className="stack" aria-labelledby="codings-mine">
          <h2 id="codings-mine">Assigned to {me}</h2>
          <Shown query={mine} lines={3}>
            {() =>
              own.length === 0 ? (
                <Empty title="Nothing is assigned to you">
                  {isEditor
                    ? 'Give articles to two coders below.'
                    : 'An editor gives articles to two coders.'}
                </Empty>
              ) : (
                <AssignmentList label={`Assigned to ${me}`} assignments={own} first={0} as={as} />
              )
            }
          </Shown>
        </section>
        {others.length > 0 && (
          <section className="stack" aria-labelledby="codings-others">
            <h2 id="codings-others">Assigned to others</h2>
            <AssignmentList label="Assigned to others" assignments={others} first={own.length} as={as} />
          </section>
        )}
      </div>
      {isEditor && (
        <>
          <Assigning
            known={[me, ...(all.data ?? []).flatMap(({ coders }) => coders.map(({ name }) => name))]}
          />
          <Agreement as={as} />
        </>
      )}
    </Page>
  )
}
