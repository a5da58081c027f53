import { namesOf } from '../../wording/names.ts'
import type { ExportContext, ExportWriter } from '../format.ts'
import type { Table } from '../tables/columns.ts'
import { csvFor, delimited } from '../tables/delimited.ts'
import { EVENT_REPORT_COLUMNS, type EventReportRow } from './columns.ts'

export const eventReportTables: readonly Table[] = [{ title: 'reports', columns: EVENT_REPORT_COLUMNS }]

/** One row a report, as the R package eventreport (0.1.1) takes it. */
export const writeEventReport: ExportWriter = (context) =>
  delimited(rowsOf(context), EVENT_REPORT_COLUMNS, csvFor(context))

async function* rowsOf({ ledger, query, codebook }: ExportContext): AsyncGenerator<EventReportRow> {
  const nameOf = namesOf(codebook)
  for await (const { event, reports } of ledger.every(query))
    for (const told of reports) yield { ...told, event, nameOf }
}
