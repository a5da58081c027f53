import { type FormEvent, useState } from 'react'
import type { Codebook } from '../../../../src/codebook/codebook.ts'
import {
  type MissedEvent,
  OBJECT_KINDS,
  type ObjectKind,
  STATUSES,
  type Status,
} from '../../../../src/model/index.ts'
import { inert } from '../../../../src/wording/printable.ts'
import { idInWords } from '../../../../src/wording/values.ts'
import { FieldInput } from '../../parts/decision-form.tsx'
import { SIDES_LIST } from '../../parts/field-inputs.tsx'
import { Choice, Written } from '../../parts/inputs.tsx'
import { SidesKnown } from '../../parts/sides-known.tsx'
import { onEscape, useFocusIn } from './correcting.tsx'
import { draftFrom, type MissedDraft, type MissedWords, missedEvent } from './missed.ts'

interface AddingProps {
  readonly told: MissedWords
  readonly codebook: Codebook
  readonly published: string | undefined
  /** What the form begins with; by default what the words say by themselves. */
  readonly initial?: MissedDraft
  readonly title?: string
  /** What the button that keeps it says. */
  readonly does?: string
  /** Sides that were not written anew are left out where the form began with `initial`. */
  readonly onAdd: (event: MissedEvent, draft: MissedDraft) => void
  readonly onPick: () => void
  readonly onCancel: () => void
}

const ACTIONS_LIST = 'actions-known'

/** Adds an event that the article tells and the reading missed. */
export const Adding = ({
  told,
  codebook,
  published,
  initial,
  title = 'Add what was missed',
  does = 'Add',
  onAdd,
  onPick,
  onCancel,
}: AddingProps) => {
  const [draft, setDraft] = useState(() => initial ?? draftFrom(told, codebook, published))
  const [first] = useState(draft)
  const [problem, setProblem] = useState<string>()
  const form = useFocusIn<HTMLFormElement>('input')
  const known = codebook.actions.some(({ id }) => id === draft.action)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    try {
      const side = (name: 'source' | 'target'): string => (draft[name] === initial?.[name] ? '' : draft[name])
      onAdd(missedEvent({ ...draft, source: side('source'), target: side('target') }, told, codebook), draft)
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
      <h3 id="adding-name">{title}</h3>
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
      <Choice
        label="Falls on"
        options={['', ...OBJECT_KINDS]}
        value={draft.kind}
        onChoose={(kind) => set({ kind: kind as ObjectKind | '' })}
        wordsOf={(kind) => (kind === '' ? 'not said' : idInWords(kind))}
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
          {does} <kbd>Enter</kbd>
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
