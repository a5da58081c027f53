export { bareLength } from './bare-length.ts'
export type {
  CalendarComponents,
  Season,
  TimeAnchor,
  TimeExpression,
  TimeRelation,
  TimeUnit,
  TimeUse,
} from './expression.ts'
export { inferPublished, type Published } from './published.ts'
export { mayHoldTime, readTimeExpressions } from './read.ts'
export { resolveTime } from './resolve.ts'
export type { TimeAnchors } from './stretch.ts'
