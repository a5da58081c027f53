import type { Report } from '../model/index.ts'
import { contradict, hitsDiffer, shareANumber, shareAPerson } from './agreement.ts'
import { dayOf, distance } from './days.ts'
import { isMutual } from './families.ts'

/** A report without a source or a target is completed by those of as many days before and after it. */
export const RESOLUTION_DAYS = 7

/** What an incomplete report is looked for among: the family and the side that it has. Undefined when it has both or none. */
export const opennessOf = ({ source, target, action }: Report): 'source' | 'target' | undefined => {
  if (isMutual(action) || (source === undefined) === (target === undefined)) return undefined
  return source === undefined ? 'source' : 'target'
}

/** True when `other` may tell who the missing side of `report` is. */
const canComplete = (report: Report, other: Report): boolean => {
  const open = opennessOf(report)
  const [day, otherDay] = [dayOf(report), dayOf(other)]
  if (open === undefined || day === undefined || otherDay === undefined) return false
  const known = open === 'source' ? 'target' : 'source'
  return (
    other.family === report.family &&
    other.source !== undefined &&
    other.target !== undefined &&
    other[known] === report[known] &&
    distance(day, otherDay) <= RESOLUTION_DAYS &&
    !contradict(report, other) &&
    !hitsDiffer(report, other)
  )
}

/**
 * Completes a report that lacks one side, when all that could complete it name the same one; else it comes back as it was
 * (DESIGN.md, "Block": it sits in the blocks it could belong to until it resolves). Those that give the same number or name
 * the same person outweigh those that merely do not contradict. `near` are complete reports, or more.
 */
export const resolveSides = (report: Report, near: readonly Report[]): Report => {
  const open = opennessOf(report)
  if (open === undefined) return report
  const fitting = near.filter((other) => canComplete(report, other))
  const sure = fitting.filter(
    ({ event }) => shareANumber(report.event, event) || shareAPerson(report.event, event),
  )
  const found = new Set((sure.length > 0 ? sure : fitting).map((other) => other[open]))
  const [side] = found
  return found.size === 1 && side !== undefined ? { ...report, [open]: side } : report
}
