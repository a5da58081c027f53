import { among, type Store } from './store.ts'

type Numbered = 'events' | 'article_lines'

/** Two rows of one day may by chance have one number: the later comer takes the next that is free. */
export const withFreeNumbers = async <R extends { readonly n: number }>(
  store: Store,
  table: Numbered,
  rows: readonly R[],
): Promise<readonly R[]> => {
  const taken = new Set(
    await numbersIn(
      store,
      table,
      rows.map(({ n }) => n),
    ),
  )
  const free: R[] = []
  for (const row of rows) {
    let { n } = row
    while (taken.has(n) || (n !== row.n && (await numbersIn(store, table, [n])).length > 0)) n += 1
    taken.add(n)
    free.push(n === row.n ? row : { ...row, n })
  }
  return free
}

const numbersIn = async (
  store: Store,
  table: Numbered,
  numbers: readonly number[],
): Promise<readonly number[]> => {
  const rows = await store.db
    .selectFrom(table)
    .select('n')
    .where(among(store, 'n', numbers))
    .execute()
  return rows.map(({ n }) => n)
}
