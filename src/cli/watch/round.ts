import type { OpenedReader } from '../../index.ts'
import type { OpenLedger } from '../../ledger/index.ts'
import { articleOfEntry, type EntryArticle } from '../../sources/feeds/article.ts'
import {
  type Ask,
  afterCheck,
  asAppointed,
  checkFeed,
  dueFeeds,
  type FeedCheck,
  newEntries,
  stillDue,
  withCopy,
} from '../../sources/feeds/check.ts'
import type { FeedEntry, ListedFeed } from '../../sources/feeds/entry.ts'
import { dueIn, retryAfterTries } from '../../sources/feeds/schedule.ts'
import { marksOf } from '../../sources/feeds/seen.ts'
import type { WaitingEntry } from '../../sources/feeds/state.ts'
import { say } from '../complaint.ts'
import type { IngestProgress } from '../ledger/ingest-progress.ts'
import { createKeeper, type Intake, readOne, type Tally } from '../ledger/intake.ts'
import { inOrder } from './in-order.ts'
import type { Memory } from './memory.ts'
import { type NewEvent, newAmong, newEventOf } from './telling.ts'

/** Feeds that are asked, and pages that are fetched, at once; each host has its own limit besides. */
const FEEDS_AT_ONCE = 6
const PAGES_AT_ONCE = 4

export interface Watch {
  readonly reader: OpenedReader
  readonly ledger: OpenLedger
  readonly memory: Memory
  readonly progress: IngestProgress
  readonly askFeed: Ask
  readonly askPage: Ask
  /** Milliseconds between two requests for one feed. */
  readonly interval: number
  /** New articles of one feed in one round. */
  readonly limit: number | undefined
  readonly generic: boolean
  readonly stopped: AbortSignal
  /** Tells of a new event; what it throws ends the watch. */
  readonly tell: (event: NewEvent) => Promise<void>
  /** Sends what a webhook's receiver has not taken yet. */
  readonly deliver?: () => Promise<void>
}

export interface RoundTally extends Tally {
  /** Feeds that were asked, and those of them that could not be read. */
  asked: number
  failed: number
  events: number
}

/** A round of a watch. */
interface Round extends Watch {
  readonly tally: RoundTally
  /** Marks of all that any feed had. */
  readonly seen: Set<string>
}

/** What an earlier run had in hand when it was killed: its events may be in the ledger without having been told. */
const finishInHand = async (watch: Round): Promise<void> => {
  const { inHand } = watch.memory.state()
  if (inHand === undefined) return
  await watch.ledger.consolidate()
  await tellNew(inHand.article, inHand.feed, watch)
  const isKept = (await watch.ledger.record(inHand.article)) !== undefined
  if (isKept) done(watch, inHand.feed, inHand.entry)
  watch.memory.change(({ inHand: _told, ...state }) => state)
  await watch.memory.save()
}

/** Asks every feed that is due, reads what is new, and tries again what waits for it. */
export const round = async (watched: readonly ListedFeed[], each: Watch): Promise<RoundTally> => {
  const tally: RoundTally = { read: 0, known: 0, setAside: 0, asked: 0, failed: 0, events: 0 }
  const seen = new Set(Object.values(each.memory.state().feeds).flatMap((feed) => feed.seen))
  const watch: Round = { ...each, tally, seen }
  await finishInHand(watch)
  await retryWaiting(watched, watch)
  const due = dueFeeds(watched, watch.memory.state().feeds, Date.now())
  const check = ({ url }: ListedFeed): Promise<FeedCheck> =>
    checkFeed(url, watch.memory.feed(url), watch.askFeed)
  for await (const { item, result } of inOrder(due, FEEDS_AT_ONCE, check)) {
    if (watch.stopped.aborted) break
    await takeFeed(item, result, watch)
  }
  await watch.memory.save()
  return tally
}

const takeFeed = async ({ url, title }: ListedFeed, check: FeedCheck, watch: Round): Promise<void> => {
  const { memory, interval, tally, seen } = watch
  const before = memory.feed(url)
  const after = afterCheck(before, check, { url, now: Date.now(), interval })
  memory.changeFeed(url, () => (check.kind === 'feed' ? stillDue(after, before) : after))
  tally.asked += 1
  if (check.kind === 'failed') {
    tally.failed += 1
    watch.progress.clear()
    say(`${url}: ${check.reason}; asked again from ${memory.feed(url).nextAt} on`)
  }
  if (check.kind === 'list') memory.changeFeed(url, (state) => withCopy(state, check))
  if (check.kind !== 'feed') return memory.save('soon')
  const { entries, all } = newEntries(url, check.feed, (mark) => seen.has(mark), watch.limit)
  const outlet = title ?? check.feed.title
  const isDone = await takeEntries(entries, (entry) => articleOfEntry(url, entry, outlet, watch.askPage), {
    feed: url,
    watch,
  })
  if (isDone) memory.changeFeed(url, (state) => asAppointed(all ? withCopy(state, check) : state, after))
  await memory.save('soon')
}

