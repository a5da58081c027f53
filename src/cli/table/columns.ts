import { type Paint, type Rich, run, widthOf, wrap } from './rich.ts'

export interface Column {
  readonly heading: string
  /** A column that may be narrowed to this many columns of the terminal when the table is too wide. */
  readonly least?: number
}

const GAP = 2

/** The longest of a cell's words: a column is never made narrower than that if it can be helped. */
const longestWord = (cell: Rich): number => Math.max(0, ...cell.map(({ text }) => longest(text.split(' '))))

const longest = (words: readonly string[]): number => Math.max(0, ...words.map((word) => word.length))

/** Widths at which all cells fit, the narrowable columns giving way, widest first, until the row fits `width`. */
export const columnWidths = (
  columns: readonly Column[],
  rows: readonly (readonly Rich[])[],
  width: number,
): readonly number[] => {
  const cells = (index: number): readonly Rich[] => rows.map((row) => row[index] ?? [])
  const widths = columns.map(({ heading }, i) => Math.max(heading.length, ...cells(i).map(widthOf)))
  const least = columns.map(({ heading, least }, i) =>
    least === undefined ? (widths[i] ?? 0) : Math.max(least, heading.length, ...cells(i).map(longestWord)),
  )
  const room = width - GAP * (columns.length - 1)
  for (let over = widths.reduce((a, b) => a + b, 0) - room; over > 0; over--) {
    const slack = widths.map((columnWidth, i) => (columnWidth > (least[i] ?? 0) ? columnWidth : 0))
    const widest = slack.indexOf(Math.max(...slack))
    if ((slack[widest] ?? 0) === 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

/** One row of a table as lines, its cells wrapped side by side, without space at the end of lines. */
export const rowLines = (cells: readonly Rich[], widths: readonly number[]): readonly Rich[] => {
  const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? 1))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    wrapped.flatMap((lines, i) => {
      const line = lines[row] ?? []
      const isLast = i === wrapped.length - 1
      return isLast ? line : [...line, run(' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(line)) + GAP))]
    }),
  )
}

/** Rich text under a hanging label: the label in its own column, the text wrapped beside it. */
export const labelled = (label: Rich, labelWidth: number, text: Rich, width: number): readonly Rich[] =>
  wrap(text, width - labelWidth).map((line, i) => {
    const head = i === 0 ? label : []
    return [...head, run(' '.repeat(Math.max(1, labelWidth - widthOf(head)))), ...line]
  })

export const paintLines = (lines: readonly Rich[], paint: Paint): string =>
  lines.map((line) => `${paint(line).trimEnd()}\n`).join('')
