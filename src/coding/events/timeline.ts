import { daysBetween } from '../../base/calendar.ts'
import type { EventDate } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { readTimeExpressions, resolveTime, type TimeAnchors, type TimeExpression } from '../time/index.ts'
import { type PlacedTime, placeTimes } from './times.ts'

/** What dates of a report are counted from. */
export interface ReportDay {
  readonly published?: string
  readonly publishedCertain: boolean
}

/** The times of a report in the order in which it tells them. */
export interface Timeline {
  /** The day that the report is written on: its dateline's, else that of publication. */
  readonly day: ReportDay
  times(sentence: AnalysedSentence): readonly PlacedTime[]
  /** The last day, month or year told before a place in the text and not too far from it. */
  before(sentence: AnalysedSentence, offset: number): Before | undefined
  /** "*By the first week of May* hardly a day went by ...": the time that opens the last sentence of the paragraph that opens with one. */
  frame(sentence: AnalysedSentence): EventDate | undefined
}

/** A report is published no more than this many days after its dateline. */
const DAYS_TO_PRINT = 7
/** Sentences back to which "the same day" reaches. */
const REACH = 2

/** Characters before a time that opens a sentence: its preposition. */
const OPENING = 8

export interface Before {
  readonly date: EventDate
  readonly sameSentence: boolean
}

interface Told {
  readonly at: number
  readonly date: EventDate
}

export function readTimeline(passage: Passage, published: ReportDay): Timeline {
  const day = reportDay(passage, published)
  const placed = new Map<number, readonly PlacedTime[]>()
  const told = new Map<number, readonly Told[]>()
  const frames = new Map<number, EventDate>()
  let last: EventDate | undefined
  let lastIn = 0
  for (const sentence of passage.sentences) {
    const expressions = readTimeExpressions(passage.text, sentence.span)
    placed.set(sentence.index, placeTimes(sentence, expressions))
    const here: Told[] = []
    for (const expression of expressions) {
      if (expression.use !== 'plain' && expression.use !== 'since') continue
      const near = last && sentence.index - lastIn <= REACH ? last : undefined
      const date = resolveTime(expression, anchorsAfter(expression, day, near))
      if (!date) continue
      here.push({ at: expression.span[1], date })
      last = date
      lastIn = sentence.index
    }
    told.set(sentence.index, here)
    const frame = frameOf(sentence, expressions, day, frames.get(sentence.index - 1), passage)
    if (frame) frames.set(sentence.index, frame)
  }
  const before = (sentence: AnalysedSentence, offset: number): Before | undefined => {
    for (let index = sentence.index; index >= Math.max(0, sentence.index - REACH); index--) {
      const found = told.get(index)?.findLast((t) => t.at <= offset)
      if (found) return { date: found.date, sameSentence: index === sentence.index }
    }
    return undefined
  }
  return {
    day,
    times: (sentence) => placed.get(sentence.index) ?? [],
    before,
    frame: (sentence) => frames.get(sentence.index),
  }
}

/** The sentence's own time where it opens with one, else that of the sentence before it in the paragraph. */
function frameOf(
  sentence: AnalysedSentence,
  [first]: readonly TimeExpression[],
  day: ReportDay,
  before: EventDate | undefined,
  { sentences }: Passage,
): EventDate | undefined {
  const opens = first && (first.marker ?? first.span)[0] - sentence.span[0] <= OPENING
  const date = opens ? resolveTime({ ...first, use: 'plain' }, { ...day, preferPast: true }) : undefined
  const goesOn = sentences[sentence.index - 1]?.paragraph === sentence.paragraph
  return date ?? (goesOn ? before : undefined)
}

/** A report that has gone this many days back goes on there. */
const LONG_AGO = 300

/**
 * What a time is counted from after a day told before it. "In March 1986 ... On October 19 it ...": in a tale of long ago,
 * days without their year follow one another.
 */
export function anchorsAfter(
  expression: TimeExpression,
  day: ReportDay,
  near: EventDate | undefined,
): TimeAnchors {
  const { month, year } = expression.components
  const yearless = month !== undefined && year === undefined && expression.relation === undefined
  const longAgo =
    near && day.published && near.precision !== 'year' && daysBetween(near.end, day.published) > LONG_AGO
  if (near && yearless && longAgo)
    return { ...day, published: near.start, eventDate: near.start, preferPast: false }
  const eventDate = near?.start ?? day.published
  return { ...day, preferPast: true, ...(eventDate ? { eventDate } : {}) }
}

/** "LONDON, Sept. 16 - ...": what a report calls today is the day in its dateline. */
export function reportDay(passage: Passage, published: ReportDay): ReportDay {
  const span = passage.document.dateline?.date
  const printed = published.published?.slice(0, 10)
  const [expression] = span ? readTimeExpressions(passage.text, span) : []
  const written =
    expression && printed
      ? resolveTime(expression, { ...published, published: printed, preferPast: true })
      : undefined
  if (!printed || !written || written.precision !== 'day')
    return { ...published, ...(printed ? { published: printed } : {}) }
  const age = daysBetween(written.start, printed)
  return age >= 0 && age <= DAYS_TO_PRINT
    ? { published: written.start, publishedCertain: true }
    : { ...published, published: printed }
}
