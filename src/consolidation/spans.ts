import type { Span } from '../base/span.ts'
import type { Claim, Event, MissedEvent } from '../model/index.ts'

/** Which text of an article a span indexes. */
export type SpanText = 'text' | 'title'

/** A span with where it stands in the event or claim, and which text it indexes. */
export interface PlacedSpan {
  readonly path: string
  readonly span: Span
  readonly of: SpanText
}

const isSpan = (value: unknown): value is Span =>
  Array.isArray(value) && value.length === 2 && value.every((each) => Number.isInteger(each))

/** Mentions say for themselves which text they stand in; all else of an event told in the title alone indexes that. */
const textOf = (key: string, value: unknown, around: SpanText): SpanText => {
  if (key === 'mentions') return 'text'
  return typeof value === 'object' && value !== null && 'in' in value && value.in === 'title'
    ? 'title'
    : around
}

const textOfEvent = ({ evidence }: Pick<Event, 'evidence'>): SpanText => evidence.in ?? 'text'

const spansWithin = (path: string, value: unknown, of: SpanText): readonly PlacedSpan[] => {
  if (isSpan(value)) return [{ path, span: value, of }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    spansWithin(`${path}.${key}`, part, textOf(key, part, of)),
  )
}

/** Every span of an event. `name` begins their paths. */
export const spansOfEvent = (name: string, event: Event | MissedEvent): readonly PlacedSpan[] =>
  spansWithin(name, event, textOfEvent(event))

export const spansOfClaim = (name: string, claim: Claim): readonly PlacedSpan[] =>
  spansWithin(name, claim, 'text')

/** True when a span lies within a text of so many UTF-16 units. */
export const liesWithin = ([start, end]: Span, length: number): boolean =>
  start >= 0 && start < end && end <= length

/** The event with every span put where `move` says. */
export const withMovedSpans = <E extends Event | MissedEvent>(
  event: E,
  move: (span: Span, of: SpanText) => Span,
): E => {
  const moved = (value: unknown, of: SpanText): unknown => {
    if (isSpan(value)) return move(value, of)
    if (Array.isArray(value)) return value.map((part) => moved(part, textOf('', part, of)))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, moved(part, textOf(key, part, of))]),
    )
  }
  return moved(event, textOfEvent(event)) as E
}
