import { sql } from 'kysely'
import { everyCondition, type Sql, whereAll } from './conditions.ts'
import { dayAt, PER_DAY } from './event-row.ts'
import type { DyadLine, EventSum, FoundDyads, FoundTallies, PairTally, TallyQuery } from './query.ts'
import type { Store } from './store.ts'

const DEFAULT_LIMIT = 500

/** Sums as the database gives them. */
export interface SumRow {
  readonly events: number
  readonly scaled: number
  readonly goldstein: number
  readonly people: number
  readonly first: number | null
  readonly last: number | null
}

/** The columns of a {@link SumRow}; events without a day are of no first or last one. */
export const SUMS: Sql = sql`count(*) as events, count(goldstein) as scaled, coalesce(sum(goldstein), 0) as goldstein,
  coalesce(sum(people), 0) as people, min(case when n >= ${sql.lit(PER_DAY)} then n end) as first,
  max(case when n >= ${sql.lit(PER_DAY)} then n end) as last`

const dayOfNumber = (n: number): string => dayAt(Math.floor(n / PER_DAY))

export const sumOf = ({ events, scaled, goldstein, people, first, last }: SumRow): EventSum => ({
  events,
  ...(scaled > 0 && { goldstein: Math.round(goldstein * 10) / 10 }),
  people,
  ...(first !== null && { first: dayOfNumber(first) }),
  ...(last !== null && { last: dayOfNumber(last) }),
})

const NOTHING: EventSum = { events: 0, people: 0 }

interface PairRow extends SumRow {
  readonly source: string
  readonly target: string
}

const pairRows = async (store: Store, query: TallyQuery, order: Sql): Promise<readonly PairRow[]> => {
  const sided = [sql`source is not null`, sql`target is not null`]
  const { rows } = await sql<PairRow>`select source, target, ${SUMS} from events
    ${whereAll([...everyCondition(store, query), ...sided])} group by source, target ${order}`.execute(
    store.db,
  )
  return rows
}

const pairOf = ({ source, target, ...sums }: PairRow): PairTally => ({ source, target, ...sumOf(sums) })

/** What each side did to each other one. */
export const talliesOf = async (store: Store, query: TallyQuery): Promise<FoundTallies> => {
  const { limit = DEFAULT_LIMIT } = query
  const rows = await pairRows(store, query, sql`order by count(*) desc, source, target`)
  return { pairs: rows.slice(0, limit).map(pairOf), more: Math.max(0, rows.length - limit) }
}

/** Sides two by two, the busiest first. */
export const busiestDyads = async (store: Store, query: TallyQuery): Promise<FoundDyads> => {
  const { limit = DEFAULT_LIMIT } = query
  const dyads = new Map<string, { a: string; b: string; forth?: PairRow; back?: PairRow }>()
  for (const row of await pairRows(store, query, sql``)) {
    const { source, target } = row
    if (source === target) continue
    const [a, b] = source < target ? [source, target] : [target, source]
    const key = JSON.stringify([a, b])
    const before = dyads.get(key) ?? { a, b }
    dyads.set(key, source === a ? { ...before, forth: row } : { ...before, back: row })
  }
  const eventsOf = ({ forth, back }: { forth?: PairRow; back?: PairRow }): number =>
    (forth?.events ?? 0) + (back?.events ?? 0)
  const ordered = [...dyads].sort(
    ([keyA, a], [keyB, b]) => eventsOf(b) - eventsOf(a) || (keyA < keyB ? -1 : 1),
  )
  return {
    dyads: ordered.slice(0, limit).map(
      ([, { a, b, forth, back }]): DyadLine => ({
        a,
        b,
        forth: forth ? sumOf(forth) : NOTHING,
        back: back ? sumOf(back) : NOTHING,
      }),
    ),
    more: Math.max(0, ordered.length - limit),
  }
}
