import { groupedBy } from '../base/grouped.ts'
import { versionOf } from '../consolidation/index.ts'
import type { Article, ArticleRecord, Reading } from '../model/index.ts'
import { identityOf } from '../reading/identity.ts'
import { isKeepable, rowsOf } from './content.ts'
import { inPieces, inTransaction, type Store } from './store.ts'

/** Keeps readings, in one transaction, and marks their articles for consolidation. Gives how many were new. */
export const addReadings = async (store: Store, readings: readonly Reading[]): Promise<number> => {
  for (const { record } of readings)
    if (!isKeepable(record.article.id))
      throw new RangeError(`an article's id must be text without NUL: ${JSON.stringify(record.article.id)}`)
  if (readings.length === 0) return 0
  const rows = readings.map((reading) => ({ ...rowsOf(reading), readAt: reading.readAt }))
  return inTransaction(store, async ({ db }) => {
    const added = new Set<string>()
    for (const piece of inPieces(rows)) {
      const once = <T>(list: readonly T[], keyOf: (item: T) => string): T[] =>
        [...groupedBy(list, keyOf).values()].flatMap(([first]) => (first === undefined ? [] : [first]))
      const articles = once(
        piece.map(({ article }) => article),
        ({ id, version }) => JSON.stringify([id, version]),
      )
      const records = once(
        piece.map(({ record }) => record),
        ({ hash }) => hash,
      )
      const times = once(
        piece.map(({ record, readAt }) => ({ record: record.hash, read_at: readAt })),
        (row) => JSON.stringify(row),
      )
      await db
        .insertInto('articles')
        .values(articles)
        .onConflict((on) => on.doNothing())
        .execute()
      await db
        .insertInto('records')
        .values(records)
        .onConflict((on) => on.doNothing())
        .execute()
      const news = await db
        .insertInto('readings')
        .values(times)
        .onConflict((on) => on.doNothing())
        .returning(['record', 'read_at'])
        .execute()
      const articleOf = new Map(records.map(({ hash, article }) => [hash, article]))
      const pending = [...new Set(news.flatMap(({ record }) => articleOf.get(record) ?? []))]
      if (pending.length > 0)
        await db
          .insertInto('pending')
          .values(pending.map((article) => ({ article })))
          .execute()
      for (const row of news) added.add(`${row.record} ${row.read_at}`)
    }
    return added.size
  })
}

/**
 * True when these very words were read by this coder and codebook, and nobody of the same or a newer version has read the
 * article otherwise since.
 */
export const isRead = async (
  store: Store,
  article: Article,
  coder: ArticleRecord['coder'],
): Promise<boolean> => {
  const title = article.title ? { title: article.title } : {}
  const rows = await store.db
    .selectFrom('readings')
    .innerJoin('records', 'records.hash', 'readings.record')
    .select(['records.version', 'records.coder', 'records.coder_version', 'records.codebook'])
    .where('records.article', '=', identityOf(article).id)
    .orderBy('readings.read_at', 'desc')
    .execute()
  const latest = rows.find(({ coder_version }) => coder_version === coder.version)
  return (
    latest !== undefined &&
    latest.version === versionOf({ text: article.text, ...title }) &&
    latest.coder === coder.name &&
    latest.codebook === coder.codebook
  )
}
