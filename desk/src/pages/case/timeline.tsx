import { Link } from '@tanstack/react-router'
import type { CaseEvent, CaseView } from '../../../../src/server/schemas/cases.ts'
import { StatusBadge } from '../../parts/event-words.tsx'

/** Moves and words in order of time, each on the side of whoever acts. */
export const Timeline = ({ view }: { readonly view: CaseView }) => {
  const [first, second] = view.sides
  const answeredBy = new Map(
    view.events.flatMap(({ event, answers }) => answers.map((link) => [link.answers, event.id])),
  )
  return (
    <section aria-labelledby="case-timeline" className="stack">
      <h2 id="case-timeline">What happened</h2>
      <div className="case-lanes" aria-hidden="true">
        <span>{first.words} acts</span>
        <span>{second.words} acts</span>
      </div>
      <ol className="case-timeline">
        {view.events.map((entry) => (
          <Entry
            key={entry.event.id}
            entry={entry}
            lane={entry.event.source?.value === first.value ? 'first' : 'second'}
            answered={answeredBy.has(entry.event.id)}
            view={view}
          />
        ))}
      </ol>
    </section>
  )
}

interface EntryProps {
  readonly entry: CaseEvent
  readonly lane: 'first' | 'second'
  readonly answered: boolean
  readonly view: CaseView
}

const Entry = ({ entry: { event, isMove, answers, told }, lane, answered, view }: EntryProps) => {
  const outlets = new Set(told.map(({ outlet, article }) => outlet ?? article)).size
  const sentenceOf = (id: string) => view.events.find((each) => each.event.id === id)?.event.sentence ?? id
  return (
    <li className="case-entry" data-lane={lane} data-move={isMove} id={event.id}>
      <span className="case-when small soft">{event.date?.words ?? 'no date'}</span>
      <Link to="/events/$id" params={{ id: event.id }} className="case-sentence">
        {event.sentence}
      </Link>
      <span className="row small">
        {event.status !== 'performed' && <StatusBadge status={event.status} />}
        {event.deadline && <span>by {event.deadline.words}</span>}
        <span className="soft">
          {outlets} {outlets === 1 ? 'outlet' : 'outlets'}
        </span>
        {isMove && !answered && view.unanswered.some(({ event: id }) => id === event.id) && (
          <span className="soft">not answered</span>
        )}
      </span>
      {answers.map(({ answers: id, basis }) => (
        <span key={id} className="small case-answers">
          ↳ {basis === 'said' ? 'answers' : 'presumably answers'} <a href={`#${id}`}>{sentenceOf(id)}</a>
        </span>
      ))}
    </li>
  )
}
