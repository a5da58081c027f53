import { dayNumber, monthLength, parseDay } from '../../base/calendar.ts'
import { plain, rightSpeaker } from '../claims.ts'
import { countShown } from '../fields.ts'
import type { PredictedEvent } from '../prediction.ts'
import { type Alpha, alphaOf, type Unit } from './alpha.ts'
import type { CodedClaim, CodedEvent } from './coding.ts'
import { interval, type Metric, NOMINAL, SETS } from './metric.ts'

export type Scale = 'nominal' | 'interval' | 'set'

/** Two codings of one thing. */
export type Pair<T> = readonly [a: T, b: T]

/** One field of events or claims, with the distance by which it is compared. */
export interface Field<T> {
  readonly field: string
  readonly scale: Scale
  /** Alpha over pairs, article by article. */
  readonly alphaOf: (articles: readonly (readonly Pair<T>[])[]) => Alpha
  /** `one`: only one of the two gives a value, so that there is no distance between them. */
  readonly verdictOf: (pair: Pair<T>) => 'same' | 'different' | 'one' | 'none'
  /** For a person; empty where a coder gives none. */
  readonly shownOf: (pair: Pair<T>) => readonly [a: string, b: string]
}

interface Reading<T, V> {
  readonly field: string
  readonly scale: Scale
  readonly metric: Metric<V>
  /** Undefined where a value is missing. */
  readonly value: (coded: T) => V | undefined
  readonly shown: (value: V) => string
  /** Brings two ways of writing one value together. */
  readonly reconciled?: (pair: Pair<V>) => Pair<V>
}

/** Fields that a coder says nothing of, not even that there is no value. */
export interface MayLeaveOut {
  readonly leftOut?: ReadonlySet<string>
}

function fieldOf<T extends MayLeaveOut, V>({
  field,
  scale,
  metric,
  value,
  shown,
  reconciled = (pair) => pair,
}: Reading<T, V>): Field<T> {
  const given = (coded: T): V | undefined => (coded.leftOut?.has(field) ? undefined : value(coded))
  const unitOf = ([a, b]: Pair<T>): Unit<V> => {
    const values = [given(a), given(b)].filter((each) => each !== undefined)
    const [one, other] = values
    return one === undefined || other === undefined ? values : reconciled([one, other])
  }
  return {
    field,
    scale,
    alphaOf: (articles) =>
      alphaOf(
        articles.map((pairs) => pairs.map(unitOf)),
        metric,
      ),
    verdictOf: (pair) => {
      const [one, other] = unitOf(pair)
      if (one === undefined) return 'none'
      if (other === undefined) return pair.some(({ leftOut }) => leftOut?.has(field)) ? 'none' : 'one'
      return metric.keyOf(one) === metric.keyOf(other) ? 'same' : 'different'
    },
    shownOf: ([a, b]) => {
      const text = (coded: T): string => {
        const is = given(coded)
        return is === undefined ? '' : shown(is)
      }
      return [text(a), text(b)]
    },
  }
}

/** A place on a scale with how it is written: what is written differently is no agreement, however near it lies. */
export interface Place {
  readonly shown: string
  readonly at: number
}

const PLACES = interval<Place>(
  ({ shown }) => shown,
  ({ at }) => at,
)

/** The middle of a range; its end where the other is open. */
const placeOfCount = (count: PredictedEvent['count']): Place | undefined => {
  const [from, to] = [count?.min ?? count?.max, count?.max ?? count?.min]
  return from === undefined || to === undefined
    ? undefined
    : { shown: countShown(count), at: (from + to) / 2 }
}

const daysOf = (date: string): readonly [first: string, last: string] => {
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`]
  if (date.length !== 7) return [date, date]
  return [`${date}-01`, `${date}-${monthLength(Number(date.slice(0, 4)), Number(date.slice(5)))}`]
}

/** The day; the middle of a month or year that is all a coder gives. */
export const placeOfDate = (date: string | undefined): Place | undefined => {
  if (date === undefined) return undefined
  const [first, last] = daysOf(date).map(parseDay)
  return first && last && { shown: date, at: (dayNumber(first) + dayNumber(last)) / 2 }
}

type Named<T> = readonly [field: string, value: (coded: T) => string | undefined]
type Listed<T> = readonly [field: string, value: (coded: T) => readonly string[]]
type Placed<T> = readonly [field: string, value: (coded: T) => Place | undefined]

export const nominal = <T extends MayLeaveOut>([field, value]: Named<T>): Field<T> =>
  fieldOf({ field, scale: 'nominal', metric: NOMINAL, value, shown: (name) => name })

export const set = <T extends MayLeaveOut>([field, value]: Listed<T>): Field<T> =>
  fieldOf({
    field,
    scale: 'set',
    metric: SETS,
    value: (coded: T) => [...new Set(value(coded))].sort(),
    shown: (names) => names.join(', '),
  })

export const placed = <T extends MayLeaveOut>([field, value]: Placed<T>): Field<T> =>
  fieldOf({ field, scale: 'interval', metric: PLACES, value, shown: ({ shown }) => shown })

/**
 * Fields of events that both coders have. A name that a record does not give is itself a value (the text names none);
 * a count or day that it does not give has no place on a scale and is missing.
 */
export const EVENT_FIELDS: readonly Field<CodedEvent>[] = [
  nominal(['action', (e) => e.action]),
  nominal(['status', (e) => e.status]),
  set(['source', (e) => e.source]),
  set(['target', (e) => e.target]),
  placed(['count', (e) => placeOfCount(e.count)]),
  placed(['date', (e) => placeOfDate(e.date)]),
  placed(['deadline', (e) => placeOfDate(e.deadline)]),
  set(['grounds', (e) => e.grounds]),
  set(['instruments', (e) => e.instruments]),
  nominal(['post', (e) => e.post ?? '']),
  nominal(['named', (e) => e.named ?? 'unknown']),
  nominal(['background', (e) => String(e.background)]),
]

/** "Nebenzia" and "Vassily Nebenzia" are one speaker: the fuller name stands for both. */
const fullerName = ([a, b]: Pair<string>): Pair<string> => {
  if (!rightSpeaker(a, b)) return [a, b]
  const fuller = a.length > b.length || (a.length === b.length && a < b) ? a : b
  return [fuller, fuller]
}

export const CLAIM_FIELDS: readonly Field<CodedClaim>[] = [
  nominal(['claim stance', (c) => c.stance]),
  fieldOf<CodedClaim, string>({
    field: 'claim speaker',
    scale: 'nominal',
    metric: NOMINAL,
    value: ({ speaker }) => plain(speaker) || undefined,
    shown: (name) => name,
    reconciled: fullerName,
  }),
  set(['claim side', (c) => c.actor]),
]
