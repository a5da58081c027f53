import './case.css'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { CaseView } from '../../../../src/server/schemas/cases.ts'
import { dayInWords } from '../../../../src/wording/values.ts'
import { read } from '../../api/client.ts'
import { Badge, Side } from '../../parts/event-words.tsx'
import { Page } from '../../parts/page.tsx'
import { Shown } from '../../parts/state.tsx'
import { today } from '../../parts/today.ts'
import { ClaimsMatrix } from './claims.tsx'
import { OutletsMatrix } from './outlets.tsx'
import { Summary } from './summary.tsx'
import { Timeline } from './timeline.tsx'

const oneCase = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => read<CaseView>(`/api/cases/${encodeURIComponent(id)}`, {}, signal),
  })

const titleOf = ({ sides: [first, second], start }: CaseView): string =>
  `${first.words} and ${second.words}, from ${dayInWords(start)}`

/** A dispute: what was done and answered, what is owed and due, who said what, who reports which number. */
export const CasePage = () => {
  const { id } = useParams({ from: '/cases/$id' })
  const found = useQuery(oneCase(id))
  return (
    <Shown query={found} lines={16}>
      {(view) => (
        <Page
          title={titleOf(view)}
          heading={
            <>
              <Side side={view.sides[0].value} name={view.sides[0].words} /> –{' '}
              <Side side={view.sides[1].value} name={view.sides[1].words} />
            </>
          }
          lead={leadOf(view)}
          actions={
            <Link to="/dyads/$a/$b" params={{ a: view.sides[0].value, b: view.sides[1].value }}>
              These two over time
            </Link>
          }
        >
          <Open view={view} />
          <div className="case">
            <Timeline view={view} />
            <div className="stack case-side">
              <Summary view={view} title={titleOf(view)} />
            </div>
          </div>
          <ClaimsMatrix view={view} />
          <OutletsMatrix view={view} />
        </Page>
      )}
    </Shown>
  )
}

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

const leadOf = ({ start, end, moves, answered, events }: CaseView): string =>
  `${dayInWords(start)} – ${dayInWords(end)} · ${counted(moves, 'move')} · ${answered} answered · ${counted(events.length - moves, 'exchange')} of words`

/** What is still to come: answers owed, deadlines that run. */
const Open = ({ view }: { readonly view: CaseView }) => {
  const now = today()
  const running = view.deadlines.filter(({ day }) => day >= now)
  if (view.unanswered.length === 0 && running.length === 0)
    return <p className="soft">Every move is answered, and no deadline runs.</p>
  const sentenceOf = (id: string) => view.events.find(({ event }) => event.id === id)?.event.sentence ?? id
  return (
    <section aria-labelledby="case-open" className="sheet case-open">
      <h2 id="case-open">Still open</h2>
      <ul>
        {running.map(({ event, day }) => (
          <li key={`${event} ${day}`}>
            <Badge tone="warn">due {dayInWords(day)}</Badge>{' '}
            <Link to="/events/$id" params={{ id: event }}>
              {sentenceOf(event)}
            </Link>
          </li>
        ))}
        {view.unanswered.map(({ event, by }) => (
          <li key={event}>
            <Badge tone="warn">{by.words} has not answered</Badge>{' '}
            <Link to="/events/$id" params={{ id: event }}>
              {sentenceOf(event)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
