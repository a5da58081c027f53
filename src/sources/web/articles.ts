import { type Incoming, problem } from '../incoming.ts'
import { articleOfPage, type PageOptions } from './extract.ts'
import type { Fetcher } from './fetch.ts'
import type { FetchedPage, PageKeeper } from './kept-pages.ts'

/** The article of a web page, or a problem in its place. */
export const articleOfAddress = async (url: string, fetcher: Fetcher): Promise<Incoming> => {
  const fetched = await fetcher.fetchPage(url)
  if (fetched.kind === 'refused') return problem({ file: url }, fetched.reason)
  // Nothing was asked for only if changed.
  if (fetched.kind === 'unchanged') return problem({ file: url }, 'is answered with nothing')
  const other = otherThanPage(fetched)
  if (other !== undefined) return problem({ file: url }, other)
  const reading = articleOfPage(fetched.body, pageOptionsOf(fetched))
  return 'reason' in reading
    ? problem({ file: url }, reading.reason)
    : { kind: 'article', article: reading.article, warnings: reading.warnings, origin: { file: url } }
}

/** A fetcher that keeps every page that it brings. What is no page (a feed, a picture) is not kept. */
export const keeping = (fetcher: Fetcher, keeper: PageKeeper): Fetcher => ({
  fetchPage: async (url, options) => {
    const fetched = await fetcher.fetchPage(url, options)
    if (fetched.kind === 'page' && otherThanPage(fetched) === undefined) await keeper.keep(fetched)
    return fetched
  },
})

/** What extraction takes of an answer besides the page itself. */
export const pageOptionsOf = ({ finalUrl, contentType, headers }: FetchedPage): PageOptions => ({
  url: finalUrl,
  ...(contentType !== undefined && { contentType }),
  ...(headers['content-language'] !== undefined && { contentLanguage: headers['content-language'] }),
})

interface OtherType {
  readonly type: RegExp
  readonly reason: string
}

/** Types that are served in place of a page. What claims none, or plain text, is tried as a page. */
const OTHER_TYPES: readonly OtherType[] = [
  {
    type: /^application\/(?:rss|atom|rdf)\+xml|^application\/feed\+json/,
    reason: 'is a feed, not a page; demarche watch reads feeds',
  },
  { type: /^application\/pdf/, reason: 'is a PDF document, which is not read; save its text as .txt' },
  { type: /^(?:image|audio|video|font)\//, reason: 'is no text' },
  { type: /^application\/(?!xhtml\+xml|xml|octet-stream)/, reason: 'is no web page' },
]

/** Why an answer is not read as a page, if it is not. */
export const otherThanPage = ({ contentType = '' }: FetchedPage): string | undefined => {
  const type = contentType.trim().toLowerCase()
  const other = OTHER_TYPES.find((each) => each.type.test(type))
  return other && `${other.reason} (${type.slice(0, 60)})`
}
