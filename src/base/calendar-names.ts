/** Full English names, small, then the short forms of newspapers; the index of the row is the day (0 = Sunday). */
export const WEEKDAY_NAMES = [
  ['sunday', 'sun'],
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
] as const

/** The same for months; the index of the row is the month less one. */
export const MONTH_NAMES = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const

const FULL_WEEKDAYS: ReadonlySet<string> = new Set(WEEKDAY_NAMES.map(([name]) => name))
const FULL_MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.map(([name]) => name))

/** True for the full name of a day of the week, in any case. */
export const isWeekday = (word: string): boolean => FULL_WEEKDAYS.has(word.toLowerCase())

/** True for the full name of a month, in any case. */
export const isMonthName = (word: string): boolean => FULL_MONTHS.has(word.toLowerCase())
