import { type FormEvent, useState } from 'react'
import type { Codebook } from '../../../../src/codebook/codebook.ts'
import { type MissedEvent, STATUSES, type Status } from '../../../../src/model/index.ts'
import { inert } from '../../../../src/wording/printable.ts'
import { FieldInput } from '../../parts/decision-form.tsx'
import { SIDES_LIST } from '../../parts/field-inputs.tsx'
import { Choice, Written } from '../../parts/inputs.tsx'
import { SidesKnown } from '../../parts/sides-known.tsx'
import { onEscape, useFocusIn } from './correcting.tsx'
import { draftFrom, type MissedWords, missedEvent } from './missed.ts'

interface AddingProps {
  readonly told: MissedWords
  readonly codebook: Codebook
  readonly published: string | undefined
  readonly onAdd: (event: MissedEvent) => void
  readonly onPick: () => void
  readonly onCancel: () => void
}

const ACTIONS_LIST = 'actions-known'

/** Adds an event that the article tells and the reading missed. */
export const Adding = ({ told, codebook, published, onAdd, onPick, onCancel }: AddingProps) => {
  const [draft, setDraft] = useState(() => draftFrom(told, codebook, published))
  const [first] = useState(draft)
  const [problem, setProblem] = useState<string>()
  const form = useFocusIn<HTMLFormElement>('input')
  const known = codebook.actions.some(({ id }) => id === draft.action)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    try {
      onAdd(missedEvent(draft, told, codebook))
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause
      setProblem(cause.message)
    }
  }
  const set = (part: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <form
      ref={form}
      className="card-form article-adding"
      onSubmit={add}
      onKeyDown={onEscape(onCancel)}
      aria-labelledby="adding-name"
    >
      <h3 id="adding-name">Add what was missed</h3>
      <p className="small">
        <q className="quote">{inert(told.text.slice(...told.words))}</q>
      </p>
      <SidesKnown />
      <datalist id={ACTIONS_LIST}>
        {codebook.actions.map(({ id }) => (
          <option key={id} value={id} />
        ))}
      </datalist>
      <Written
        label="Action"
        value={draft.action}
        list={ACTIONS_LIST}
        onWrite={(action) => set({ action: action.trim() })}
      />
      <div className="row inputs">
        <Written
          label="Who acts"
          list={SIDES_LIST}
          value={draft.source}
          onWrite={(source) => set({ source })}
        />
        <Written
          label="Who is acted on"
          list={SIDES_LIST}
          value={draft.target}
          onWrite={(target) => set({ target })}
        />
      </div>
      <Choice
        label="Status"
        options={STATUSES}
        value={draft.status}
        onChoose={(status) => set({ status: status as Status })}
      />
      <fieldset className="many">
        <legend>How many</legend>
        <FieldInput
          field="count"
          initial={first.count}
          onValue={(count) => set({ count: count as typeof draft.count })}
        />
      </fieldset>
      <fieldset className="many">
        <legend>When</legend>
        <FieldInput
          field="date"
          initial={first.date}
          onValue={(date) => set({ date: date as typeof draft.date })}
        />
      </fieldset>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <div className="row">
        <button type="submit" className="primary" disabled={!known}>
          Add <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={onPick}>
          Other words
        </button>
        <button type="button" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}
