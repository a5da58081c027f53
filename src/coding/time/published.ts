import {
  addDays,
  compareDays,
  formatDay,
  type IsoDate,
  isDay,
  parseDay,
  weekdayOf,
} from '../../base/calendar.ts'
import type { Span } from '../../base/span.ts'
import type { Article, PublishedBasis } from '../../model/article.ts'
import type { Warning } from '../../model/record.ts'
import type { Document, ParagraphKind } from '../../text/document.ts'
import type { TimeExpression } from './expression.ts'
import { readTimeExpressions } from './read.ts'

export interface Published {
  /** ISO date. */
  readonly published?: IsoDate
  readonly basis: PublishedBasis
  /** Where in the text it was read. */
  readonly span?: Span
  /** False when it was inferred from a day that the text tells: publication was then on that day or soon after. */
  readonly certain: boolean
  readonly warnings: readonly Warning[]
}

/** Reports are taken to be no older than this when nothing in them bounds their year from below. */
const EARLIEST_YEAR = 1945
/** A weekday repeats on the same day of the month after five or six years: within this many the year is settled. */
const YEARS_AFTER_LAST_TOLD = 4

/** Paragraphs that say when the report was put out. */
const STAMPS: ReadonlySet<ParagraphKind> = new Set(['timestamp', 'byline'])
const TOLD: ReadonlySet<ParagraphKind> = new Set(['prose', 'heading', 'caption'])

const known = (published: IsoDate, basis: PublishedBasis, certain: boolean, span?: Span): Published => ({
  published,
  basis,
  certain,
  warnings: [],
  ...(span !== undefined && { span }),
})

const fullDay = ({ components: { year, month, day } }: TimeExpression): IsoDate | undefined =>
  year !== undefined && month !== undefined && day !== undefined && isDay(year, month, day)
    ? formatDay({ year, month, day })
    : undefined

/** `/2022/03/01/` or `/2022-03-01-` in the address of a page is the day that its outlet gives it. */
const fromAddress = (url: string | undefined): IsoDate | undefined => {
  const match = /[/=-]((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/_.-]|$)/.exec(url ?? '')
  if (match === null) return undefined
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isDay(date.year, date.month, date.day) ? formatDay(date) : undefined
}

interface TextEvidence {
  /** Dates with their year, told of what was done. */
  readonly full: readonly { readonly date: IsoDate; readonly span: Span }[]
  /** "Monday, Feb. 28". */
  readonly weekdays: readonly TimeExpression[]
  /** The greatest year told of the past, if any. */
  readonly lastYear?: number
  /** The greatest year of a copyright line: nothing was published after it. */
  readonly bound?: number
}

const isBehind = ({ use }: TimeExpression): boolean => use === 'plain' || use === 'since'

/** Greatest year of the © lines ("© 2019-2024", "(c)TT 2020"). */
const copyrightYear = (document: Document): number | undefined => {
  const years = document.paragraphs
    .map(({ span }) => document.text.slice(span[0], span[1]))
    .flatMap((text) => [...text.matchAll(/(?:©|\(c\)|&copy;|copyright)[^\n]{0,60}/gi)])
    .flatMap(([line]) => [...line.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)])
    .map(([year]) => Number(year))
  return years.length === 0 ? undefined : Math.max(...years)
}

const expressionsIn = (document: Document, kinds: ReadonlySet<ParagraphKind>): readonly TimeExpression[] =>
  document.paragraphs
    .filter(({ kind }) => kinds.has(kind))
    .flatMap(({ span }) => readTimeExpressions(document.text, span))

const weigh = (document: Document): TextEvidence => {
  const told = expressionsIn(document, TOLD)
  const full = told.filter(isBehind).flatMap((expression) => {
    const date = fullDay(expression)
    return date === undefined ? [] : [{ date, span: expression.span }]
  })
  const weekdays = told.filter(
    ({ components: c }) =>
      c.weekday !== undefined && c.month !== undefined && c.day !== undefined && c.year === undefined,
  )
  const years = told.filter(isBehind).flatMap(({ components }) => components.year ?? [])
  const bound = copyrightYear(document)
  return {
    full,
    weekdays,
    ...(years.length > 0 && { lastYear: Math.max(...years) }),
    ...(bound !== undefined && { bound }),
  }
}

