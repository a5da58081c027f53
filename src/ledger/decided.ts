import { inForce, type ResolvedDecision, undoneBy } from '../consolidation/index.ts'
import type { Decision } from '../model/index.ts'
import { among, inPieces, type Store } from './store.ts'

const parsed = (rows: readonly { readonly decision: string }[]): readonly Decision[] =>
  rows.map(({ decision }) => JSON.parse(decision) as Decision)

/** All decisions ever made, oldest first. */
export const allDecisions = async ({ db }: Store): Promise<readonly Decision[]> =>
  parsed(await db.selectFrom('decisions').select('decision').orderBy('at').orderBy('id').execute())

/** Some decisions by their ids. */
export const decisionsNamed = async (store: Store, ids: readonly string[]): Promise<readonly Decision[]> =>
  parsed(
    await store.db
      .selectFrom('decisions')
      .select('decision')
      .where(among(store, 'id', ids))
      .orderBy('id')
      .execute(),
  )

/** All decisions that name one of these articles, and all that take decisions back. */
export const decisionsNaming = async (
  store: Store,
  articles: readonly string[],
): Promise<readonly Decision[]> => {
  const naming = await store.db
    .selectFrom('decisions')
    .innerJoin('decided_articles', 'decided_articles.decision', 'decisions.id')
    .select('decisions.decision')
    .where(among(store, 'decided_articles.article', articles))
    .distinct()
    .execute()
  return naming.length === 0 ? [] : [...parsed(naming), ...(await undoings(store))]
}

const undoings = async ({ db }: Store): Promise<readonly Decision[]> =>
  parsed(await db.selectFrom('decisions').select('decision').where('kind', '=', 'undo').execute())

/** Notes anew which decisions do not hold. */
export const renewUndone = async (store: Store): Promise<void> => {
  const { db } = store
  await db.deleteFrom('undone').execute()
  const known = await db
    .selectFrom('decisions')
    .select('id as decision')
    .where(among(store, 'id', [...undoneBy(await undoings(store))]))
    .execute()
  for (const piece of inPieces(known)) await db.insertInto('undone').values(piece).execute()
}

/** The decisions in force that name one of these articles, oldest first. */
export const decisionsAbout = async (
  store: Store,
  articles: readonly string[],
): Promise<readonly Decision[]> => inForce(await decisionsNaming(store, articles))

/** These articles and all that decisions tie to them, directly or through others: they are placed together or not at all. */
export const tiedTo = async (store: Store, articles: readonly string[]): Promise<readonly string[]> => {
  const tied = new Set(articles)
  let fresh: readonly string[] = [...tied]
  while (fresh.length > 0) {
    const rows = await store.db
      .selectFrom('decided_articles as one')
      .innerJoin('decided_articles as other', 'other.decision', 'one.decision')
      .select('other.article')
      .where(among(store, 'one.article', fresh))
      .distinct()
      .execute()
    fresh = rows.map(({ article }) => article).filter((article) => !tied.has(article))
    for (const article of fresh) tied.add(article)
  }
  return [...tied].sort()
}

type Found = Pick<ResolvedDecision, 'on' | 'others'>

/** Keeps which reports the decisions about these articles are now about. Gives the reports of those that have changed. */
export const keepResolved = async (
  store: Store,
  articles: readonly string[],
  resolved: readonly ResolvedDecision[],
): Promise<readonly string[]> => {
  const { db } = store
  const before = await db
    .selectFrom('resolved_decisions')
    .select(['decision', 'content'])
    .where(
      'decision',
      'in',
      db
        .selectFrom('decided_articles')
        .select('decision')
        .where(among(store, 'article', articles)),
    )
    .execute()
  const was = new Map(before.map(({ decision, content }) => [decision, content]))
  const is = new Map(
    resolved.map(({ decision, on, others }) => [decision.id, JSON.stringify({ on, others } satisfies Found)]),
  )
  const gone = [...was.keys()].filter((id) => is.get(id) !== was.get(id))
  const news = [...is].filter(([id, content]) => was.get(id) !== content)
  if (gone.length > 0)
    await db
      .deleteFrom('resolved_decisions')
      .where(among(store, 'decision', gone))
      .execute()
  for (const [decision, content] of news)
    await db.insertInto('resolved_decisions').values({ decision, content }).execute()
  const contents = [...gone.flatMap((id) => was.get(id) ?? []), ...news.map(([, content]) => content)]
  return [
    ...new Set(
      contents.flatMap((content) => {
        const { on, others } = JSON.parse(content) as Found
        return [...on, ...others]
      }),
    ),
  ]
}

/** The decisions about some reports, with the reports found for them, oldest first. */
export const resolvedAbout = async (
  store: Store,
  articles: readonly string[],
): Promise<readonly ResolvedDecision[]> => {
  const rows = await store.db
    .selectFrom('resolved_decisions')
    .innerJoin('decisions', 'decisions.id', 'resolved_decisions.decision')
    .select(['decisions.decision', 'resolved_decisions.content'])
    .where(
      'decisions.id',
      'in',
      store.db
        .selectFrom('decided_articles')
        .select('decision')
        .where(among(store, 'article', articles)),
    )
    .orderBy('decisions.at')
    .orderBy('decisions.id')
    .execute()
  return rows.map(({ decision, content }) => ({
    decision: JSON.parse(decision) as Decision,
    ...(JSON.parse(content) as Found),
  }))
}

/** Keys of the reports that a decision is about now; none where it was taken back or its words are gone. */
export const resolvedOf = async ({ db }: Store, decision: string): Promise<readonly string[]> => {
  const row = await db
    .selectFrom('resolved_decisions')
    .select('content')
    .where('decision', '=', decision)
    .executeTakeFirst()
  return row === undefined ? [] : (JSON.parse(row.content) as Found).on
}
