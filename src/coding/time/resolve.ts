import { daysBetween, type IsoDate, parseDay } from '../../base/calendar.ts'
import type { EventDate } from '../../model/event.ts'
import type { CalendarComponents, TimeExpression, TimeRelation } from './expression.ts'
import { resolveComponents } from './resolve-components.ts'
import { resolveRelation } from './resolve-relation.ts'
import { type Context, on, type Stretch, type TimeAnchors } from './stretch.ts'

const hasComponents = (components: CalendarComponents): boolean => Object.keys(components).length > 0

/** A deadline "by the end of the month" is its last day; told of an act, "early March" is no finer than March. */
const atEdge = (stretch: Stretch, expression: TimeExpression): Stretch => {
  const { edge, use } = expression
  const limit = use === 'deadline' || use === 'until' || use === 'effective'
  if (edge === 'last-day' || (edge === 'end' && limit)) return on(stretch.end, stretch.basis)
  if (edge === 'first-day' || (edge === 'start' && limit)) return on(stretch.start, stretch.basis)
  return stretch
}

const throughRange = (stretch: Stretch, expression: TimeExpression, anchors: TimeAnchors): Stretch => {
  if (expression.to === undefined) return stretch
  const last = resolveComponents(expression.to, [{ ...expression, components: expression.to }, anchors])
  if (last === undefined || last.end <= stretch.start) return stretch
  const precision = daysBetween(stretch.start, last.end) < 7 ? 'week' : 'month'
  return { ...stretch, end: last.end, precision }
}

const isWithinCalendar = ({ start, end }: Stretch): boolean =>
  parseDay(start) !== undefined && parseDay(end) !== undefined && start <= end

/** Newspapers tell of these years: with the steps below, no sum leaves the calendar's years 1 to 9999. */
const EARLIEST = '1600-01-01'
const LATEST = '2400-12-31'
/** Larger steps are slips or figures of speech. */
const MAX_STEPS = 1000

const isUsable = (date: IsoDate | undefined): boolean =>
  date === undefined ||
  (date.length === 10 && parseDay(date) !== undefined && date >= EARLIEST && date <= LATEST)

const steps = (relation: TimeRelation | undefined): number => {
  if (relation?.kind === 'unit') return Math.abs(relation.offset)
  return relation?.kind === 'distance' ? Math.abs(relation.amount) : 0
}

/**
 * Places a time on the calendar by the habits of news reports: a bare weekday is the latest on or before publication
 * for what was done and the next for what is to come; a day without its year is the nearest on that side; "72 hours"
 * counts from the act, "the end of the month" as a deadline is its last day (RECORD.md, convention 21).
 * Undefined when the anchor that it needs is not known, when the words do not fix a day, week, month or year, or for a
 * mere duration. Never an impossible date, never a guess.
 */
export const resolveTime = (expression: TimeExpression, anchors: TimeAnchors): EventDate | undefined => {
  if (expression.use === 'duration' || !isUsable(anchors.published) || !isUsable(anchors.eventDate))
    return undefined
  if (steps(expression.relation) > MAX_STEPS) return undefined
  const { components, relation } = expression
  const context: Context = [expression, anchors]
  const found =
    resolveComponents(components, context) ??
    (relation && !hasComponents(components) ? resolveRelation(relation, context) : undefined)
  if (found === undefined) return undefined
  const stretch = atEdge(throughRange(found, expression, anchors), expression)
  return isWithinCalendar(stretch) ? { ...stretch, text: expression.text } : undefined
} // prettier-ignore
