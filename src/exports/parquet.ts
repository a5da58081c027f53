import type { SchemaElement } from 'hyparquet-writer'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ExportWriter } from './format.ts'
import type { Cell, CellType, Column } from './tables/columns.ts'
import { ROW_TABLES, rowsOf } from './tables/rows.ts'

/** Rows of a row group: so many are held in memory at once. */
const ROWS_IN_GROUP = 10_000

const optional = (name: string, rest: Partial<SchemaElement>): SchemaElement[] => [
  { name, repetition_type: 'OPTIONAL', ...rest },
]

/** How each type of cell stands in the schema: Parquet's own types, lists with the three levels of its format document. */
const SCHEMA: Readonly<Record<CellType, (name: string) => SchemaElement[]>> = {
  text: (name) => optional(name, { type: 'BYTE_ARRAY', converted_type: 'UTF8' }),
  integer: (name) => optional(name, { type: 'INT64' }),
  number: (name) => optional(name, { type: 'DOUBLE' }),
  boolean: (name) => optional(name, { type: 'BOOLEAN' }),
  day: (name) => optional(name, { type: 'INT32', converted_type: 'DATE' }),
  json: (name) => optional(name, { type: 'BYTE_ARRAY', converted_type: 'JSON' }),
  list: (name) => [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  ],
}

/** What hyparquet-writer takes for each type, where it is not the cell itself. */
const WRITTEN: Readonly<Partial<Record<CellType, (cell: Cell) => unknown>>> = {
  integer: (cell) => BigInt(cell as number),
  day: (cell) => new Date(`${String(cell)}T00:00:00Z`),
}

const cellOf = (type: CellType, cell: Cell): unknown =>
  cell === undefined ? null : (WRITTEN[type]?.(cell) ?? cell)

/** Typed columns, Snappy, one row group for every ten thousand rows, so that memory stays flat. */
export const writeParquet: ExportWriter = async function* ({ ledger, query, rows }) {
  const { columns, rowsOf: rowsOfEvent } = ROW_TABLES[rows]
  const writer = new ByteWriter()
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(({ name, type }) => SCHEMA[type](name)),
  ]
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'demarche' })
  let group: unknown[] = []
  for await (const row of rowsOf(ledger.every(query), rowsOfEvent)) {
    group.push(row)
    if (group.length < ROWS_IN_GROUP) continue
    await parquet.write({ columnData: columnsOf(columns, group) })
    yield taken(writer)
    group = []
  }
  if (group.length > 0) await parquet.write({ columnData: columnsOf(columns, group) })
  await parquet.finish()
  yield taken(writer)
}

const columnsOf = (columns: readonly Column<unknown>[], rows: readonly unknown[]) =>
  columns.map(({ name, type, of }) => ({ name, data: rows.map((row) => cellOf(type, of(row))) }))

/** What has been written so far, taken out of the writer; its offsets go on. */
const taken = (writer: ByteWriter): Uint8Array => {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}
