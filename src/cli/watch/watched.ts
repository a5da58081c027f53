import { readFile, stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { readFeedDocument } from '../../sources/feeds/document.ts'
import type { ListedFeed } from '../../sources/feeds/entry.ts'
import type { WatchState } from '../../sources/feeds/state.ts'
import { inMegabytes } from '../../sources/incoming.ts'
import { whyUnreadable } from '../../sources/index.ts'
import { decodePage } from '../../sources/web/charset.ts'
import { Complaint, EXIT } from '../complaint.ts'

const LARGEST_LIST = 10 * 2 ** 20

/**
 * The feeds that arguments name: addresses, OPML files, files with an address a line (`#` begins a remark), `-` for either on
 * standard input; each once, in order. Complains of what is none of these.
 */
export const feedsNamed = async (
  args: readonly string[],
  stdin: NodeJS.ReadableStream,
): Promise<readonly ListedFeed[]> => {
  const lists = await Promise.all(args.map((arg) => feedsOf(arg, stdin)))
  const feeds = eachOnce(lists.flat())
  if (feeds.length === 0) throw new Complaint(`no feed is named in ${args.join(', ')}`, EXIT.usage)
  return feeds
}

/** With the feeds of lists (OPML) that were fetched from the web. */
export const withListed = (given: readonly ListedFeed[], { feeds }: WatchState): readonly ListedFeed[] =>
  eachOnce(given.flatMap((feed) => [feed, ...(feeds[feed.url]?.lists ?? [])]))

const eachOnce = (feeds: readonly ListedFeed[]): readonly ListedFeed[] =>
  [...new Map(feeds.toReversed().map((feed) => [feed.url, feed])).values()].reverse()

const isAddress = (written: string): boolean => /^https?:\/\/[^/\s]/i.test(written) && URL.canParse(written)

const feedsOf = async (arg: string, stdin: NodeJS.ReadableStream): Promise<readonly ListedFeed[]> => {
  if (isAddress(arg)) return [{ url: new URL(arg).href }]
  const name = arg === '-' ? 'standard input' : arg
  const found = decodePage(await contentOf(arg, stdin))
  if ('reason' in found)
    throw new Complaint(`${name} ${found.reason.replace('a web page', 'a list of feeds')}`)
  return /^\s*</.test(found.text) ? feedsOfXml(found.text, name) : feedsOfLines(found.text, name)
}

const contentOf = async (arg: string, stdin: NodeJS.ReadableStream): Promise<Uint8Array> => {
  if (arg === '-') return buffer(stdin)
  try {
    if ((await stat(arg)).size > LARGEST_LIST)
      throw new Complaint(`${arg}: larger than ${inMegabytes(LARGEST_LIST)}, which no list of feeds is`)
    return await readFile(arg)
  } catch (cause) {
    const reason = whyUnreadable(cause)
    if (reason === undefined) throw cause
    const hint = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(arg) ? `; an address is written https://${arg}` : ''
    throw new Complaint(`${arg}: ${reason}${hint}`, EXIT.usage)
  }
}

const feedsOfXml = (text: string, name: string): readonly ListedFeed[] => {
  const found = readFeedDocument(text, 'about:blank')
  if (found.kind === 'list') return found.feeds
  if (found.kind === 'feed')
    throw new Complaint(`${name} is a copy of a feed: watch takes its address`, EXIT.usage)
  throw new Complaint(
    `${name} ${found.kind === 'unreadable' ? found.reason.replace('no feed', 'no list of feeds') : 'is a web page: watch takes its address'}`,
    EXIT.usage,
  )
}

const feedsOfLines = (text: string, name: string): readonly ListedFeed[] =>
  text.split('\n').flatMap((line, index) => {
    const written = line.replace(/(?:^|\s)#.*$/, '').trim()
    if (written === '') return []
    if (!isAddress(written))
      throw new Complaint(
        `${name}:${index + 1}: "${written.slice(0, 80)}" is no address of a feed (https://...)`,
        EXIT.usage,
      )
    return [{ url: new URL(written).href }]
  })
