import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Span } from '../../../../src/base/span.ts'
import { CORRECTABLE, type CorrectableField } from '../../../../src/model/index.ts'
import { inert } from '../../../../src/wording/printable.ts'
import { correctableInWords, FieldInput } from '../../parts/decision-form.tsx'
import { Choice } from '../../parts/inputs.tsx'
import { SidesKnown } from '../../parts/sides-known.tsx'

/** Words of the text that were selected as saying a value. */
export interface Taken {
  readonly words: string
  readonly span: Span
  /** The value that they give by themselves; undefined where a person has to say it. */
  readonly value: unknown
}

interface CorrectingProps {
  /** The field to begin with; without one it is to be chosen. */
  readonly field: CorrectableField | undefined
  /** What each field stands at now. */
  readonly values: ReadonlyMap<CorrectableField, unknown>
  readonly taken: Taken | undefined
  readonly onPick: (field: CorrectableField) => void
  readonly onCorrect: (field: CorrectableField, value: unknown, reason: string) => void
  readonly onCancel: () => void
}

const MOST_QUOTED = 400

/** Why a value was set: the words of the article that say it, and where they stand. */
const reasonOf = ({ words, span: [start, end] }: Taken): string =>
  `“${words.slice(0, MOST_QUOTED)}” (characters ${start} to ${end})`

/** Moves the focus into a form when it opens: to the input for the value, or the button that keeps it. */
export const useFocusIn = <E extends HTMLElement>(selector: string) => {
  const place = useRef<E>(null)
  useEffect(() => {
    const form = place.current
    const [first] = selector
      .split(',')
      .flatMap((each) => [...(form?.querySelectorAll<HTMLElement>(each) ?? [])])
    first?.focus()
  }, [selector])
  return place
}

export const onEscape =
  (leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave()
  }

/** Sets one field of an event, by writing, choosing, or by words of the text. */
export const Correcting = ({ field: first, values, taken, onPick, onCorrect, onCancel }: CorrectingProps) => {
  const [field, setField] = useState<CorrectableField>(first ?? 'count')
  const initial = taken?.value ?? values.get(field)
  const [value, setValue] = useState(taken?.value)
  const understood = taken !== undefined && taken.value !== undefined
  const form = useFocusIn<HTMLFormElement>(
    understood
      ? '.primary'
      : first === undefined
        ? 'select'
        : 'fieldset input, .field-value input, .field-value textarea, .field-value select',
  )
  const keep = (event: FormEvent): void => {
    event.preventDefault()
    if (value !== undefined) onCorrect(field, value, taken ? reasonOf(taken) : '')
  }
  const label = correctableInWords(field)
  return (
    <form
      ref={form}
      className="card-form"
      onSubmit={keep}
      onKeyDown={onEscape(onCancel)}
      aria-label={`Correct ${label}`}
    >
      <SidesKnown />
      {first === undefined && (
        <Choice
          label="Field"
          options={CORRECTABLE}
          value={field}
          onChoose={(next) => {
            setField(next as CorrectableField)
            setValue(undefined)
          }}
          wordsOf={(option) => correctableInWords(option as CorrectableField)}
        />
      )}
      {taken && (
        <p className="small">
          <q className="quote">{inert(taken.words.slice(0, MOST_QUOTED))}</q>
          {!understood && (
            <span className="soft"> These words do not say it by themselves: what do they mean?</span>
          )}
        </p>
      )}
      <div className="field-value">
        <FieldInput key={field} field={field} initial={initial} onValue={setValue} />
      </div>
      <div className="row">
        <button type="submit" className="primary" disabled={value === undefined}>
          Set {label} <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={() => onPick(field)}>
          Select words
        </button>
        <button type="button" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}
