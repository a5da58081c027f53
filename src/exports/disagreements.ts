import { stringify } from 'csv-stringify/sync'
import type { Disagreement } from '../evaluation/double/index.ts'
import { asSpreadsheetText } from './tables/delimited.ts'

const COLUMNS = ['article', 'field', 'words', 'a', 'b', 'sentence'] as const

/**
 * Disagreements as CSV (RFC 4180), one a row under a row of headings. Text of articles comes from anywhere: where it
 * begins like a formula an apostrophe is put before it, which a spreadsheet takes for "this is text".
 */
export const csvOfDisagreements = (disagreements: readonly Disagreement[]): string =>
  stringify(
    disagreements.map((each) => COLUMNS.map((column) => asSpreadsheetText(each[column]))),
    { header: true, columns: [...COLUMNS], record_delimiter: 'windows' },
  )
