import { parseDay } from '../base/calendar.ts'

const TIME_OF_DAY = /^[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

/** True for an ISO 8601 date or date-time whose day exists in the calendar: `2022-02-28`, not `2022-02-30`. */
export const isIsoTime = (written: string): boolean => {
  const rest = written.slice(10)
  return parseDay(written.slice(0, 10)) !== undefined && (rest === '' || TIME_OF_DAY.test(rest))
}
