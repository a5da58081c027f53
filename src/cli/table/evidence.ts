import type { Span } from '../../base/span.ts'
import type { ArticleRecord, Event } from '../../model/index.ts'
import { spansByField, textOfEvent } from '../../wording/evidence.ts'
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

/** The words that a field was read from, in quotation marks; nothing where there are none. */
export const wordsOfField = (event: Event, field: string, record: ArticleRecord): Rich => {
  const spans = spansByField(event)[field]
  return spans === undefined ? [] : quoted(textOfEvent(event, record.article), spans)
}
