import type { ToldEvent } from '../../ledger/index.ts'
import type { RowKind } from '../format.ts'
import { CLAIM_COLUMNS, claimRows } from './claim-columns.ts'
import type { Column, Table } from './columns.ts'
import { EVENT_COLUMNS } from './event-columns.ts'
import { REPORT_COLUMNS, reportRows } from './report-columns.ts'

/** Rows of one kind and their columns. */
export interface RowTable<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rowsOf: (told: ToldEvent) => readonly Row[]
}

const table = <Row>(columns: readonly Column<Row>[], rowsOf: (told: ToldEvent) => readonly Row[]) =>
  ({ columns, rowsOf }) as RowTable<unknown>

export const ROW_TABLES: Readonly<Record<RowKind, RowTable<unknown>>> = {
  events: table(EVENT_COLUMNS, (told) => [told]),
  reports: table(REPORT_COLUMNS, reportRows),
  claims: table(CLAIM_COLUMNS, claimRows),
}

/** The rows of events that come one by one. */
export async function* rowsOf<Row>(
  events: AsyncIterable<ToldEvent>,
  rows: (told: ToldEvent) => readonly Row[],
): AsyncGenerator<Row> {
  for await (const told of events) yield* rows(told)
}

/** For the data dictionary: one table a row kind. */
export const rowTables = async (): Promise<readonly Table[]> =>
  Object.entries(ROW_TABLES).map(([title, { columns }]) => ({ title, columns }))