const dayIn = (year: number, { components: { month, day } }: TimeExpression): IsoDate | undefined =>
  month !== undefined && day !== undefined && isDay(year, month, day)
    ? formatDay({ year, month, day })
    : undefined

/** True when the year puts every weekday of the text on its day. */
const fitsWeekdays = (year: number, weekdays: readonly TimeExpression[]): boolean =>
  weekdays.every((expression) => {
    const date = dayIn(year, expression)
    return date !== undefined && weekdayOf(date) === expression.components.weekday
  })

/**
 * The year in which the weekdays fall as told: the latest up to the © year; without one, the first from the last year
 * that the text tells, provided it comes soon enough to be the only one.
 */
const yearOfWeekdays = ({ weekdays, lastYear, bound }: TextEvidence): number | undefined => {
  if (weekdays.length === 0) return undefined
  const first = lastYear ?? EARLIEST_YEAR
  if (bound !== undefined) {
    for (let year = bound; year >= first; year--) if (fitsWeekdays(year, weekdays)) return year
    return undefined
  }
  if (lastYear === undefined) return undefined
  for (let year = lastYear; year <= lastYear + YEARS_AFTER_LAST_TOLD; year++)
    if (fitsWeekdays(year, weekdays)) return year
  return undefined
}

/** The latest of the weekday dates that is told as done; of those still to come, the day is only a bound. */
const fromWeekdays = (evidence: TextEvidence): Published | undefined => {
  const year = yearOfWeekdays(evidence)
  if (year === undefined) return undefined
  const days = evidence.weekdays
    .filter(isBehind)
    .flatMap((expression) => {
      const date = dayIn(year, expression)
      return date === undefined ? [] : [{ date, span: expression.span }]
    })
    .sort((a, b) => compareDays(b.date, a.date))
  const latest = days[0]
  return latest && known(latest.date, 'weekday', false, latest.span)
}

/** A report tells of the day of its dateline or the day before: further back a bare weekday says nothing. */
const DAYS_TO_DATELINE = 1
/** A date falls on the same weekday again after five or six years. */
const YEARS_BACK = 5

/** "Feb 28" in the dateline, "on Monday" in the lead, a copyright year: the latest year up to that in which they agree. */
const yearOfBareWeekday = (
  document: Document,
  dateline: TimeExpression,
  bound: number | undefined,
): number | undefined => {
  const lead = document.paragraphs.find(({ kind }) => kind === 'prose')
  const bare =
    lead &&
    readTimeExpressions(document.text, lead.span).find(
      ({ components: c, use }) => c.weekday !== undefined && c.day === undefined && use === 'plain',
    )
  const weekday = bare?.components.weekday
  if (bound === undefined || weekday === undefined) return undefined
  for (let year = bound; year > bound - YEARS_BACK; year--) {
    const date = dayIn(year, dateline)
    if (date !== undefined && (weekdayOf(date) - weekday + 7) % 7 <= DAYS_TO_DATELINE) return year
  }
  return undefined
}

