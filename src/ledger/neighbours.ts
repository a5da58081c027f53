import type { ExpressionBuilder } from 'kysely'
import { addDays } from '../base/calendar.ts'
import { groupedBy } from '../base/grouped.ts'
import { RESOLUTION_DAYS, resolveSides } from '../consolidation/index.ts'
import { placedReportOf, resolvedRow } from './report-row.ts'
import { inPieces, type Store } from './store.ts'
import type { ReportsTable, Tables } from './tables.ts'

type Side = 'source' | 'target'

/** Days around which reports of one family and one known side concern each other. */
interface Neighbourhood {
  readonly family: string
  readonly side: Side
  readonly key: string
  readonly from: string
  readonly to: string
}

/** Conditions a statement: few sizes, so that few statements are ever prepared. */
const AT_ONCE = [50, 10, 3, 1] as const

const around = ({ family, day }: ReportsTable, side: Side, key: string | null): readonly Neighbourhood[] =>
  key === null || day === null
    ? []
    : [
        {
          family,
          side,
          key,
          from: addDays(day, -RESOLUTION_DAYS),
          to: addDays(day, RESOLUTION_DAYS),
        },
      ]

const known = (open: string): Side => (open === 'source' ? 'target' : 'source')

const later = (a: string, b: string): string => [a, b].sort()[1] ?? a

/** Overlapping neighbourhoods of one family and side as one. */
const joined = (all: readonly Neighbourhood[]): readonly Neighbourhood[] =>
  [...groupedBy(all, ({ family, side, key }) => JSON.stringify([family, side, key])).values()].flatMap(
    (alike) => {
      const done: Neighbourhood[] = []
      for (const next of [...alike].sort((a, b) => (a.from < b.from ? -1 : 1))) {
        const last = done.at(-1)
        if (last === undefined || last.to < next.from) done.push(next)
        else done[done.length - 1] = { ...last, to: later(last.to, next.to) }
      }
      return done
    },
  )

type Built = ExpressionBuilder<Tables, 'reports'>

const reportsIn = async (
  { db }: Store,
  neighbourhoods: readonly Neighbourhood[],
  which: (eb: Built, side: Side) => ReturnType<Built['and']>,
): Promise<readonly ReportsTable[]> => {
  const found: ReportsTable[] = []
  for (const piece of inPieces(joined(neighbourhoods), AT_ONCE))
    found.push(
      ...(await db
        .selectFrom('reports')
        .selectAll()
        .where((eb) =>
          eb.or(
            piece.map(({ family, side, key, from, to }) =>
              eb.and([
                eb('family', '=', family),
                which(eb, side),
                eb(side, '=', key),
                eb('day', '>=', from),
                eb('day', '<=', to),
              ]),
            ),
          ),
        )
        .execute()),
    )
  return [...new Map(found.map((row) => [row.key, row])).values()]
}

/** Reports that lack a side and stand near one of these complete ones, which may give it or stand in its way. */
export const openNear = (store: Store, complete: readonly ReportsTable[]): Promise<readonly ReportsTable[]> =>
  reportsIn(
    store,
    complete
      .filter((row) => row.complete === 1)
      .flatMap((row) => [...around(row, 'source', row.source), ...around(row, 'target', row.target)]),
    (eb, side) => eb.and([eb('complete', '=', 0), eb('open', '=', side === 'source' ? 'target' : 'source')]),
  )

/** These open reports with the side that complete ones near them give, as rows. */
export const resolvedRows = async (
  store: Store,
  open: readonly ReportsTable[],
): Promise<readonly ReportsTable[]> => {
  const complete = await reportsIn(
    store,
    open.flatMap((row) => (row.open === null ? [] : around(row, known(row.open), row[known(row.open)]))),
    (eb) => eb.and([eb('complete', '=', 1)]),
  )
  const near = complete.map((row) => ({ ...row, parsed: placedReportOf(row) }))
  const bySide = (side: Side) => groupedBy(near, (row) => JSON.stringify([row.family, row[side]]))
  const groups = { source: bySide('source'), target: bySide('target') }
  return open.map((row) => {
    if (row.open === null) return row
    const side = known(row.open)
    const placed = placedReportOf(row)
    const others = groups[side].get(JSON.stringify([row.family, row[side]])) ?? []
    return resolvedRow(
      row,
      placed,
      resolveSides(
        placed,
        others.map(({ parsed }) => parsed),
      ),
    )
  })
}
