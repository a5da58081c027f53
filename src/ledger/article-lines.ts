import { sql } from 'kysely'
import { canonicalJson, contentHash } from '../base/canonical.ts'
import type { ArticleRecord, Reading } from '../model/index.ts'
import { notGeneric, numberOf } from './event-row.ts'
import { withFreeNumbers } from './free-numbers.ts'
import { putTexts, removeTexts } from './search.ts'
import { among, inPieces, plain, type Store } from './store.ts'
import type { ArticleLinesTable } from './tables.ts'

/** Hash of what a reviewer sees of a reading: a newer coder that says the same of the same words leaves it as it is. */
const saidBy = ({ article: { title, text }, events, claims }: ArticleRecord): string =>
  contentHash({ title, text, events, claims })

/** What a list shows of an article itself. */
export interface Head {
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly published?: string
}

/** The line of an article before its events are counted. */
const lineOf = ({ record, readAt }: Reading, looks: ReadonlyMap<string, string>): ArticleLinesTable => {
  const { id, title, outlet, url, published } = record.article
  const said = saidBy(record)
  return {
    n: numberOf(id, published),
    article: id,
    outlet: outlet === undefined ? null : plain(outlet),
    read_at: readAt,
    said,
    head: canonicalJson({ title, outlet, url, published } satisfies Record<keyof Head, unknown>),
    events: 0,
    lowest: null,
    conflicts: 0,
    worth: 0,
    looked: looks.get(id) === said ? 1 : 0,
  }
}

/** The lines of these readings' articles, as looks and events make them. */
export const lineRows = async (
  store: Store,
  current: readonly Reading[],
): Promise<readonly ArticleLinesTable[]> => {
  const articles = current.map(({ record }) => record.article.id)
  const looks = await store.db
    .selectFrom('looks')
    .select(['article', 'said'])
    .where(among(store, 'article', articles))
    .execute()
  const { rows } = await sql<
    Counts & { readonly article: string }
  >`select tellings.article as article, ${COUNTS}
    from tellings join events on events.n = tellings.n
    where ${among(store, 'tellings.article', articles)} and ${IS_COUNTED} group by tellings.article`.execute(
    store.db,
  )
  const said = new Map(looks.map((look) => [look.article, look.said]))
  const counts = new Map(rows.map(({ article, ...counted }) => [article, counted]))
  return current.map((reading) => ({
    ...lineOf(reading, said),
    ...counts.get(reading.record.article.id),
  }))
}

type Counts = Pick<ArticleLinesTable, 'events' | 'lowest' | 'conflicts' | 'worth'>

const COUNTS = sql`count(*) as events, min(confidence) as lowest, coalesce(sum(conflict), 0) as conflicts,
  coalesce(max(worth), 0) as worth`

/** Generic events and rejected ones do not count. */
const IS_COUNTED = sql`rejected = 0 and ${notGeneric()}`

/** Makes the lines of these readings' articles, and what their words are found by, anew. */
export const renewLines = async (store: Store, current: readonly Reading[]): Promise<void> => {
  const { db } = store
  const articles = current.map(({ record }) => record.article.id)
  const gone = await db
    .deleteFrom('article_lines')
    .where(among(store, 'article', articles))
    .returning('n')
    .execute()
  await removeTexts(
    store,
    'article_text',
    gone.map(({ n }) => n),
  )
  const lines = await lineRows(store, current)
  const rows = await withFreeNumbers(
    store,
    'article_lines',
    current.flatMap((reading, i) => (lines[i] ? [{ ...lines[i], reading }] : [])),
  )
  for (const piece of inPieces(rows)) {
    await db
      .insertInto('article_lines')
      .values(piece.map(({ reading: _reading, ...row }) => row))
      .execute()
    await putTexts(
      store,
      'article_text',
      piece.map(({ n, reading: { record } }) => ({
        n,
        body: plain(`${record.article.title ?? ''}\n${record.article.text}`),
      })),
    )
  }
}

/** Counts the events of some articles anew. */
export const countEvents = async (store: Store, articles: readonly string[]): Promise<void> => {
  await sql`update article_lines set (events, lowest, conflicts, worth) = (
      select ${COUNTS} from tellings join events on events.n = tellings.n
      where tellings.article = article_lines.article and ${IS_COUNTED})
    where ${among(store, 'article', articles)}`.execute(store.db)
}
