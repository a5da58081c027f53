import { dayInWords } from '../../../../src/wording/values.ts'
import { useDeciding } from '../../parts/deciding.ts'
import { Badge } from '../../parts/event-words.tsx'
import type { KeptDecision } from './shapes.ts'

interface DecidedProps {
  readonly decisions: readonly KeptDecision[]
  readonly mayUndo: boolean
}

/** What reviewers decided about an event, the latest first: who, when, why; each can be taken back. */
export const Decided = ({ decisions, mayUndo }: DecidedProps) => {
  const { undoing } = useDeciding()
  if (decisions.length === 0) return <p className="soft">Nobody has decided anything about it yet.</p>
  return (
    <ol className="decided">
      {[...decisions].reverse().map(({ id, at, by, reason, words, holds }) => (
        <li key={id} data-holds={holds}>
          <p>
            <strong>{by}</strong> {words} {!holds && <Badge>taken back</Badge>}
          </p>
          {reason !== '' && <p className="small">{reason}</p>}
          <p className="small soft row">
            <time dateTime={at}>
              {dayInWords(at)}, {at.slice(11, 16)} UTC
            </time>
            {mayUndo && holds && (
              <button
                type="button"
                className="plain small"
                aria-label={`Undo: ${words}`}
                disabled={undoing.isPending}
                onClick={() => undoing.mutate(id)}
              >
                Undo
              </button>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
