import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CorrectableField } from '../../../../src/model/index.ts'
import { inert } from '../../../../src/wording/printable.ts'
import { Badge, Confidence, Quote, StatusBadge } from '../../parts/event-words.tsx'
import type { Card } from './cards.ts'
import { eventQuery } from './queries.ts'
import { type Value, valuesOf } from './values.ts'

/** What can be asked for from a card. */
export interface CardActions {
  readonly onConfirm: () => void
  readonly onReject: () => void
  readonly onMerge: () => void
  readonly onCorrect: (field: CorrectableField | undefined) => void
}

interface EventCardProps extends CardActions {
  readonly card: Card
  readonly index: number
  readonly focused: boolean
  readonly mayDecide: boolean
  readonly onFocus: () => void
  readonly onPoint: (value: string | undefined) => void
  /** The form that is open on this card. */
  readonly children: ReactNode
}

const names = (all: readonly string[]): string => all.join(', ')

const State = ({ card: { event, reports } }: Pick<EventCardProps, 'card'>) => {
  const { confirmed, rejected } = event.review
  const added = reports.find((report) => report.event.startsWith('+'))
  return (
    <>
      {rejected.length > 0 && <Badge tone="bad">rejected by {names(rejected)}</Badge>}
      {confirmed.length > 0 && <Badge tone="good">confirmed by {names(confirmed)}</Badge>}
      {added && <Badge>added by a reviewer</Badge>}
      {event.conflicts.length > 0 && <Badge tone="warn">reports differ</Badge>}
    </>
  )
}

interface ValueRowProps {
  readonly value: Value
  readonly event: number
  readonly mayDecide: boolean
  readonly onCorrect: (field: CorrectableField) => void
  readonly onPoint: (value: string | undefined) => void
}

const ValueRow = ({ value, event, mayDecide, onCorrect, onPoint }: ValueRowProps) => {
  const { field, label, words, here, others, by, conflict, spans } = value
  const mark = `${event}.${field === 'action' ? 'trigger' : field}`
  const [point, unpoint] = [() => onPoint(mark), () => onPoint(undefined)]
  return (
    <div className="card-value" data-conflict={conflict || undefined} data-mark={mark}>
      <dt>{label}</dt>
      <dd>
        <button
          type="button"
          className="plain card-words"
          data-field={field}
          data-told={spans.length > 0 || undefined}
          aria-disabled={!mayDecide || undefined}
          onClick={() => mayDecide && onCorrect(field)}
          onFocus={point}
          onBlur={unpoint}
          onPointerEnter={point}
          onPointerLeave={unpoint}
        >
          {inert(words)}
          <span className="unseen">{mayDecide ? `: correct ${label}` : ''}</span>
        </button>
        {by !== undefined && <span className="card-note">set by {by}</span>}
        {here !== undefined && <span className="card-note">here: {inert(here)}</span>}
        {others.map((other) => (
          <span key={other.words} className="card-note">
            {inert(other.words)}: {inert(other.told)}
          </span>
        ))}
      </dd>
    </div>
  )
}

/** One event that the article tells, with all that can be decided about it. */
export const EventCard = ({
  card,
  index,
  focused,
  mayDecide,
  onFocus,
  onPoint,
  children,
  onConfirm,
  onReject,
  onMerge,
  onCorrect,
}: EventCardProps) => {
  const { data: view } = useQuery(eventQuery(card.event.id))
  const { event, number, colour, claims } = card
  const name = `event-${index}`
  return (
    <li
      className="event-card"
      data-card={index}
      data-colour={colour}
      data-focused={focused || undefined}
      data-rejected={event.review.rejected.length > 0 || undefined}
      tabIndex={-1}
      aria-labelledby={name}
      aria-current={focused || undefined}
      onFocus={onFocus}
    >
      <h3 id={name}>
        <span className="event-number" data-colour={colour}>
          <span className="unseen">Event </span>
          {number}
        </span>{' '}
        <Link to="/events/$id" params={{ id: event.id }}>
          {inert(event.sentence)}
        </Link>
      </h3>
      <div className="row">
        <StatusBadge status={event.status} />
        <Confidence value={event.confidence} />
        <State card={card} />
        {card.in === 'title' && <span className="small soft">told in the title</span>}
      </div>
      <dl className="card-values">
        {valuesOf(card, view).map((value) => (
          <ValueRow
            key={value.field}
            value={value}
            event={index}
            mayDecide={mayDecide}
            onCorrect={onCorrect}
            onPoint={onPoint}
          />
        ))}
      </dl>
      {claims.length > 0 && (
        <ul className="card-claims">
          {claims.map(({ id, speaker, stance, quote }) => (
            <li key={id} className="small">
              {inert([speaker.role, speaker.name].filter((part) => part).join(' '))} {stance}
              {quote !== undefined && (
                <>
                  : <Quote>{inert(quote)}</Quote>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayDecide && focused && (
        <div className="row card-actions">
          <button type="button" onClick={onConfirm}>
            Confirm <kbd>c</kbd>
          </button>
          <button type="button" onClick={onReject}>
            Reject <kbd>x</kbd>
          </button>
          <button type="button" onClick={() => onCorrect(undefined)}>
            Correct <kbd>e</kbd>
          </button>
          <button type="button" onClick={onMerge}>
            Merge <kbd>m</kbd>
          </button>
        </div>
      )}
      {children}
    </li>
  )
}
