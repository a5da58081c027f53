import { z } from 'zod'

const time = z.iso.datetime()

const entry = z.object({
  key: z.string(),
  url: z.string().exactOptional(),
  title: z.string().exactOptional(),
  published: z.string().exactOptional(),
  byline: z.string().exactOptional(),
  outlet: z.string().exactOptional(),
  language: z.string().exactOptional(),
  content: z.object({ type: z.enum(['html', 'text']), text: z.string() }).exactOptional(),
})

const feed = z.object({
  /** Address of the feed, where the one watched is a page that names it. */
  at: z.string().exactOptional(),
  title: z.string().exactOptional(),
  /** Minutes that it asks to be left alone after each request. */
  ttl: z.number().exactOptional(),
  /** Feeds that it lists, where it is OPML. */
  lists: z.array(z.object({ url: z.string(), title: z.string().exactOptional() })).exactOptional(),
  /** What the server said of the copy that was read to its end. */
  etag: z.string().exactOptional(),
  lastModified: z.string().exactOptional(),
  checkedAt: time.exactOptional(),
  nextAt: time.exactOptional(),
  /** Failures in a row, and the last one's reason. */
  failures: z.int().min(0),
  trouble: z.string().exactOptional(),
  /** Marks of entries and pages that are done, those longest out of the feed first. */
  seen: z.array(z.string()),
})

/** What `demarche watch` remembers between runs. Nothing of it is needed to read a ledger. */
export const watchState = z.object({
  version: z.literal(1),
  /** By the address given. */
  feeds: z.record(z.string(), feed),
  /** Entries whose article could not be had, to be tried again. */
  waiting: z.array(
    z.object({
      feed: z.string(),
      entry,
      reason: z.string(),
      tries: z.int().min(1),
      checkedAt: time,
      nextAt: time,
    }),
  ),
  /** The article at hand: its new events were perhaps not told yet. */
  inHand: z.object({ feed: z.string(), entry, article: z.string() }).exactOptional(),
  /** Events that the receiver has not taken yet, oldest first, with the article that told of each first. */
  undelivered: z.array(
    z.object({ event: z.string(), article: z.string(), feed: z.string(), at: time, tries: z.int().min(0) }),
  ),
  /** How the webhook's receiver did last. */
  receiver: z
    .object({ failures: z.int().min(1), reason: z.string(), checkedAt: time, nextAt: time })
    .exactOptional(),
})

type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T

export type WatchState = Immutable<z.infer<typeof watchState>>
export type FeedState = WatchState['feeds'][string]
export type WaitingEntry = WatchState['waiting'][number]
export type Undelivered = WatchState['undelivered'][number]

export const NEW_STATE: WatchState = { version: 1, feeds: {}, waiting: [], undelivered: [] }
export const NEW_FEED: FeedState = { failures: 0, seen: [] }
