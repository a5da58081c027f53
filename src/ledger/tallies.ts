import { sql } from 'kysely'
import { groupedBy } from '../base/grouped.ts'
import { everyCondition, type Sql, whereAll } from './conditions.ts'
import { dayOfNumber, PER_DAY } from './event-row.ts'
import type { DyadLine, EventSum, FoundDyads, FoundTallies, TallyQuery } from './query.ts'
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

/** Sums by source and target, for the part of a statement that they are wanted in. */
const pairs = (store: Store, query: TallyQuery): Sql => {
  const sided = [sql`source is not null`, sql`target is not null`]
  return sql`select source, target, ${SUMS} from events
    ${whereAll([...everyCondition(store, query), ...sided])} group by source, target`
}

type Among = PairRow & { readonly whole: number }

/** What each side did to each other one. */
export const talliesOf = async (store: Store, query: TallyQuery): Promise<FoundTallies> => {
  const { limit = DEFAULT_LIMIT } = query
  const { rows } =
    await sql<Among>`select pairs.*, count(*) over () as whole from (${pairs(store, query)}) as pairs
    order by events desc, source, target limit ${limit}`.execute(store.db)
  return {
    pairs: rows.map(({ source, target, whole: _whole, ...sums }) => ({ source, target, ...sumOf(sums) })),
    more: (rows[0]?.whole ?? 0) - rows.length,
  }
}

/** Sides two by two, the busiest first. */
export const busiestDyads = async (store: Store, query: TallyQuery): Promise<FoundDyads> => {
  const { limit = DEFAULT_LIMIT } = query
  const { rows } = await sql<Among & { readonly a: string; readonly b: string }>`
    with pairs as materialized (${pairs(store, query)}),
      sides as (select case when source < target then source else target end as a,
        case when source < target then target else source end as b, pairs.*
        from pairs where source <> target),
      busiest as (select a, b, sum(events) as total, count(*) over () as whole
        from sides group by a, b order by total desc, a, b limit ${limit})
    select sides.*, busiest.whole from busiest join sides on sides.a = busiest.a and sides.b = busiest.b
    order by busiest.total desc, sides.a, sides.b`.execute(store.db)
  const dyads = groupedBy(rows, ({ a, b }) => JSON.stringify([a, b]))
  const sumFrom = (found: readonly Among[], from: string): EventSum => {
    const row = found.find(({ source }) => source === from)
    return row ? sumOf(row) : NOTHING
  }
  return {
    dyads: [...dyads.values()].flatMap((found): readonly DyadLine[] => {
      const [first] = found
      if (first === undefined) return []
      const { a, b } = first
      return [{ a, b, forth: sumFrom(found, a), back: sumFrom(found, b) }]
    }),
    more: (rows[0]?.whole ?? 0) - dyads.size,
  }
}
