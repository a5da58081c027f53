import type { ReactNode } from 'react'
import type { Event } from '../../../../src/model/index.ts'
import { inert } from '../../../../src/wording/printable.ts'
import { recordedInSentence } from '../../../../src/wording/sentence.ts'
import type { Names } from '../../../../src/wording/values.ts'
import { StatusBadge } from '../../parts/event-words.tsx'
import type { Look } from '../article/text.tsx'
import { isInTitle } from './hand.ts'
import { fieldsOfBoth } from './values.ts'

interface HandCardProps {
  readonly event: Event
  readonly index: number
  readonly look: Look | undefined
  readonly names: Names
  readonly focused: boolean
  readonly onFocus: () => void
  /** What can be done with it, while something can. */
  readonly does?: { readonly edit: () => void; readonly remove: () => void }
  /** The form that is open on it. */
  readonly children?: ReactNode
}

/** An event of ones own coding. */
export const HandCard = ({ event, index, look, names, focused, onFocus, does, children }: HandCardProps) => (
  <li
    className="event-card"
    data-card={index}
    data-colour={look?.colour}
    data-focused={focused || undefined}
    tabIndex={-1}
    aria-labelledby={`hand-${index}`}
    aria-current={focused || undefined}
    onFocus={onFocus}
  >
    <h3 id={`hand-${index}`}>
      <span className="event-number" data-colour={look?.colour}>
        <span className="unseen">Event </span>
        {look?.number}
      </span>{' '}
      {inert(recordedInSentence(event, names))}
    </h3>
    <div className="row">
      <StatusBadge status={event.status} />
      {isInTitle(event) && <span className="small soft">told in the title</span>}
    </div>
    <dl className="card-values">
      {fieldsOfBoth([event, undefined], names)
        .filter(({ field }) => field !== 'status')
        .map(({ field, words: [words] }) => (
          <div key={field} className="card-value">
            <dt>{field}</dt>
            <dd>{inert(words)}</dd>
          </div>
        ))}
    </dl>
    {does && focused && children === undefined && (
      <div className="row card-actions">
        <button type="button" onClick={does.edit}>
          Edit <kbd>e</kbd>
        </button>
        <button type="button" onClick={does.remove}>
          Remove <kbd>x</kbd>
        </button>
      </div>
    )}
    {children}
  </li>
)
