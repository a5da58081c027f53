import './forms.css'
import { type ComponentType, type ReactNode, useState } from 'react'
import {
  CORRECTABLE,
  type CorrectableField,
  GROUNDS,
  INSTRUMENTS,
  OBJECT_KINDS,
  STATUSES,
} from '../../../src/model/index.ts'
import { fieldInWords } from '../../../src/wording/accounts.ts'
import { ActionInput } from './action-input.tsx'
import { type Judgement, useDeciding } from './deciding.ts'
import {
  CountInput,
  DateInput,
  LawsInput,
  PeopleInput,
  PlaceInput,
  PostInput,
  sideInput,
} from './field-inputs.tsx'
import { Choice, choiceInput, type FieldInputProps, Labelled, manyInput, textInput } from './inputs.tsx'
import { SidesKnown } from './sides-known.tsx'
import { Problem } from './state.tsx'

const NAMED: Readonly<Record<string, string>> = {
  yes: 'names given',
  withheld: 'withheld',
  unknown: 'not given',
}

/** What takes the value of each field. */
const INPUTS: Readonly<Record<CorrectableField, ComponentType<FieldInputProps>>> = {
  action: ActionInput,
  source: sideInput('Who acts'),
  target: sideInput('Who is acted on'),
  status: choiceInput('Status', STATUSES),
  count: CountInput,
  date: DateInput,
  deadline: DateInput,
  effective: DateInput,
  kind: choiceInput('Falls on', OBJECT_KINDS),
  post: PostInput,
  named: choiceInput('Names', Object.keys(NAMED), (named) => NAMED[named] ?? named),
  people: PeopleInput,
  grounds: manyInput('Grounds', GROUNDS),
  instruments: manyInput('Instruments', INSTRUMENTS),
  legal: LawsInput,
  place: PlaceInput,
  occasion: textInput('Occasion', 'the killings in Bucha'),
}

/** Takes the value of one field; the states that it may name are in `SidesKnown`. */
export const FieldInput = ({ field, ...props }: FieldInputProps & { readonly field: CorrectableField }) => {
  const Input = INPUTS[field]
  return <Input {...props} />
}

const LABELS: Readonly<Partial<Record<CorrectableField, string>>> = { source: 'who', target: 'whom' }

/** What a field that can be corrected is called. */
export const correctableInWords = (field: CorrectableField): string =>
  LABELS[field] ?? (field === 'action' || field === 'status' ? field : fieldInWords(field as never))

interface DecisionFormProps {
  /** Id of the event. */
  readonly event: string
  /** The verdict as the form stands; `undefined` while it is none. */
  readonly verdict: Judgement | undefined
  /** What the button says: `Reject`. */
  readonly does: string
  /** What was done, for the notice: `Rejected`. */
  readonly told: string
  readonly onDone: () => void
  readonly onCancel?: () => void
  readonly children?: ReactNode
}

/** Makes one decision about an event, with a reason. */
export const DecisionForm = ({
  event,
  verdict,
  does,
  told,
  onDone,
  onCancel,
  children,
}: DecisionFormProps) => {
  const [reason, setReason] = useState('')
  const { deciding } = useDeciding()
  const decide = (): void => {
    if (verdict !== undefined)
      deciding.mutate({ event, verdict, reason: reason.trim(), told }, { onSuccess: onDone })
  }
  return (
    <form className="decision-form" action={decide}>
      {children}
      <Labelled label="Reason">
        {(id) => (
          <input
            id={id}
            value={reason}
            maxLength={1000}
            placeholder="Why, for those who read this later"
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Labelled>
      {deciding.isError && <Problem problem={deciding.error} />}
      <div className="row">
        <button type="submit" className="primary" disabled={verdict === undefined || deciding.isPending}>
          {does}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  )
}

interface CorrectFormProps {
  readonly event: string
  /** What the fields stand at now. */
  readonly values: Readonly<Partial<Record<CorrectableField, unknown>>>
  /** The field that is corrected first; another may be chosen. */
  readonly field?: CorrectableField
  readonly onDone: () => void
  readonly onCancel?: () => void
}

/** Sets one field of an event. */
export const CorrectForm = ({
  event,
  values,
  field: first = 'count',
  onDone,
  onCancel,
}: CorrectFormProps) => {
  const [field, setField] = useState(first)
  const [value, setValue] = useState<unknown>()
  const choose = (next: string): void => {
    setField(next as CorrectableField)
    setValue(undefined)
  }
  const words = correctableInWords(field)
  return (
    <DecisionForm
      event={event}
      verdict={value === undefined ? undefined : { kind: 'correct', field, value }}
      does={`Set ${words}`}
      told={`${words[0]?.toUpperCase()}${words.slice(1)} set`}
      onDone={onDone}
      {...(onCancel && { onCancel })}
    >
      <SidesKnown />
      <Choice
        label="Field"
        options={CORRECTABLE}
        value={field}
        onChoose={choose}
        wordsOf={(option) => correctableInWords(option as CorrectableField)}
      />
      <FieldInput key={field} field={field} initial={values[field]} onValue={setValue} />
    </DecisionForm>
  )
}
