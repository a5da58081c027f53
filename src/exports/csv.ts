import type { ExportWriter } from './format.ts'
import { csvFor, delimited } from './tables/delimited.ts'
import { ROW_TABLES, rowsOf } from './tables/rows.ts'

/** RFC 4180 with a header, UTF-8. One row an event, a report or a claim. */
export const writeCsv: ExportWriter = (context) => {
  const { ledger, query, rows } = context
  const table = ROW_TABLES[rows]
  return delimited(rowsOf(ledger.every(query), table.rowsOf), table.columns, csvFor(context))
}
