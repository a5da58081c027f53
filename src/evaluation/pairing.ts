import { overlaps, type Span } from '../base/span.ts'
import type { GoldEvent, GoldPassage } from './gold.ts'
import { spanOfWords } from './located.ts'
import { actorKeys, type PredictedEvent } from './prediction.ts'

/** A gold event with its actors as keys and its trigger found in the text. */
export interface Wanted {
  readonly event: GoldEvent
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly trigger?: Span
}

export const wantedOf = ({ article, events }: GoldPassage): readonly Wanted[] =>
  events.map((event) => {
    const trigger = spanOfWords(article.text, event.trigger)
    const sides = { source: actorKeys(event.source ?? []), target: actorKeys(event.target ?? []) }
    return { event, ...sides, ...(trigger && { trigger }) }
  })

export const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i])

const meet = (a: readonly string[], b: readonly string[]): boolean =>
  (a.length === 0 && b.length === 0) || a.some((key) => b.includes(key))

export const sameCount = (gold: NonNullable<GoldEvent['count']>, got: PredictedEvent['count']): boolean =>
  got !== undefined &&
  (gold.min === undefined || got.min === gold.min) &&
  (gold.max === undefined || got.max === gold.max)

/** Gold at a coarser precision is met by any day within it. */
export const sameDate = (gold: string, got: string | undefined): boolean => got?.startsWith(gold) === true

/** What each agreement weighs when it is decided which event answers which; the words themselves weigh most. */
const WEIGHT = { near: 4, source: 2, target: 2, status: 1, count: 1, date: 1 } as const

/** How well two events of one action fit together; undefined when they are not of one act at all. */
function likeness(wanted: Wanted, got: PredictedEvent): number | undefined {
  if (wanted.event.action !== got.action) return undefined
  const { trigger, event } = wanted
  const near = trigger !== undefined && [...got.triggers, ...got.mentions].some((s) => overlaps(s, trigger))
  const sides = meet(wanted.source, got.source) && meet(wanted.target, got.target)
  if (!near && !sides) return undefined
  const agreements: readonly (keyof typeof WEIGHT | false)[] = [
    near && 'near',
    sameSet(wanted.source, got.source) && 'source',
    sameSet(wanted.target, got.target) && 'target',
    event.status === got.status && 'status',
    event.count !== undefined && sameCount(event.count, got.count) && 'count',
    event.date !== undefined && event.date !== '' && sameDate(event.date, got.date) && 'date',
  ]
  return agreements.reduce((sum, each) => sum + (each === false ? 0 : WEIGHT[each]), 0)
}

/** Pairs events one to one, best fit first, ties by order: index in `wanted` to index in `got`. */
export function pairEvents(
  wanted: readonly Wanted[],
  got: readonly PredictedEvent[],
): ReadonlyMap<number, number> {
  const possible = wanted.flatMap((w, i) =>
    got.flatMap((g, j) => {
      const score = likeness(w, g)
      return score === undefined ? [] : [{ i, j, score }]
    }),
  )
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of possible.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)) {
    if (pairs.has(i) || taken.has(j)) continue
    pairs.set(i, j)
    taken.add(j)
  }
  return pairs
}
