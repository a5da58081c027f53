import { isIsoTime } from './iso-time.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const two = (number: string | number): string => String(number).padStart(2, '0')

const monthNumber = (name: string): string | undefined => {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return at === -1 ? undefined : two(at + 1)
}

/** Ways in which other programs write a day that leave no doubt which it is; `03/04/2022` leaves one and is not among them. */
const FORMS: readonly (readonly [form: RegExp, read: (parts: readonly string[]) => string | undefined])[] = [
  // 2022-03-01 14:05:00, 2022-03-01T14:05:00+01:00, 2022/03/01
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/,
    ([, year, month, day]) => `${year}-${two(month ?? '')}-${two(day ?? '')}`,
  ],
  // 20220301, 20220301140500
  [/^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/, ([, year, month, day]) => `${year}-${month}-${day}`],
  // March 1, 2022 Tuesday 2:05 PM GMT
  [
    /^(?:\p{L}+,? )?(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})\b/u,
    ([, month, day, year]) => dated(year, month, day),
  ],
  // Tue, 01 Mar 2022 14:05:00 GMT; 1 March 2022
  [
    /^(?:\p{L}+,? )?(\d{1,2}) (\p{L}{3,9})\.?,? (\d{4})\b/u,
    ([, day, month, year]) => dated(year, month, day),
  ],
]

const dated = (year = '', month = '', day = ''): string | undefined => {
  const number = monthNumber(month)
  return number === undefined ? undefined : `${year}-${number}-${two(day)}`
}

/** A day or time as another program wrote it, as ISO 8601; undefined where it could be another day, or is none. */
export const isoOfForeignDate = (written: string): string | undefined => {
  const trimmed = written.trim()
  if (/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(trimmed) && isIsoTime(trimmed)) return trimmed
  for (const [form, read] of FORMS) {
    const found = form.exec(trimmed)
    const day = found && read(found)
    if (day && isIsoTime(day)) return day
  }
  return undefined
}
