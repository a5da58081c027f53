import { stringify } from 'csv-stringify/sync'
import { type Column, cellText } from './columns.ts'

/** How cells are parted and kept apart. */
export interface Dialect {
  readonly delimiter: ',' | '\t'
  readonly header: boolean
  /** `quotes`: cells with a delimiter, a quotation mark or a line break stand in quotation marks (RFC 4180). `none`: line breaks and tabs become spaces. */
  readonly escape: 'quotes' | 'none'
}

export const CSV: Dialect = { delimiter: ',', header: true, escape: 'quotes' }
/** As ICEWS and POLECAT publish: with a header, no quoting. */
export const TSV: Dialect = { delimiter: '\t', header: true, escape: 'none' }
/** As GDELT publishes. */
export const BARE_TSV: Dialect = { delimiter: '\t', header: false, escape: 'none' }

const ROWS_AT_ONCE = 500

/** Control characters and line breaks, which no reader of unquoted TSV survives. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu

/** Rows as delimited text, in pieces, the header first. Text is UTF-8 without a byte order mark, lines end in `\n`. */
export async function* delimited<Row>(
  rows: AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  dialect: Dialect,
): AsyncGenerator<string> {
  const write = (lines: readonly (readonly string[])[]): string => {
    const { delimiter, escape: guard } = dialect
    if (guard === 'quotes')
      return stringify(
        lines.map((cells) => [...cells]),
        { delimiter },
      )
    return lines
      .map((cells) => `${cells.map((cell) => cell.replace(BREAKS, ' ')).join(delimiter)}\n`)
      .join('')
  }
  if (dialect.header) yield write([columns.map(({ name }) => name)])
  let lines: (readonly string[])[] = []
  for await (const row of rows) {
    lines.push(columns.map(({ of }) => cellText(of(row))))
    if (lines.length < ROWS_AT_ONCE) continue
    yield write(lines)
    lines = []
  }
  if (lines.length > 0) yield write(lines)
}
