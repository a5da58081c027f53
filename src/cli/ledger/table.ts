import { type Column, columnWidths, paintLines, rowLines } from '../table/columns.ts'
import { type Paint, type Rich, run } from '../table/rich.ts'

/** A column with what it shows of each row. */
export interface ShownColumn<Row> extends Column {
  readonly cell: (row: Row) => Rich
}

/** Rows under headings, columns that no row fills left out. */
export const tableLines = <Row>(
  columns: readonly ShownColumn<Row>[],
  rows: readonly Row[],
  width: number,
): readonly Rich[] => {
  const filled = columns.filter(({ cell }) => rows.some((row) => cell(row).some(({ text }) => text !== '')))
  const cells = rows.map((row) => filled.map(({ cell }) => cell(row)))
  const widths = columnWidths(filled, cells, width)
  return [
    ...rowLines(
      filled.map(({ heading }) => [run(heading, 'heading')]),
      widths,
    ),
    ...cells.flatMap((row) => rowLines(row, widths)),
  ]
}

export const tableText = <Row>(
  columns: readonly ShownColumn<Row>[],
  rows: readonly Row[],
  width: number,
  paint: Paint,
): string => paintLines(tableLines(columns, rows, width), paint)
