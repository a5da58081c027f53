/** One item of a feed, as the feed gives it. */
export interface FeedEntry {
  /** Tells the entry from all others of its feed, in every later copy of the feed too. */
  readonly key: string
  /** Address of its page, absolute; absent where the feed names none. */
  readonly url?: string
  readonly title?: string
  /** ISO 8601 date or date-time. */
  readonly published?: string
  readonly byline?: string
  /** Where the feed gathers reports of others: who published this one. */
  readonly outlet?: string
  /** BCP 47. */
  readonly language?: string
  /** The longest text that the feed itself gives of it. */
  readonly content?: EntryContent
}

export interface EntryContent {
  readonly type: 'html' | 'text'
  readonly text: string
}

export interface ParsedFeed {
  readonly title?: string
  /** In the feed's order, each key once. */
  readonly entries: readonly FeedEntry[]
  /** Minutes for which the feed asks to be left alone after each request. */
  readonly ttl?: number
}

/** A feed that an OPML document lists. */
export interface ListedFeed {
  readonly url: string
  readonly title?: string
}
