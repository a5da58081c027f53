import { daysBetween } from '../../base/calendar.ts'
import type { EventDate } from '../../model/index.ts'

const counted = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

/** `2 days before 2022-03-02`: the sum behind a date. */
export function awayFrom(date: string, anchor: string): string {
  const days = daysBetween(anchor, date)
  if (days === 0) return `${anchor} itself`
  return days < 0 ? `${counted(-days)} before ${anchor}` : `${counted(days)} after ${anchor}`
}

const HOW: Readonly<Record<EventDate['basis'], (date: EventDate, anchor: string | undefined) => string>> = {
  explicit: ({ text = '' }, anchor) =>
    /\b\d{4}\b/.test(text) || !anchor
      ? 'written out'
      : `written without its year: the one that fits the report of ${anchor}`,
  relative: ({ start, precision }, anchor) => {
    if (!anchor) return 'counted from the day of the report'
    return precision === 'day'
      ? `counted from the report: ${awayFrom(start, anchor)}`
      : `counted from the report of ${anchor}`
  },
  weekday: ({ start }, anchor) =>
    anchor
      ? `the ${daysBetween(anchor, start) > 0 ? 'next' : 'latest'} such weekday: ${awayFrom(start, anchor)}`
      : 'the weekday',
  deadline: ({ start }, anchor) => (anchor ? `counted from the act: ${awayFrom(start, anchor)}` : 'counted'),
  published: () => 'no words date it: the day of the report',
}

export const howDated = (date: EventDate, anchor: string | undefined): string =>
  HOW[date.basis](date, anchor?.slice(0, 10))

/** A stretch of days as short as it can be told. */
export const dateShown = ({ start, end, precision }: EventDate): string => {
  if (precision === 'year') return start.slice(0, 4)
  if (precision === 'month') return start.slice(0, 7)
  return start === end ? start : `${start} to ${end}`
}
