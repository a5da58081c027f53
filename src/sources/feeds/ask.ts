import { otherThanPage } from '../web/articles.ts'
import type { Fetched, Fetcher } from '../web/fetch.ts'
import type { Ask, Refusal } from './check.ts'

const FEED =
  'application/atom+xml,application/rss+xml,application/rdf+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5'

/** An article stays away for these reasons, whatever is done. */
const LASTING: ReadonlySet<string> = new Set([
  'bad-address',
  'private-address',
  'robots',
  'too-large',
  'redirects',
])
const GONE: Readonly<Record<'feed' | 'page', ReadonlySet<number>>> = {
  feed: new Set([410]),
  page: new Set([404, 410, 451]),
}

/**
 * Asks for feeds, or for pages of articles. Stopping it ends what is under way. Throws what a fetcher throws that
 * cannot keep a page.
 */
export const askOf =
  (what: 'feed' | 'page', fetcher: Fetcher, stopped: AbortSignal): Ask =>
  async (url, validators) => {
    const options = { ...validators, ...(what === 'feed' && { accept: FEED }), signal: stopped }
    const fetched = await fetcher.fetchPage(url, options)
    if (fetched.kind === 'unchanged') return { kind: 'unchanged' }
    if (fetched.kind === 'refused') return refusalOf(what, fetched)
    if (what === 'page') {
      const reason = otherThanPage(fetched)
      if (reason !== undefined) return { kind: 'failed', reason, gone: true }
    }
    const { body, finalUrl, contentType, etag, lastModified, headers } = fetched
    const contentLanguage = headers['content-language']
    return {
      kind: 'document',
      bytes: body,
      url: finalUrl,
      ...(contentType !== undefined && { contentType }),
      ...(contentLanguage !== undefined && { contentLanguage }),
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
    }
  }

const refusalOf = (
  what: 'feed' | 'page',
  { reason, code, status = 0, retryAfterMs }: Extract<Fetched, { readonly kind: 'refused' }>,
): Refusal => ({
  kind: 'failed',
  reason,
  ...(retryAfterMs !== undefined && { retryAfter: Math.ceil(retryAfterMs / 1000) }),
  ...((GONE[what].has(status) || (what === 'page' && LASTING.has(code))) && { gone: true }),
})
