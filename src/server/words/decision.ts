import type { KeptDecision as Kept } from '../../ledger/index.ts'
import { verdictInWords } from '../../wording/decisions.ts'
import type { Names } from '../../wording/values.ts'
import type { KeptDecision } from '../schemas/kept-decision.ts'

/** A decision with what it says. */
export const keptDecision = (decision: Kept, names: Names): KeptDecision => ({
  ...decision,
  words: verdictInWords(decision, names),
})
