import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { EventAccount } from '../../../../src/coding/explain/index.ts'
import type { ArticleRecord, Event } from '../../../../src/model/index.ts'
import { printable } from '../../../../src/wording/printable.ts'
import { recordedInSentence } from '../../../../src/wording/sentence.ts'
import { codesInWords, type Names } from '../../../../src/wording/values.ts'
import { Badge, Confidence, Quote, StatusBadge } from '../../parts/event-words.tsx'
import { Loading, Problem } from '../../parts/state.tsx'
import { EventExplained } from '../../reading/account-view.tsx'
import { type ShownValue, shownValues } from './event-values.ts'
import { hueOf } from './marked-text.tsx'

interface EventCardProps {
  readonly event: Event
  readonly index: number
  readonly record: ArticleRecord
  readonly names: Names
  readonly onLook: (index: number | undefined) => void
  /** Tells how the event was read. */
  readonly explain: (id: string) => Promise<EventAccount | undefined>
}

/** One event of the text, value by value, each with the words that it was read from. */
export const EventCard = ({ event, index, record, names, onLook, explain }: EventCardProps) => (
  <li
    className="sheet read-event"
    onPointerEnter={() => onLook(index)}
    onPointerLeave={() => onLook(undefined)}
    onFocus={() => onLook(index)}
    onBlur={() => onLook(undefined)}
  >
    <h3>
      <span className="read-number" data-hue={hueOf(index)}>
        {index + 1}
      </span>{' '}
      {printable(recordedInSentence(event, names))}
    </h3>
    <div className="row small">
      <StatusBadge status={event.status} />
      {event.background && <Badge>told as background</Badge>}
      <Confidence value={event.confidence} />
      <Link to="/codebook/$action" params={{ action: event.action }}>
        {event.action}
      </Link>
    </div>
    <dl className="read-values">
      {shownValues(event, record, names).map((value) => (
        <ValueLine key={value.label} {...value} />
      ))}
      <div>
        <dt>coded as</dt>
        <dd className="soft">{codesInWords(event)}</dd>
      </div>
    </dl>
    <HowRead key={`${record.article.textSha256} ${event.id}`} explain={() => explain(event.id)} />
  </li>
)

const ValueLine = ({ label, value, words }: ShownValue) => (
  <div>
    <dt>{label}</dt>
    <dd>
      {value}{' '}
      {words.map((each) => (
        <Quote key={each}>{each}</Quote>
      ))}
    </dd>
  </div>
)

type Explained =
  | { readonly is: 'unasked' | 'asked' }
  | { readonly is: 'told'; readonly account: EventAccount | undefined }
  | { readonly is: 'failed'; readonly problem: unknown }

/** The way from the words to the event, worked out when it is opened. */
const HowRead = ({ explain }: { readonly explain: () => Promise<EventAccount | undefined> }) => {
  const [state, setState] = useState<Explained>({ is: 'unasked' })
  const ask = () => {
    if (state.is !== 'unasked') return
    setState({ is: 'asked' })
    explain().then(
      (account) => setState({ is: 'told', account }),
      (problem: unknown) => setState({ is: 'failed', problem }),
    )
  }
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && ask()}>
      <summary>How it was read</summary>
      {state.is === 'asked' && <Loading lines={3} />}
      {state.is === 'failed' && <Problem problem={state.problem} />}
      {state.is === 'told' &&
        (state.account ? <EventExplained event={state.account} /> : <p>No explanation was kept.</p>)}
    </details>
  )
}
