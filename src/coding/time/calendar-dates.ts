import { Chrono, configuration, type Parser } from 'chrono-node/en'
import type { CalendarComponents } from './expression.ts'
import type { Reading } from './pattern.ts'

/** One of each form that chrono's parsers are kept for; what is relative is read by the grammar, which keeps the relation. */
const FORMS = ['7 March 2022', 'March 7, 2022', '2022-03-07', '28/2/2022', 'March 2022'] as const

/** Chrono fills gaps from a reference; only what it is certain of is taken, so the reference never shows. */
const REFERENCE = { instant: new Date(0), timezone: 0 } as const

/** What a parser searches for. Building its expression is cheap; using it for the first time may take 70 ms. */
const sourceOf = (parser: Parser): string => {
  const seen: string[] = []
  const spy: Parser = {
    pattern: (context) => {
      seen.push(parser.pattern(context).source)
      return /(?!)/
    },
    extract: () => null,
  }
  new Chrono({ parsers: [spy], refiners: [] }).parse('', REFERENCE)
  return seen.join()
}

/** Words of the parsers that read what the grammar reads: they are not even tried on the forms. */
const RELATIVE_WORDS = /hour|today|morning|sunday|\bthis\b/i

const reads = (parser: Parser, form: string): boolean =>
  new Chrono({ parsers: [parser], refiners: [] })
    .parse(form, REFERENCE)
    .some((result) => result.text === form)

const PARSERS = configuration
  .createCasualConfiguration()
  .parsers.filter(
    (parser) => !RELATIVE_WORDS.test(sourceOf(parser)) && FORMS.some((form) => reads(parser, form)),
  )

const CHRONO = new Chrono({ parsers: PARSERS, refiners: [] })

/** A month's name or a figure joined to another by "/", "-" or "." : without one of these chrono is not asked. */
const MAY_HOLD_DATE = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/.-]\d/i

/** "12/3/2020" may be two days, and "9/11" or "24/7" is none: they are not read. "28/2/2020" and "3/3/2020" are one. */
const isAmbiguousSlash = (text: string): boolean => {
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{2,4})?$/.exec(text)
  if (match === null) return false
  const hasYear = /\d[/.-]\d+[/.-]\d/.test(text)
  return !hasYear || (Number(match[1]) <= 12 && Number(match[2]) <= 12 && match[1] !== match[2])
}

/** Chrono takes the count after "March 7" for a year ("March 7 12 diplomats"); years here have four figures. */
const withoutShortYear = (text: string): string =>
  text.replace(/(?<=\d(?:st|nd|rd|th)?|^\d.*[a-z.])[\s,]+['’]?\d{1,2}$/i, '')

type Part = 'year' | 'month' | 'day' | 'weekday'
interface ChronoComponents {
  isCertain(part: Part): boolean
  get(part: Part): number | null
}

const certain = (from: ChronoComponents, part: Part): number | undefined =>
  from.isCertain(part) ? (from.get(part) ?? undefined) : undefined

const componentsOf = (from: ChronoComponents, withYear: boolean): CalendarComponents => {
  const year = withYear ? certain(from, 'year') : undefined
  const month = certain(from, 'month')
  const day = certain(from, 'day')
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  }
}

/** "march 12" is a verb; a month's name in a report starts with a capital. */
const hasLowerCaseMonth = (text: string): boolean =>
  /^[a-z]|\s[a-z]{3}/.test(text.replace(/\b(?:the|of|to)\b/g, ''))

/** A figure that goes on after the date ("March 2,000") is no day. */
const runsOn = (text: string, end: number): boolean => /^(?:,\d{3}|\d|%|\/\d)/.test(text.slice(end, end + 4))

/**
 * Dates that the text gives in full or in part ("Feb. 28", "28/2/2022", "March 2018"): proposed by chrono, kept when
 * they stand up to a newspaper's habits. Offsets index `text`. A day that does not exist is left out.
 */
export const readCalendarDates = (text: string): readonly Reading[] => {
  if (!MAY_HOLD_DATE.test(text)) return []
  return CHRONO.parse(text, REFERENCE).flatMap((result): readonly Reading[] => {
    const hasYear = /\d{4}/.test(result.text)
    const lead = /^(?:on\s+|the\s+)*/i.exec(result.text)?.[0].length ?? 0
    const words = (hasYear ? result.text : withoutShortYear(result.text)).slice(lead).trimEnd()
    const start = result.index + lead
    const end = start + words.length
    const components = componentsOf(result.start, hasYear)
    const fits = components.day !== undefined || (components.month !== undefined && hasYear)
    if (!fits || isAmbiguousSlash(words) || hasLowerCaseMonth(words) || runsOn(text, end)) return []
    const to = result.end ? componentsOf(result.end, hasYear) : undefined
    return [{ start, end, components, ...(to !== undefined && { to }) }]
  })
}
