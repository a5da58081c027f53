import { sql } from 'kysely'
import { conditionsOf, type Sql, whereAll, wideTextCondition } from './conditions.ts'
import type { EventQuery } from './query.ts'
import { plain, type Store } from './store.ts'

/** How many events fit; `cursor`, `limit` and `offset` are not heeded. */
export const countEventsThat = async (store: Store, query: EventQuery): Promise<number> => {
  const conditions = [...conditionsOf(query), ...(await wideTextCondition(store, query.text))]
  const count = async (also: readonly Sql[]): Promise<number> => {
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from events ${whereAll([...conditions, ...also])}`.execute(store.db)
    return rows[0]?.n ?? 0
  }
  if (query.side === undefined) return count([])
  // Each side has an index of its own.
  const key = plain(query.side)
  const onlyTarget = sql`target = ${key} and (source is null or source <> ${key})`
  return (await count([sql`source = ${key}`])) + (await count([onlyTarget]))
}
