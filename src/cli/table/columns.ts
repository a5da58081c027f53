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

const total = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0)

/** Takes from the widest column that may still give until the columns fit into `room` or none may. */
const narrow = (widths: readonly number[], least: readonly number[], room: number): readonly number[] => {
  const narrowed = [...widths]
  while (total(narrowed) > room) {
    const slack = narrowed.map((width, i) => (width > (least[i] ?? 0) ? width : 0))
    const most = Math.max(...slack)
    if (most === 0) break
    narrowed[slack.indexOf(most)] = most - 1
  }
  return narrowed
}

/** Below this a column would hold no words at all. */
const LEAST_WIDTH = 4

/**
 * Widths at which all cells fit. Where the row is wider than `width`, the columns that may be narrowed give way, widest
 * first; on a very narrow terminal all do, and words are cut.
 */
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
  const narrowed = narrow(widths, least, room)
  return narrow(
    narrowed,
    least.map((each) => Math.min(each, LEAST_WIDTH)),
    room,
  )
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
