import type { CoveredMonth } from './query.ts'
import { nextTurn, type Store } from './store.ts'

const AT_ONCE = 500

/** How many articles of each month the ledger has read, from the first month to the last that has any; those without a day are left out. */
export const coverageOf = async (store: Store): Promise<readonly CoveredMonth[]> => {
  const months = new Map<string, number>()
  for (let last = ''; ; ) {
    const rows = await recordsAfter(store, last)
    for (const { record } of rows) {
      const month = monthOf(record)
      if (month !== undefined) months.set(month, (months.get(month) ?? 0) + 1)
    }
    last = rows.at(-1)?.article ?? last
    if (rows.length < AT_ONCE) break
    await nextTurn()
  }
  return [...months]
    .map(([month, articles]) => ({ month, articles }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

const recordsAfter = ({ db }: Store, article: string) =>
  db
    .selectFrom('current_readings')
    .innerJoin('records', 'records.hash', 'current_readings.record')
    .select(['current_readings.article', 'records.record'])
    .where('current_readings.article', '>', article)
    .orderBy('current_readings.article')
    .limit(AT_ONCE)
    .execute()

/** `YYYY-MM` of the day of publication. */
const monthOf = (record: string): string | undefined => {
  const { article } = JSON.parse(record) as { readonly article: { readonly published?: string } }
  return article.published?.slice(0, 'YYYY-MM'.length)
}
