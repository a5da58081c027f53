import type { Disagreement } from '../../evaluation/double/index.ts'

const COLUMNS = ['article', 'field', 'words', 'a', 'b', 'sentence'] as const

/** What a spreadsheet would take for a formula, and run. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A value of CSV (RFC 4180). Text of articles comes from anywhere: where it begins like a formula an apostrophe is put
 * before it, which a spreadsheet takes for "this is text".
 */
const cell = (value: string): string => {
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Disagreements as CSV, one a row under a row of headings. */
export const csvOf = (disagreements: readonly Disagreement[]): string =>
  [COLUMNS, ...disagreements.map((each) => COLUMNS.map((column) => each[column]))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('')
