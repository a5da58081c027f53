import type { Span } from '../../base/span.ts'
import type { ArticleRecord, Event } from '../../model/index.ts'
import { printable } from './printable.ts'
import { type Rich, run } from './rich.ts'
import { shorten } from './width.ts'

/** Evidence longer than this is shortened: the record has all of it. */
const LONGEST = 90

const isSpan = (value: Span | readonly Span[]): value is Span => typeof value[0] === 'number'

const spansOf = (value: Span | readonly Span[]): readonly Span[] => (isSpan(value) ? [value] : value)

/** The words of one or several spans in quotation marks, one run a word so that lines may break in them: `“asked … to leave”`. */
export const quoted = (text: string, value: Span | readonly Span[]): Rich => {
  const words = spansOf(value).map(([start, end]) => printable(text.slice(start, end)))
  return [run(`“${shorten(words.filter((part) => part !== '').join(' … '), LONGEST)}”`, 'faint')]
}

/** The text that an event's spans index. */
export const textOfEvent = (event: Event, record: ArticleRecord): string =>
  event.evidence.in === 'title' ? (record.article.title ?? '') : record.article.text

/** How the table calls the fields that evidence is kept for, in the order of its columns. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  source: 'who',
  target: 'whom',
  trigger: 'what',
  count: 'how\u00A0many',
  date: 'when',
  deadline: 'deadline',
  status: 'status',
}

/** Shown with values of their own, further down. */
const SHOWN_ELSEWHERE = ['sentence', 'in', 'grounds', 'instruments', 'legal', 'attribution']

/** The codes that an event's actors stand under, beside their names in the table. */
const codesOf = (event: Event, field: string): readonly string[] => {
  const actors = field === 'source' ? event.source : field === 'target' ? event.target : []
  return [
    ...new Set(
      actors.flatMap(({ code, id }) => (code ? [code === 'IGO' && id ? `${code}:${id}` : code] : [])),
    ),
  ]
}

/** Each field of an event beside the words it was read from, first those of the table's columns. */
export const evidenceOf = (event: Event, record: ArticleRecord): readonly (readonly [string, Rich])[] => {
  const text = textOfEvent(event, record)
  const actorSpans = {
    ...(event.source.length > 0 && { source: event.source.map(({ span }) => span) }),
    ...(event.target.length > 0 && { target: event.target.map(({ span }) => span) }),
  }
  const found: Readonly<Record<string, Event['evidence'][string]>> = { ...actorSpans, ...event.evidence }
  const others = Object.keys(found).filter(
    (field) => !(field in FIELD_NAMES) && !SHOWN_ELSEWHERE.includes(field),
  )
  return [...Object.keys(FIELD_NAMES), ...others].flatMap((field) => {
    const spans = found[field]
    if (spans === undefined || typeof spans === 'string' || spans.length === 0) return []
    return [[[FIELD_NAMES[field] ?? field, ...codesOf(event, field)].join(' '), quoted(text, spans)] as const]
  })
}
