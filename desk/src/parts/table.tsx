import './table.css'
import { type ColumnDef, tableFeatures, useTable } from '@tanstack/react-table'
import type { VirtualItem } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useMemo, useRef } from 'react'
import { useNarrow } from './narrow.ts'
import { useRowKeys } from './row-keys.ts'
import { useWindowRows } from './window-rows.ts'

interface ColumnMeta {
  /** Class of the column's cells: its width and alignment. */
  readonly className?: string
  readonly sorted?: 'ascending' | 'descending'
}

const FEATURES = tableFeatures({ columnMeta: {} as ColumnMeta })

/** A column: `id`, `header`, `cell`, and in `meta` the class of its cells and how it is sorted. */
export type Column<Row extends object> = ColumnDef<typeof FEATURES, Row>

export interface RowTableProps<Row extends object> {
  /** What the table is of, for those who do not see it. */
  readonly label: string
  /** What one row is called: `event`. */
  readonly one: string
  /** The same array as long as the columns are the same. The main link of a row has the class `row-link`. */
  readonly columns: readonly Column<Row>[]
  /** Rows fetched so far; absent while the first are being fetched. */
  readonly rows: readonly Row[] | undefined
  readonly keyOf: (row: Row) => string
  /** All rows that there are, fetched or not. */
  readonly total: number
  /** A row where there is no room for columns: two lines. */
  readonly card: (row: Row) => ReactNode
  /** Asked for when the end of what is fetched comes near; absent when all is there. */
  readonly onMore?: () => void
}

/** So many rows hold the place of what is being fetched. */
const PLACEHOLDERS = 12

/** Rows of any number: only those that are seen are in the page. j, k and the arrows move from row to row. */
export const RowTable = <Row extends object>(props: RowTableProps<Row>) => {
  const { rows = [], onMore, one } = props
  const isNarrow = useNarrow()
  const place = useRef<HTMLElement>(null)
  const waiting = props.rows === undefined || onMore !== undefined ? PLACEHOLDERS : 0
  const view = useWindowRows({ place, count: rows.length + waiting, fetched: rows.length, isNarrow, onMore })
  useRowKeys({ place, count: rows.length, scrollTo: view.scrollTo, one })
  const shown = { ...props, rows, place, view }
  return isNarrow ? <Cards {...shown} /> : <Columns {...shown} />
}

interface ShownRows<Row extends object> extends Omit<RowTableProps<Row>, 'rows'> {
  readonly rows: readonly Row[]
  readonly place: RefObject<HTMLElement | null>
  readonly view: ReturnType<typeof useWindowRows>
}

const Columns = <Row extends object>({ label, columns, rows, keyOf, total, place, view }: ShownRows<Row>) => {
  const { items, before, after } = view
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1]
  // The table knows the rows that are seen and no others: what it costs does not grow with what was fetched.
  const seen = useMemo(() => rows.slice(first, last + 1), [rows, first, last])
  const table = useTable({ features: FEATURES, columns, data: seen, getRowId: keyOf })
  const columnsShown = table.getAllLeafColumns()
  return (
    <table className="rows" aria-label={label} aria-rowcount={total + 1}>
      <colgroup>
        {columnsShown.map(({ id, columnDef }) => (
          <col key={id} className={columnDef.meta?.className} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.getFlatHeaders().map((header) => (
            <th
              key={header.id}
              scope="col"
              className={header.column.columnDef.meta?.className}
              aria-sort={header.column.columnDef.meta?.sorted}
            >
              <table.FlexRender header={header} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={place as RefObject<HTMLTableSectionElement>}>
        <Spacer height={before} columns={columnsShown.length} />
        {table.getRowModel().rows.map((row, at) => (
          <tr key={row.id} data-index={first + at} aria-rowindex={first + at + 2}>
            {row.getAllCells().map((cell) => (
              <td key={cell.id} className={cell.column.columnDef.meta?.className}>
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
        {waitingFor(items, rows.length).map(({ key }) => (
          <tr key={key} className="rows-waiting">
            <td colSpan={columnsShown.length}>
              <div className="loading-bar" />
            </td>
          </tr>
        ))}
        <Spacer height={after} columns={columnsShown.length} />
      </tbody>
    </table>
  )
}

const waitingFor = (items: readonly VirtualItem[], fetched: number): readonly VirtualItem[] =>
  items.filter(({ index }) => index >= fetched)

/** Stands for the rows that are not in the page. */
const Spacer = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height <= 0 ? null : (
    <tr className="rows-spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )

const Cards = <Row extends object>({ label, rows, keyOf, card, total, place, view }: ShownRows<Row>) => {
  const { items, before, after } = view
  return (
    <ol
      className="cards"
      aria-label={label}
      ref={place as RefObject<HTMLOListElement>}
      style={{ paddingTop: before, paddingBottom: after }}
    >
      {items.map(({ index, key }) => {
        const row = rows[index]
        return row === undefined ? (
          <li key={key} className="rows-waiting" aria-hidden="true">
            <div className="loading-bar" />
          </li>
        ) : (
          <li key={keyOf(row)} data-index={index} aria-setsize={total} aria-posinset={index + 1}>
            {card(row)}
          </li>
        )
      })}
    </ol>
  )
}
