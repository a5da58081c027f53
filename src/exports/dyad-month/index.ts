import { createCrosswalk, type OutsideCodes } from '../../codebook/index.ts'
import { isGeneric } from '../../model/index.ts'
import { namesOf } from '../../wording/names.ts'
import type { ExportContext, ExportWriter } from '../format.ts'
import type { Table } from '../tables/columns.ts'
import { CSV, delimited } from '../tables/delimited.ts'
import { ACTION_COLUMNS, monthDays, type PanelRow, panelColumns } from './columns.ts'
import { dyadMonths } from './panel.ts'

export const panelTables: readonly Table[] = [
  { title: 'directed dyads by month', columns: [...panelColumns({ actions: [] }, false), ACTION_COLUMNS] },
]

/** A directed-dyad panel by month, as CSV: in flat memory, by month, source and target. */
export const writeDyadMonth: ExportWriter = (context) => {
  const { codebook, query } = context
  const generic = query.generic === true || isGeneric(query.action ?? '')
  return delimited(rowsOf(context), panelColumns(codebook, generic), CSV)
}

async function* rowsOf(context: ExportContext): AsyncGenerator<PanelRow> {
  const { ledger, query, codebook, dyads = 'observed' } = context
  const crosswalk = createCrosswalk(codebook)
  const nameOf = namesOf(codebook)
  const codesIn = (state: string, [first, last]: readonly [string, string]): OutsideCodes => ({
    ...crosswalk.codesOn(state, last),
    ...crosswalk.codesOn(state, first),
  })
  for await (const row of dyadMonths({ ledger, query, codebook, dyads })) {
    const days = monthDays(row.month)
    yield {
      ...row,
      sourceCodes: codesIn(row.source, days),
      targetCodes: codesIn(row.target, days),
      sourceName: nameOf(row.source),
      targetName: nameOf(row.target),
    }
  }
}
