import { groupedBy } from '../base/grouped.ts'
import {
  isNewer,
  placeReports,
  type ReadArticle,
  type ResolvedDecision,
  reportsOfArticle,
  resolveDecisions,
  signatureOf,
} from '../consolidation/index.ts'
import { renewLines } from './article-lines.ts'
import { markChanged } from './changes.ts'
import { decisionsAbout, keepResolved, tiedTo } from './decided.ts'
import { openNear, resolvedRows } from './neighbours.ts'
import { readingsOf } from './readings.ts'
import { reportRow, sentenceOf } from './report-row.ts'
import { among, inPieces, inTransaction, type Store } from './store.ts'
import type { CurrentReadingsTable, ReportsTable } from './tables.ts'

/** An article as it is read, with the hash of the record that counts. */
export type Current = ReadArticle & { readonly hash: string }

/**
 * First stage: takes the next pending articles, at most `limit`, makes their reports anew, completes what they let complete,
 * and marks the blocks that this touches. One transaction. Gives the number of articles taken, 0 when none is left.
 */
export const consolidateArticles = (store: Store, limit: number): Promise<number> =>
  inTransaction(
    store,
    async (inside) => {
      const taken = await inside.db
        .selectFrom('pending')
        .select(['seq', 'article'])
        .orderBy('seq')
        .limit(limit)
        .execute()
      if (taken.length === 0) return 0
      const pending = [...new Set(taken.map(({ article }) => article))]
      await renew(inside, await tiedTo(inside, pending))
      await inside.db
        .deleteFrom('pending')
        .where(
          among(
            inside,
            'seq',
            taken.map(({ seq }) => seq),
          ),
        )
        .execute()
      return pending.length
    },
    { alone: true },
  )

const renew = async (store: Store, articles: readonly string[]): Promise<void> => {
  const current = await currentOf(store, articles)
  await keepCurrent(store, articles, current)
  const { placed, resolved } = await placedOf(store, articles, current)
  const stale = [
    ...(await replaceReports(store, articles, placed)),
    ...(await blocksOf(store, await keepResolved(store, articles, resolved))),
  ]
  await markStale(store, 'block', stale)
  await renewLines(
    store,
    current.map((article) => article.current),
  )
  await markChanged(store)
}

/** The reports of these articles as rows, placed by the decisions about them. Tied articles must be given together. */
export const placedOf = async (
  store: Store,
  articles: readonly string[],
  current: readonly Current[],
): Promise<{ readonly placed: readonly ReportsTable[]; readonly resolved: readonly ResolvedDecision[] }> => {
  const decisions = await decisionsAbout(store, articles)
  const read = current.flatMap((article) =>
    reportsOfArticle(article, decisions).map((report) => ({
      report,
      sentence: sentenceOf(article.current.record, report),
    })),
  )
  const reports = read.map(({ report }) => report)
  const resolved = resolveDecisions(decisions, reports)
  const placed = placeReports(reports, resolved).map((report, i) =>
    reportRow(report, read[i]?.sentence ?? ''),
  )
  return { placed, resolved }
}

/** Of the readings of each article the one that counts. */
export const currentOf = async (store: Store, articles: readonly string[]): Promise<readonly Current[]> => {
  const rows = await store.db
    .selectFrom('current_readings')
    .select(['record', 'signature'])
    .where(among(store, 'article', articles))
    .execute()
  const signatures = new Map(rows.map(({ record, signature }) => [record, signature]))
  const byArticle = groupedBy(await readingsOf(store, articles), ({ record }) => record.article.id)
  return [...byArticle.values()].map((readings) => {
    const best = readings.reduce((a, b) => (isNewer(b, a) ? b : a))
    const { hash, record, readAt } = best
    return {
      hash,
      current: { record, readAt },
      signature: signatures.get(hash) ?? signatureOf(record.article.text),
      texts: readings.map((reading) => reading.record.article),
    }
  })
}

const keepCurrent = async (
  store: Store,
  articles: readonly string[],
  current: readonly Current[],
): Promise<void> => {
  await store.db
    .deleteFrom('current_readings')
    .where(among(store, 'article', articles))
    .execute()
  const rows = current.map(
    ({ hash, signature, current: reading }): CurrentReadingsTable => ({
      article: reading.record.article.id,
      record: hash,
      read_at: reading.readAt,
      signature,
    }),
  )
  for (const piece of inPieces(rows)) await store.db.insertInto('current_readings').values(piece).execute()
}

const isPlacedAs = (a: ReportsTable, b: ReportsTable | undefined): boolean =>
  b !== undefined && a.report === b.report && a.sentence === b.sentence

/** Puts the reports of some articles in the place of those that were there. Gives the blocks whose reports have changed. */
const replaceReports = async (
  store: Store,
  articles: readonly string[],
  placed: readonly ReportsTable[],
): Promise<readonly string[]> => {
  const { db } = store
  const before = await db
    .selectFrom('reports')
    .selectAll()
    .where(among(store, 'article', articles))
    .execute()
  const was = new Map(before.map((row) => [row.key, row]))
  const is = new Map(placed.map((row) => [row.key, row]))
  const gone = before.filter((row) => !isPlacedAs(row, is.get(row.key)))
  const fresh = placed.filter((row) => !isPlacedAs(row, was.get(row.key)))
  await removeReports(store, gone)
  // Written as they are at first, so that those of one batch find each other.
  await insertReports(store, fresh)
  const open = new Map((await openNear(store, [...gone, ...fresh])).map((row) => [row.key, row]))
  for (const row of fresh) if (row.open !== null) open.set(row.key, row)
  const changed = (await resolvedRows(store, [...open.values()])).filter(
    (row) => row.resolved !== open.get(row.key)?.resolved,
  )
  await removeReports(store, changed)
  await insertReports(store, changed)
  return [
    ...[...gone, ...fresh, ...changed].map(({ block }) => block),
    ...changed.flatMap(({ key }) => open.get(key)?.block ?? []),
  ]
}

const removeReports = async (store: Store, rows: readonly ReportsTable[]): Promise<void> => {
  if (rows.length === 0) return
  await store.db
    .deleteFrom('reports')
    .where(
      among(
        store,
        'key',
        rows.map(({ key }) => key),
      ),
    )
    .execute()
}

const insertReports = async ({ db }: Store, rows: readonly ReportsTable[]): Promise<void> => {
  for (const piece of inPieces(rows)) await db.insertInto('reports').values(piece).execute()
}

const blocksOf = async (store: Store, reports: readonly string[]): Promise<readonly string[]> => {
  if (reports.length === 0) return []
  const rows = await store.db
    .selectFrom('reports')
    .select('block')
    .where(among(store, 'key', reports))
    .distinct()
    .execute()
  return rows.map(({ block }) => block)
}

export const markStale = async (
  { db }: Store,
  kind: 'block' | 'dyad',
  keys: readonly string[],
): Promise<void> => {
  for (const piece of inPieces([...new Set(keys)]))
    await db
      .insertInto('stale')
      .values(piece.map((key) => ({ kind, key })))
      .onConflict((on) => on.doNothing())
      .execute()
}
