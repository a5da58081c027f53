import type { Span } from '../../base/span.ts'
import { readCalendarDates } from './calendar-dates.ts'
import type { TimeExpression } from './expression.ts'
import { readGrammar } from './grammar.ts'
import type { Reading } from './pattern.ts'
import { classifyUse } from './use.ts'
import { FALSE_FRIENDS, TRIGGERS } from './words.ts'

/** Longer stretches are read up to here: no sentence is this long, and the cost of one stays bounded. */
const LONGEST = 4000

/** Any of the words that times are made of: all other text is passed over. */
const MAY_HOLD_TIME = new RegExp(
  Object.values(TRIGGERS)
    .map(({ source }) => source)
    .join('|'),
  'i',
)

/** True when the stretch may hold a time. Cheap; never false for a stretch that does. */
export const mayHoldTime = (text: string): boolean => MAY_HOLD_TIME.test(text)

const byTrust = (a: Reading, b: Reading): number => b.end - b.start - (a.end - a.start)

/** The longest readings that do not overlap, in text order. */
const withoutOverlaps = (readings: readonly Reading[]): readonly Reading[] => {
  const kept: Reading[] = []
  for (const reading of [...readings].sort(byTrust))
    if (kept.every((other) => reading.end <= other.start || other.end <= reading.start)) kept.push(reading)
  return kept.sort((a, b) => a.start - b.start)
}

const hasMonthDay = ({ components }: Reading): boolean =>
  components.day !== undefined && components.month !== undefined
const isBareWeekday = ({ components }: Reading): boolean => components.weekday !== undefined

/** "Monday, Feb. 28", "Friday the 28th", "7 March (Monday)": one day told twice. */
const joinWeekdays = (text: string, readings: readonly Reading[]): readonly Reading[] => {
  const joined: Reading[] = []
  for (const reading of readings) {
    const previous = joined.at(-1)
    const gap = previous === undefined ? '' : text.slice(previous.end, reading.start)
    const leads = previous !== undefined && isBareWeekday(previous) && reading.components.day !== undefined
    const follows = previous !== undefined && hasMonthDay(previous) && isBareWeekday(reading)
    if (previous !== undefined && leads && !hasMonthDay(previous) && /^[.,]?\s*\(?(?:the\s+)?$/i.test(gap)) {
      const { relation: _own, ...date } = reading
      joined[joined.length - 1] = {
        ...date,
        start: previous.start,
        components: { ...reading.components, ...previous.components },
      }
    } else if (
      previous !== undefined &&
      follows &&
      previous.components.weekday === undefined &&
      /^\s*[,(]\s*(?:a\s+)?$/i.test(gap)
    )
      joined[joined.length - 1] = {
        ...previous,
        end: reading.end,
        components: { ...previous.components, ...reading.components },
      }
    else joined.push(reading)
  }
  return joined
} // prettier-ignore

const YEAR_AFTER = /^,?\s+(?:of\s+)?(last|this|next|that|the\s+same|the\s+following)\s+year\b/i
const YEAR_OFFSETS: Readonly<Record<string, readonly [number, 'published' | 'event']>> = {
  last: [-1, 'published'],
  this: [0, 'published'],
  next: [1, 'published'],
  that: [0, 'event'],
  'the same': [0, 'event'],
  'the following': [1, 'event'],
}

/** "Feb. 21 last year": the year that a day lacks, given by what follows it. */
const withFollowingYear = (text: string, reading: Reading): Reading => {
  if (!hasMonthDay(reading) || reading.components.year !== undefined) return reading
  const match = YEAR_AFTER.exec(text.slice(reading.end, reading.end + 40))
  const shift = YEAR_OFFSETS[(match?.[1] ?? '').toLowerCase().replace(/\s+/g, ' ')]
  if (match === null || shift === undefined) return reading
  return {
    ...reading,
    end: reading.end + match[0].length,
    relation: { kind: 'unit', unit: 'year', offset: shift[0], anchor: shift[1] },
  }
}

const EDGES: readonly (readonly [NonNullable<Reading['edge']>, RegExp])[] = [
  ['last-day', /(?:\bthe\s+)?\blast\s+day\s+of\s+(?:the\s+)?$/i],
  ['first-day', /(?:\bthe\s+)?\bfirst\s+(?:day\s+)?of\s+(?:the\s+)?$/i],
  ['end', /(?:\bthe\s+)?\b(?:very\s+)?(?:end|close)(?:\s+of\s+(?:the\s+)?|-)$/i],
  ['end', /\blate(?:r)?[\s-]+(?:in\s+)?(?:the\s+)?$/i],
  ['start', /(?:\bthe\s+)?\b(?:beginning|start)\s+of\s+(?:the\s+)?$/i],
  ['start', /(?:\bthe\s+)?\b(?:first|opening)\s+(?:few\s+|two\s+)?(?:days|weeks?)\s+of\s+(?:the\s+)?$/i],
  ['end', /(?:\bthe\s+)?\b(?:last|final|closing)\s+(?:few\s+|two\s+)?(?:days|weeks?)\s+of\s+(?:the\s+)?$/i],
  ['start', /\bearl(?:y|ier)[\s-]+(?:in\s+)?(?:the\s+)?$/i],
  ['middle', /(?:\bthe\s+)?\b(?:middle\s+of|mid)[\s-]+(?:the\s+)?$/i],
]

/** "the end of May", "mid-March", "earlier this month": the part of a stretch, taken into the expression. */
const withEdge = (text: string, reading: Reading): Reading => {
  const from = Math.max(0, reading.start - 40)
  const before = text.slice(from, reading.start)
  for (const [edge, form] of EDGES) {
    const match = form.exec(before)
    if (match !== null) return { ...reading, start: from + match.index, edge }
  }
  return reading
}

const finish = (text: string, reading: Reading, offset: number): TimeExpression => {
  const { use, markerStart } = classifyUse(text, reading)
  const { start, end, components, relation, to, edge } = reading
  return {
    span: [start + offset, end + offset],
    ...(markerStart !== undefined && { marker: [markerStart + offset, start + offset] as const }),
    text: text.slice(start, end),
    use,
    components,
    ...(relation !== undefined && { relation }),
    ...(to !== undefined && { to }),
    ...(edge !== undefined && { edge }),
  }
}

/**
 * Every date and time in a stretch of a text, normally a sentence, in text order and without overlaps. `span` and the
 * spans that come back index `text`. Nothing is resolved: see `resolveTime`. A stretch is read up to 4,000 characters.
 */
export const readTimeExpressions = (text: string, span: Span): readonly TimeExpression[] => {
  const stretch = text.slice(span[0], Math.min(span[1], span[0] + LONGEST))
  if (!mayHoldTime(stretch)) return []
  const masked = stretch.replace(FALSE_FRIENDS, (words) => '#'.repeat(words.length))
  const apart = withoutOverlaps([...readCalendarDates(masked), ...readGrammar(masked)])
  const whole = joinWeekdays(masked, apart).map((reading) =>
    withEdge(masked, withFollowingYear(masked, reading)),
  )
  return withoutOverlaps(whole).map((reading) => finish(stretch, reading, span[0]))
}
