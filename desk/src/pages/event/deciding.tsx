import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CorrectableField } from '../../../../src/model/index.ts'
import { plural } from '../../../../src/wording/accounts.ts'
import { printable } from '../../../../src/wording/printable.ts'
import { dayInWords } from '../../../../src/wording/values.ts'
import { useShortcuts } from '../../frame/keys.tsx'
import type { Judgement } from '../../parts/deciding.ts'
import { CorrectForm, DecisionForm } from '../../parts/decision-form.tsx'
import { Labelled } from '../../parts/inputs.tsx'
import type { ShownEvent } from './shapes.ts'

/** What is being decided; `correct` with the field that is corrected first. */
export type Deciding =
  | { readonly kind: Exclude<Judgement['kind'], 'correct'> }
  | { readonly kind: 'correct'; readonly field: CorrectableField }

interface DecidingProps {
  readonly event: ShownEvent
  readonly onDone: () => void
}

const Confirm = ({ event, onDone }: DecidingProps) => (
  <DecisionForm
    event={event.id}
    verdict={{ kind: 'confirm' }}
    does="Confirm"
    told="Confirmed"
    onDone={onDone}
    onCancel={onDone}
  >
    <p>The event is as it is shown here.</p>
  </DecisionForm>
)

const Reject = ({ event, onDone }: DecidingProps) => (
  <DecisionForm
    event={event.id}
    verdict={{ kind: 'reject' }}
    does="Reject"
    told="Rejected"
    onDone={onDone}
    onCancel={onDone}
  >
    <p>No report tells such an act: lists and exports leave it out.</p>
  </DecisionForm>
)

const Annotate = ({ event, onDone }: DecidingProps) => {
  const [text, setText] = useState('')
  return (
    <DecisionForm
      event={event.id}
      verdict={text.trim() === '' ? undefined : { kind: 'annotate', text: text.trim() }}
      does="Add the note"
      told="Note added"
      onDone={onDone}
      onCancel={onDone}
    >
      <Labelled label="Note">
        {(id) => (
          <textarea
            id={id}
            rows={3}
            maxLength={2000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Labelled>
    </DecisionForm>
  )
}

const Merge = ({ event, onDone }: DecidingProps) => {
  const [other, setOther] = useState<string>()
  return (
    <DecisionForm
      event={event.id}
      verdict={other === undefined ? undefined : { kind: 'merge', with: other }}
      does="Merge"
      told="Merged"
      onDone={onDone}
      onCancel={onDone}
    >
      {event.neighbours.length === 0 ? (
        <p>No event is near enough in time between the same sides to be the same act.</p>
      ) : (
        <fieldset className="choices">
          <legend>The same act as</legend>
          {event.neighbours.map(({ id, sentence, outlets }) => (
            <label key={id}>
              <input type="radio" name="other" checked={other === id} onChange={() => setOther(id)} />
              <span>
                {sentence} <span className="small soft">{plural(outlets, 'outlet')}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </DecisionForm>
  )
}

const Split = ({ event, onDone }: DecidingProps) => {
  const [off, setOff] = useState<readonly string[]>([])
  const { reports } = event
  const toggle = (key: string): void =>
    setOff(off.includes(key) ? off.filter((each) => each !== key) : [...off, key])
  const isSome = off.length > 0 && off.length < reports.length
  return (
    <DecisionForm
      event={event.id}
      verdict={isSome ? { kind: 'split', off } : undefined}
      does="Split off"
      told={off.length === 1 ? 'One report split off' : `${off.length} reports split off`}
      onDone={onDone}
      onCancel={onDone}
    >
      <fieldset className="choices">
        <legend>Reports that tell of another act</legend>
        {reports.map(({ key, outlet, article, published, sentence }) => (
          <label key={key}>
            <input type="checkbox" checked={off.includes(key)} onChange={() => toggle(key)} />
            <span>
              {printable(outlet ?? article)}
              {published && `, ${dayInWords(published)}`}
              <span className="small soft split-words">{printable(sentence).slice(0, 200)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </DecisionForm>
  )
}

const valuesOf = (event: ShownEvent): Readonly<Partial<Record<CorrectableField, unknown>>> => ({
  action: event.action,
  source: event.source,
  target: event.target,
  status: event.status,
  ...Object.fromEntries(event.fields.map(({ field, value }) => [field, value])),
})

const TITLES: Readonly<Record<Deciding['kind'], string>> = {
  confirm: 'Confirm this event',
  correct: 'Correct a field',
  reject: 'Reject this event',
  annotate: 'Write a note',
  merge: 'Merge with another event',
  split: 'Split reports off',
}

const formFor = (deciding: Deciding, props: DecidingProps): ReactNode => {
  switch (deciding.kind) {
    case 'confirm':
      return <Confirm {...props} />
    case 'correct':
      return (
        <CorrectForm
          event={props.event.id}
          values={valuesOf(props.event)}
          field={deciding.field}
          onDone={props.onDone}
          onCancel={props.onDone}
        />
      )
    case 'reject':
      return <Reject {...props} />
    case 'annotate':
      return <Annotate {...props} />
    case 'merge':
      return <Merge {...props} />
    case 'split':
      return <Split {...props} />
  }
}

/** The form of a decision, before everything else until it is made or given up. */
export const DecidingDialog = ({ deciding, ...props }: DecidingProps & { readonly deciding: Deciding }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // the value is what one came to change
    dialog.current?.querySelector<HTMLElement>('.field-value :is(input, textarea)')?.focus()
  }, [])
  return (
    <dialog ref={dialog} className="deciding" aria-labelledby="deciding-title" onClose={props.onDone}>
      <h2 id="deciding-title">{TITLES[deciding.kind]}</h2>
      {formFor(deciding, props)}
    </dialog>
  )
}

interface Offered {
  readonly deciding: Deciding
  readonly name: string
  readonly key: string
  readonly does: string
}

const OFFERED: readonly Offered[] = [
  { deciding: { kind: 'confirm' }, name: 'Confirm', key: 'c', does: 'confirm it' },
  { deciding: { kind: 'correct', field: 'count' }, name: 'Correct', key: 'e', does: 'correct a field' },
  { deciding: { kind: 'reject' }, name: 'Reject', key: 'x', does: 'reject it' },
  { deciding: { kind: 'annotate' }, name: 'Note', key: 'a', does: 'write a note' },
  { deciding: { kind: 'merge' }, name: 'Merge', key: 'm', does: 'merge it with another' },
  { deciding: { kind: 'split' }, name: 'Split', key: 's', does: 'split reports off' },
]

interface ButtonsProps {
  readonly event: ShownEvent
  readonly onDecide: (deciding: Deciding) => void
}

/** What a coder can decide about an event. */
export const DecisionButtons = ({ event, onDecide }: ButtonsProps) => {
  const offered = OFFERED.filter(({ deciding }) => deciding.kind !== 'split' || event.reports.length > 1)
  useShortcuts(offered.map(({ deciding, key, does }) => ({ keys: key, does, run: () => onDecide(deciding) })))
  return (
    <div className="row">
      {offered.map(({ deciding, name, key }) => (
        <button
          key={name}
          type="button"
          className={deciding.kind === 'confirm' ? 'primary' : undefined}
          title={`Key: ${key}`}
          onClick={() => onDecide(deciding)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
