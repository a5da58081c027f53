import { sql } from 'kysely'
import { withPreference } from '../consolidation/index.ts'
import { everyCondition, whereAll } from './conditions.ts'
import { eventOf } from './event-row.ts'
import type { EventQuery, ToldEvent } from './query.ts'
import { among, inPieces, nextTurn, type Store } from './store.ts'
import { withReports } from './views.ts'

/** Events that are held at once, and numbers of events that are looked up at once. */
const EVENTS_AT_ONCE = 100
const NUMBERS_AT_ONCE = 10_000

/**
 * Every event that fits with its reports, the earliest first, those without a day before all others; `sort`, `cursor`, `limit`
 * and `offset` are not heeded. Memory stays flat however many there are. Events that a consolidation moves to another day
 * meanwhile may be given twice or not at all.
 */
export async function* everyEvent(store: Store, query: EventQuery): AsyncGenerator<ToldEvent> {
  const conditions = everyCondition(store, query)
  for (let last = -1; ; ) {
    const { rows } = await sql<{ n: number }>`select n from events
      ${whereAll([...conditions, sql`n > ${last}`])} order by n limit ${NUMBERS_AT_ONCE}`.execute(store.db)
    const numbers = rows.map(({ n }) => n)
    for (const page of inPieces(numbers, [EVENTS_AT_ONCE]))
      yield* await eventsNumbered(store, page, query.prefer)
    last = numbers.at(-1) ?? last
    if (numbers.length < NUMBERS_AT_ONCE) return
    await nextTurn()
  }
}

const eventsNumbered = async (
  store: Store,
  numbers: readonly number[],
  prefer: EventQuery['prefer'],
): Promise<readonly ToldEvent[]> => {
  const rows = await store.db
    .selectFrom('events')
    .select('event')
    .where(among(store, 'n', numbers))
    .orderBy('n')
    .execute()
  const events = rows.map(eventOf)
  await nextTurn()
  return withReports(
    store,
    prefer === undefined ? events : events.map((event) => withPreference(event, prefer)),
  )
}
