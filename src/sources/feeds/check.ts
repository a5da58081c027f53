import { decodePage } from '../web/charset.ts'
import { type FeedDocument, readFeedDocument } from './document.ts'
import type { FeedEntry, ListedFeed, ParsedFeed } from './entry.ts'
import { dueIn, waitAfter } from './schedule.ts'
import { marksOf, withoutOldest } from './seen.ts'
import { type FeedState, NEW_FEED } from './state.ts'

/** What a server said of a copy, to be sent back when it is asked whether there is a newer one. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

/** What came of asking for an address. */
export type Asked =
  | ({
      readonly kind: 'document'
      readonly bytes: Uint8Array
      /** After redirects. */
      readonly url: string
      readonly contentType?: string
      readonly contentLanguage?: string
    } & Validators)
  | { readonly kind: 'unchanged' }
  | Refusal

export interface Refusal {
  readonly kind: 'failed'
  readonly reason: string
  /** Seconds that the server asks to wait. */
  readonly retryAfter?: number
  /** The server says that there is nothing any more. */
  readonly gone?: boolean
}

/** Asks for the document at an address. */
export type Ask = (url: string, validators: Validators) => Promise<Asked>

export type FeedCheck =
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'feed'; readonly feed: ParsedFeed; readonly at?: string } & Validators)
  | ({ readonly kind: 'list'; readonly feeds: readonly ListedFeed[] } & Validators)
  | Refusal

/**
 * Asks for a feed, and says what is there. A web page leads to the first feed that it names, whose address is remembered
 * (`at`). Never throws.
 */
export const checkFeed = async (url: string, state: FeedState, ask: Ask): Promise<FeedCheck> => {
  try {
    return await askedFor(url, state, ask)
  } catch (cause) {
    // One bad feed must not stop the others.
    const fault = cause instanceof Error ? cause.message : String(cause)
    return failed(`could not be read, which is a fault in demarche: ${fault}`)
  }
}

const askedFor = async (url: string, state: FeedState, ask: Ask): Promise<FeedCheck> => {
  const { etag, lastModified, at = url } = state
  const asked = await ask(at, { ...(etag && { etag }), ...(lastModified && { lastModified }) })
  if (asked.kind !== 'document') return asked
  const found = documentIn(asked)
  if (found.kind !== 'page') return checked(found, asked, at === url ? undefined : at)
  const [link] = found.links
  if (link === undefined) return failed('is a web page that names no feed')
  const second = await ask(link, {})
  if (second.kind === 'document') return checked(documentIn(second), second, link)
  return second.kind === 'failed' ? { ...second, reason: `its feed ${link}: ${second.reason}` } : second
}

const failed = (reason: string): Refusal => ({ kind: 'failed', reason })

type AskedDocument = Extract<Asked, { readonly kind: 'document' }>

const documentIn = ({ bytes, url, contentType }: AskedDocument): FeedDocument => {
  const decoded = decodePage(bytes, contentType)
  if ('reason' in decoded) return { kind: 'unreadable', reason: decoded.reason.replace('web page', 'feed') }
  return readFeedDocument(decoded.text, url)
}

const checked = (
  found: FeedDocument,
  { etag, lastModified }: AskedDocument,
  at: string | undefined,
): FeedCheck => {
  const validators = { ...(etag && { etag }), ...(lastModified && { lastModified }) }
  if (found.kind === 'feed')
    return { kind: 'feed', feed: found.feed, ...(at !== undefined && { at }), ...validators }
  if (found.kind === 'list') return { kind: 'list', feeds: found.feeds, ...validators }
  return failed(found.kind === 'page' ? 'names a web page as its feed' : found.reason)
}

/** Lists change seldom. */
const LIST_TTL = 24 * 60

/**
 * What is remembered of a feed after a check at `now` (milliseconds), with `interval` between checks. The copy's validators
 * are left out: they are kept once its entries are done ({@link withCopy}).
 */
export const afterCheck = (
  state: FeedState,
  check: FeedCheck,
  { url, now, interval }: { readonly url: string; readonly now: number; readonly interval: number },
): FeedState => {
  const until = (wait: number) => ({
    checkedAt: new Date(now).toISOString(),
    nextAt: new Date(now + wait).toISOString(),
  })
  if (check.kind === 'failed') {
    const failures = state.failures + 1
    const { at: _at, ...rest } = state
    const wait = waitAfter({ ...check, failures }, interval)
    return { ...rest, failures, trouble: check.reason, ...until(wait) }
  }
  const { trouble: _trouble, ...well } = { ...state, failures: 0 }
  if (check.kind === 'unchanged')
    return { ...well, ...until(waitAfter({ kind: 'answered', ttl: ttlOf(state) }, interval)) }
  const { etag: _etag, lastModified: _lastModified, at: _at, ...fresh } = well
  if (check.kind === 'list')
    return {
      ...fresh,
      lists: check.feeds,
      ...until(waitAfter({ kind: 'answered', ttl: LIST_TTL }, interval)),
    }
  const { feed, at } = check
  const marks = feed.entries.flatMap((entry) => marksOf(url, entry))
  return {
    ...fresh,
    ...(at !== undefined && { at }),
    ...(feed.title !== undefined && { title: feed.title }),
    ...(feed.ttl !== undefined && { ttl: feed.ttl }),
    seen: withoutOldest(state.seen, marks),
    ...until(waitAfter({ kind: 'answered', ttl: feed.ttl }, interval)),
  }
}

/** An unchanged copy has the TTL that it had. */
const ttlOf = ({ ttl, lists }: FeedState): number | undefined => (lists === undefined ? ttl : LIST_TTL)

/** A feed with the appointment of another state of it. */
export const asAppointed = (state: FeedState, { checkedAt, nextAt }: FeedState): FeedState => ({
  ...state,
  ...(checkedAt !== undefined && { checkedAt }),
  ...(nextAt !== undefined && { nextAt }),
})

/** As it was due `before`: a run that is cut short among a feed's entries is to ask for them again. */
export const stillDue = (
  { checkedAt: _checked, nextAt: _next, ...state }: FeedState,
  before: FeedState,
): FeedState => asAppointed(state, before)

/** A feed whose copy is done with: the next request asks for a newer one only. */
export const withCopy = (state: FeedState, { etag, lastModified }: Validators): FeedState => ({
  ...state,
  ...(etag !== undefined && { etag }),
  ...(lastModified !== undefined && { lastModified }),
})

/**
 * Entries that are new, the oldest first, and whether these are all: with a `limit` the newest of them. Of several entries
 * that name one page the first counts.
 */
export const newEntries = (
  url: string,
  { entries }: ParsedFeed,
  isSeen: (mark: string) => boolean,
  limit = Number.POSITIVE_INFINITY,
): { readonly entries: readonly FeedEntry[]; readonly all: boolean } => {
  const met = new Set<string>()
  const fresh = entries.filter((entry) => {
    const marks = marksOf(url, entry)
    const isNew = !marks.some((mark) => isSeen(mark) || met.has(mark))
    for (const mark of marks) met.add(mark)
    return isNew
  })
  return { entries: fresh.slice(0, limit).reverse(), all: fresh.length <= limit }
}

/** Feeds that are due now, and milliseconds until the next of the others is. */
export const dueFeeds = (
  watched: readonly ListedFeed[],
  states: Readonly<Record<string, FeedState>>,
  now: number,
): readonly ListedFeed[] => watched.filter(({ url }) => dueIn(states[url] ?? NEW_FEED, now) === 0)
