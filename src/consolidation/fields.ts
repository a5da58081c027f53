import { daysBetween, type IsoDate } from '../base/calendar.ts'
import type { Count, Event, EventDate, LedgerField, Post } from '../model/index.ts'
import { countsDiffer, plainCity, rangeOf } from './agreement.ts'

/** How the values of one field are taken from reports and held against each other. */
export interface FieldSpec {
  /** What the report gives: no value, one, or, for a field of lists, several. */
  readonly valuesOf: (event: Event) => readonly unknown[]
  /** What tells two values apart; default: all that they hold. Of values alike the one that `isFirmer` is kept. */
  readonly identityOf?: (value: never) => unknown
  readonly isFirmer?: (a: never, b: never) => boolean
  /** The account's value is a list of all that hold, not one of them. */
  readonly list?: true
  /** Only reports of the latest step tell it: the day of a threat is not that of the act. */
  readonly ofLatestStep?: true
  /** True for a value that cannot be of what a report of that day tells as done. */
  readonly isAfter?: (value: never, published: IsoDate) => boolean
  readonly vagueness?: (value: never) => number
  /** `a` is a vaguer or weaker telling of `b`. */
  readonly yieldsTo?: (a: never, b: never) => boolean
  /** Both cannot be right. Default: they differ. */
  readonly contradicts?: (a: never, b: never) => boolean
}

const one = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])

/** Width that an open end of a count stands for. */
const OPEN = 1000

const countVagueness = ({ min, max, approximate }: Count): number =>
  (max ?? (min ?? 0) + OPEN) - (min ?? 0) + (approximate ? 0.5 : 0)

const countYields = (a: Count, b: Count): boolean => {
  const [wide, narrow] = [rangeOf(a), rangeOf(b)]
  const holds = wide.least <= narrow.least && narrow.most <= wide.most
  return holds && countVagueness(b) < countVagueness(a)
}

const dateVagueness = ({ start, end }: EventDate): number => daysBetween(start, end)

/** The day of a report yields to any that is told, but for a stretch that it lies in: "in April" is no surer than news of 4 April. */
const dateYields = (a: EventDate, b: EventDate): boolean => {
  if (a.basis === 'published' && b.basis !== 'published') return !holds(b, a)
  return holds(a, b)
}

/** `b` is the preciser of two that do not contradict. */
const holds = (a: EventDate, b: EventDate): boolean =>
  a.start <= b.start && b.end <= a.end && dateVagueness(b) < dateVagueness(a)

const datesContradict = (a: EventDate, b: EventDate): boolean => a.end < b.start || b.end < a.start

/** The words that a day was read from differ from report to report; the day is the value. */
const day = (date: EventDate | undefined): readonly EventDate[] => {
  if (date === undefined) return []
  const { text: _text, ...rest } = date
  return [rest]
}

/** From the firmest basis of a date to the weakest. */
const BASES: readonly EventDate['basis'][] = ['explicit', 'weekday', 'relative', 'deadline', 'published']

const DATE: Omit<FieldSpec, 'valuesOf'> = {
  identityOf: ({ start, end }: EventDate) => [start, end],
  isFirmer: (a: EventDate, b: EventDate) => BASES.indexOf(a.basis) < BASES.indexOf(b.basis),
  vagueness: dateVagueness,
  yieldsTo: dateYields,
  contradicts: datesContradict,
}

/** "a consulate" of "the consulate in Lyon": says less, and nothing else. */
const postYields = (a: Post, b: Post): boolean =>
  a.kind === b.kind &&
  (a.of ?? b.of) === b.of &&
  (a.accreditedTo ?? b.accreditedTo) === b.accreditedTo &&
  (a.city === undefined || plainCity(a.city) === plainCity(b.city)) &&
  Object.keys(a).length < Object.keys(b).length

const NEVER = (): boolean => false

/** The ledger's fields, in the order in which they are shown. */
export const FIELDS: Readonly<Record<LedgerField, FieldSpec>> = {
  count: {
    valuesOf: ({ object }) => one(object?.count),
    vagueness: countVagueness,
    yieldsTo: countYields,
    contradicts: countsDiffer,
  },
  date: {
    valuesOf: ({ date }) => day(date),
    ofLatestStep: true,
    ...DATE,
    isAfter: ({ start }: EventDate, published) => start > published,
  },
  deadline: { valuesOf: ({ deadline }) => day(deadline), ...DATE },
  effective: { valuesOf: ({ effective }) => day(effective), ...DATE },
  kind: { valuesOf: ({ object }) => one(object?.kind) },
  post: {
    valuesOf: ({ object }) => one(object?.post),
    identityOf: (post: Post) => ({ ...post, city: plainCity(post.city) }),
    yieldsTo: postYields,
    contradicts: (a: Post, b: Post) => !postYields(a, b) && !postYields(b, a),
  },
  named: { valuesOf: ({ object }) => one(object?.named) },
  people: {
    valuesOf: ({ object }) => (object?.people ?? []).map(({ span: _span, ...person }) => person),
    list: true,
    contradicts: NEVER,
  },
  grounds: { valuesOf: ({ grounds }) => (grounds ?? []).map(({ ground }) => ground), list: true },
  instruments: {
    valuesOf: ({ instruments }) => (instruments ?? []).map(({ instrument }) => instrument),
    list: true,
    contradicts: NEVER,
  },
  legal: { valuesOf: ({ legal }) => (legal ?? []).map(({ law }) => law), list: true, contradicts: NEVER },
  place: { valuesOf: ({ place }) => one(place) },
  occasion: { valuesOf: ({ occasion }) => one(occasion), contradicts: NEVER },
}
