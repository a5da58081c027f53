import type { LedgerEvent } from '../model/index.ts'
import { claimRows, tellingRows } from './event-row.ts'
import { among, inPieces, type Store } from './store.ts'

/** What is kept beside events, by their numbers. */
const BESIDE = ['tellings', 'event_claims'] as const

/** Keeps which articles tell of events, and what is claimed of them. */
export const putBeside = async (
  { db }: Store,
  events: readonly { readonly n: number; readonly event: LedgerEvent }[],
): Promise<void> => {
  for (const piece of inPieces(events.flatMap(({ n, event }) => tellingRows(event, n))))
    await db.insertInto('tellings').values(piece).execute()
  for (const piece of inPieces(events.flatMap(({ n, event }) => claimRows(event, n))))
    await db.insertInto('event_claims').values(piece).execute()
}

/** Takes it away again. */
export const removeBeside = async (store: Store, numbers: readonly number[]): Promise<void> => {
  if (numbers.length === 0) return
  for (const table of BESIDE)
    await store.db
      .deleteFrom(table)
      .where(among(store, 'n', numbers))
      .execute()
}

/** The articles that tell of some events. */
export const articlesTelling = async (
  store: Store,
  numbers: readonly number[],
): Promise<readonly string[]> => {
  if (numbers.length === 0) return []
  const rows = await store.db
    .selectFrom('tellings')
    .select('article')
    .where(among(store, 'n', numbers))
    .distinct()
    .execute()
  return rows.map(({ article }) => article)
}
