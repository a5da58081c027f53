/**
 * The civil (proleptic Gregorian) calendar as arithmetic on ISO dates. No clock and no time zone: a day is a number.
 * Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */

/** `YYYY-MM-DD`, years 0001 to 9999. */
export type IsoDate = string

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month (1 to 12) of a year; 0 for a month that does not exist. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)

/** True when the year (1 to 9999), month and day name a day that exists. */
export const isDay = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) &&
  Number.isInteger(day) &&
  year >= 1 &&
  year <= 9999 &&
  day >= 1 &&
  day <= monthLength(year, month)

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

export const formatDay = ({ year, month, day }: CivilDate): IsoDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/**
 * Reads the day of an ISO 8601 date or date-time (`2022-02-28`, `2022-02-28T23:10:00Z`) as it is written, without
 * moving it to another time zone. Undefined when it is not one or names a day that does not exist.
 */
export const parseDay = (text: string): CivilDate | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDay(year, month, day) ? { year, month, day } : undefined
}

/** Days since 1970-01-01. */
export const dayNumber = ({ year, month, day }: CivilDate): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day that lies `days` after 1970-01-01. */
export const dayFromNumber = (days: number): CivilDate => {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

const civil = (date: IsoDate): CivilDate => {
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`not a date: ${date}`)
  return day
}

/** 0 = Sunday ... 6 = Saturday. Throws RangeError when `date` is not an ISO date. */
export const weekdayOf = (date: IsoDate): number => {
  return (((dayNumber(civil(date)) + 4) % 7) + 7) % 7
}

/** Throws RangeError when `date` is not an ISO date. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  formatDay(dayFromNumber(dayNumber(civil(date)) + days))

/** The same day of the month `months` later, or the last day of that month where it is shorter. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const { year, month, day } = civil(date)
  const index = year * 12 + (month - 1) + months
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return formatDay({ ...target, day: Math.min(day, monthLength(target.year, target.month)) })
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: IsoDate, b: IsoDate): number => dayNumber(civil(b)) - dayNumber(civil(a))

/** Negative, zero or positive as `a` is before, on or after `b`. ISO dates sort as text. */
export const compareDays = (a: IsoDate, b: IsoDate): number => (a < b ? -1 : a > b ? 1 : 0)

export const startOfMonth = (date: IsoDate): IsoDate => formatDay({ ...civil(date), day: 1 })

export const endOfMonth = (date: IsoDate): IsoDate => {
  const { year, month } = civil(date)
  return formatDay({ year, month, day: monthLength(year, month) })
}

/** Monday of the ISO week that holds the day. */
export const startOfWeek = (date: IsoDate): IsoDate => addDays(date, -((weekdayOf(date) + 6) % 7))

/** The latest day on or before `date` that is the given weekday (0 = Sunday). */
export const weekdayOnOrBefore = (date: IsoDate, weekday: number): IsoDate =>
  addDays(date, -((weekdayOf(date) - weekday + 7) % 7))

/** The earliest day on or after `date` that is the given weekday (0 = Sunday). */
export const weekdayOnOrAfter = (date: IsoDate, weekday: number): IsoDate =>
  addDays(date, (weekday - weekdayOf(date) + 7) % 7)
