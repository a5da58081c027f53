import { daysBetween } from '../../base/calendar.ts'
import type { CodeEvent } from './code-event.ts'
import type { Found } from './pairs.ts'

/** An event with the article or day that it belongs to. */
export interface PlacedEvent {
  readonly place: string
  readonly event: CodeEvent
}

/** The places in which an event's counterpart may stand, its own among them. */
export type NearPlaces = (place: string) => readonly string[]

interface Likeness {
  /** How well two events fit together. */
  readonly score: number
  /** Two events that fit so have the same key. */
  readonly keyOf: (event: CodeEvent, first: boolean) => string | undefined
}

const key = (...parts: readonly string[]): string => JSON.stringify(parts)

/**
 * What makes two events one with two opinions, the strongest first: the same sides and class of action; the same sides,
 * another class; the sides turned round; one side that only one of the two knows.
 */
const LIKENESSES: readonly Likeness[] = [
  { score: 40, keyOf: ({ source, target, root }) => key(source, target, root) },
  {
    score: 30,
    keyOf: ({ source, target }) => (source === '' && target === '' ? undefined : key(source, target)),
  },
  {
    score: 20,
    keyOf: ({ source, target, root }, first) =>
      source === target ? undefined : first ? key(source, target, root) : key(target, source, root),
  },
  { score: 10, keyOf: ({ source, root }) => (source === '' ? undefined : key('source', source, root)) },
  { score: 10, keyOf: ({ target, root }) => (target === '' ? undefined : key('target', target, root)) },
]

const isHalfKnown = ({ source, target }: CodeEvent): boolean => source === '' || target === ''

/** The weakest likeness holds only where a side is not known: else every act of one state would be one with any other. */
const mayBeOne = (a: CodeEvent, b: CodeEvent, score: number): boolean =>
  score > 10 || isHalfKnown(a) || isHalfKnown(b)

type Buckets = ReadonlyMap<string, readonly number[]>

function bucketsOf(
  events: readonly PlacedEvent[],
  left: ReadonlySet<number>,
  by: Likeness['keyOf'],
): Buckets {
  const buckets = new Map<string, number[]>()
  for (const i of left) {
    const placed = events[i]
    const at = placed && by(placed.event, false)
    if (placed === undefined || at === undefined) continue
    const bucket = buckets.get(key(placed.place, at))
    if (bucket) bucket.push(i)
    else buckets.set(key(placed.place, at), [i])
  }
  return buckets
}

const daysApart = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined || a === b ? 0 : Math.abs(daysBetween(a, b))

/** Fewer codes in common and more days apart make a pair less likely. */
const distance = (a: CodeEvent, b: CodeEvent): readonly [days: number, codes: number] => [
  daysApart(a.day, b.day),
  a.codes.some((code) => b.codes.includes(code)) ? 0 : 1,
]

interface Possible {
  readonly i: number
  readonly j: number
  readonly by: readonly [days: number, codes: number]
}

/** Pairs events one to one, by the strongest likeness first; within one, the nearest day, then a code in common. */
export function pairCodes(
  some: readonly PlacedEvent[],
  others: readonly PlacedEvent[],
  near: NearPlaces,
): ReadonlyMap<string, Omit<Found<CodeEvent>, 'quiet'>> {
  const left = { a: new Set(some.keys()), b: new Set(others.keys()) }
  const pairs: Possible[] = []
  for (const { score, keyOf } of LIKENESSES) {
    const buckets = bucketsOf(others, left.b, keyOf)
    const possible = [...left.a].flatMap((i): readonly Possible[] => {
      const placed = some[i]
      const at = placed && keyOf(placed.event, true)
      if (placed === undefined || at === undefined) return []
      return near(placed.place)
        .flatMap((place) => buckets.get(key(place, at)) ?? [])
        .flatMap((j) => {
          const other = others[j]
          return other && mayBeOne(placed.event, other.event, score)
            ? [{ i, j, by: distance(placed.event, other.event) }]
            : []
        })
    })
    for (const pair of possible.sort(
      (x, y) => x.by[0] - y.by[0] || x.by[1] - y.by[1] || x.i + x.j - (y.i + y.j),
    )) {
      if (!left.a.has(pair.i) || !left.b.has(pair.j)) continue
      left.a.delete(pair.i)
      left.b.delete(pair.j)
      pairs.push(pair)
    }
  }
  return inPlaces(some, others, pairs, left)
}

type Sorted = Record<'both', (readonly [CodeEvent, CodeEvent])[]> & Record<'onlyA' | 'onlyB', CodeEvent[]>

/** By the place of the first of two, or of the only one. */
function inPlaces(
  some: readonly PlacedEvent[],
  others: readonly PlacedEvent[],
  pairs: readonly Possible[],
  left: { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> },
): ReadonlyMap<string, Sorted> {
  const places = new Map<string, Sorted>()
  const at = (place: string): Sorted => {
    const known = places.get(place)
    if (known) return known
    const made: Sorted = { both: [], onlyA: [], onlyB: [] }
    places.set(place, made)
    return made
  }
  for (const { i, j } of [...pairs].sort((x, y) => x.i - y.i)) {
    const [a, b] = [some[i], others[j]]
    if (a && b) at(a.place).both.push([a.event, b.event])
  }
  for (const [i, { place, event }] of some.entries()) if (left.a.has(i)) at(place).onlyA.push(event)
  for (const [j, { place, event }] of others.entries()) if (left.b.has(j)) at(place).onlyB.push(event)
  return places
}
