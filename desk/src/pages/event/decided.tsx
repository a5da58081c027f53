import { dayInWords } from '../../../../src/wording/values.ts'
import { useDeciding } from '../../parts/deciding.ts'
import { Badge } from '../../parts/event-words.tsx'
import type { KeptDecision } from './shapes.ts'

interface DecidedProps {
  readonly decisions: readonly KeptDecision[]
  readonly mayUndo: boolean
}

/** What a decision says; one that takes another back says which. */
const wordsOf = ({ verdict, words }: KeptDecision, all: readonly KeptDecision[]): string => {
  const undone = verdict.kind === 'undo' ? all.find(({ id }) => id === verdict.decision) : undefined
  return undone === undefined ? words : `takes back: ${undone.words}`
}

/** What reviewers decided about an event, the latest first: who, when, why; each can be taken back. */
export const Decided = ({ decisions, mayUndo }: DecidedProps) => {
  const { undoing } = useDeciding()
  if (decisions.length === 0) return <p className="soft">Nobody has decided anything about it yet.</p>
  const named = decisions.map((each) => ({ ...each, words: wordsOf(each, decisions) }))
  return (
    <ol className="decided">
      {named.reverse().map(({ id, at, by, reason, words, holds }) => (
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
