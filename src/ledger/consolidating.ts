import { consolidateArticles } from './stage-articles.ts'
import { consolidateBlocks } from './stage-blocks.ts'
import { consolidateDyads } from './stage-dyads.ts'
import type { Store } from './store.ts'

/** What is still to be consolidated. */
export interface Backlog {
  readonly articles: number
  readonly blocks: number
  readonly dyads: number
}

const ARTICLES_AT_ONCE = 200
const BLOCKS_AT_ONCE = 200
const DYADS_AT_ONCE = 20

/** The stages in order: each hands on what it has touched to the next. */
const STAGES: readonly ((store: Store) => Promise<number>)[] = [
  (store) => consolidateArticles(store, ARTICLES_AT_ONCE),
  (store) => consolidateBlocks(store, BLOCKS_AT_ONCE),
  (store) => consolidateDyads(store, DYADS_AT_ONCE),
]

/**
 * Brings events and cases up to date with what was added since, piece by piece. Each piece is a transaction that does its work
 * and takes it off the backlog, so that a run that is cut short at any moment is taken up by the next where it was.
 */
export const consolidateAll = async (
  store: Store,
  onProgress: (left: Backlog) => void = () => {},
): Promise<void> => {
  for (const stage of STAGES) {
    while ((await stage(store)) > 0) onProgress(await backlogOf(store))
  }
}

export const backlogOf = async ({ db }: Store): Promise<Backlog> => {
  const count = async (kind: 'block' | 'dyad'): Promise<number> => {
    const { n } = await db
      .selectFrom('stale')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow()
    return n
  }
  const { n: articles } = await db
    .selectFrom('pending')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return { articles, blocks: await count('block'), dyads: await count('dyad') }
}
