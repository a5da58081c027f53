import { createHash, type Hash } from 'node:crypto'
import { sql } from 'kysely'
import { inForce } from '../consolidation/index.ts'
import { allDecisions } from './decided.ts'
import type { Store } from './store.ts'

const AT_ONCE = 2000

/**
 * One line of 64 hexadecimal digits that depends on nothing but content: which record counts of each article, which decisions
 * there are and which hold, every event, every case. Neither order nor time of arrival, nor names given out before, leave a
 * trace in it; the database does not either.
 */
export const digestOf = async (store: Store): Promise<string> => {
  const hash = createHash('sha256')
  await addArticles(store, hash)
  const decisions = await allDecisions(store)
  const holding = new Set(inForce(decisions).map(({ id }) => id))
  for (const id of decisions.map((each) => each.id).sort())
    hash.update(`decision ${id} ${holding.has(id) ? 'holds' : 'is undone'}\n`)
  await addPages(hash, 'event', (after) => eventsAfter(store, after))
  await addPages(hash, 'case', (after) => casesAfter(store, after))
  return hash.digest('hex')
}

const addArticles = async ({ db }: Store, hash: Hash): Promise<void> => {
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('current_readings')
      .select(['article', 'record'])
      .where('article', '>', after)
      .orderBy('article')
      .limit(AT_ONCE)
      .execute()
    for (const { article, record } of rows) hash.update(`article ${JSON.stringify(article)} ${record}\n`)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.article
  }
}

interface Page {
  readonly id: string
  /** Block or dyad: tells apart what has the same id. */
  readonly within: string
  readonly content: string
}

const addPages = async (
  hash: Hash,
  what: string,
  pageAfter: (after: Pick<Page, 'id' | 'within'>) => Promise<readonly Page[]>,
): Promise<void> => {
  let after = { id: '', within: '' }
  for (;;) {
    const rows = await pageAfter(after)
    for (const { id, content } of rows)
      hash.update(`${what} ${id} ${createHash('sha256').update(content).digest('hex')}\n`)
    const last = rows.at(-1)
    if (last === undefined) return
    after = { id: last.id, within: last.within }
  }
}

const eventsAfter = async (
  { db }: Store,
  { id, within }: Pick<Page, 'id' | 'within'>,
): Promise<readonly Page[]> =>
  (
    await sql<Page>`select id, block as within, event as content from events
      where (id, block) > (${id}, ${within}) order by id, block limit ${AT_ONCE}`.execute(db)
  ).rows

const casesAfter = async (
  { db }: Store,
  { id, within }: Pick<Page, 'id' | 'within'>,
): Promise<readonly Page[]> =>
  (
    await sql<Page>`select id, dyad as within, content from cases
      where (id, dyad) > (${id}, ${within}) order by id, dyad limit ${AT_ONCE}`.execute(db)
  ).rows