/** The day of a dateline, its year given there or settled by the rest of the text. */
const fromDateline = (document: Document, evidence: () => TextEvidence): Published | undefined => {
  const span = document.dateline?.date
  const expression =
    span && readTimeExpressions(document.text, span).find(({ components }) => components.day !== undefined)
  if (expression === undefined) return undefined
  const told = fullDay(expression)
  if (told !== undefined) return known(told, 'dateline', true, expression.span)
  const { weekdays, full, lastYear, bound } = evidence()
  const own = expression.components.weekday === undefined ? weekdays : [expression, ...weekdays]
  const latest = full
    .map(({ date }) => date)
    .sort(compareDays)
    .at(-1)
  const year = yearOfWeekdays({ weekdays: own, full, ...(lastYear && { lastYear }), ...(bound && { bound }) })
  const settled =
    year ??
    (lastYear !== undefined && lastYear === bound ? bound : undefined) ??
    yearOfBareWeekday(document, expression, bound)
  const nearest = settled ?? (latest === undefined ? undefined : Number(latest.slice(0, 4)))
  if (nearest === undefined) return undefined
  const date = dayIn(nearest, expression)
  if (date === undefined) return undefined
  const later = latest !== undefined && date < addDays(latest, -1) && settled === undefined
  const placed = later ? dayIn(nearest + 1, expression) : date
  if (placed === undefined) return undefined
  return known(placed, 'dateline', settled !== undefined || latest !== undefined, expression.span)
} // prettier-ignore

const fromStamp = (article: Article, document: Document): Published | undefined => {
  for (const expression of expressionsIn(document, STAMPS)) {
    const date = fullDay(expression)
    if (date !== undefined) return known(date, 'text', true, expression.span)
  }
  const byline = article.byline ?? ''
  const date = readTimeExpressions(byline, [0, byline.length])
    .map(fullDay)
    .find((day) => day !== undefined)
  return date === undefined ? undefined : known(date, 'metadata', true)
} // prettier-ignore

const fromFullDates = ({ full, bound }: TextEvidence): Published | undefined => {
  const latest = full
    .filter(({ date }) => bound === undefined || Number(date.slice(0, 4)) <= bound)
    .sort((a, b) => compareDays(b.date, a.date))[0]
  return latest && known(latest.date, 'text', false, latest.span)
}

/** "From our files: Tuesday, 17 September 1985": the day that a headline gives, where nothing else does. */
const fromTitle = ({ title = '' }: Article): Published | undefined => {
  const date = readTimeExpressions(title, [0, title.length])
    .filter(isBehind)
    .map(fullDay)
    .find((day) => day !== undefined)
  return date === undefined ? undefined : known(date, 'metadata', false)
}

const nothing = (evidence: TextEvidence, document: Document): Published => {
  const span = evidence.weekdays[0]?.span ?? document.dateline?.date
  const warning: Warning =
    span === undefined
      ? { code: 'published-unknown', message: 'neither the article nor its text says when it was published' }
      : {
          code: 'published-ambiguous',
          message: 'the text gives a day but nothing that settles its year',
          span,
        }
  return { basis: 'none', certain: false, warnings: [warning] }
}

/**
 * When the article was published: as given, or as its page says; from its address or byline; from its dateline or a timestamp line; else
 * from a weekday told with its month and day, in the year that fits, not after the © year; else the latest full date
 * that it tells, or its headline. No clock is read: where the text does not settle the year, nothing is said and a warning says why.
 */
export const inferPublished = (article: Article, document: Document): Published => {
  const given = article.published === undefined ? undefined : parseDay(article.published)
  if (given !== undefined)
    return known(formatDay(given), article.publishedBasis === 'metadata' ? 'metadata' : 'given', true)
  const refused: readonly Warning[] =
    article.published === undefined
      ? []
      : [{ code: 'published-unreadable', message: `not an ISO 8601 date: ${article.published.slice(0, 40)}` }]
  const address = fromAddress(article.url)
  const evidence = weighOnce(document)
  const found =
    (address === undefined ? undefined : known(address, 'metadata', true)) ??
    fromStamp(article, document) ??
    fromDateline(document, evidence) ??
    fromWeekdays(evidence()) ??
    fromFullDates(evidence()) ??
    fromTitle(article) ??
    nothing(evidence(), document)
  return { ...found, warnings: [...refused, ...found.warnings] }
}

/** The text's times are read only when nothing nearer gives the day, and then once. */
const weighOnce = (document: Document): (() => TextEvidence) => {
  let weighed: TextEvidence | undefined
  return () => {
    weighed ??= weigh(document)
    return weighed
  }
}
