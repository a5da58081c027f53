import { addMonths } from '../../base/calendar.ts'
import type { CoveredMonth, EventQuery } from '../../ledger/index.ts'

/** Which months a panel has, and what the ledger can know of each. */
export interface Months {
  /** From the first month with articles to the last, within the days asked for; `YYYY-MM`. */
  readonly all: readonly string[]
  readonly isWithin: (month: string) => boolean
  /** Articles published in the month; 0 for a month without. */
  readonly articlesIn: (month: string) => number
}

const monthOfDay = (day: string): string => day.slice(0, 'YYYY-MM'.length)

const nextMonth = (month: string): string => monthOfDay(addMonths(`${month}-01`, 1))

export const monthsOf = (
  covered: readonly CoveredMonth[],
  { since, until }: Pick<EventQuery, 'since' | 'until'>,
): Months => {
  const articles = new Map(covered.map(({ month, articles: count }) => [month, count]))
  const first = latest(covered[0]?.month, since && monthOfDay(since))
  const last = earliest(covered.at(-1)?.month, until && monthOfDay(until))
  const all: string[] = []
  if (covered.length > 0 && first !== undefined && last !== undefined)
    for (let month = first; month <= last; month = nextMonth(month)) all.push(month)
  const within = new Set(all)
  return { all, isWithin: (month) => within.has(month), articlesIn: (month) => articles.get(month) ?? 0 }
}

const latest = (a: string | undefined, b: string | undefined) => (b !== undefined && (a ?? '') < b ? b : a)
const earliest = (a: string | undefined, b: string | undefined) => (b !== undefined && (a ?? '9') > b ? b : a)
