import { addDays, addMonths, endOfMonth, formatDay, type IsoDate, startOfWeek } from '../../base/calendar.ts'
import type { DateBasis, DatePrecision } from '../../model/event.ts'
import type { Season, TimeAnchor, TimeExpression } from './expression.ts'

/** What relative and partial times count from. */
export interface TimeAnchors {
  /** ISO date of publication. */
  readonly published?: IsoDate
  /** False when `published` was itself inferred from a day in the text: "today" is then not known. */
  readonly publishedCertain: boolean
  /** ISO date of the act just told ("the same day"), or of the act that a deadline is set by ("within 72 hours"). */
  readonly eventDate?: IsoDate
  /** True for acts told as done, false for what is to come. Deadlines look ahead whatever it says. */
  readonly preferPast: boolean
}

export interface Stretch {
  readonly start: IsoDate
  readonly end: IsoDate
  readonly precision: DatePrecision
  readonly basis: DateBasis
}

export const on = (date: IsoDate, basis: DateBasis): Stretch => ({
  start: date,
  end: date,
  precision: 'day',
  basis,
})

export const monthOf = (year: number, month: number, basis: DateBasis): Stretch => {
  const start = formatDay({ year, month, day: 1 })
  return { start, end: endOfMonth(start), precision: 'month', basis }
}

export const yearOf = (year: number, basis: DateBasis): Stretch => ({
  start: formatDay({ year, month: 1, day: 1 }),
  end: formatDay({ year, month: 12, day: 31 }),
  precision: 'year',
  basis,
})

export const weekOf = (date: IsoDate, basis: DateBasis): Stretch => {
  const start = startOfWeek(date)
  return { start, end: addDays(start, 6), precision: 'week', basis }
}

/** First month of each season in the northern half of the world, where newspapers of record count them. */
const SEASON_STARTS: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

export const seasonOf = (year: number, season: Season): Stretch => {
  const start = formatDay({ year, month: SEASON_STARTS[season], day: 1 })
  return { start, end: endOfMonth(addMonths(start, 2)), precision: 'month', basis: 'explicit' }
}

/** Deadlines, and what holds "until" or from a day on, lie ahead of the act. */
export const looksAhead = (expression: TimeExpression, anchors: TimeAnchors): boolean =>
  expression.use === 'deadline' || expression.use === 'until' || expression.use === 'effective'
    ? true
    : expression.use === 'since'
      ? false
      : !anchors.preferPast

export const anchorDate = (anchor: TimeAnchor, anchors: TimeAnchors): IsoDate | undefined => {
  if (anchor === 'published') return anchors.published
  return anchor === 'act' ? (anchors.eventDate ?? anchors.published) : anchors.eventDate
}

/** From where a day or month without its year is looked for. */
export const searchBase = (ahead: boolean, anchors: TimeAnchors): IsoDate | undefined =>
  ahead ? (anchors.eventDate ?? anchors.published) : anchors.published

export const yearIn = (date: IsoDate): number => Number(date.slice(0, 4))

/** An expression with what it counts from. */
export type Context = readonly [expression: TimeExpression, anchors: TimeAnchors]
