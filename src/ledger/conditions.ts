import { type RawBuilder, sql } from 'kysely'
import { isGeneric } from '../model/index.ts'
import { notGeneric, numberOfDay, PER_DAY } from './event-row.ts'
import type { EventQuery } from './query.ts'
import { isInReview } from './review-bits.ts'
import { matching, type TextTable } from './search.ts'
import { plain, type Store } from './store.ts'

export type Sql = RawBuilder<unknown>

/** An event that is dated to a year is found by any of its days, so far back from `since`. */
const LONGEST = 366

const when = <T>(value: T | undefined, conditions: (value: T) => readonly Sql[]): readonly Sql[] =>
  value === undefined ? [] : conditions(value)

/** Conditions of a query for events by the part of the query that they come from; side and words are left to others. */
const CONDITIONS: {
  readonly [Part in keyof EventQuery]?: (value: Exclude<EventQuery[Part], undefined>) => readonly Sql[]
} = {
  source: (key) => [sql`source = ${plain(key)}`],
  target: (key) => [sql`target = ${plain(key)}`],
  action: (action) => [sql`action = ${plain(action)}`],
  family: (family) => [sql`family = ${plain(family)}`],
  status: (status) => [sql`status = ${plain(status)}`],
  since: (day) => [sql`n >= ${numberFrom(day) - LONGEST * PER_DAY}`, sql`last_day >= ${day}`],
  until: (day) => [sql`n >= ${PER_DAY}`, sql`n < ${numberFrom(day) + PER_DAY}`],
  minOutlets: (outlets) => [sql`outlets >= ${outlets}`],
  confidenceMin: (least) => [sql`confidence >= ${least}`],
  confidenceMax: (most) => [sql`confidence <= ${most}`],
  conflict: (wanted) => (wanted ? [sql`conflict = 1`] : []),
  review: (state) => [isInReview(state)],
  article: (article) => [sql`n in (select n from tellings where article = ${plain(article)})`],
}

/** The conditions of a query for events, those for side and words left out. */
export const conditionsOf = (query: EventQuery): readonly Sql[] => [
  ...(Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).flatMap((part) =>
    when(query[part], CONDITIONS[part] as (value: unknown) => readonly Sql[]),
  ),
  ...(query.rejected === true || query.review === 'rejected' ? [] : [sql`rejected = 0`]),
  ...(query.generic === true || isGeneric(query.action ?? '') ? [] : [notGeneric()]),
]

export const sideCondition = ({ side }: EventQuery): readonly Sql[] =>
  when(side, (key) => [sql`(source = ${plain(key)} or target = ${plain(key)})`])

/** No words at all fit nothing. */
export const textCondition = (
  store: Store,
  text: string | undefined,
  table: TextTable = 'event_text',
): readonly Sql[] =>
  when(text, (words) => {
    const matches = matching(store, table, words)
    return matches === undefined ? [sql`1 = 0`] : [sql`n in (${matches})`]
  })

/** So few events or articles are looked at one by one; more are walked through in the order asked for. */
export const FEW = 2000

/**
 * The condition for words that are not rare: what has them is held against an index that gives the rest, instead of being
 * looked up one by one. (The plus keeps SQLite from beginning with it; PostgreSQL chooses by its statistics.)
 */
export const wideTextCondition = async (
  store: Store,
  text: string | undefined,
  table: TextTable = 'event_text',
): Promise<readonly Sql[]> => {
  const matches = text === undefined ? undefined : matching(store, table, text)
  if (matches === undefined || store.kind === 'postgres') return textCondition(store, text, table)
  const { rows } = await sql`${matches} limit ${FEW}`.execute(store.db)
  return [rows.length < FEW ? sql`n in (${matches})` : sql`+n in (${matches})`]
}

/** All conditions of a query for events. */
export const everyCondition = (store: Store, query: EventQuery): readonly Sql[] => [
  ...conditionsOf(query),
  ...sideCondition(query),
  ...textCondition(store, query.text),
]

/** `where ...`, or nothing where there is no condition. */
export const whereAll = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`

/** The least number of what is on a day. Throws RangeError where that is none. */
export const numberFrom = (day: string): number => {
  const number = numberOfDay(day)
  if (number === 0) throw new RangeError(`"${day}" is not a day: YYYY-MM-DD`)
  return number
}
