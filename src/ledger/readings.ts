import type { Reading } from '../model/index.ts'
import { asReading } from './content.ts'
import { among, type Store } from './store.ts'

const keptReadings = ({ db }: Store) =>
  db
    .selectFrom('readings')
    .innerJoin('records', 'records.hash', 'readings.record')
    .innerJoin('articles', (join) =>
      join.onRef('articles.id', '=', 'records.article').onRef('articles.version', '=', 'records.version'),
    )
    .select(['records.hash', 'readings.read_at', 'records.record', 'articles.content'])

/** All readings of some articles. */
export const readingsOf = async (
  store: Store,
  articles: readonly string[],
): Promise<readonly (Reading & { readonly hash: string })[]> => {
  const rows = await keptReadings(store)
    .where(among(store, 'records.article', articles))
    .execute()
  return rows.map(asReading)
}

/** The reading of an article that counts. */
export const currentReading = async (store: Store, article: string): Promise<Reading | undefined> => {
  const [row] = await keptReadings(store)
    .innerJoin('current_readings', (join) =>
      join
        .onRef('current_readings.record', '=', 'readings.record')
        .onRef('current_readings.read_at', '=', 'readings.read_at'),
    )
    .where('current_readings.article', '=', article)
    .execute()
  if (row === undefined) return undefined
  const { record, readAt } = asReading(row)
  return { record, readAt }
}
