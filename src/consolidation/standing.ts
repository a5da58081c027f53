import { overlaps, type Span } from '../base/span.ts'
import type { Mention, Report } from '../model/index.ts'

const isSpan = (value: Span | readonly Span[]): value is Span => typeof value[0] === 'number'

export const triggersOf = ({ event: { evidence } }: Pick<Report, 'event'>): readonly Span[] =>
  isSpan(evidence.trigger) ? [evidence.trigger] : evidence.trigger

/** Where an article tells what a report reports: the words for the act, and every mention of it. */
export const placesOf = (report: Report): readonly Mention[] => {
  const { evidence, mentions } = report.event
  const told = triggersOf(report).map((span) => ({ span, ...(evidence.in && { in: evidence.in }) }))
  return [...told, ...mentions]
}

/** True when both stand in one text and share a character. */
export const meet = (a: Mention, b: Mention): boolean => a.in === b.in && overlaps(a.span, b.span)
