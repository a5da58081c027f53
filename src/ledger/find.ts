import { sql } from 'kysely'
import { withPreference } from '../consolidation/index.ts'
import { conditionsOf, FEW, type Sql, textCondition, whereAll } from './conditions.ts'
import { cursorOf, placeOf } from './cursor.ts'
import { eventOf } from './event-row.ts'
import type { EventQuery, EventSort, FoundEvents } from './query.ts'
import { isMatch, matching } from './search.ts'
import { among, plain, type Store } from './store.ts'

const DEFAULT_LIMIT = 50

/** Where an event stands in an order. */
interface Place {
  readonly key: number
  readonly n: number
}

/** An order of events that an index gives without sorting. */
interface Order {
  /** The column that it goes by before the number. */
  readonly key: Sql
  readonly by: Sql
  readonly after: (place: Place) => Sql
  readonly compare: (a: Place, b: Place) => number
  /** The full-text search can be walked through in this order. */
  readonly walk?: { readonly by: Sql; readonly after: (place: Place) => Sql }
}

const ORDERS: Readonly<Record<EventSort, Order>> = {
  latest: {
    key: sql`n`,
    by: sql`n desc`,
    after: ({ n }) => sql`n < ${n}`,
    compare: (a, b) => b.n - a.n,
    walk: { by: sql`event_text.rowid desc`, after: ({ n }) => sql`event_text.rowid < ${n}` },
  },
  earliest: {
    key: sql`n`,
    by: sql`n`,
    after: ({ n }) => sql`n > ${n}`,
    compare: (a, b) => a.n - b.n,
    walk: { by: sql`event_text.rowid`, after: ({ n }) => sql`event_text.rowid > ${n}` },
  },
  outlets: {
    key: sql`outlets`,
    by: sql`outlets desc, n desc`,
    after: ({ key, n }) => sql`(outlets, n) < (${key}, ${n})`,
    compare: (a, b) => b.key - a.key || b.n - a.n,
  },
  confidence: {
    key: sql`confidence`,
    by: sql`confidence, n desc`,
    after: ({ key, n }) => sql`confidence >= ${key} and (confidence > ${key} or n < ${n})`,
    compare: (a, b) => a.key - b.key || b.n - a.n,
  },
}

/** Finds events in the order asked for. */
export const findEvents = async (store: Store, query: EventQuery): Promise<FoundEvents> => {
  const { limit = DEFAULT_LIMIT, offset = 0, prefer, sort = 'latest', cursor } = query
  const after = cursor === undefined ? undefined : placeIn(cursor, sort)
  const places = (await placesOf(store, query, { sort, after, limit: offset + limit + 1 })).slice(offset)
  const shown = places.slice(0, limit)
  const rows = await store.db
    .selectFrom('events')
    .select(['n', 'event'])
    .where(
      among(
        store,
        'n',
        shown.map(({ n }) => n),
      ),
    )
    .execute()
  const byNumber = new Map(rows.map((row) => [row.n, row]))
  const events = shown.flatMap(({ n }) => {
    const row = byNumber.get(n)
    return row === undefined ? [] : [eventOf(row)]
  })
  const last = shown.at(-1)
  const more = places.length > limit
  return {
    events: prefer === undefined ? events : events.map((event) => withPreference(event, prefer)),
    more,
    ...(more && last && { next: cursorOf(sort, [last.key, last.n]) }),
  }
}

const placeIn = (cursor: string, sort: EventSort): Place => {
  const [key, n] = placeOf(cursor, sort, [0, 0] as readonly [number, number])
  return { key, n }
}

/** What part of the events that fit is wanted. */
interface Page {
  readonly sort: EventSort
  readonly after: Place | undefined
  readonly limit: number
}

