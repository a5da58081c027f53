import { canonicalJson } from '../base/canonical.ts'
import { groupedBy } from '../base/grouped.ts'
import type { Reading } from '../model/index.ts'
import { lineRows } from './article-lines.ts'
import { claimRows, eventOf, PER_DAY, tellingRows } from './event-row.ts'
import { withTexts } from './search.ts'
import { among, type Store } from './store.ts'
import type { ArticleLinesTable, EventsTable } from './tables.ts'

/** A line without its number, of which only the day follows from its content. */
const content = ({ n, ...line }: ArticleLinesTable): string => canonicalJson([Math.floor(n / PER_DAY), line])

/** Of these readings that count, the articles that lists do not show as they are, or that their words do not find. */
export const articlesListedWrongly = async (
  store: Store,
  current: readonly Reading[],
): Promise<readonly string[]> => {
  const lines = await store.db
    .selectFrom('article_lines')
    .selectAll()
    .where(
      among(
        store,
        'article',
        current.map(({ record }) => record.article.id),
      ),
    )
    .execute()
  const stored = new Map(lines.map((line) => [line.article, line]))
  const found = new Set(
    await withTexts(
      store,
      'article_text',
      lines.map(({ n }) => n),
    ),
  )
  const wanted = await lineRows(store, current)
  return wanted.flatMap((line) => {
    const kept = stored.get(line.article)
    const isRight = kept !== undefined && content(kept) === content(line) && found.has(kept.n)
    return isRight ? [] : [line.article]
  })
}

/** Of these events, ids of those whose articles and claims are not kept beside them as they are. */
export const eventsFoundWrongly = async (
  store: Store,
  rows: readonly EventsTable[],
): Promise<readonly string[]> => {
  const numbers = rows.map(({ n }) => n)
  const kept = async (table: 'tellings' | 'event_claims') =>
    groupedBy(
      await store.db
        .selectFrom(table)
        .selectAll()
        .where(among(store, 'n', numbers))
        .execute(),
      ({ n }) => n,
    )
  const [tellings, claims] = [await kept('tellings'), await kept('event_claims')]
  const set = (list: readonly object[] = []): string => list.map(canonicalJson).sort().join('\n')
  return rows.flatMap((row) => {
    const { n, id } = row
    const event = eventOf(row)
    const isRight =
      set(tellings.get(n)) === set(tellingRows(event, n)) && set(claims.get(n)) === set(claimRows(event, n))
    return isRight ? [] : [id]
  })
}
