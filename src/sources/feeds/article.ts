import type { Article, Warning } from '../../model/index.ts'
import { type Incoming, LARGEST_ARTICLE, problem } from '../incoming.ts'
import { articleOfPage } from '../web/extract.ts'
import type { Ask, Refusal } from './check.ts'
import type { FeedEntry } from './entry.ts'
import { textOfContent } from './texts.ts'

/** In place of its page the feed's own text is read from so many characters on: less is a teaser. */
export const LONG_ENOUGH = 500
/** An entry that names no page is what it says itself, from a sentence on. */
const SHORTEST = 60

export interface EntryArticle {
  readonly incoming: Incoming
  /** The page may be there later: seconds that the server asks to wait, where it says so. */
  readonly retry?: { readonly after?: number }
}

/** Where an entry comes from, for messages and what is set aside: its page, else its feed and key. */
export const originOf = (feed: string, { key, url }: FeedEntry): string => url ?? `${feed}#${key}`

/**
 * The article of an entry: its page, with what the feed says where the page says nothing; the feed's own text where the page
 * cannot be had, or has no article; else a problem. `outlet`: of entries and pages that name none. Never throws.
 */
export const articleOfEntry = async (
  feed: string,
  entry: FeedEntry,
  outlet: string | undefined,
  ask: Ask,
): Promise<EntryArticle> => {
  try {
    return await fetchedArticle(feed, entry, outlet, ask)
  } catch (cause) {
    // One bad page, or a full disk for a while, must not stop a watch.
    const fault = cause instanceof Error ? cause.message : String(cause)
    const reason = `the page could not be read or kept: ${fault}`
    return { incoming: problem({ file: originOf(feed, entry) }, reason, saidOf(entry, outlet)), retry: {} }
  }
}

const fetchedArticle = async (
  feed: string,
  entry: FeedEntry,
  outlet: string | undefined,
  ask: Ask,
): Promise<EntryArticle> => {
  const { url } = entry
  if (url === undefined) return { incoming: ownArticle(feed, entry, outlet, SHORTEST, []) }
  const page = await pageOf(url, ask)
  if ('article' in page) {
    const article = { ...saidOf(entry, outlet), ...page.article, url: page.article.url ?? url }
    return { incoming: { kind: 'article', article, warnings: page.warnings, origin: { file: url } } }
  }
  const warning = {
    code: 'page-not-read',
    message: `the page was not read (${page.reason}); this is the feed's own text`,
  }
  const own = ownArticle(feed, entry, outlet, LONG_ENOUGH, [warning])
  if (own.kind === 'article') return { incoming: own }
  const { retryAfter, gone } = page
  const incoming = problem({ file: url }, `${page.reason}; ${own.problem.reason}`, saidOf(entry, outlet))
  return gone ? { incoming } : { incoming, retry: retryAfter === undefined ? {} : { after: retryAfter } }
}

type Page = { readonly article: Article; readonly warnings: readonly Warning[] } | Omit<Refusal, 'kind'>

const pageOf = async (url: string, ask: Ask): Promise<Page> => {
  const asked = await ask(url, {})
  if (asked.kind === 'failed') return asked
  if (asked.kind === 'unchanged') return { reason: 'the server sent nothing' }
  const { bytes, ...answer } = asked
  const read = articleOfPage(bytes, answer)
  if (!('article' in read)) return { reason: read.reason, gone: true }
  const isHost = read.found.some(({ field, from }) => field === 'outlet' && from === 'address')
  return { article: isHost ? withoutOutlet(read.article) : read.article, warnings: read.warnings }
}

/** An outlet that is only the host of the address: the feed knows it better. */
const withoutOutlet = ({ outlet: _host, ...article }: Article): Article => article

const ownArticle = (
  feed: string,
  entry: FeedEntry,
  outlet: string | undefined,
  least: number,
  warnings: readonly Warning[],
): Incoming => {
  const origin = { file: originOf(feed, entry) }
  const text = entry.content === undefined ? '' : textOfContent(entry.content)
  if (text.length < least || Buffer.byteLength(text) > LARGEST_ARTICLE)
    return problem(
      origin,
      `the feed's own text is too short (${text.length} characters)`,
      saidOf(entry, outlet),
    )
  return { kind: 'article', article: { text, ...saidOf(entry, outlet) }, warnings, origin }
}

/** What the feed itself says of an article. */
export const saidOf = (
  { title, published, byline, outlet: own, language, url }: FeedEntry,
  feedOutlet: string | undefined,
): Partial<Article> => {
  const outlet = own ?? feedOutlet
  return {
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(outlet !== undefined && { outlet }),
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  }
}
