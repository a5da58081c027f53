import { sql } from 'kysely'
import type { Head } from './article-lines.ts'
import type { ArticleLine, ArticleOrder, ArticleQuery, ArticleView, FoundArticles } from './article-query.ts'
import { numberFrom, type Sql, whereAll, wideTextCondition } from './conditions.ts'
import { cursorOf, placeOf } from './cursor.ts'
import { decisionsNaming } from './decided.ts'
import { PER_DAY } from './event-row.ts'
import { inTime, withHolding } from './judging.ts'
import { currentReading } from './readings.ts'
import { among, plain, type Store } from './store.ts'
import type { ArticleLinesTable, LooksTable } from './tables.ts'
import { eventsToldBy } from './views.ts'

const DEFAULT_LIMIT = 50

/** Where an article stands in the orders of articles. */
type Place = readonly [worth: number, n: number]

interface Order {
  readonly by: Sql
  readonly after: (place: Place) => Sql
}

const ORDERS: Readonly<Record<ArticleOrder, Order>> = {
  newest: { by: sql`n desc`, after: ([, n]) => sql`n < ${n}` },
  'worth-looking': {
    by: sql`worth desc, n desc`,
    after: ([worth, n]) => sql`(worth, n) < (${worth}, ${n})`,
  },
}

/** Finds articles in the order asked for. */
export const findArticles = async (store: Store, query: ArticleQuery): Promise<FoundArticles> => {
  const { limit = DEFAULT_LIMIT, order = 'newest', cursor } = query
  const after = cursor === undefined ? undefined : placeOf(cursor, order, [0, 0] as Place)
  const rows = await linesThat(store, query, after, limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    articles: await withLooks(store, shown),
    ...(rows.length > limit && last && { next: cursorOf(order, [last.worth, last.n]) }),
  }
}

/** How many articles fit; `order`, `cursor` and `limit` are not heeded. */
export const countArticlesThat = async (store: Store, query: ArticleQuery): Promise<number> => {
  const { rows } = await sql<{ readonly articles: number | string }>`select count(*) as articles
    from article_lines ${whereAll(await conditionsOf(store, query))}`.execute(store.db)
  return Number(rows[0]?.articles ?? 0)
}

const linesThat = async (
  store: Store,
  query: ArticleQuery,
  after: Place | undefined,
  limit: number,
): Promise<readonly ArticleLinesTable[]> => {
  const { by, after: isAfter } = ORDERS[query.order ?? 'newest']
  const conditions = [...(await conditionsOf(store, query)), ...(after ? [isAfter(after)] : [])]
  const { rows } = await sql<ArticleLinesTable>`select * from article_lines ${whereAll(conditions)}
    order by ${by} limit ${limit}`.execute(store.db)
  return rows
}

const conditionsOf = async (store: Store, query: ArticleQuery): Promise<readonly Sql[]> => {
  const { outlet, since, until, text, state } = query
  return [
    ...(outlet === undefined ? [] : [sql`outlet = ${plain(outlet)}`]),
    ...(since === undefined ? [] : [sql`n >= ${numberFrom(since)}`]),
    ...(until === undefined ? [] : [sql`n >= ${PER_DAY}`, sql`n < ${numberFrom(until) + PER_DAY}`]),
    ...(state === undefined ? [] : [state === 'reviewed' ? sql`looked = 1` : sql`looked = 0`]),
    ...(await wideTextCondition(store, text, 'article_text')),
  ]
}

/** Lines as they are shown, with who looked. */
export const withLooks = async (
  store: Store,
  rows: readonly ArticleLinesTable[],
): Promise<readonly ArticleLine[]> => {
  const looks = await store.db
    .selectFrom('looks')
    .selectAll()
    .where(
      among(
        store,
        'article',
        rows.map(({ article }) => article),
      ),
    )
    .execute()
  const byArticle = new Map(looks.map((look) => [look.article, look]))
  return rows.map((row) => lineOf(row, byArticle.get(row.article)))
}

const lineOf = (row: ArticleLinesTable, look: LooksTable | undefined): ArticleLine => ({
  id: row.article,
  ...(JSON.parse(row.head) as Head),
  readAt: row.read_at,
  events: row.events,
  ...(row.lowest !== null && { lowestConfidence: row.lowest }),
  conflicts: row.conflicts,
  worth: row.worth,
  ...(look && { look: { by: look.reviewer, at: look.at } }),
  isReviewed: row.looked === 1,
})

/** An article with all that follows from it; `next` is the next to look at of those that fit the query. */
export const showArticle = async (
  store: Store,
  id: string,
  query: ArticleQuery,
): Promise<ArticleView | undefined> => {
  const row = await store.db
    .selectFrom('article_lines')
    .selectAll()
    .where('article', '=', plain(id))
    .executeTakeFirst()
  const reading = await currentReading(store, plain(id))
  if (row === undefined || reading === undefined) return undefined
  const [line] = await withLooks(store, [row])
  const decisions = withHolding([...(await decisionsNaming(store, [row.article]))].sort(inTime))
  const named = new Set(await idsNaming(store, row.article))
  const next = await nextAfter(store, row, query)
  if (line === undefined) return undefined
  return {
    line,
    record: reading.record,
    told: await eventsToldBy(store, id),
    decisions: decisions.filter((each) => named.has(each.id) || undoesOneOf(each, named)),
    ...(next !== undefined && { next }),
  }
}

const undoesOneOf = ({ verdict }: ArticleView['decisions'][number], named: ReadonlySet<string>): boolean =>
  verdict.kind === 'undo' && named.has(verdict.decision)

const idsNaming = async ({ db }: Store, article: string): Promise<readonly string[]> =>
  (await db.selectFrom('decided_articles').select('decision').where('article', '=', article).execute()).map(
    ({ decision }) => decision,
  )

/** The first after this article that nobody has looked at, else the first of all. */
const nextAfter = async (
  store: Store,
  { n, worth, article }: ArticleLinesTable,
  query: ArticleQuery,
): Promise<string | undefined> => {
  const open = { ...query, state: 'unreviewed' } as const
  const after = await linesThat(store, open, [worth, n], 1)
  const found = after.length > 0 ? after : await linesThat(store, open, undefined, 2)
  return found.find((other) => other.article !== article)?.article
}
