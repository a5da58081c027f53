import { strict } from 'chrono-node/en'
import { isIsoTime } from '../iso-time.ts'

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i

/**
 * A date as pages write it, as an ISO 8601 date or date-time with the offset that it has: `2022-02-28T14:05:00+0000`,
 * `Mon, 28 Feb 2022 14:05:00 GMT`, `February 28, 2022`. Undefined for all else, for dates whose day and month could be
 * exchanged (`02/03/2022`) and for days that are in no calendar.
 */
export const isoOfDate = (written: string): string | undefined => {
  const text = written.trim().slice(0, 80)
  const iso = ISO.exec(text)
  const found = iso ? fromIso(iso) : inWords(text)
  return found !== undefined && isIsoTime(found) ? found : undefined
}

const fromIso = ([, year, month, day, hour, minute, second, , zone]: RegExpExecArray): string => {
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return date
  const offset = zone === undefined ? '' : /^(?:Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone
  return `${date}T${hour}:${minute}:${second ?? '00'}${offset}`
}

const two = (figure: number | null): string => String(figure ?? 0).padStart(2, '0')

/** Only what is certain is taken, so the reference never shows. */
const REFERENCE = { instant: new Date(0), timezone: 0 } as const

/** Dates whose month is a word; all parts of the day have to be there. */
const inWords = (text: string): string | undefined => {
  if (!/[A-Za-z]{3}/.test(text) || !/\b(?:19|20)\d\d\b/.test(text)) return undefined
  const parts = strict.parse(text, REFERENCE)[0]?.start
  if (!parts?.isCertain('year') || !parts.isCertain('month') || !parts.isCertain('day')) return undefined
  const date = `${parts.get('year')}-${two(parts.get('month'))}-${two(parts.get('day'))}`
  if (!parts.isCertain('hour') || !parts.isCertain('minute')) return date
  const time = `${two(parts.get('hour'))}:${two(parts.get('minute'))}:${two(parts.get('second'))}`
  return `${date}T${time}${parts.isCertain('timezoneOffset') ? offsetOf(parts.get('timezoneOffset') ?? 0) : ''}`
}

/** Minutes east of Greenwich as `+05:30`. */
const offsetOf = (minutes: number): string => {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
