import { type RawBuilder, sql } from 'kysely'
import { withPreference } from '../consolidation/index.ts'
import { isGeneric } from '../model/index.ts'
import { eventOf, notGeneric, numberOfDay, PER_DAY } from './event-row.ts'
import type { EventQuery, FoundEvents, ToldEvent } from './query.ts'
import { isMatch, matching } from './search.ts'
import { among, inPieces, nextTurn, plain, type Store } from './store.ts'
import { withReports } from './views.ts'

const DEFAULT_LIMIT = 50

/** So few events are looked at one by one; more are walked through from the latest on. */
const FEW = 2000

/** An event that is dated to a year is found by any of its days, so far back from `since`. */
const LONGEST = 366

type Sql = RawBuilder<unknown>

/** Finds events, the latest first. */
export const findEvents = async (store: Store, query: EventQuery): Promise<FoundEvents> => {
  const { limit = DEFAULT_LIMIT, offset = 0, prefer } = query
  const numbers = (await latestNumbers(store, query, offset + limit + 1)).slice(offset)
  if (numbers.length === 0) return { events: [], more: false }
  const rows = await store.db
    .selectFrom('events')
    .select('event')
    .where(among(store, 'n', numbers.slice(0, limit)))
    .orderBy('n', 'desc')
    .execute()
  const events = rows.map(eventOf)
  return {
    events: prefer === undefined ? events : events.map((event) => withPreference(event, prefer)),
    more: numbers.length > limit,
  }
}

/** Events that {@link everyEvent} holds at once, and numbers of events that it looks up at once. */
const EVENTS_AT_ONCE = 100
const NUMBERS_AT_ONCE = 10_000

/**
 * Every event that fits with its reports, the earliest first, those without a day before all others; `limit` and `offset` are
 * not heeded. Memory stays flat however many there are. Events that a consolidation moves to another day meanwhile may be
 * given twice or not at all.
 */
export async function* everyEvent(store: Store, query: EventQuery): AsyncGenerator<ToldEvent> {
  const conditions = [...conditionsOf(query), ...sideCondition(query), ...textCondition(store, query)]
  for (let last = -1; ; ) {
    const from = sql`n > ${last}`
    const numbers = await select(
      store,
      sql`events`,
      [...conditions, from],
      sql`order by n limit ${NUMBERS_AT_ONCE}`,
    )
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

const sideCondition = ({ side }: EventQuery): readonly Sql[] =>
  when(side, (key) => [sql`(source = ${plain(key)} or target = ${plain(key)})`])

/** No words at all fit nothing. */
const textCondition = (store: Store, { text }: EventQuery): readonly Sql[] =>
  when(text, (words) => {
    const matches = matching(store, words)
    return matches === undefined ? [sql`1 = 0`] : [sql`n in (${matches})`]
  })

/** Numbers of the latest events that fit. Each side of `side` has an index of its own. */
const latestNumbers = async (
  store: Store,
  { side, ...query }: EventQuery,
  limit: number,
): Promise<readonly number[]> => {
  const conditions = conditionsOf(query)
  const indexed = [query.source, query.target, query.action, side].some((value) => value !== undefined)
  const toldWidely = await fewToldWidely(store, query)
  const numbers = (also: readonly Sql[]): Promise<readonly number[]> =>
    query.text === undefined || toldWidely.length > 0
      ? select(
          store,
          sql`events`,
          [...conditions, ...textCondition(store, query), ...also, ...toldWidely],
          latest(limit),
        )
      : withText(store, query.text, [...conditions, ...also], indexed, limit)
  if (side === undefined) return numbers([])
  const key = plain(side)
  const both = [...(await numbers([sql`source = ${key}`])), ...(await numbers([sql`target = ${key}`]))]
  return [...new Set(both)].sort((a, b) => b - a).slice(0, limit)
}

/** Where few events have so many outlets, the condition that names them; none where many have, or any number will do. */
const fewToldWidely = async (store: Store, { minOutlets = 0 }: EventQuery): Promise<readonly Sql[]> => {
  if (minOutlets < 2) return []
  const found = await select(
    store,
    sql`events`,
    [sql`outlets > 1`, sql`outlets >= ${minOutlets}`],
    sql`limit ${FEW}`,
  )
  if (found.length === 0) return [sql`1 = 0`]
  return found.length < FEW ? [among(store, 'n', found)] : []
}

const latest = (limit: number): Sql => sql`order by n desc limit ${limit}`

const select = async (
  { db }: Store,
  from: Sql,
  where: readonly Sql[],
  end: Sql,
): Promise<readonly number[]> => {
  const conditions = where.length === 0 ? sql`` : sql`where ${sql.join(where, sql` and `)}`
  const { rows } = await sql<{ n: number }>`select n from ${from} ${conditions} ${end}`.execute(db)
  return rows.map(({ n }) => n)
}

/**
 * The latest events with some words. Of rare words and of narrow conditions all that fit are looked at; where both are wide,
 * the events with the words are walked through from the latest on, and the walk is short because many fit.
 */
const withText = async (
  store: Store,
  text: string,
  conditions: readonly Sql[],
  indexed: boolean,
  limit: number,
): Promise<readonly number[]> => {
  const matches = matching(store, text)
  if (matches === undefined) return []
  if (store.kind === 'postgres')
    return select(store, sql`events`, [...conditions, sql`n in (${matches})`], latest(limit))

  const withWords = await select(store, sql`(${matches} limit ${FEW})`, [], sql``)
  if (withWords.length < FEW)
    return select(store, sql`events`, [...conditions, among(store, 'n', withWords)], latest(limit))
  if (indexed) {
    const fitting = await select(store, sql`events`, conditions, latest(FEW))
    if (fitting.length < FEW)
      return select(store, sql`(${matches} and ${among(store, 'rowid', fitting)})`, [], latest(limit))
  }
  const walk = sql`event_text cross join events on events.n = event_text.rowid`
  return select(
    store,
    walk,
    [isMatch(text), ...conditions],
    sql`order by event_text.rowid desc limit ${limit}`,
  )
}

const when = <T>(value: T | undefined, conditions: (value: T) => readonly Sql[]): readonly Sql[] =>
  value === undefined ? [] : conditions(value)

const conditionsOf = (query: EventQuery): readonly Sql[] => [
  ...when(query.source, (key) => [sql`source = ${plain(key)}`]),
  ...when(query.target, (key) => [sql`target = ${plain(key)}`]),
  ...when(query.action, (action) => [sql`action = ${plain(action)}`]),
  ...when(query.family, (family) => [sql`family = ${plain(family)}`]),
  ...when(query.status, (status) => [sql`status = ${plain(status)}`]),
  ...when(query.since, (day) => [sql`n >= ${numberFrom(day) - LONGEST * PER_DAY}`, sql`last_day >= ${day}`]),
  ...when(query.until, (day) => [sql`n >= ${PER_DAY}`, sql`n < ${numberFrom(day) + PER_DAY}`]),
  ...when(query.minOutlets, (outlets) => [sql`outlets >= ${outlets}`]),
  ...(query.rejected === true ? [] : [sql`rejected = 0`]),
  ...(query.generic === true || isGeneric(query.action ?? '') ? [] : [notGeneric()]),
]

const numberFrom = (day: string): number => {
  const number = numberOfDay(day)
  if (number === 0) throw new RangeError(`"${day}" is not a day: YYYY-MM-DD`)
  return number
}
