import type { ResolvedDecision } from '../consolidation/index.ts'
import type { Decision } from '../model/index.ts'
import { renewLines } from './article-lines.ts'
import { putBeside } from './beside-events.ts'
import { renewUndone } from './decided.ts'
import { eventOf, eventRow, reviewOf } from './event-row.ts'
import { bitsByReport } from './review-bits.ts'
import { currentOf } from './stage-articles.ts'
import { deadlineRows } from './stage-dyads.ts'
import { among, inPieces, nextTurn, type Store } from './store.ts'

const AT_ONCE = 500

/** Fills what schema 3 added from what an older ledger holds, so that it need not be rebuilt. */
export const fillDesk = async (store: Store): Promise<void> => {
  await renewUndone(store)
  await fillEvents(store, bitsByReport(await everyResolved(store)))
  await fillLines(store)
  const cases = await store.db.selectFrom('cases').selectAll().execute()
  for (const piece of inPieces(cases.flatMap(deadlineRows)))
    await store.db.insertInto('deadlines').values(piece).execute()
}

const everyResolved = async ({ db }: Store): Promise<readonly ResolvedDecision[]> => {
  const rows = await db
    .selectFrom('resolved_decisions')
    .innerJoin('decisions', 'decisions.id', 'resolved_decisions.decision')
    .select(['decisions.decision', 'resolved_decisions.content'])
    .execute()
  return rows.map(({ decision, content }) => ({
    decision: JSON.parse(decision) as Decision,
    ...(JSON.parse(content) as Pick<ResolvedDecision, 'on' | 'others'>),
  }))
}

/** Rows are written anew under their numbers: both databases do that fastest. */
const fillEvents = async (store: Store, bits: ReadonlyMap<string, number>): Promise<void> => {
  for (let last = -1; ; ) {
    const rows = await store.db
      .selectFrom('events')
      .select(['n', 'block', 'event'])
      .where('n', '>', last)
      .orderBy('n')
      .limit(AT_ONCE)
      .execute()
    const events = rows.map((row) => ({ ...row, event: eventOf(row) }))
    const numbers = rows.map(({ n }) => n)
    await store.db
      .deleteFrom('events')
      .where(among(store, 'n', numbers))
      .execute()
    const filled = events.map(({ n, block, event }) => ({
      ...eventRow(event, block, reviewOf(event, bits)),
      n,
    }))
    for (const piece of inPieces(filled)) await store.db.insertInto('events').values(piece).execute()
    await putBeside(store, events)
    last = numbers.at(-1) ?? last
    if (numbers.length < AT_ONCE) return
    await nextTurn()
  }
}

const fillLines = async (store: Store): Promise<void> => {
  for (let last = ''; ; ) {
    const rows = await store.db
      .selectFrom('current_readings')
      .select('article')
      .where('article', '>', last)
      .orderBy('article')
      .limit(AT_ONCE)
      .execute()
    const articles = rows.map(({ article }) => article)
    const read = await currentOf(store, articles)
    await renewLines(
      store,
      read.map(({ current }) => current),
    )
    last = articles.at(-1) ?? last
    if (articles.length < AT_ONCE) return
    await nextTurn()
  }
}
