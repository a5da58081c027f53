import { type ReactNode, useId, useState } from 'react'
import { idInWords } from '../../../src/wording/values.ts'

/** An input for the value of a field. */
export interface FieldInputProps {
  /** The value that the field has now, if any. */
  readonly initial: unknown
  /** What the input stands at; `undefined` while that is no value. */
  readonly onValue: (value: unknown) => void
}

/** A draft that tells its value whenever it changes. */
export const useDraft = <Draft,>(
  first: Draft,
  makes: (draft: Draft) => unknown,
  onValue: FieldInputProps['onValue'],
) => {
  const [draft, setDraft] = useState(first)
  const change = (next: Draft): void => {
    setDraft(next)
    onValue(makes(next))
  }
  return [draft, change] as const
}

export const Labelled = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: (id: string) => ReactNode
}) => {
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly string[]
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly wordsOf?: (option: string) => string
}

/** One of a closed list. */
export const Choice = ({ label, options, value, onChoose, wordsOf = idInWords }: ChoiceProps) => (
  <Labelled label={label}>
    {(id) => (
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {!options.includes(value) && (
          <option value={value}>{value === '' ? 'Choose' : wordsOf(value)}</option>
        )}
        {options.map((option) => (
          <option key={option} value={option}>
            {wordsOf(option)}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)

interface WrittenProps {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly type?: 'text' | 'date' | 'number'
  readonly placeholder?: string
  readonly list?: string
}

export const Written = ({ label, value, onWrite, type = 'text', placeholder, list }: WrittenProps) => (
  <Labelled label={label}>
    {(id) => (
      <input
        id={id}
        type={type}
        value={value}
        placeholder={placeholder}
        list={list}
        autoComplete="off"
        onChange={({ target }) => onWrite(target.value)}
      />
    )}
  </Labelled>
)

/** An input that takes one of `options`. */
export const choiceInput =
  (label: string, options: readonly string[], wordsOf?: (option: string) => string) =>
  ({ initial, onValue }: FieldInputProps) => {
    const [value, change] = useDraft(String(initial ?? ''), (draft) => draft || undefined, onValue)
    return (
      <Choice label={label} options={options} value={value} onChoose={change} {...(wordsOf && { wordsOf })} />
    )
  }

/** An input that takes some of `options`. */
export const manyInput =
  (label: string, options: readonly string[]) =>
  ({ initial, onValue }: FieldInputProps) => {
    const first = Array.isArray(initial) ? (initial as readonly string[]) : []
    const [chosen, change] = useDraft(first, (draft) => (draft.length === 0 ? undefined : draft), onValue)
    const toggle = (option: string): void =>
      change(options.filter((each) => (each === option ? !chosen.includes(each) : chosen.includes(each))))
    return (
      <fieldset className="many">
        <legend>{label}</legend>
        {options.map((option) => (
          <label key={option}>
            <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} />
            {idInWords(option)}
          </label>
        ))}
      </fieldset>
    )
  }

export const textInput =
  (label: string, placeholder?: string) =>
  ({ initial, onValue }: FieldInputProps) => {
    const [value, change] = useDraft(String(initial ?? ''), (draft) => draft.trim() || undefined, onValue)
    return (
      <Written
        label={label}
        value={value}
        onWrite={change}
        {...(placeholder !== undefined && { placeholder })}
      />
    )
  }

interface LinesProps {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
}

/** Several values, one a line. */
export const Lines = ({ label, value, onWrite }: LinesProps) => (
  <Labelled label={label}>
    {(id) => <textarea id={id} rows={3} value={value} onChange={({ target }) => onWrite(target.value)} />}
  </Labelled>
)
