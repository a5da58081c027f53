import { addDays, daysBetween, type IsoDate } from '../base/calendar.ts'
import type { Report } from '../model/index.ts'

/** Days on which a report allows its act to lie; an open end is absent. */
export interface Days {
  readonly from?: IsoDate
  readonly to: IsoDate
}

/** A day told by name or date is off by one across time zones and deadlines of print. */
const SLACK = 1
/** News without a day of its own tells of the last days. */
const NEWS_AGE = 4

/** True when the report says itself which day or week it was. */
export const isDated = ({ event: { date } }: Report): boolean =>
  date !== undefined && date.basis !== 'published' && (date.precision === 'day' || date.precision === 'week')

/** The day by which a report is found near others: its own, or that of publication for what is news. */
export const dayOf = ({ event: { date, background }, from: { published } }: Report): IsoDate | undefined =>
  date?.start ?? (background ? undefined : published)

/** When the act can have been, as one report gives it. Undefined when nothing at all is known. */
export const daysOf = (report: Report): Days | undefined => {
  const { date, background } = report.event
  const { published } = report.from
  if (date && date.basis !== 'published')
    return { from: addDays(date.start, -SLACK), to: addDays(date.end, SLACK) }
  const news = published ?? date?.start
  if (news === undefined) return undefined
  return background && !date ? { to: news } : { from: addDays(news, -NEWS_AGE), to: addDays(news, SLACK) }
}

export const daysOverlap = (a: Days, b: Days): boolean =>
  (a.from === undefined || a.from <= b.to) && (b.from === undefined || b.from <= a.to)

/** Days from one day to another, whichever is first. */
export const distance = (a: IsoDate, b: IsoDate): number => Math.abs(daysBetween(a, b))
