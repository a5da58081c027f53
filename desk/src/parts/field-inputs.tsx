import { type Count, type EventDate, type Person, POST_KINDS, type Post } from '../../../src/model/index.ts'
import {
  COUNT_FORMS,
  type CountDraft,
  countOf,
  DATE_FORMS,
  type DateDraft,
  dateOf,
  draftOfCount,
  draftOfDate,
  draftOfPeople,
  linesOf,
  peopleOf,
} from './drafts.ts'
import { Choice, type FieldInputProps, Lines, useDraft, Written } from './inputs.tsx'

/** Id of the list of sides that inputs for codes offer. */
export const SIDES_LIST = 'sides-known'

export const CountInput = ({ initial, onValue }: FieldInputProps) => {
  const [draft, change] = useDraft<CountDraft>(draftOfCount(initial as Count | undefined), countOf, onValue)
  return (
    <div className="row inputs">
      <Choice
        label="How exact"
        options={COUNT_FORMS}
        value={draft.form}
        onChoose={(form) => change({ ...draft, form: form as CountDraft['form'] })}
      />
      <Written
        label={draft.form === 'between' ? 'From' : 'How many'}
        type="number"
        value={draft.from}
        onWrite={(from) => change({ ...draft, from })}
      />
      {draft.form === 'between' && (
        <Written label="To" type="number" value={draft.to} onWrite={(to) => change({ ...draft, to })} />
      )}
    </div>
  )
}

/** How a date of each form is written. */
const DATE_WRITTEN: Readonly<
  Record<DateDraft['form'], { readonly label: string; readonly example?: string }>
> = {
  day: { label: 'Day' },
  month: { label: 'Month', example: '2022-02' },
  year: { label: 'Year', example: '2022' },
  'from … to': { label: 'First day' },
}

export const DateInput = ({ initial, onValue }: FieldInputProps) => {
  const [draft, change] = useDraft<DateDraft>(draftOfDate(initial as EventDate | undefined), dateOf, onValue)
  const { label, example } = DATE_WRITTEN[draft.form]
  return (
    <div className="row inputs">
      <Choice
        label="How exact"
        options={DATE_FORMS}
        value={draft.form}
        onChoose={(form) => change({ form: form as DateDraft['form'], from: '', to: '' })}
      />
      <Written
        label={label}
        type={example === undefined ? 'date' : 'text'}
        value={draft.from}
        onWrite={(from) => change({ ...draft, from })}
        {...(example !== undefined && { placeholder: example })}
      />
      {draft.form === 'from … to' && (
        <Written label="Last day" type="date" value={draft.to} onWrite={(to) => change({ ...draft, to })} />
      )}
    </div>
  )
}

export const PeopleInput = ({ initial, onValue }: FieldInputProps) => {
  const [draft, change] = useDraft(draftOfPeople(initial as readonly Person[] | undefined), peopleOf, onValue)
  return <Lines label="One person a line: name, after a comma the title" value={draft} onWrite={change} />
}

export const LawsInput = ({ initial, onValue }: FieldInputProps) => {
  const first = ((initial as readonly string[] | undefined) ?? []).join('\n')
  const [draft, change] = useDraft(first, linesOf, onValue)
  return <Lines label="One law or article a line" value={draft} onWrite={change} />
}

/** The parts of an object that are written, without those that are empty; nothing without the one that it needs. */
const partsOf = (needed: string) => (parts: Readonly<Record<string, string>>) => {
  const written = Object.entries(parts)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '')
  return written.some(([name]) => name === needed) ? Object.fromEntries(written) : undefined
}

export const PlaceInput = ({ initial, onValue }: FieldInputProps) => {
  const { name = '', country = '' } = (initial ?? {}) as { readonly name?: string; readonly country?: string }
  const [draft, change] = useDraft({ name, country }, partsOf('name'), onValue)
  return (
    <div className="row inputs">
      <Written label="Place" value={draft.name} onWrite={(next) => change({ ...draft, name: next })} />
      <Written
        label="In (code of the state)"
        list={SIDES_LIST}
        value={draft.country}
        onWrite={(next) => change({ ...draft, country: next })}
      />
    </div>
  )
}

export const PostInput = ({ initial, onValue }: FieldInputProps) => {
  const { kind = '', of = '', accreditedTo = '', city = '' } = (initial ?? {}) as Partial<Post>
  const first: Readonly<Record<keyof Post, string>> = { kind, of, accreditedTo, city }
  const [draft, change] = useDraft(first, partsOf('kind'), onValue)
  return (
    <div className="row inputs">
      <Choice
        label="Kind"
        options={POST_KINDS}
        value={draft.kind}
        onChoose={(next) => change({ ...draft, kind: next })}
      />
      <Written
        label="Of (code)"
        list={SIDES_LIST}
        value={draft.of}
        onWrite={(next) => change({ ...draft, of: next })}
      />
      <Written
        label="To (code)"
        list={SIDES_LIST}
        value={draft.accreditedTo}
        onWrite={(next) => change({ ...draft, accreditedTo: next })}
      />
      <Written label="City" value={draft.city} onWrite={(next) => change({ ...draft, city: next })} />
    </div>
  )
}

export const sideInput =
  (label: string) =>
  ({ initial, onValue }: FieldInputProps) => {
    const [draft, change] = useDraft(String(initial ?? ''), (written) => written.trim() || undefined, onValue)
    return (
      <Written
        label={label}
        list={SIDES_LIST}
        value={draft}
        onWrite={change}
        placeholder="RUS, Russia or NATO"
      />
    )
  }
