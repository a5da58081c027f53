import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  type IsoDate,
  isDay,
  parseDay,
  startOfMonth,
  startOfWeek,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../base/calendar.ts'
import type { CalendarComponents, Season, TimeRelation } from './expression.ts'
import {
  anchorDate,
  type Context,
  looksAhead,
  monthOf,
  on,
  type Stretch,
  searchBase,
  seasonOf,
  type TimeAnchors,
  yearIn,
  yearOf,
} from './stretch.ts'

/** A report dated the day before, where it was written, may tell of "today" by the calendar of its readers. */
const TIME_ZONE_SLACK = 1
/** Where publication was inferred from a day in the text, it may have been this much later. */
const UNCERTAIN_SLACK = 30
/** How far back a deadline without its year may lie when the act's own date is not known. */
const DEADLINE_SLACK = 45
/** A year that puts the weekday right is looked for this many years to either side. */
const WEEKDAY_SEARCH = 6
/** What it counts against such a year that the day would lie ahead for what was done, or behind for what is to come. */
const WRONG_SIDE_DAYS = 300

/** The years about the base, the most likely first: the nearest that lies on the right side. */
const likelyYears = (base: IsoDate, ahead: boolean): readonly number[] => {
  const year = yearIn(base)
  return ahead ? [year - 1, year, year + 1] : [year + 1, year, year - 1]
}

/** A weekday told with a month and a day settles the year: the nearest within a few years in which the three agree. */
const yearByWeekday = (
  base: IsoDate,
  month: number,
  day: number,
  weekday: number,
  ahead: boolean,
): IsoDate | undefined => {
  const fits: IsoDate[] = []
  for (let year = yearIn(base) - WEEKDAY_SEARCH; year <= yearIn(base) + WEEKDAY_SEARCH; year++) {
    if (!isDay(year, month, day)) continue
    const date = formatDay({ year, month, day })
    if (weekdayOf(date) === weekday) fits.push(date)
  }
  const cost = (date: IsoDate): number => {
    const offset = daysBetween(base, date)
    return Math.abs(offset) + ((ahead ? offset < 0 : offset > TIME_ZONE_SLACK) ? WRONG_SIDE_DAYS : 0)
  }
  return fits.sort((a, b) => cost(a) - cost(b))[0]
} // prettier-ignore

/** A month and day without a year: the latest that is past, or the first that is still to come. */
const nearestDay = (
  month: number,
  day: number,
  ahead: boolean,
  anchors: TimeAnchors,
): IsoDate | undefined => {
  const base = searchBase(ahead, anchors)
  if (base === undefined) return undefined
  const behind = anchors.publishedCertain ? TIME_ZONE_SLACK : UNCERTAIN_SLACK
  const slack = ahead ? (anchors.eventDate === undefined ? DEADLINE_SLACK : 0) : behind
  for (const year of likelyYears(base, ahead)) {
    if (!isDay(year, month, day)) continue
    const date = formatDay({ year, month, day })
    const offset = daysBetween(base, date)
    if (ahead ? offset >= -slack : offset <= slack) return date
  }
  return undefined
}

/** The year that a relation gives ("March last year"). */
const relatedYear = (relation: TimeRelation | undefined, anchors: TimeAnchors): number | undefined => {
  if (relation?.kind !== 'unit' || relation.unit !== 'year') return undefined
  const base = anchorDate(relation.anchor, anchors)
  return base === undefined ? undefined : yearIn(base) + relation.offset
}

const resolveMonthDay = (month: number, day: number, [expression, anchors]: Context): Stretch | undefined => {
  const { weekday } = expression.components
  const ahead = looksAhead(expression, anchors)
  const year = expression.components.year ?? relatedYear(expression.relation, anchors)
  if (year !== undefined)
    return isDay(year, month, day) ? on(formatDay({ year, month, day }), 'explicit') : undefined
  const base = searchBase(ahead, anchors)
  const told =
    base === undefined || weekday === undefined ? undefined : yearByWeekday(base, month, day, weekday, ahead)
  const date = told ?? nearestDay(month, day, ahead, anchors)
  return date === undefined ? undefined : on(date, 'explicit')
}

