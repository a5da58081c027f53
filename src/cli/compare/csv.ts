import { stringify } from 'csv-stringify/sync'
import type { Disagreement } from '../../evaluation/double/index.ts'

const COLUMNS = ['article', 'field', 'words', 'a', 'b', 'sentence'] as const

/** What a spreadsheet would take for a formula, and run; a number is none. */
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r]/

/**
 * Disagreements as CSV (RFC 4180), one a row under a row of headings. Text of articles comes from anywhere: where it
 * begins like a formula an apostrophe is put before it, which a spreadsheet takes for "this is text".
 */
export const csvOf = (disagreements: readonly Disagreement[]): string =>
  stringify(
    disagreements.map((each) => COLUMNS.map((column) => each[column].replace(FORMULA, "'$&"))),
    { header: true, columns: [...COLUMNS], record_delimiter: 'windows' },
  )