/** Places of the first events that fit. Each side of `side` has an index of its own. */
const placesOf = async (
  store: Store,
  { side, ...query }: EventQuery,
  page: Page,
): Promise<readonly Place[]> => {
  const order = ORDERS[page.sort]
  const conditions = [...conditionsOf(query), ...(page.after ? [order.after(page.after)] : [])]
  const indexed = [query.source, query.target, query.action, query.article, side].some(
    (value) => value !== undefined,
  )
  const toldWidely = await fewToldWidely(store, query)
  const places = (also: readonly Sql[]): Promise<readonly Place[]> =>
    query.text === undefined || toldWidely.length > 0
      ? select(store, page, [...conditions, ...textCondition(store, query.text), ...also, ...toldWidely])
      : withText(store, query.text, [...conditions, ...also], indexed, page)
  if (side === undefined) return places([])
  const key = plain(side)
  const both = [...(await places([sql`source = ${key}`])), ...(await places([sql`target = ${key}`]))]
  return [...new Map(both.map((place) => [place.n, place])).values()].sort(order.compare).slice(0, page.limit)
}

/** Where few events have so many outlets, the condition that names them; none where many have, or any number will do. */
const fewToldWidely = async (store: Store, { minOutlets = 0 }: EventQuery): Promise<readonly Sql[]> => {
  if (minOutlets < 2) return []
  const found = await numbers(
    store,
    sql`select n from events where outlets > 1 and outlets >= ${minOutlets} limit ${FEW}`,
  )
  if (found.length === 0) return [sql`1 = 0`]
  return found.length < FEW ? [among(store, 'n', found)] : []
}

const numbers = async ({ db }: Store, query: Sql): Promise<readonly number[]> =>
  (await (query as ReturnType<typeof sql<{ n: number }>>).execute(db)).rows.map(({ n }) => n)

const select = async (
  { db }: Store,
  { sort, limit }: Pick<Page, 'sort' | 'limit'>,
  conditions: readonly Sql[],
): Promise<readonly Place[]> => {
  const { key, by } = ORDERS[sort]
  const { rows } =
    await sql<Place>`select n, ${key} as key from events ${whereAll(conditions)} order by ${by} limit ${limit}`.execute(
      db,
    )
  return rows
}

/**
 * The first events with some words. Of rare words and of narrow conditions all that fit are looked at; where both are wide,
 * the events are walked through in order, and the walk is short because many have the words.
 */
const withText = async (
  store: Store,
  text: string,
  conditions: readonly Sql[],
  indexed: boolean,
  page: Page,
): Promise<readonly Place[]> => {
  const matches = matching(store, 'event_text', text)
  if (matches === undefined) return []
  if (store.kind === 'postgres') return select(store, page, [...conditions, sql`n in (${matches})`])

  const withWords = await numbers(store, sql`${matches} limit ${FEW}`)
  if (withWords.length < FEW) return select(store, page, [...conditions, among(store, 'n', withWords)])
  if (indexed) {
    const fitting = await select(store, { ...page, limit: FEW }, conditions)
    if (fitting.length < FEW) return firstWithWords(store, matches, fitting, page.limit)
  }
  return walked(store, isMatch('event_text', text), conditions, page)
}

/** Places asked at once for their words: a page is often full after the first, and each costs a search of its own. */
const ASKED_AT_ONCE = 100

const firstWithWords = async (
  store: Store,
  matches: Sql,
  places: readonly Place[],
  limit: number,
): Promise<readonly Place[]> => {
  const found: Place[] = []
  for (let at = 0; at < places.length && found.length < limit; at += ASKED_AT_ONCE) {
    const asked = places.slice(at, at + ASKED_AT_ONCE)
    const rowids = asked.map(({ n }) => n)
    const fit = new Set(await numbers(store, sql`${matches} and ${among(store, 'rowid', rowids)}`))
    found.push(...asked.filter(({ n }) => fit.has(n)))
  }
  return found.slice(0, limit)
}

const walked = async (
  store: Store,
  match: Sql,
  conditions: readonly Sql[],
  page: Page,
): Promise<readonly Place[]> => {
  const { walk, key } = ORDERS[page.sort]
  if (walk === undefined) {
    const hasWords = sql`+n in (select rowid from event_text where ${match})`
    return select(store, page, [...conditions, hasWords])
  }
  const all = [match, ...conditions, ...(page.after ? [walk.after(page.after)] : [])]
  const { rows } =
    await sql<Place>`select n, ${key} as key from event_text cross join events on events.n = event_text.rowid
    ${whereAll(all)} order by ${walk.by} limit ${page.limit}`.execute(store.db)
  return rows
}
