import type { Actor, Count, Event, EventDate } from '../../model/index.ts'

/**
 * How precisely a report tells an attribute; higher is more precise. Always a number, 0 where the report does not tell it: the
 * package's rules compare precisions, and a missing one would count as a report with a missing value.
 */

const DATES: Readonly<Record<EventDate['precision'], number>> = { year: 2, month: 3, week: 4, day: 5 }

/** 1: only that it is news on that day; 2 to 5: a year, month, week, day that the text gives. */
export const datePrecision = (date: EventDate | undefined): number => {
  if (date === undefined) return 0
  return date.basis === 'published' ? 1 : DATES[date.precision]
}

/** 1: one end open; 2: a range or about so many; 3: exact. */
export const countPrecision = (count: Count | undefined): number => {
  if (count === undefined) return 0
  if (count.min === undefined || count.max === undefined) return 1
  return count.min === count.max && !count.approximate ? 3 : 2
}

/** 1: somebody without a code; 2: a state or organisation; 3: a body, office or mission of it. */
export const actorPrecision = (actor: Actor | undefined): number => {
  if (actor === undefined) return 0
  if (actor.code === undefined) return 1
  return actor.role !== undefined || actor.unit !== undefined || actor.id !== undefined ? 3 : 2
}

/** 1: its kind; one more each for whose it is and for its city. */
export const postPrecision = ({ object }: Event): number => {
  const post = object?.post
  if (post === undefined) return 0
  return 1 + (post.of === undefined ? 0 : 1) + (post.city === undefined ? 0 : 1)
}
