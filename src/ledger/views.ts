import { groupedBy } from '../base/grouped.ts'
import {
  anchorOf,
  daysOfWords,
  dyadOf,
  isMove,
  orderDayOf,
  resolveDecisions,
  withPreference,
} from '../consolidation/index.ts'
import {
  type Anchor,
  type Case,
  isGeneric,
  type LedgerEvent,
  type Preference,
  type Report,
} from '../model/index.ts'
import { eventOf } from './event-row.ts'
import type { EventView, ToldEvent, ToldReport } from './query.ts'
import { placedReportOf, reportOf } from './report-row.ts'
import { among, plain, type Store } from './store.ts'

/** An event with its reports and cases, by its id or one that it had before. */
export const showEvent = async (
  store: Store,
  id: string,
  prefer?: Preference,
): Promise<EventView | undefined> => {
  const event = await eventNow(store, id)
  if (event === undefined) return undefined
  return {
    event: prefer === undefined ? event : withPreference(event, prefer),
    ...(event.id !== id && { formerly: id }),
    reports: await reportsIn(store, event),
    cases: await casesWith(store, event),
  }
}

/** An event by its id or one that it had before. */
export const eventNow = async (store: Store, id: string): Promise<LedgerEvent | undefined> =>
  (await eventNamed(store, id)) ?? eventOnceNamed(store, id)

const eventNamed = async ({ db }: Store, id: string): Promise<LedgerEvent | undefined> => {
  const row = await db
    .selectFrom('events')
    .select('event')
    .where('id', '=', plain(id))
    .orderBy('block')
    .executeTakeFirst()
  return row && eventOf(row)
}

/** The event that now holds most of the reports that the name was once given for. */
const eventOnceNamed = async (store: Store, id: string): Promise<LedgerEvent | undefined> => {
  const row = await store.db
    .selectFrom('names')
    .select('anchors')
    .where('id', '=', plain(id))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const keys = await reportsAt(store, JSON.parse(row.anchors) as readonly Anchor[])
  return (await eventsHolding(store, keys))[0]
}

/** Keys of the reports that anchors point at now. */
const reportsAt = async (store: Store, anchors: readonly Anchor[]): Promise<readonly string[]> => {
  const rows = await store.db
    .selectFrom('reports')
    .select('report')
    .where(
      among(
        store,
        'article',
        anchors.map(({ article }) => article),
      ),
    )
    .execute()
  const about = { id: '', at: '', by: '', reason: '', on: anchors, verdict: { kind: 'confirm' } } as const
  return resolveDecisions([about], rows.map(placedReportOf)).flatMap(({ on }) => on)
}

/** The events that hold some of these reports, those with most of them first. */
export const eventsHolding = async (
  store: Store,
  keys: readonly string[],
): Promise<readonly LedgerEvent[]> => {
  const wanted = new Set(keys)
  const rows = await store.db
    .selectFrom('events')
    .select('event')
    .where(
      'block',
      'in',
      store.db
        .selectFrom('reports')
        .select('block')
        .where(among(store, 'key', keys.map(plain))),
    )
    .orderBy('n')
    .execute()
  return rows
    .map(eventOf)
    .map((event) => ({ event, held: event.reports.filter(({ key }) => wanted.has(key)).length }))
    .filter(({ held }) => held > 0)
    .sort((a, b) => b.held - a.held)
    .map(({ event }) => event)
}

/** The events that an article tells of, as its reading that counts has it. */
export const eventsToldBy = async (store: Store, article: string): Promise<readonly ToldEvent[]> => {
  const rows = await store.db
    .selectFrom('reports')
    .select('key')
    .where('article', '=', plain(article))
    .execute()
  const events = await eventsHolding(
    store,
    rows.map(({ key }) => key),
  )
  return withReports(store, events)
}

/** The reports of an event, in its order. */
export const reportsIn = async (store: Store, event: LedgerEvent): Promise<readonly ToldReport[]> =>
  (await withReports(store, [event])).flatMap(({ reports }) => reports)

/** Events with their reports, all fetched at once. */
export const withReports = async (
  store: Store,
  events: readonly LedgerEvent[],
): Promise<readonly ToldEvent[]> => {
  const keys = events.flatMap(({ reports }) => reports.map(({ key }) => plain(key)))
  const rows = await store.db
    .selectFrom('reports')
    .select(['key', 'report', 'resolved', 'sentence'])
    .where(among(store, 'key', keys))
    .execute()
  const byKey = groupedBy(rows, ({ key }) => key)
  const told = (key: string): readonly ToldReport[] => {
    const [row] = byKey.get(plain(key)) ?? []
    if (row === undefined) return []
    const report: Report = reportOf(row)
    return [{ key, report, anchor: anchorOf(report), sentence: JSON.parse(row.sentence) as string }]
  }
  return events.map((event) => ({ event, reports: event.reports.flatMap(({ key }) => told(key)) }))
}

/** Words between the sides of a case within its days belong to it. */
const isSaidDuring = (event: LedgerEvent, found: Case): boolean => {
  const day = orderDayOf(event)
  const [from, to] = daysOfWords(found)
  return !isMove(event.action) && !isGeneric(event.action) && day !== undefined && day >= from && day <= to
}

const casesWith = async ({ db }: Store, event: LedgerEvent): Promise<readonly Case[]> => {
  const dyad = dyadOf(event)
  if (dyad === undefined) return []
  const rows = await db
    .selectFrom('cases')
    .select('content')
    .where('dyad', '=', plain(dyad))
    .orderBy('first_day')
    .orderBy('id')
    .execute()
  return rows
    .map(({ content }) => JSON.parse(content) as Case)
    .filter((each) => each.moves.includes(event.id) || isSaidDuring(event, each))
}
