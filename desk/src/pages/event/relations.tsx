import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EventLine } from '../../../../src/server/schemas/events.ts'
import { dayInWords } from '../../../../src/wording/values.ts'
import { eventsOfCase } from './queries.ts'
import type { ShownEvent } from './shapes.ts'

interface Answer {
  readonly event: string
  readonly basis: 'said' | 'presumed'
}

const EventLinkTo = ({
  id,
  known,
}: {
  readonly id: string
  readonly known: ReadonlyMap<string, EventLine>
}) => (
  <Link to="/events/$id" params={{ id }}>
    {known.get(id)?.sentence ?? id}
  </Link>
)

interface AnswersProps {
  readonly title: string
  readonly answers: readonly Answer[]
  readonly known: ReadonlyMap<string, EventLine>
}

const Answers = ({ title, answers, known }: AnswersProps) =>
  answers.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul className="stack-tight">
        {answers.map(({ event, basis }) => (
          <li key={event}>
            <EventLinkTo id={event} known={known} />{' '}
            <span className="small soft">{basis === 'said' ? 'a report says so' : 'presumed'}</span>
          </li>
        ))}
      </ul>
    </>
  )

/** The cases that an event is in, what it answers and what answers it. */
export const Relations = ({ event }: { readonly event: ShownEvent }) => {
  const found = useQueries({ queries: event.cases.map(({ id }) => eventsOfCase(id)) })
  const known = new Map(found.flatMap(({ data }) => (data === undefined ? [] : [...data])))
  const links = event.cases.flatMap(({ links: all }) => all)
  const unanswered = event.cases.flatMap(({ unanswered: all }) => all).find((each) => each.event === event.id)
  const answers = links
    .filter((link) => link.event === event.id)
    .map(({ answers: other, basis }) => ({ event: other, basis }))
  const answered = links.filter((link) => link.answers === event.id)
  const { words } = event.answers
  return (
    <section className="stack-tight" aria-labelledby="relations">
      <h2 id="relations">Case and answers</h2>
      {event.cases.length === 0 && <p className="soft">In no case.</p>}
      <ul className="stack-tight">
        {event.cases.map(({ id, start, end, moves }) => (
          <li key={id}>
            <Link to="/cases/$id" params={{ id }}>
              {id}
            </Link>{' '}
            <span className="small soft">
              {moves.length} {moves.length === 1 ? 'move' : 'moves'}, {dayInWords(start)}
              {start !== end && ` – ${dayInWords(end)}`}
            </span>
          </li>
        ))}
      </ul>
      <Answers title="It answers" answers={answers} known={known} />
      {answers.length === 0 && words.length > 0 && (
        <p>It answers, in the reports’ words: {words.join('; ')}</p>
      )}
      <Answers title="Answered by" answers={answered} known={known} />
      {unanswered && <p className="soft">An answer is owed.</p>}
    </section>
  )
}
