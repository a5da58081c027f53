import { stringify } from 'csv-stringify/sync'
import { type Column, cellText } from './columns.ts'

/** How cells are parted and kept apart. */
export interface Dialect {
  readonly delimiter: ',' | '\t'
  readonly header: boolean
  /** `quotes`: cells with a delimiter, a quotation mark or a line break stand in quotation marks (RFC 4180). `none`: line breaks and tabs become spaces. */
  readonly escape: 'quotes' | 'none'
  /** For spreadsheets: a byte order mark, so that they take it for UTF-8, and an apostrophe before what they would run. */
  readonly forSpreadsheets?: true
}

export const CSV: Dialect = { delimiter: ',', header: true, escape: 'quotes' }
/** As ICEWS and POLECAT publish: with a header, no quoting. */
export const TSV: Dialect = { delimiter: '\t', header: true, escape: 'none' }
/** As GDELT publishes. */
export const BARE_TSV: Dialect = { delimiter: '\t', header: false, escape: 'none' }

/** CSV as it is asked for. */
export const csvFor = ({ spreadsheet }: { readonly spreadsheet?: true }): Dialect =>
  spreadsheet ? { ...CSV, forSpreadsheets: true } : CSV

/** What a spreadsheet would take for a formula, and run; a number is none. */
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** Text that a spreadsheet takes for text: one that begins like a formula has an apostrophe before it. */
export const asSpreadsheetText = (cell: string): string => cell.replace(FORMULA, "'$&")

const BYTE_ORDER_MARK = '\uFEFF'

const ROWS_AT_ONCE = 500

/** Control characters and line breaks, which no reader of unquoted TSV survives. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu

/** No reader of text takes NUL. */
const NUL = /\0/g

/** What readers take for the end of a line even where lines end in `\n`. */
const LINE_ENDS = /[\r\u2028\u2029]/

/** Rows as delimited text, in pieces, the header first. Text is UTF-8, lines end in `\n`. */
export async function* delimited<Row>(
  rows: AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  dialect: Dialect,
): AsyncGenerator<string> {
  const write = writerOf(dialect)
  if (dialect.forSpreadsheets) yield BYTE_ORDER_MARK
  if (dialect.header) yield write([columns.map(({ name }) => name)])
  let lines: string[][] = []
  for await (const row of rows) {
    lines.push(columns.map(({ type, of }) => cellText(type, of(row))))
    if (lines.length < ROWS_AT_ONCE) continue
    yield write(lines)
    lines = []
  }
  if (lines.length > 0) yield write(lines)
}

const writerOf = ({ delimiter, escape: guard, forSpreadsheets }: Dialect) => {
  const cleaned = (cell: string): string => {
    const text = cell.replace(NUL, '\uFFFD')
    return forSpreadsheets ? asSpreadsheetText(text) : text
  }
  return (lines: string[][]): string =>
    guard === 'quotes'
      ? stringify(
          lines.map((cells) => cells.map(cleaned)),
          { delimiter, quoted_match: LINE_ENDS },
        )
      : lines.map((cells) => `${cells.map((cell) => cell.replace(BREAKS, ' ')).join(delimiter)}\n`).join('')
}
