import { inert } from '../../../../src/wording/printable.ts'
import { recordedInSentence } from '../../../../src/wording/sentence.ts'
import type { Names } from '../../../../src/wording/values.ts'
import { Badge } from '../../parts/event-words.tsx'
import type { Look } from '../article/text.tsx'
import type { CodedByBoth } from './pairs.ts'
import type { FieldOfBoth } from './values.ts'

/** Whose coding of an event holds. */
export type Choice = 'a' | 'b' | 'none'

interface PairCardProps {
  readonly pair: CodedByBoth
  readonly coders: readonly [string, string]
  readonly fields: readonly FieldOfBoth[]
  readonly index: number
  readonly look: Look | undefined
  readonly names: Names
  readonly focused: boolean
  readonly choice: Choice | undefined
  readonly onFocus: () => void
  readonly onChoose?: (choice: Choice) => void
}

/** An act as two people coded it. */
export const PairCard = ({
  pair,
  coders,
  fields,
  index,
  look,
  names,
  focused,
  choice,
  onFocus,
  onChoose,
}: PairCardProps) => {
  const [a, b] = pair
  const told = a ?? b
  const alone = a === undefined ? coders[1] : b === undefined ? coders[0] : undefined
  const differing = fields.filter(({ differs }) => differs).length
  return (
    <li
      className="event-card"
      data-card={index}
      data-colour={look?.colour}
      data-focused={focused || undefined}
      tabIndex={-1}
      aria-labelledby={`pair-${index}`}
      aria-current={focused || undefined}
      onFocus={onFocus}
    >
      <h3 id={`pair-${index}`}>
        <span className="event-number" data-colour={look?.colour}>
          <span className="unseen">Event </span>
          {look?.number}
        </span>{' '}
        {told && inert(recordedInSentence(told, names))}
      </h3>
      <div className="row">
        {alone !== undefined && <Badge tone="warn">only {alone}</Badge>}
        {alone === undefined && differing > 0 && <Badge tone="warn">{differing} different</Badge>}
        {alone === undefined && differing === 0 && <Badge tone="good">the same</Badge>}
      </div>
      <table className="coding-both">
        <thead>
          <tr>
            <td />
            {coders.map((coder) => (
              <th key={coder} scope="col">
                {inert(coder)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, words, differs }) => (
            <tr key={field} data-differs={differs || undefined}>
              <th scope="row">{field}</th>
              {coders.map((coder, place) => (
                <td key={coder} data-taken={choice === (place === 0 ? 'a' : 'b') || undefined}>
                  {inert(words[place === 0 ? 0 : 1]) || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {onChoose && (
        <fieldset className="coding-choices row">
          <legend className="unseen">What holds</legend>
          <Taking
            choice="a"
            now={choice}
            keys="1"
            words={coders[0]}
            off={a === undefined}
            {...{ onChoose }}
          />
          <Taking
            choice="b"
            now={choice}
            keys="2"
            words={coders[1]}
            off={b === undefined}
            {...{ onChoose }}
          />
          <Taking choice="none" now={choice} keys="0" words="Neither" off={false} {...{ onChoose }} />
        </fieldset>
      )}
    </li>
  )
}

interface TakingProps {
  readonly choice: Choice
  readonly now: Choice | undefined
  readonly keys: string
  readonly words: string
  readonly off: boolean
  readonly onChoose: (choice: Choice) => void
}

const Taking = ({ choice, now, keys, words, off, onChoose }: TakingProps) => (
  <button type="button" aria-pressed={now === choice} disabled={off} onClick={() => onChoose(choice)}>
    {inert(words)} <kbd>{keys}</kbd>
  </button>
)
