export {
  type Agreement,
  agreementOf,
  type FieldAgreement,
  sideBySide,
  type Tally,
} from './agreement.ts'
export { BOOTSTRAP } from './alpha.ts'
export { type CheckedCoding, checkCoding } from './check.ts'
export { type CodeSource, codeAgreementOf, compareCodes, shareArticles } from './code-comparison.ts'
export { type CodeRow, quadClassOf } from './code-event.ts'
export { addressKey, codeSourceOf } from './code-source.ts'
export { type Coding, codingOfRecord } from './coding.ts'
export { codeDisagreementsOf, type Disagreement, disagreementsOf } from './disagreements.ts'
export type { Matching } from './matching.ts'
