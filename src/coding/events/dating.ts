import type { Span } from '../../base/span.ts'
import type { EventDate } from '../../model/index.ts'
import type { AnalysedSentence } from '../passage.ts'
import { readTimeExpressions, resolveTime, type TimeAnchors, type TimeExpression } from '../time/index.ts'
import type { Candidate } from './candidate.ts'
import { type PlacedTime, placeTimes, timesOf } from './times.ts'

export interface Dated {
  readonly date?: EventDate
  readonly dateSpan?: Span
  readonly deadline?: EventDate
  readonly deadlineSpan?: Span
  readonly effective?: EventDate
}

/** Finds the times of each sentence once. */
export function createTimeReader(text: string): (sentence: AnalysedSentence) => readonly PlacedTime[] {
  const known = new Map<number, readonly PlacedTime[]>()
  return (sentence) => {
    const found = known.get(sentence.index)
    if (found) return found
    const placed = placeTimes(sentence, readTimeExpressions(text, sentence.span))
    known.set(sentence.index, placed)
    return placed
  }
}

/** Uses that say when an act is or was done. */
const DAY_OF_ACT = new Set(['plain'])

/**
 * Date, deadline and effective day of one telling. A deadline counts from the act where it is a span of hours
 * (convention 21); an act without a day of its own keeps none here.
 */
export function dateOf(
  candidate: Candidate,
  placed: readonly PlacedTime[],
  anchors: { readonly published?: string; readonly publishedCertain: boolean; readonly eventDate?: string },
): Dated {
  const times = timesOf(candidate.sentence, placed, candidate.proposition)
  const past = candidate.status === 'performed' || candidate.status === 'begun' || candidate.background
  const act: TimeAnchors = { ...anchors, preferPast: past }
  const day = first(times, (t) => DAY_OF_ACT.has(t.use), act)
  const eventDate = day?.date.precision === 'day' ? day.date.start : (anchors.eventDate ?? anchors.published)
  const ahead: TimeAnchors = { ...anchors, preferPast: false, ...(eventDate ? { eventDate } : {}) }
  const deadline = first(times, (t) => t.use === 'deadline' || (t.use === 'until' && past), ahead)
  const effective = first(times, (t) => t.use === 'effective', ahead)
  return {
    ...(day ? { date: day.date, dateSpan: day.span } : {}),
    ...(deadline
      ? { deadline: { ...deadline.date, basis: deadline.date.basis }, deadlineSpan: deadline.span }
      : {}),
    ...(effective ? { effective: effective.date } : {}),
  }
}

function first(
  times: readonly TimeExpression[],
  test: (t: TimeExpression) => boolean,
  anchors: TimeAnchors,
): { readonly date: EventDate; readonly span: Span } | undefined {
  for (const time of times) {
    if (!test(time)) continue
    const date = resolveTime(time, anchors)
    if (date) return { date, span: time.span }
  }
  return undefined
}
