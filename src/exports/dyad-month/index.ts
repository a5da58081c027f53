import { endOfMonth } from '../../base/calendar.ts'
import { type Crosswalk, createCrosswalk, type OutsideCodes } from '../../codebook/index.ts'
import { isGeneric } from '../../model/index.ts'
import { namesOf } from '../../wording/names.ts'
import type { ExportContext, ExportWriter } from '../format.ts'
import type { Table } from '../tables/columns.ts'
import { csvFor, delimited } from '../tables/delimited.ts'
import { ACTION_COLUMNS, type PanelRow, panelColumns } from './columns.ts'
import { dyadMonths } from './panel.ts'

export const panelTables: readonly Table[] = [
  { title: 'directed dyads by month', columns: [...panelColumns({ actions: [] }, false), ACTION_COLUMNS] },
]

/** A directed-dyad panel by month, as CSV: in flat memory, by month, source and target. */
export const writeDyadMonth: ExportWriter = (context) => {
  const { codebook, query } = context
  const generic = query.generic === true || isGeneric(query.action ?? '')
  return delimited(rowsOf(context), panelColumns(codebook, generic), csvFor(context))
}

async function* rowsOf(context: ExportContext): AsyncGenerator<PanelRow> {
  const { ledger, query, codebook, dyads = 'observed' } = context
  const crosswalk = createCrosswalk(codebook)
  const nameOf = namesOf(codebook)
  let month = ''
  let codes = new Map<string, OutsideCodes>()
  const codesOf = (state: string): OutsideCodes => {
    const found = codes.get(state) ?? codesIn(month, state, crosswalk)
    codes.set(state, found)
    return found
  }
  for await (const row of dyadMonths({ ledger, query, codebook, dyads })) {
    if (row.month !== month) {
      month = row.month
      codes = new Map()
    }
    yield {
      ...row,
      sourceCodes: codesOf(row.source),
      targetCodes: codesOf(row.target),
      sourceName: nameOf(row.source),
      targetName: nameOf(row.target),
    }
  }
}

/** Codes of the first day of a month; of its last for a state that came within it. */
const codesIn = (month: string, state: string, { codesOn }: Crosswalk): OutsideCodes => ({
  ...codesOn(state, endOfMonth(`${month}-01`)),
  ...codesOn(state, `${month}-01`),
})
