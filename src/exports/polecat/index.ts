import type { ExportContext, ExportWriter } from '../format.ts'
import { createParties } from '../party.ts'
import type { Table } from '../tables/columns.ts'
import { delimited, TSV } from '../tables/delimited.ts'
import { POLECAT_COLUMNS } from './columns.ts'
import { OUR_COLUMNS } from './our-columns.ts'
import type { PolecatRow } from './row.ts'

const ALL_COLUMNS = [...POLECAT_COLUMNS, ...OUR_COLUMNS]

export const polecatTables: readonly Table[] = [{ title: 'events', columns: ALL_COLUMNS }]

/** POLECAT's TSV, one row an event: its 40 columns, then ours. */
export const writePolecat: ExportWriter = (context) => delimited(rowsOf(context), ALL_COLUMNS, TSV)

async function* rowsOf({ ledger, query, codebook, version }: ExportContext): AsyncGenerator<PolecatRow> {
  const parties = createParties(codebook)
  const coder = `demarche ${version}, codebook ${codebook.hash}`
  for await (const told of ledger.every(query)) {
    const [actor, recipient] = [parties.partyOf(told, 'source'), parties.partyOf(told, 'target')]
    yield { ...told, actor, recipient, parties, coder }
  }
}