interface Taking {
  readonly feed: string
  readonly watch: Round
}

/** Fetches and reads entries one after the other; false where it was stopped before the last one. */
const takeEntries = async (
  entries: readonly FeedEntry[],
  fetched: (entry: FeedEntry) => Promise<EntryArticle>,
  taking: Taking,
): Promise<boolean> => {
  for await (const { item, result } of inOrder(entries, PAGES_AT_ONCE, fetched)) {
    if (taking.watch.stopped.aborted) return false
    await takeEntry(item, result, taking)
  }
  return true
}

const takeEntry = async (
  entry: FeedEntry,
  { incoming, retry }: EntryArticle,
  { feed, watch }: Taking,
  tries = 1,
): Promise<void> => {
  const { memory, ledger, progress, reader, tally } = watch
  const intake: Intake = { defaults: {}, reader, ledger, progress, tally }
  const taken = await readOne(incoming, intake)
  if (incoming.kind === 'problem' && retry !== undefined)
    later(memory, { feed, entry, reason: incoming.problem.reason, tries }, retry)
  if (taken !== undefined) {
    const { record } = taken.reading
    const article = record.article.id
    if (record.events.length > 0) {
      memory.change((state) => ({ ...state, inHand: { feed, entry: withoutContent(entry), article } }))
      await memory.save()
    }
    const keeper = createKeeper(ledger, progress)
    await keeper.keep(taken.reading, taken.origin)
    await keeper.finish()
    if (record.events.length > 0) await tellNew(article, feed, watch)
  }
  done(watch, feed, entry)
  const wasInHand = memory.state().inHand !== undefined
  memory.change(({ inHand: _told, ...state }) => state)
  await memory.save(wasInHand ? 'now' : 'soon')
  if (wasInHand) await watch.deliver?.()
}

const tellNew = async (article: string, feed: string, watch: Round): Promise<void> => {
  const told = await watch.ledger.toldBy(article)
  for (const each of newAmong(told, article, watch.generic)) {
    watch.tally.events += 1
    watch.progress.clear()
    await watch.tell(newEventOf(each, article, feed))
  }
}

/** Marks an entry as done. */
const done = ({ memory, seen }: Round, feed: string, entry: FeedEntry): void => {
  const marks = marksOf(feed, entry)
  for (const mark of marks) seen.add(mark)
  memory.changeFeed(feed, (state) => ({
    ...state,
    seen: [...state.seen.filter((mark) => !marks.includes(mark)), ...marks],
  }))
}

/** Longest text of a feed that is kept with an entry that waits. */
const LONGEST_KEPT = 2000

const withoutContent = ({ content, ...entry }: FeedEntry): FeedEntry =>
  content !== undefined && content.text.length <= LONGEST_KEPT ? { ...entry, content } : entry

/** Puts an entry down to be tried again, or gives it up: then it stays with what the ledger has set aside. */
const later = (
  memory: Memory,
  { entry, tries, ...waiting }: Pick<WaitingEntry, 'feed' | 'entry' | 'reason' | 'tries'>,
  { after }: { readonly after?: number },
): void => {
  const wait = retryAfterTries(tries, after)
  const now = Date.now()
  const next = {
    ...waiting,
    entry: withoutContent(entry),
    tries,
    checkedAt: new Date(now).toISOString(),
    nextAt: new Date(now + (wait ?? 0)).toISOString(),
  }
  memory.change((state) => ({
    ...state,
    waiting: [...state.waiting.filter((each) => !isSame(each, next)), ...(wait === undefined ? [] : [next])],
  }))
}

const isSame = (a: Pick<WaitingEntry, 'feed' | 'entry'>, b: Pick<WaitingEntry, 'feed' | 'entry'>): boolean =>
  a.feed === b.feed && a.entry.key === b.entry.key

/** Entries of feeds that are still watched whose time has come. */
const retryWaiting = async (watched: readonly ListedFeed[], watch: Round): Promise<void> => {
  const titles = new Map(watched.map(({ url, title }) => [url, title]))
  const now = Date.now()
  const due = watch.memory.state().waiting.filter((each) => titles.has(each.feed) && dueIn(each, now) === 0)
  const fetched = ({ feed, entry }: WaitingEntry): Promise<EntryArticle> =>
    articleOfEntry(feed, entry, titles.get(feed) ?? watch.memory.feed(feed).title, watch.askPage)
  for await (const { item, result } of inOrder(due, PAGES_AT_ONCE, fetched)) {
    if (watch.stopped.aborted) return
    const { feed, entry, tries } = item
    watch.memory.change((state) => ({
      ...state,
      waiting: state.waiting.filter((each) => !isSame(each, item)),
    }))
    await takeEntry(entry, result, { feed, watch }, tries + 1)
  }
}
