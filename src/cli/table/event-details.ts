import type { Span } from '../../base/span.ts'
import type { Actor, ArticleRecord, Event } from '../../model/index.ts'
import { spansByField, textOfEvent } from '../../wording/evidence.ts'
import { printable } from '../../wording/printable.ts'
import {
  actorInWords,
  codesInWords,
  dateInWords,
  idInWords,
  type Names,
  objectInWords,
  placeInWords,
} from '../../wording/values.ts'
import { quoted, wordsOfField } from './evidence.ts'
import { type Rich, run } from './rich.ts'

/** What the values of one event are told from. */
export interface Telling {
  readonly event: Event
  readonly record: ArticleRecord
  readonly names: Names
}

interface Detail {
  readonly label: string
  /** Fields whose evidence stands on this line. What no line claims stands on the first. */
  readonly fields?: readonly string[]
  readonly values: (telling: Telling) => readonly Rich[]
}

/** A value and the words it was read from; the words alone where they say the same. */
const withWords = ({ event, record }: Telling, value: string, span: Span): Rich => {
  const words = quoted(textOfEvent(event, record.article), span)
  const repeats = words.some(({ text }) => text.toLowerCase() === `“${value.toLowerCase()}”`)
  return repeats ? words : [run(`${value} `), ...words]
}

/** How the table calls the fields of its columns, in their order. */
const COLUMN_FIELDS: readonly (readonly [field: string, name: string])[] = [
  ['source', 'who'],
  ['target', 'whom'],
  ['trigger', 'what'],
  ['count', 'how\u00A0many'],
  ['date', 'when'],
  ['deadline', 'deadline'],
  ['status', 'status'],
]

/** `USA`, `IGO:NATO`: the codes that a side of the event stands under. */
const codesOf = (actors: readonly Actor[]): readonly string[] => [
  ...new Set(actors.flatMap(({ code, id }) => (code ? [code === 'IGO' && id ? `${code}:${id}` : code] : []))),
]

const readFrom = (telling: Telling): readonly Rich[] => {
  const { event, record } = telling
  const claimed = [...COLUMN_FIELDS.map(([field]) => field), ...DETAILS.flatMap(({ fields = [] }) => fields)]
  const others = Object.keys(spansByField(event)).filter((field) => !claimed.includes(field))
  return [...COLUMN_FIELDS, ...others.map((field) => [field, field] as const)].flatMap(([field, name]) => {
    const words = wordsOfField(event, field, record)
    const actors = field === 'source' ? event.source : field === 'target' ? event.target : []
    return words.length === 0 ? [] : [[run(`${[name, ...codesOf(actors)].join(' ')} `, 'faint'), ...words]]
  })
}

const responseOf = ({ event, text }: NonNullable<Event['inResponseTo']>): Rich => [
  ...(event ? [run(`${event} `, 'label')] : []),
  ...(text ? [run(`“${printable(text)}”`, 'faint')] : []),
]

const DETAILS: readonly Detail[] = [
  { label: 'read from', values: readFrom },
  {
    label: 'falls on',
    fields: ['object', 'people', 'named', 'post', 'against'],
    values: ({ event, names }) => (event.object ? [[run(objectInWords(event.object, names))]] : []),
  },
  {
    label: 'in force',
    fields: ['effective'],
    values: ({ event }) => (event.effective ? [[run(dateInWords(event.effective))]] : []),
  },
  {
    label: 'where',
    fields: ['place'],
    values: ({ event, names }) => (event.place ? [[run(placeInWords(event.place, names))]] : []),
  },
  {
    label: 'occasion',
    fields: ['occasion'],
    values: ({ event }) =>
      event.occasion && !event.evidence.occasion ? [[run(printable(event.occasion))]] : [],
  },
  {
    label: 'because of',
    fields: ['grounds'],
    values: (telling) =>
      (telling.event.grounds ?? []).map(({ ground, span }) => withWords(telling, idInWords(ground), span)),
  },
  {
    label: 'through',
    fields: ['instruments'],
    values: (telling) =>
      (telling.event.instruments ?? []).map(({ instrument, span }) =>
        withWords(telling, idInWords(instrument), span),
      ),
  },
  {
    label: 'law',
    fields: ['legal'],
    values: (telling) =>
      (telling.event.legal ?? []).map(({ law, by, span }) =>
        withWords(telling, `${law}, invoked by ${actorInWords(by, telling.names)}`, span),
      ),
  },
  {
    label: 'answers',
    fields: ['inResponseTo'],
    values: ({ event }) => (event.inResponseTo ? [responseOf(event.inResponseTo)] : []),
  },
  {
    label: 'told by',
    fields: ['attribution'],
    values: (telling) =>
      (telling.event.attribution ?? []).map(({ who, span }) => withWords(telling, printable(who), span)),
  },
  { label: 'coded as', values: ({ event }) => [[run(codesInWords(event), 'faint')]] },
]

/** These lines show each value with its own words; the list of spans in the evidence would only repeat them. */
const OWN_WORDS = ['because of', 'through', 'law', 'told by']

const wordsOfLine = ({ label, fields = [] }: Detail, { event, record }: Telling): readonly Rich[] =>
  OWN_WORDS.includes(label)
    ? []
    : fields.map((field) => wordsOfField(event, field, record)).filter((words) => words.length > 0)

const joined = (parts: readonly Rich[], by: string): Rich =>
  parts.flatMap((part, i) => (i === 0 ? part : [run(by, 'faint'), ...part]))

/** What an event says beyond the table's columns, line by line, each value with its words; no line for what is not known. */
export const eventDetails = (telling: Telling): readonly (readonly [label: string, text: Rich])[] =>
  DETAILS.flatMap((detail) => {
    const values = detail.values(telling)
    const words = wordsOfLine(detail, telling)
    if (values.length + words.length === 0) return []
    const told =
      words.length === 0 ? [] : [...(values.length === 0 ? [] : [run(' ')]), ...joined(words, ' · ')]
    return [[detail.label, [...joined(values, ' · '), ...told]] as const]
  })
