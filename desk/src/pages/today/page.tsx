import './today.css'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TodayView } from '../../../../src/server/schemas/today.ts'
import { dayInWords } from '../../../../src/wording/values.ts'
import { read } from '../../api/client.ts'
import { CaseTable } from '../../parts/case-table.tsx'
import { Badge, Confidence } from '../../parts/event-words.tsx'
import { Page } from '../../parts/page.tsx'
import { Empty, Shown } from '../../parts/state.tsx'
import { today } from '../../parts/today.ts'

const view = (day: string) =>
  queryOptions({
    queryKey: ['today', day],
    queryFn: ({ signal }) => read<TodayView>('/api/today', { day }, signal),
  })

/** What somebody who begins the day wants to know. */
export const TodayPage = () => {
  const day = today()
  const found = useQuery(view(day))
  return (
    <Page title="Today" lead={dayInWords(day)}>
      <Shown query={found} lines={16}>
        {(told) => (told.articles.length === 0 ? <Begin /> : <Day told={told} />)}
      </Shown>
    </Page>
  )
}

const Begin = () => (
  <Empty title="The ledger holds no articles yet">
    <p>
      Read some in with <code>demarche ingest PATH</code>, or <Link to="/paste">paste a report</Link> to see
      what is read from it. This page will show them by itself.
    </p>
  </Empty>
)

const Day = ({ told }: { readonly told: TodayView }) => (
  <div className="today">
    <NeedsALook events={told.worthLooking} />
    <CameIn articles={told.articles} />
    <Deadlines deadlines={told.deadlines} day={told.day} />
    <section className="today-wide stack" aria-labelledby="today-cases">
      <h2 id="today-cases">Cases that moved</h2>
      {told.cases.length === 0 ? (
        <p className="soft">None.</p>
      ) : (
        <CaseTable cases={told.cases} today={told.day} />
      )}
      <Link to="/cases">All cases</Link>
    </section>
  </div>
)

const NeedsALook = ({ events }: { readonly events: TodayView['worthLooking'] }) => (
  <section className="stack" aria-labelledby="today-look">
    <h2 id="today-look">Needs a look</h2>
    {events.length === 0 && <p className="soft">Nothing: no conflicts, and nothing that is doubtful.</p>}
    <ul className="today-list">
      {events.map(({ id, sentence, confidence, conflicts }) => (
        <li key={id}>
          <Link to="/events/$id" params={{ id }} className="today-sentence">
            {sentence}
          </Link>
          <span className="row small">
            {conflicts.map((field) => (
              <Badge key={field} tone="warn">
                reports differ: {field}
              </Badge>
            ))}
            <Confidence value={confidence} />
          </span>
        </li>
      ))}
    </ul>
    <Link to="/articles">Review articles</Link>
  </section>
)

const CameIn = ({ articles }: { readonly articles: TodayView['articles'] }) => (
  <section className="stack" aria-labelledby="today-in">
    <h2 id="today-in">Came in</h2>
    <ul className="today-list">
      {articles.map(({ id, title, outlet, published, events, isReviewed }) => (
        <li key={id}>
          <Link to="/articles/$id" params={{ id }} className="today-sentence">
            {title ?? 'Without a title'}
          </Link>
          <span className="small soft">
            {[
              outlet,
              published && dayInWords(published.slice(0, 10)),
              `${events} ${events === 1 ? 'event' : 'events'}`,
            ]
              .filter(Boolean)
              .join(' · ')}
            {isReviewed && ' · reviewed'}
          </span>
        </li>
      ))}
    </ul>
  </section>
)

interface DeadlinesProps {
  readonly deadlines: TodayView['deadlines']
  readonly day: string
}

const Deadlines = ({ deadlines, day }: DeadlinesProps) => (
  <section className="today-wide stack" aria-labelledby="today-due">
    <h2 id="today-due">Deadlines near</h2>
    {deadlines.length === 0 ? (
      <p className="soft">None within a month.</p>
    ) : (
      <ul className="today-list">
        {deadlines.map((due) => (
          <li key={`${due.event} ${due.day}`}>
            <span className="row">
              <Badge {...(due.day >= day && { tone: 'warn' as const })}>
                {due.day >= day ? 'due' : 'was due'} {dayInWords(due.day)}
              </Badge>
              {!due.answered && due.day < day && <span className="small soft">not answered</span>}
            </span>
            <Link to="/events/$id" params={{ id: due.event }} className="today-sentence">
              {due.sentence}
            </Link>
          </li>
        ))}
      </ul>
    )}
  </section>
)
