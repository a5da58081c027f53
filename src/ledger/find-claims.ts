import { type RawBuilder, sql } from 'kysely'
import { showCase } from './case-views.ts'
import { cursorOf, placeOf } from './cursor.ts'
import { eventOf } from './event-row.ts'
import type { ClaimQuery, FoundClaims } from './query.ts'
import { among, plain, type Store } from './store.ts'
import { eventNow } from './views.ts'

const DEFAULT_LIMIT = 50
const ORDER = 'claims'

interface Row {
  readonly n: number
  readonly position: number
  readonly event: string
}

/** Claims that fit, those about the latest event first; claims about rejected events are left out. */
export const findClaims = async (store: Store, query: ClaimQuery): Promise<FoundClaims> => {
  const { limit = DEFAULT_LIMIT, cursor, article } = query
  const conditions = await conditionsOf(store, query)
  const found: (Row & { readonly claim: FoundClaims['claims'][number] })[] = []
  let after = cursor === undefined ? undefined : placeOf(cursor, ORDER, [0, 0] as readonly [number, number])
  for (;;) {
    const rows = await page(store, [...conditions, ...(after ? [isAfter(after)] : [])], limit + 1)
    for (const row of rows) {
      const event = eventOf(row)
      const claim = event.claims[row.position]
      if (claim === undefined) continue
      // An event has many articles, and not each tells each claim.
      if (article !== undefined && !claim.told.some((told) => told.article === article)) continue
      found.push({ ...row, claim: { event: event.id, claim } })
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length <= limit || found.length > limit) break
    after = [last.n, last.position]
  }
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    claims: shown.map(({ claim }) => claim),
    ...(found.length > limit && last && { next: cursorOf(ORDER, [last.n, last.position]) }),
  }
}

type Sql = RawBuilder<unknown>

const isAfter = ([n, position]: readonly [number, number]): Sql =>
  sql`claim.n <= ${n} and (claim.n < ${n} or claim.position > ${position})`

const page = async ({ db }: Store, conditions: readonly Sql[], limit: number): Promise<readonly Row[]> => {
  const all = [...conditions, sql`rejected = 0`]
  const { rows } = await sql<Row>`select claim.n as n, claim.position as position, event
    from event_claims as claim join events on events.n = claim.n
    where ${sql.join(all, sql` and `)} order by claim.n desc, claim.position limit ${limit}`.execute(db)
  return rows
}

const conditionsOf = async (store: Store, query: ClaimQuery): Promise<readonly Sql[]> => {
  const { article, stance, speaker } = query
  const named = await eventsNamed(store, query)
  return [
    ...(named === undefined
      ? []
      : [sql`claim.n in (select n from events where ${among(store, 'id', named)})`]),
    ...(article === undefined
      ? []
      : [sql`claim.n in (select n from tellings where article = ${plain(article)})`]),
    ...(stance === undefined ? [] : [sql`stance = ${stance}`]),
    ...(speaker === undefined ? [] : [sql`speaker = ${plain(speaker)}`]),
  ]
}

/** Ids of the events that claims are wanted of, where the query names any. */
const eventsNamed = async (store: Store, query: ClaimQuery): Promise<readonly string[] | undefined> => {
  const lists: (readonly string[])[] = []
  if (query.event !== undefined) {
    const event = await eventNow(store, query.event)
    lists.push(event === undefined ? [] : [plain(event.id)])
  }
  if (query.case !== undefined)
    lists.push(((await showCase(store, query.case))?.events ?? []).map(({ id }) => plain(id)))
  const [first, ...others] = lists
  return first?.filter((id) => others.every((list) => list.includes(id)))
}
