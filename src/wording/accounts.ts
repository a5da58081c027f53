import type {
  Count,
  EventDate,
  FieldAccount,
  LedgerClaim,
  LedgerEvent,
  LedgerField,
  Person,
  Post,
  SideKey,
  Variant,
} from '../model/index.ts'
import { printable } from './printable.ts'
import { countInWords, dateInWords, idInWords, type Names, placeInWords, postInWords } from './values.ts'

/** A side of an event by the codebook's name, else by the name that a report has. */
export const sideInWords = (key: SideKey | undefined, name: string | undefined, names: Names): string => {
  if (key === undefined) return 'not\u00A0said'
  const [code = key, id] = key.split(':')
  return names(code, id) ?? printable(name ?? key)
}

/** `United States → Russia`. The arrow stays with what it points at. */
export const dyadInWords = (
  { source, target, names: told }: Pick<LedgerEvent, 'source' | 'target' | 'names'>,
  names: Names,
): string => `${sideInWords(source, told.source, names)} →\u00A0${sideInWords(target, told.target, names)}`

const personInWords = ({ title, name }: Person): string =>
  printable([title, name].filter((part) => part).join(' '))

const LISTED = (value: unknown): string => idInWords(String(value))

/** How a value of each field is told to a person. */
const IN_WORDS: Readonly<Record<LedgerField, (value: never, names: Names) => string>> = {
  count: (count: Count) => countInWords(count),
  date: (date: EventDate) => dateInWords(date),
  deadline: (date: EventDate) => dateInWords(date),
  effective: (date: EventDate) => dateInWords(date),
  kind: LISTED,
  post: (post: Post, names) => postInWords(post, names),
  named: (named: string) =>
    named === 'yes' ? 'names given' : named === 'withheld' ? 'withheld' : 'not given',
  people: (person: Person) => personInWords(person),
  grounds: LISTED,
  instruments: LISTED,
  legal: (law: string) => printable(law),
  place: (place: { readonly name: string; readonly country?: string }, names) => placeInWords(place, names),
  occasion: (occasion: string) => printable(occasion),
}

/** One value of a field in words; the values of a list parted by commas. */
export const valueInWords = (field: LedgerField, value: unknown, names: Names): string => {
  const inWords = IN_WORDS[field] as (value: unknown, names: Names) => string
  if (!Array.isArray(value)) return inWords(value, names)
  return value.map((each: unknown) => inWords(each, names)).join(', ')
}

const FIELD_LABELS: Readonly<Partial<Record<LedgerField, string>>> = {
  count: 'how many',
  date: 'when',
  kind: 'falls on',
  named: 'names',
  legal: 'law invoked',
}

/** What a field is called for a person. */
export const fieldInWords = (field: LedgerField): string => FIELD_LABELS[field] ?? field

const MOST_OUTLETS = 6

/** The outlets that give a value: `Spree Courier, Seine Gazette, the acting side itself`. */
export const outletsInWords = ({ reports, actingSide }: Variant, event: LedgerEvent): string => {
  const outlets = [
    ...new Set(
      event.reports
        .filter(({ key }) => reports.includes(key))
        .map(({ outlet, article }) => outlet ?? article),
    ),
  ]
  const shown = outlets.slice(0, MOST_OUTLETS).map(printable).join(', ')
  const more = outlets.length > MOST_OUTLETS ? ` and ${outlets.length - MOST_OUTLETS} more` : ''
  return `${shown}${more}${actingSide ? ', the acting side itself' : ''}`
}

const holds = (words: string, part: string): boolean =>
  ` ${words.toLowerCase()} `.includes(` ${part.toLowerCase()} `)

/** Who speaks: `Annalena Baerbock, Foreign Minister, Germany`. */
export const speakerInWords = ({ speaker }: Pick<LedgerClaim, 'speaker'>, names: Names): string => {
  const side = speaker.key === undefined ? '' : sideInWords(speaker.key, speaker.name, names)
  const who = [speaker.name, speaker.role ?? '', side].map(printable)
  // an unnamed speaker is called by the role: "a retired ambassador", ambassador
  return who
    .filter((part, i) => part !== '' && !who.slice(0, i).some((before) => holds(before, part)))
    .join(', ')
}

const RULES: Readonly<Record<FieldAccount['rule'], string>> = {
  reviewer: 'set by a reviewer',
  'acting-side': 'the acting side says so',
  majority: 'most outlets say so',
  earliest: 'reported first',
  latest: 'reported last',
  'most-precise': 'the most precise',
  'only-value': '',
}

/** Why a value is preferred; nothing where there is no other, or where a list holds all that is told. */
export const ruleInWords = ({ rule, value, variants }: FieldAccount): string => {
  const holdsAll = Array.isArray(value) && value.length === variants.length
  return holdsAll && rule !== 'reviewer' ? '' : RULES[rule]
}

/** `5 outlets`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
