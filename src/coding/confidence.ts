import type { Side } from './events/candidate.ts'
import type { Telling } from './events/detail.ts'
import type { ActorBasis } from './referents/referent.ts'

/** How often a side found this way is right; hand-set until calibrated. */
const SURE: Readonly<Record<ActorBasis, number>> = {
  name: 0.95,
  possessor: 0.92,
  modifier: 0.93,
  preposition: 0.85,
  holder: 0.9,
  apposition: 0.85,
  coreference: 0.75,
  context: 0.5,
  none: 0.6,
}

/** 0..1, two decimals: how sure the sides and the parse under the event are. */
export function confidenceOf(lead: Telling, source: Side, target: Side): number {
  const parse = 0.75 + 0.25 * lead.proposition.certainty
  const value = SURE[source.basis] * SURE[target.basis] * parse * (lead.quoted ? 0.9 : 1)
  return Math.round(100 * Math.max(0.05, Math.min(0.99, value))) / 100
}
