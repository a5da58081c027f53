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

/** What pairing looks at. Where an act is told again is a mention. */
export type Pairable = Pick<
  PredictedEvent,
  'action' | 'status' | 'source' | 'target' | 'triggers' | 'mentions' | 'count' | 'date'
>

/** When two counts or dates speak for one act. */
interface Sameness {
  readonly count: (a: NonNullable<Pairable['count']>, b: Pairable['count']) => boolean
  readonly date: (a: string, b: string | undefined) => boolean
}

/** What each agreement weighs when it is decided which event answers which; the words themselves weigh most. */
const WEIGHT = { near: 4, source: 2, target: 2, status: 1, count: 1, date: 1 } as const

const overlapAny = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.some((a) => others.some((b) => overlaps(a, b)))

const areNear = (a: Pairable, b: Pairable): boolean =>
  overlapAny(a.triggers, b.triggers) ||
  overlapAny(a.triggers, b.mentions) ||
  overlapAny(a.mentions, b.triggers)

const agreementsOf = (a: Pairable, b: Pairable, same: Sameness): number => {
  const agreements: readonly (keyof typeof WEIGHT | false)[] = [
    areNear(a, b) && 'near',
    sameSet(a.source, b.source) && 'source',
    sameSet(a.target, b.target) && 'target',
    a.status === b.status && 'status',
    a.count !== undefined && same.count(a.count, b.count) && 'count',
    a.date !== undefined && same.date(a.date, b.date) && 'date',
  ]
  return agreements.reduce((sum, each) => sum + (each === false ? 0 : WEIGHT[each]), 0)
}

/** How well two events of one action fit together; undefined when they are not of one act at all. */
function likeness(a: Pairable, b: Pairable, same: Sameness): number | undefined {
  if (a.action !== b.action) return undefined
  const sides = meet(a.source, b.source) && meet(a.target, b.target)
  return sides || areNear(a, b) ? agreementsOf(a, b, same) : undefined
}

/** Index in the first list to index in the second. */
export type Pairs = ReadonlyMap<number, number>

interface Possible {
  readonly i: number
  readonly j: number
  readonly score: number
}

/** Pairs items one to one, best fit first; `first` says which of two that fit as well comes first. */
export function bestPairs<A, B>(
  some: readonly A[],
  others: readonly B[],
  likenessOf: (a: A, b: B) => number | undefined,
  first: (x: Possible, y: Possible) => number,
): Pairs {
  const possible = some.flatMap((a, i) =>
    others.flatMap((b, j): readonly Possible[] => {
      const score = likenessOf(a, b)
      return score === undefined ? [] : [{ i, j, score }]
    }),
  )
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of possible.sort((x, y) => y.score - x.score || first(x, y))) {
    if (pairs.has(i) || taken.has(j)) continue
    pairs.set(i, j)
    taken.add(j)
  }
  return pairs
}

const pairableOf = ({ event, source, target, trigger }: Wanted): Pairable => ({
  action: event.action,
  status: event.status,
  source,
  target,
  triggers: trigger ? [trigger] : [],
  mentions: [],
  ...(event.count && { count: event.count }),
  ...(event.date && { date: event.date }),
})

const AS_GOLD: Sameness = { count: sameCount, date: sameDate }

/** Pairs gold with what was read, ties by order: index in `wanted` to index in `got`. */
export const pairEvents = (wanted: readonly Wanted[], got: readonly PredictedEvent[]): Pairs =>
  bestPairs(
    wanted.map(pairableOf),
    got,
    (a, b) => likeness(a, b, AS_GOLD),
    (x, y) => x.i - y.i || x.j - y.j,
  )

/** Neither of two coders is the measure: what is coarser may stand on either side. */
const AS_EQUALS: Sameness = {
  count: (a, b) => b !== undefined && (sameCount(a, b) || sameCount(b, a)),
  date: (a, b) => b !== undefined && (sameDate(a, b) || sameDate(b, a)),
}

/** More than all agreements together: events of different actions pair only when those of one action have. */
const OTHER_ACTION = -100

/** Ties between pairs that exclude one another come out alike whichever list is first. */
export const EITHER_WAY = (x: Possible, y: Possible): number => x.i + x.j - (y.i + y.j)

/**
 * Pairs the events of two coders as gold is paired with what was read, and then those left over whose words overlap: the
 * same words coded as different actions are one event with two opinions. The same pairs whichever coder is first.
 */
export const pairCodings = (some: readonly Pairable[], others: readonly Pairable[]): Pairs =>
  bestPairs(
    some,
    others,
    (a, b) =>
      likeness(a, b, AS_EQUALS) ??
      (overlapAny(a.triggers, b.triggers) ? OTHER_ACTION + agreementsOf(a, b, AS_EQUALS) : undefined),
    EITHER_WAY,
  )
