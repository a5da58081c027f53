import { type CorrectableField, type Decision, LEDGER_FIELDS, type LedgerField } from '../model/index.ts'
import { plural, sideInWords, valueInWords } from './accounts.ts'
import { printable } from './printable.ts'
import { recordedInSentence } from './sentence.ts'
import { idInWords, type Names } from './values.ts'

/** What a decision says, after the name of whoever decided: `sets count to 13`, `adds “Finland expelled 2 diplomats”`. */
export const verdictInWords = ({ verdict }: Pick<Decision, 'verdict'>, names: Names): string => {
  switch (verdict.kind) {
    case 'correct':
      return `sets ${verdict.field} to ${correctionInWords(verdict.field, verdict.value, names)}`
    case 'annotate':
      return `notes: ${printable(verdict.text)}`
    case 'undo':
      return `undoes ${verdict.decision}`
    case 'merge':
      return `merges ${plural(verdict.with.length, 'report')} into it`
    case 'split':
      return `splits ${plural(verdict.off.length, 'report')} off`
    case 'add':
      return `adds “${recordedInSentence(verdict.event, names)}”`
    case 'confirm':
    case 'reject':
      return `${verdict.kind}s it`
  }
}

const isLedgerField = (field: CorrectableField): field is LedgerField =>
  (LEDGER_FIELDS as readonly string[]).includes(field)

/** The value that a reviewer gives a field: of the ledger's, a side, or the id of an action or status. */
export const correctionInWords = (field: CorrectableField, value: unknown, names: Names): string => {
  if (isLedgerField(field)) return valueInWords(field, value, names)
  return field === 'source' || field === 'target'
    ? sideInWords(String(value), undefined, names)
    : idInWords(String(value))
}
