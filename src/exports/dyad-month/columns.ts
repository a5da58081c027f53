import type { Codebook } from '../../codebook/codebook.ts'
import type { OutsideCodes } from '../../codebook/index.ts'
import { isGeneric } from '../../model/index.ts'
import { boolean, type Column, integer, number, text } from '../tables/columns.ts'
import type { DyadMonth } from './panel.ts'

/** A row with the codes of both sides. */
export interface PanelRow extends DyadMonth {
  readonly sourceCodes: OutsideCodes
  readonly targetCodes: OutsideCodes
  readonly sourceName: string | undefined
  readonly targetName: string | undefined
}

type PanelColumn = Column<PanelRow>

const side = (
  name: 'source' | 'target',
  codes: (row: PanelRow) => OutsideCodes,
  nameOf: (row: PanelRow) => string | undefined,
): readonly PanelColumn[] => [
  text(
    name,
    `${name}: ISO 3166-1 alpha-3 (3166-3 for states that are no more, KOS for Kosovo)`,
    (row) => row[name],
  ),
  text(`${name}_name`, `${name}: name in the codebook`, nameOf),
  integer(`${name}_cow`, `${name}: Correlates of War number in that month`, (row) => codes(row).cow),
  text(
    `${name}_cow_abbreviation`,
    `${name}: Correlates of War abbreviation`,
    (row) => codes(row).cowAbbreviation,
  ),
  integer(`${name}_gw`, `${name}: Gleditsch-Ward number in that month`, (row) => codes(row).gw),
  text(`${name}_iso2`, `${name}: ISO 3166-1 alpha-2 in that month`, (row) => codes(row).alpha2),
  text(
    `${name}_iso_numeric`,
    `${name}: ISO 3166-1 numeric in that month, three digits`,
    (row) => codes(row).numeric,
  ),
]

/** In a month without articles nothing that is not told can be called zero. */
const counted = (row: PanelRow, count: number): number | undefined =>
  count === 0 && row.articles === 0 ? undefined : count

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

const meanOf = ({ tally: { goldstein } }: PanelRow): number | undefined =>
  goldstein.of === 0 ? undefined : rounded(goldstein.sum / goldstein.of, 2)

const sumOf = (row: PanelRow): number | undefined => {
  const { goldstein } = row.tally
  return goldstein.of === 0 && row.articles === 0 ? undefined : rounded(goldstein.sum, 1)
}

/** `expel-diplomats` is the column `expel_diplomats`. */
const actionColumn = (action: string): PanelColumn =>
  integer(action.replaceAll('-', '_'), `events of the action ${action}`, (row) =>
    counted(row, row.tally.byAction.get(action) ?? 0),
  )

/** For the data dictionary, which knows no codebook. */
export const ACTION_COLUMNS = {
  name: '(action)',
  type: 'integer',
  what: 'one column for every action of the codebook, in order of their ids, written with _ (expel_diplomats): events of that action; generic ones only with --generic',
} as const

/** Columns of the panel: the same for every ledger coded by the codebook. Generic actions have theirs only where asked for. */
export const panelColumns = (
  { actions }: Pick<Codebook, 'actions'>,
  generic: boolean,
): readonly PanelColumn[] => [
  text('month', 'YYYY-MM', ({ month }) => month),
  integer('year', 'year of the month', ({ month }) => Number(month.slice(0, 'YYYY'.length))),
  ...side(
    'source',
    ({ sourceCodes }) => sourceCodes,
    ({ sourceName }) => sourceName,
  ),
  ...side(
    'target',
    ({ targetCodes }) => targetCodes,
    ({ targetName }) => targetName,
  ),
  boolean(
    'observed',
    'true: the ledger has articles of the month, and 0 means none; false: counts are of what later reports recall, the rest is missing',
    ({ articles }) => articles > 0,
  ),
  integer('articles', 'articles of the month in the ledger, of whatever sides', ({ articles }) => articles),
  integer('events', 'events from source to target', (row) => counted(row, row.tally.events)),
  number('goldstein_sum', 'sum of the Goldstein values of the events that have one', sumOf),
  number('goldstein_mean', 'their mean; empty where there is none', meanOf),
  ...actions
    .map(({ id }) => id)
    .filter((id) => generic || !isGeneric(id))
    .sort()
    .map(actionColumn),
]