/** "on the 28th", "Friday the 28th": the nearest month that has it. */
const resolveDayOfMonth = (day: number, [expression, anchors]: Context): Stretch | undefined => {
  const { relation } = expression
  const ahead = looksAhead(expression, anchors)
  const related = relation?.kind === 'unit' && relation.unit === 'month' ? relation : undefined
  const base = related ? anchorDate(related.anchor, anchors) : searchBase(ahead, anchors)
  if (base === undefined) return undefined
  const steps = related ? [related.offset] : ahead ? [0, 1, 2] : [0, -1, -2]
  for (const step of steps) {
    const { year, month } = parseDay(addMonths(startOfMonth(base), step)) ?? { year: 0, month: 0 }
    if (!isDay(year, month, day)) continue
    const date = formatDay({ year, month, day })
    const offset = daysBetween(base, date)
    if (related || (ahead ? offset >= 0 : offset <= TIME_ZONE_SLACK)) return on(date, 'explicit')
  }
  return undefined
}

const resolveMonth = (month: number, [expression, anchors]: Context): Stretch | undefined => {
  const { relation, components } = expression
  const year = components.year ?? relatedYear(relation, anchors)
  if (year !== undefined) return monthOf(year, month, 'explicit')
  const ahead = relation?.kind === 'recurring' ? relation.which === 'next' : looksAhead(expression, anchors)
  const base =
    relation?.kind === 'recurring' ? anchorDate(relation.anchor, anchors) : searchBase(ahead, anchors)
  if (base === undefined) return undefined
  const current = Number(base.slice(5, 7))
  if (relation?.kind === 'recurring' && relation.which === 'this')
    return monthOf(yearIn(base), month, 'explicit')
  const other = relation?.kind === 'recurring' && month === current
  if (ahead) return monthOf(yearIn(base) + (month < current || other ? 1 : 0), month, 'explicit')
  return monthOf(yearIn(base) - (month > current || other ? 1 : 0), month, 'explicit')
}

/** "last summer" is over, "next summer" has not begun; alone, a season may be going on. */
const resolveSeason = (season: Season, [expression, anchors]: Context): Stretch | undefined => {
  const { relation, components } = expression
  const year = components.year ?? relatedYear(relation, anchors)
  if (year !== undefined) return seasonOf(year, season)
  const now = anchors.published
  if (now === undefined) return undefined
  const seasons = [-2, -1, 0, 1].map((step) => seasonOf(yearIn(now) + step, season))
  const which = relation?.kind === 'recurring' ? relation.which : undefined
  if (which === 'last') return seasons.findLast(({ end }) => end < now)
  if (which === 'next') return seasons.find(({ start }) => start > now)
  if (which === 'this') return seasons.find(({ start, end }) => end >= now || yearIn(start) === yearIn(now))
  return looksAhead(expression, anchors)
    ? seasons.find(({ end }) => end >= now)
    : seasons.findLast(({ start }) => start <= now)
}

const resolveWeekday = (weekday: number, [expression, anchors]: Context): Stretch | undefined => {
  const { relation } = expression
  if (relation?.kind === 'unit' && relation.unit === 'week') {
    const base = anchorDate(relation.anchor, anchors)
    return base === undefined
      ? undefined
      : on(addDays(startOfWeek(base), relation.offset * 7 + ((weekday + 6) % 7)), 'weekday')
  }
  const which = relation?.kind === 'recurring' ? relation.which : undefined
  const byAct = relation?.kind === 'recurring' && relation.anchor === 'event'
  const ahead = which === 'next' || (which !== 'last' && looksAhead(expression, anchors))
  // "until next Tuesday" is counted from the day of the report, whenever the act was
  const ofReport = which === 'next' && !byAct ? anchors.published : undefined
  const base = byAct ? anchors.eventDate : (ofReport ?? searchBase(ahead, anchors))
  if (base === undefined) return undefined
  // A day inferred from the text says nothing about the days after it: only its own weekday is safe to look back to.
  if (!ahead && !byAct && !anchors.publishedCertain && weekdayOf(base) !== weekday) return undefined
  if (which === 'last') return on(weekdayOnOrBefore(addDays(base, -1), weekday), 'weekday')
  if (which === 'next') return on(weekdayOnOrAfter(addDays(base, 1), weekday), 'weekday')
  return on(ahead ? weekdayOnOrAfter(base, weekday) : weekdayOnOrBefore(base, weekday), 'weekday')
}

/** Places the parts of a date that the words give; undefined when they fix nothing or their anchor is not known. */
export const resolveComponents = (c: CalendarComponents, context: Context): Stretch | undefined => {
  if (c.month !== undefined && c.day !== undefined) return resolveMonthDay(c.month, c.day, context)
  if (c.month !== undefined) return resolveMonth(c.month, context)
  if (c.season !== undefined) return resolveSeason(c.season, context)
  if (c.day !== undefined) return resolveDayOfMonth(c.day, context)
  if (c.weekday !== undefined) return resolveWeekday(c.weekday, context)
  return c.year === undefined ? undefined : yearOf(c.year, 'explicit')
}
