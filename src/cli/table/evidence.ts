import type { Span } from '../../base/span.ts'
import type { ArticleRecord, Event } from '../../model/index.ts'
import { printable } from '../../wording/printable.ts'
import { shorten } from '../../wording/width.ts'
import { type Rich, run } from './rich.ts'

/** Evidence longer than this is shortened: the record has all of it. */
const LONGEST = 90

const isSpan = (value: Span | readonly Span[]): value is Span => typeof value[0] === 'number'

/** The words of one or several spans in quotation marks: `“asked … to leave”`. At most `longest` columns are shown. */
export const quoted = (text: string, value: Span | readonly Span[], longest: number = LONGEST): Rich => {
  const spans = isSpan(value) ? [value] : value
  const words = spans.map(([start, end]) => printable(text.slice(start, end))).filter((part) => part !== '')
  return [run(`“${shorten([...new Set(words)].join(' … '), longest)}”`, 'faint')]
}

/** The text that an event's spans index. */
export const textOfEvent = (event: Event, record: ArticleRecord): string =>
  event.evidence.in === 'title' ? (record.article.title ?? '') : record.article.text

/** Fields that are no values: where the evidence lies. */
const NO_VALUES = ['sentence', 'in']

/** The spans of each field of an event; those of actors from the actors themselves where the evidence has none. */
const spansByField = (event: Event): Readonly<Record<string, Event['evidence'][string]>> => ({
  ...(event.source.length > 0 && { source: event.source.map(({ span }) => span) }),
  ...(event.target.length > 0 && { target: event.target.map(({ span }) => span) }),
  ...event.evidence,
})

/** The fields that an event has evidence for. */
export const fieldsWithEvidence = (event: Event): readonly string[] =>
  Object.keys(spansByField(event)).filter((field) => !NO_VALUES.includes(field))

/** The words that a field was read from, in quotation marks; nothing where there are none. */
export const wordsOfField = (event: Event, field: string, record: ArticleRecord): Rich => {
  const spans = spansByField(event)[field]
  if (spans === undefined || typeof spans === 'string' || spans.length === 0) return []
  return quoted(textOfEvent(event, record), spans)
}
