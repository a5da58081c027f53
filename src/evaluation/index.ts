export {
  type Change,
  claimShown,
  compareRecords,
  eventShown,
  type RecordChanges,
} from './changes.ts'
export { type Checked, checkPassage } from './check.ts'
export type { ClaimOutcome } from './claims.ts'
export { type Comparison, comparePassage, type EventOutcome } from './compare.ts'
export { countShown } from './fields.ts'
export { badnessOf, type Figures, figuresOf, type Rates, type Share } from './figures.ts'
export type { GoldClaim, GoldEvent, GoldPassage } from './gold.ts'
export { articleIdOf, type Predicted, type PredictedEvent, predictedOf } from './prediction.ts'
export { type Judged, judgedOf, type Reliability, reliabilityOf } from './reliability.ts'
