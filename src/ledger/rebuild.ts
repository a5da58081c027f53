import { sql } from 'kysely'
import { articlesOf } from '../consolidation/index.ts'
import { markChanged } from './changes.ts'
import { type Backlog, consolidateAll } from './consolidating.ts'
import { allDecisions, renewUndone } from './decided.ts'
import { clearTexts } from './search.ts'
import { inPieces, inTransaction, type Store } from './store.ts'

/** What follows from readings and decisions, and what is still to be done to get there. */
const PROJECTIONS = [
  'deadlines',
  'cases',
  'tellings',
  'event_claims',
  'events',
  'article_lines',
  'undone',
  'reports',
  'resolved_decisions',
  'decided_articles',
  'current_readings',
  'stale',
  'pending',
] as const

/** Makes everything that follows from readings and decisions anew. A run that is cut short is taken up by the next consolidation. */
export const rebuild = async (store: Store, onProgress?: (left: Backlog) => void): Promise<void> => {
  await inTransaction(store, startAnew, { alone: true })
  await consolidateAll(store, onProgress)
}

const startAnew = async (store: Store): Promise<void> => {
  const { db } = store
  for (const table of PROJECTIONS) await db.deleteFrom(table).execute()
  await clearTexts(store, 'event_text')
  await clearTexts(store, 'article_text')
  const rows = (await allDecisions(store)).flatMap((decision) =>
    articlesOf(decision).map((article) => ({ article, decision: decision.id })),
  )
  for (const piece of inPieces(rows)) await db.insertInto('decided_articles').values(piece).execute()
  await renewUndone(store)
  await markChanged(store)
  await sql`insert into pending (article) select distinct article from records order by article`.execute(db)
}
