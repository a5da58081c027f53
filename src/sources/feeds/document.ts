import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import { whyTooCostly } from './bounds.ts'
import { feedLinksOf } from './discover.ts'
import type { ListedFeed, ParsedFeed } from './entry.ts'
import { fromAtom, fromJson, fromRdf, fromRss } from './formats.ts'
import { feedsOfOpml } from './opml.ts'
import { rootOf } from './root.ts'

/** What was found at a feed's address. */
export type FeedDocument =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed }
  /** OPML: a list of feeds. */
  | { readonly kind: 'list'; readonly feeds: readonly ListedFeed[] }
  /** A web page, and the feeds that it names. */
  | { readonly kind: 'page'; readonly links: readonly string[] }
  | { readonly kind: 'unreadable'; readonly reason: string }

const READERS: Readonly<Record<string, (text: string, url: string) => FeedDocument>> = {
  rss: (text, url) => ({ kind: 'feed', feed: fromRss(parseRssFeed(text), url) }),
  feed: (text, url) => ({ kind: 'feed', feed: fromAtom(parseAtomFeed(text), url) }),
  rdf: (text, url) => ({ kind: 'feed', feed: fromRdf(parseRdfFeed(text), url) }),
  '{': (text, url) => ({ kind: 'feed', feed: fromJson(parseJsonFeed(JSON.parse(text)), url) }),
  opml: (text, url) => ({ kind: 'list', feeds: feedsOfOpml(text, url) }),
}

/**
 * Reads an RSS, RDF, Atom or JSON feed, an OPML list, or a page for the feeds that it names. Never throws: what is none of
 * these, is broken, nests too deep or would cost too much comes back as unreadable with the reason. Entities that a document
 * declares are never expanded, and nothing that it points to is fetched.
 */
export const readFeedDocument = (text: string, url: string): FeedDocument => {
  if (text.trim() === '') return unreadable('is empty')
  const root = rootOf(text)
  if (root === undefined) return unreadable('is no feed: neither XML nor JSON')
  if (root.name === 'html' || root.name === 'head' || root.name === 'body')
    return { kind: 'page', links: feedLinksOf(root.text, url) }
  const read = READERS[root.name]
  if (read === undefined)
    return unreadable(`is no feed: its outermost element is <${root.name.slice(0, 40)}>`)
  if (root.declaresEntities)
    return unreadable('declares entities of its own, which no feed needs and which are not expanded')
  const reason = root.name === '{' ? undefined : whyTooCostly(root.text)
  if (reason !== undefined) return unreadable(reason)
  try {
    return read(root.text, url)
  } catch (cause) {
    return unreadable(whyBroken(root.name, cause))
  }
}

const unreadable = (reason: string): FeedDocument => ({ kind: 'unreadable', reason })

const whyBroken = (root: string, cause: unknown): string => {
  if (!(cause instanceof Error)) return `cannot be read: ${String(cause)}`
  if (root === '{')
    return cause instanceof SyntaxError
      ? `is not JSON: ${firstLine(cause.message)}`
      : 'is JSON, but no JSON Feed'
  const inner = cause.cause instanceof Error ? cause.cause.message : undefined
  if (inner !== undefined && /nested/i.test(inner)) return 'is nested deeper than any feed'
  return inner === undefined
    ? `is no feed: ${firstLine(cause.message)}`
    : `is broken XML: ${firstLine(inner)}`
}

/** The parser quotes the text around a mistake; a long one would drown the reason. */
const firstLine = (message: string): string => (message.split('\n')[0] ?? '').slice(0, 120)
