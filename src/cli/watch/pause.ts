import { setTimeout as delay } from 'node:timers/promises'
import type { ListedFeed } from '../../sources/feeds/entry.ts'
import { dueIn } from '../../sources/feeds/schedule.ts'
import { NEW_FEED, type WatchState } from '../../sources/feeds/state.ts'
import { plural } from '../../wording/accounts.ts'
import { durationInWords, type IngestProgress } from '../ledger/ingest-progress.ts'

/** So long a pause is at least, where the interval is not shorter, so that feeds that are due soon after one another go together. */
const SHORTEST = 30_000
const TICK = 1000

/** Milliseconds until something is due: a feed, an article that waits, or the webhook's receiver. */
export const untilNext = (
  watched: readonly ListedFeed[],
  state: WatchState,
  delivers: boolean,
  now: number,
): number => {
  const urls = new Set(watched.map(({ url }) => url))
  return Math.min(
    ...watched.map(({ url }) => dueIn(state.feeds[url] ?? NEW_FEED, now)),
    ...state.waiting.filter(({ feed }) => urls.has(feed)).map((each) => dueIn(each, now)),
    ...(delivers && state.undelivered.length > 0 && state.receiver ? [dueIn(state.receiver, now)] : []),
  )
}

interface Pausing {
  /** Milliseconds between two requests for one feed. */
  readonly interval: number
  readonly stopped: AbortSignal
  readonly progress: IngestProgress
  /** There is a webhook. */
  readonly delivers: boolean
}

/** Waits until something is due, or until it is stopped; a person at the terminal sees for how long. */
export const pause = async (
  watched: readonly ListedFeed[],
  state: WatchState,
  { interval, stopped, progress, delivers }: Pausing,
): Promise<void> => {
  const wait = Math.max(untilNext(watched, state, delivers, Date.now()), Math.min(interval, SHORTEST), TICK)
  const end = Date.now() + wait
  for (let left = wait; left > 0 && !stopped.aborted; left = end - Date.now()) {
    progress.say(`${plural(watched.length, 'feed')} watched; asked again in ${durationInWords(left / 1000)}`)
    await delay(Math.min(left, TICK), undefined, { signal: stopped }).catch(() => {})
  }
  progress.clear()
}
