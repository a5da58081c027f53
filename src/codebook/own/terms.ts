import { addDays, formatDay, type IsoDate, isDay } from '../../base/calendar.ts'

/** A stretch of days, both ends within it; an end that is absent is open. */
export interface Stretch {
  readonly from?: IsoDate
  readonly until?: IsoDate
}

/** What holds in a stretch. */
export interface Term<T> extends Stretch {
  readonly value: T
}

/** Two figures for a year up to this are of the years from 2000 on. */
const LAST_OF_THIS_CENTURY = 30

const FIRST_YEAR = 1500
const LAST_YEAR = 2200

/** The day of a dictionary: `YYMMDD` or `YYYYMMDD`. Undefined where it names none. */
export const dictionaryDay = (written: string): IsoDate | undefined => {
  const [, century = '', years, months, days] = /^(\d\d)?(\d\d)(\d\d)(\d\d)$/.exec(written) ?? []
  if (years === undefined) return undefined
  const short = Number(years) <= LAST_OF_THIS_CENTURY ? '20' : '19'
  const year = Number((century || short) + years)
  const [month, day] = [Number(months), Number(days)]
  return year >= FIRST_YEAR && year <= LAST_YEAR && isDay(year, month, day)
    ? formatDay({ year, month, day })
    : undefined
}

/**
 * Terms that do not overlap: on a day on which several hold, the first of them does; on any other day `otherwise`. With them whatever
 * day is asked for has one answer.
 */
export const disjoint = <T>(terms: readonly Term<T>[], otherwise: T): readonly Term<T>[] => {
  let free: readonly Stretch[] = [{}]
  const taken: Term<T>[] = []
  for (const term of terms) {
    taken.push(...free.flatMap((gap) => common(gap, term)).map((each) => ({ ...each, value: term.value })))
    free = free.flatMap((gap) => without(gap, term))
  }
  return [...taken, ...free.map((gap) => ({ ...gap, value: otherwise }))]
}

const stretch = (from: IsoDate | undefined, until: IsoDate | undefined): readonly Stretch[] =>
  from !== undefined && until !== undefined && from > until
    ? []
    : [{ ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }]

const common = (a: Stretch, b: Stretch): readonly Stretch[] =>
  stretch(
    a.from === undefined || (b.from !== undefined && b.from > a.from) ? b.from : a.from,
    a.until === undefined || (b.until !== undefined && b.until < a.until) ? b.until : a.until,
  )

const without = (a: Stretch, b: Stretch): readonly Stretch[] => [
  ...(b.from === undefined ? [] : common(a, { until: addDays(b.from, -1) })),
  ...(b.until === undefined ? [] : common(a, { from: addDays(b.until, 1) })),
]
