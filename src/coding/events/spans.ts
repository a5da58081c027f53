import type { Span } from '../../base/span.ts'
import type { Event } from '../../model/index.ts'

/** A field of evidence is one span or a list of them. */
export const spanList = (value: Span | readonly Span[] | 'title' | undefined): readonly Span[] => {
  if (value === undefined || value === 'title') return []
  return isSpan(value) ? [value] : value
}

const isSpan = (value: Span | readonly Span[]): value is Span => typeof value[0] === 'number'

/** Every stretch of the body where an event is told: its trigger, then its mentions. Title spans are left out. */
export const tellingsInText = (event: Event): readonly Span[] => [
  ...(event.evidence.in === 'title' ? [] : spanList(event.evidence.trigger)),
  ...event.mentions.filter((m) => m.in === undefined).map((m) => m.span),
]
