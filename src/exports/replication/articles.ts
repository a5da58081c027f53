import { articlesOf } from '../../consolidation/index.ts'
import type { KeptDecision, OpenLedger, ToldEvent } from '../../ledger/index.ts'
import type { Article, ArticleRecord } from '../../model/index.ts'
import { type Column, day, text } from '../tables/columns.ts'

/** What is learnt of the articles while they are listed, for the papers that are written after them. */
export interface Gathered {
  /** Ids of the articles that the events were read in, in the order of the list. */
  readonly articles: Set<string>
  /** Articles by coder, version and codebook. */
  readonly coders: Map<string, { readonly coder: ArticleRecord['coder']; articles: number }>
  readonly counts: { events: number; reports: number; claims: number }
}

export const nothingGathered = (): Gathered => ({
  articles: new Set(),
  coders: new Map(),
  counts: { events: 0, reports: 0, claims: 0 },
})

export const ARTICLE_COLUMNS: readonly Column<ArticleRecord>[] = [
  text('article', 'id of the article', ({ article }) => article.id),
  text('outlet', 'where it was published', ({ article }) => article.outlet),
  text('title', 'its title', ({ article }) => article.title),
  text('byline', 'who wrote it', ({ article }) => article.byline),
  text('url', 'its address', ({ article }) => article.url),
  day('published', 'day of publication', ({ article }) => article.published?.slice(0, 10)),
  text('published_basis', 'how that day is known', ({ article }) => article.publishedBasis),
  text('language', 'language of the text, BCP 47', ({ article }) => article.language),
  text('text_sha256', 'SHA-256 of the UTF-8 bytes of the text', ({ article }) => article.textSha256),
  text('coder', 'who read it', ({ coder }) => coder.name),
  text('coder_version', 'in which version', ({ coder }) => coder.version),
  text('codebook', 'by which codebook: its hash', ({ coder }) => coder.codebook),
]

/** The record of every article that some event was read in, once. */
export async function* recordsOf(
  ledger: OpenLedger,
  events: AsyncIterable<ToldEvent>,
  gathered: Gathered,
): AsyncGenerator<ArticleRecord> {
  for await (const { event, reports } of events) {
    gathered.counts.events += 1
    gathered.counts.reports += reports.length
    gathered.counts.claims += event.claims.length
    for (const { report } of reports) {
      const id = report.from.article
      if (gathered.articles.has(id)) continue
      gathered.articles.add(id)
      const record = await ledger.record(id)
      if (record === undefined) continue
      count(gathered, record)
      yield record
    }
  }
}

const count = ({ coders }: Gathered, { coder }: ArticleRecord): void => {
  const key = JSON.stringify([coder.name, coder.version, coder.codebook])
  coders.set(key, { coder, articles: (coders.get(key)?.articles ?? 0) + 1 })
}

/** The articles with their texts, as `demarche ingest` takes them. */
export async function* articleLines(ledger: OpenLedger, { articles }: Gathered): AsyncGenerator<string> {
  for (const id of articles) {
    const record = await ledger.record(id)
    if (record !== undefined) yield `${JSON.stringify(asGiven(record))}\n`
  }
}

/** What was given to the reader. A day that it found by itself it will find again. */
const asGiven = ({ article }: ArticleRecord): Article => {
  const { textSha256: _hash, publishedBasis, published, ...given } = article
  return { ...given, ...(publishedBasis === 'given' && published !== undefined && { published }) }
}

/** The decisions about the articles, and those that take some of them back. */
export const decisionLines = (
  decisions: readonly KeptDecision[],
  { articles }: Gathered,
): readonly string[] => {
  const about = new Set(
    decisions.filter((each) => articlesOf(each).some((id) => articles.has(id))).map(({ id }) => id),
  )
  for (const { id, verdict } of decisions)
    if (verdict.kind === 'undo' && about.has(verdict.decision)) about.add(id)
  return decisions.filter(({ id }) => about.has(id)).map((each) => `${JSON.stringify(each)}\n`)
}
