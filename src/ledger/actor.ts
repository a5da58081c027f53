import { sql } from 'kysely'
import type { SideKey } from '../model/index.ts'
import { findCases } from './case-views.ts'
import { conditionsOf, type Sql, whereAll } from './conditions.ts'
import { monthAt, PER_DAY } from './event-row.ts'
import { findEvents } from './find.ts'
import type { ActorPart, ActorView, MonthSum } from './query.ts'
import type { Store } from './store.ts'
import { SUMS, type SumRow, sumOf } from './tallies.ts'

const MOST_OTHERS = 50
const MOST_CASES = 20

type Place = 'source' | 'target'

/** What one side did and what was done to it; undefined for a side that no event has. Rejected and generic events do not count. */
export const actorView = async (store: Store, key: SideKey): Promise<ActorView | undefined> => {
  const { events } = await findEvents(store, { side: key, limit: 1, generic: true })
  const [latest] = events
  if (latest === undefined) return undefined
  const name = latest.source === key ? latest.names.source : latest.names.target
  const { cases } = await findCases(store, { side: key, limit: MOST_CASES })
  return {
    key,
    name: name ?? key,
    asSource: await partOf(store, key, 'source'),
    asTarget: await partOf(store, key, 'target'),
    cases,
  }
}

const partOf = async (store: Store, key: SideKey, place: Place): Promise<ActorPart> => {
  const here = conditionsOf({ [place]: key })
  const other = place === 'source' ? sql`target` : sql`source`
  const [whole] = await sums<object>(store, sql``, here, sql``)
  const days = await sums<{ day: number }>(
    store,
    sql`n / ${sql.lit(PER_DAY)} as day,`,
    here,
    sql`group by 1 order by 1`,
  )
  const actions = await sums<{ action: string }>(
    store,
    sql`action,`,
    here,
    sql`group by action order by count(*) desc, action`,
  )
  const others = await sums<{ key: string }>(
    store,
    sql`${other} as key,`,
    [...here, sql`${other} is not null`],
    sql`group by ${other} order by count(*) desc, ${other} limit ${MOST_OTHERS}`,
  )
  return {
    ...(whole ? sumOf(whole) : { events: 0, people: 0 }),
    months: monthsOf(days),
    actions: actions.map(({ action, ...row }) => ({ action, ...sumOf(row) })),
    others: others.map(({ key: side, ...row }) => ({ key: side, ...sumOf(row) })),
  }
}

const sums = async <K>(
  { db }: Store,
  keys: Sql,
  conditions: readonly Sql[],
  end: Sql,
): Promise<readonly (SumRow & K)[]> =>
  (await sql<SumRow & K>`select ${keys} ${SUMS} from events ${whereAll(conditions)} ${end}`.execute(db)).rows

const monthsOf = (days: readonly (SumRow & { readonly day: number })[]): readonly MonthSum[] => {
  const months = new Map<string, SumRow>()
  for (const { day, ...row } of days) {
    const month = monthAt(day)
    const before = months.get(month)
    months.set(month, before === undefined ? row : together(before, row))
  }
  return [...months].map(([month, row]) => ({ month, ...sumOf(row) }))
}

/** Two sums, the earlier first, as one. */
const together = (a: SumRow, b: SumRow): SumRow => ({
  events: a.events + b.events,
  scaled: a.scaled + b.scaled,
  goldstein: a.goldstein + b.goldstein,
  people: a.people + b.people,
  first: a.first,
  last: b.last,
})
