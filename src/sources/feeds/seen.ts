import { contentHash } from '../../base/canonical.ts'
import { samePage } from './addresses.ts'
import type { FeedEntry } from './entry.ts'

/** What an entry is remembered by: itself in its feed, and its page, which other feeds may name too. */
export const marksOf = (feed: string, { key, url }: FeedEntry): readonly string[] => [
  contentHash([feed, key]),
  ...(url === undefined ? [] : [contentHash(samePage(url))]),
]

const FEWEST_KEPT = 1000
/** Marks are kept for so many times what a feed holds, so that entries that come back are known. */
const KEPT = 4

/** Marks of a feed after its newest copy: those in the copy last, the oldest others dropped when there are too many. */
export const withoutOldest = (seen: readonly string[], inCopy: readonly string[]): readonly string[] => {
  const present = new Set(inCopy)
  const known = new Set(seen)
  const ordered = [...seen.filter((mark) => !present.has(mark)), ...inCopy.filter((mark) => known.has(mark))]
  return [...new Set(ordered)].slice(-Math.max(FEWEST_KEPT, KEPT * inCopy.length))
}
