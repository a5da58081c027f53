export {
  ADDED,
  type ReadArticle,
  reportsOfArticle,
  spansBeyond,
  toldAlready,
  versionOf,
  type Words,
} from './added.ts'
export { casesOf, daysOfWords, dyadOf, type Move, moveOf, orderDayOf } from './cases.ts'
export { consolidate, withPreference } from './consolidate.ts'
export { dayOf } from './days.ts'
export {
  anchorOf,
  articlesOf,
  inForce,
  placeReports,
  type ResolvedDecision,
  resolveDecisions,
  undoneBy,
} from './decisions.ts'
export { blockOf, eventsOfBlock } from './events.ts'
export { familyOf, isMove } from './families.ts'
export { FIELDS } from './fields.ts'
export { type GivenAct, missedEvent, withCodes } from './missed.ts'
export { isNewer, reportsOf } from './reports.ts'
export { opennessOf, RESOLUTION_DAYS, resolveSides } from './resolve.ts'
export { differencesIn, reviewersDiffer } from './review.ts'
export { sideKeyOf } from './sides.ts'
export { signatureOf } from './signature.ts'
export { liesWithin, type PlacedSpan, spansOfClaim, spansOfEvent } from './spans.ts'
export { triggersOf } from './standing.ts'
