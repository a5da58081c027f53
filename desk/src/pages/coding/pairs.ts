import { overlaps } from '../../../../src/base/span.ts'
import type { Event } from '../../../../src/model/index.ts'
import { isInTitle, triggersOf } from './hand.ts'

/** An act as each of two people coded it; a side is absent where one has it alone. */
export type CodedByBoth = readonly [Event, Event] | readonly [Event, undefined] | readonly [undefined, Event]

/** How sure it is that two events are the same act told by the same words. 0: they are not. */
const likeness = (a: Event, b: Event): number => {
  if (isInTitle(a) !== isInTitle(b)) return 0
  const sameWords = triggersOf(a).some((span) => triggersOf(b).some((other) => overlaps(span, other)))
  const sameAction = a.action === b.action
  const sameSentence = overlaps(a.evidence.sentence, b.evidence.sentence)
  const told = (sameWords ? 4 : 0) + (sameSentence && sameAction ? 3 : 0)
  if (told === 0) return 0
  const sides = (['source', 'target'] as const).filter(
    (side) => a[side].map(({ code }) => code).join() === b[side].map(({ code }) => code).join(),
  )
  return told + sides.length + (sameAction ? 1 : 0)
}

/** Two codings side by side, in text order. */
export const pairsOf = (first: readonly Event[], second: readonly Event[]): readonly CodedByBoth[] => {
  const candidates = first
    .flatMap((a) => second.map((b) => ({ a, b, like: likeness(a, b) })))
    .filter(({ like }) => like > 0)
    .sort((x, y) => y.like - x.like)
  const partner = new Map<Event, Event>()
  for (const { a, b } of candidates) if (!partner.has(a) && !partner.has(b)) partner.set(a, b).set(b, a)
  const pairs: readonly CodedByBoth[] = [
    ...first.map((a): CodedByBoth => [a, partner.get(a)] as CodedByBoth),
    ...second.filter((b) => !partner.has(b)).map((b): CodedByBoth => [undefined, b]),
  ]
  return [...pairs].sort((x, y) => placeOf(x) - placeOf(y))
}

const placeOf = ([a, b]: CodedByBoth): number => {
  const event = a ?? b
  return event === undefined || isInTitle(event) ? -1 : (triggersOf(event)[0]?.[0] ?? 0)
}
