import {
  addDays,
  addMonths,
  type IsoDate,
  parseDay,
  startOfMonth,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../base/calendar.ts'
import type { DateBasis } from '../../model/event.ts'
import type { TimeRelation, TimeUnit } from './expression.ts'
import {
  anchorDate,
  type Context,
  looksAhead,
  monthOf,
  on,
  type Stretch,
  weekOf,
  yearIn,
  yearOf,
} from './stretch.ts'

const addWorkdays = (date: IsoDate, days: number): IsoDate => {
  let day = date
  for (let left = Math.min(Math.abs(days), 400); left > 0; ) {
    day = addDays(day, Math.sign(days))
    if (weekdayOf(day) % 6 !== 0) left -= 1
  }
  return day
}

/** "the weekend": the last that has begun, or the one ahead. `offset` steps from the one that is not this week's. */
const resolveWeekend = (base: IsoDate, offset: number, ahead: boolean): Stretch => {
  const own = weekdayOf(base) % 6 === 0
  const past = offset < 0 || (offset === 0 && !ahead)
  const from = past
    ? weekdayOnOrBefore(offset < 0 && own ? addDays(base, -2) : base, 6)
    : weekdayOnOrAfter(own ? addDays(base, offset > 0 ? 2 : -1) : base, 6)
  return { start: from, end: addDays(from, 1), precision: 'week', basis: 'relative' }
}

const resolveUnit = (unit: TimeUnit, offset: number, base: IsoDate, ahead: boolean): Stretch | undefined => {
  switch (unit) {
    case 'day':
    case 'workday':
    case 'hour':
      return on(addDays(base, offset), 'relative')
    case 'weekend':
      return resolveWeekend(base, offset, ahead)
    case 'week':
      return weekOf(addDays(base, offset * 7), 'relative')
    case 'month': {
      const start = parseDay(addMonths(startOfMonth(base), offset))
      return start && monthOf(start.year, start.month, 'relative')
    }
    case 'year':
      return yearOf(yearIn(base) + offset, 'relative')
    default:
      return undefined
  }
}

/** Counted from an act the day is exact; counted back from publication, or roughly, "three months ago" is no finer than its unit. */
const resolveDistance = (
  relation: Extract<TimeRelation, { kind: 'distance' }>,
  base: IsoDate,
): Stretch | undefined => {
  const { unit, amount, anchor, rough = false } = relation
  const loose = anchor === 'published' || rough
  const basis: DateBasis = anchor === 'act' ? 'deadline' : 'relative'
  switch (unit) {
    case 'hour':
      return on(addDays(base, Math.round(amount / 24)), basis)
    case 'day':
      return on(addDays(base, amount), basis)
    case 'workday':
      return on(addWorkdays(base, amount), basis)
    case 'week':
    case 'weekend': {
      const day = addDays(base, amount * 7)
      return loose && (rough || Math.abs(amount) > 1) ? weekOf(day, basis) : on(day, basis)
    }
    case 'month': {
      const day = addMonths(base, amount)
      return loose ? monthOf(yearIn(day), Number(day.slice(5, 7)), basis) : on(day, basis)
    }
    case 'year':
      return anchor === 'act' ? on(addMonths(base, amount * 12), basis) : yearOf(yearIn(base) + amount, basis)
    case 'decade':
      return undefined
  }
}

/** Places a relation on the calendar; undefined when it is vague or its anchor is not known. */
export const resolveRelation = (
  relation: TimeRelation,
  [expression, anchors]: Context,
): Stretch | undefined => {
  if (relation.kind === 'vague' || relation.kind === 'recurring') return undefined
  const base = anchorDate(relation.anchor, anchors)
  if (base === undefined) return undefined
  const fine = relation.unit !== 'month' && relation.unit !== 'year'
  if (relation.anchor === 'published' && !anchors.publishedCertain && fine) return undefined
  if (relation.kind === 'distance') return resolveDistance(relation, base)
  return resolveUnit(relation.unit, relation.offset, base, looksAhead(expression, anchors))
}
