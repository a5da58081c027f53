import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import { contentHash } from '../../base/canonical.ts'
import { LARGEST_ARTICLE } from '../incoming.ts'
import { isoOfDate } from '../web/published.ts'
import { absolute } from './addresses.ts'
import { MOST_ENTRIES } from './bounds.ts'
import type { EntryContent, FeedEntry, ParsedFeed } from './entry.ts'
import { lineOfHtml } from './texts.ts'

/** What an item gives, before it is made an entry: values as written, markup in titles as it is. */
interface Item {
  readonly id: string | undefined
  readonly links: readonly (string | undefined)[]
  readonly bases: readonly (string | undefined)[]
  readonly title: string | undefined
  readonly dates: readonly (string | undefined)[]
  readonly authors: readonly (string | undefined)[]
  readonly outlet: string | undefined
  readonly language: string | undefined
  readonly contents: readonly (EntryContent | undefined)[]
}

const LONGEST_LINE = 1000

/** RSS 0.9x and 2.0. Relative links are read against the channel's own. */
export const fromRss = (feed: RssFeed.Feed<string>, url: string): ParsedFeed =>
  feedOf(
    feed.title,
    (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      links: [
        item.link,
        item.guid?.isPermaLink === false ? undefined : item.guid?.value,
        alternateOf(item.atom?.links),
      ],
      bases: [item.xml?.base, feed.xml?.base, feed.link, url],
      title: item.title ?? item.dc?.titles?.[0],
      dates: [item.pubDate, item.dc?.dates?.[0], item.atom?.published],
      authors: item.authors?.map(({ name }) => name) ?? item.dc?.creators ?? [],
      outlet: item.source?.title,
      language: item.dc?.languages?.[0] ?? item.xml?.lang ?? feed.language ?? feed.xml?.lang,
      contents: [html(item.content?.encoded), html(item.description)],
    })),
    feed.ttl ?? minutesOf(feed.sy),
  )

/** RSS 1.0 and 0.9. */
export const fromRdf = (feed: RdfFeed.Feed<string>, url: string): ParsedFeed =>
  feedOf(
    feed.title,
    (feed.items ?? []).map((item) => ({
      id: item.rdf?.about,
      links: [item.link, item.rdf?.about, alternateOf(item.atom?.links)],
      bases: [item.xml?.base, feed.xml?.base, feed.link, url],
      title: item.title ?? item.dc?.titles?.[0],
      dates: [item.dc?.dates?.[0], item.dcterms?.created?.[0]],
      authors: item.dc?.creators ?? [],
      outlet: item.dc?.sources?.[0],
      language: item.dc?.languages?.[0] ?? item.xml?.lang ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
      contents: [html(item.content?.encoded), html(item.description)],
    })),
    minutesOf(feed.sy),
  )

/** Atom 1.0 and 0.3. Relative links are read against `xml:base` (RFC 4287, 2). */
export const fromAtom = (feed: AtomFeed.Feed<string>, url: string): ParsedFeed =>
  feedOf(
    feed.title && lineOf(feed.title),
    (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      links: [alternateOf(entry.links), entry.content?.src, permalinkOf(entry.id)],
      bases: [entry.xml?.base, feed.xml?.base, url],
      title: entry.title && lineOf(entry.title),
      dates: [entry.published, entry.updated],
      authors: (entry.authors ?? feed.authors ?? []).map(({ name }) => name),
      outlet: entry.source?.title && lineOf(entry.source.title),
      language: entry.xml?.lang ?? feed.xml?.lang,
      contents: [contentOf(entry.content), contentOf(entry.summary)],
    })),
    minutesOf(feed.sy),
  )

/** JSON Feed 1.0 and 1.1. */
export const fromJson = (feed: JsonFeed.Feed<string>, url: string): ParsedFeed =>
  feedOf(
    feed.title,
    (feed.items ?? []).map((item) => ({
      id: item.id,
      links: [item.url, item.external_url, permalinkOf(item.id)],
      bases: [feed.home_page_url, url],
      title: item.title,
      dates: [item.date_published, item.date_modified],
      authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
      outlet: undefined,
      language: item.language ?? feed.language,
      contents: [html(item.content_html), text(item.content_text), text(item.summary)],
    })),
    undefined,
  )

const html = (written: string | undefined): EntryContent | undefined =>
  written === undefined ? undefined : { type: 'html', text: written }

const text = (written: string | undefined): EntryContent | undefined =>
  written === undefined ? undefined : { type: 'text', text: written }

/** Atom marks HTML as such; without a mark a text is plain (RFC 4287, 3.1.1). */
const contentOf = (written: AtomFeed.Content | undefined): EntryContent | undefined => {
  if (written?.value === undefined) return undefined
  const type = written.type?.toLowerCase() ?? 'text'
  if (/^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/.test(type)) return html(written.value)
  return /^text(?:\/|$)/.test(type) ? text(written.value) : undefined
}

/** A title that is plain text, written so that it reads the same as HTML. */
const lineOf = ({ value, type }: AtomFeed.Text): string =>
  type === undefined || type === 'text' ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : value

/** Of an entry's links the one to its page. */
const alternateOf = (links: readonly AtomFeed.Link<string>[] = []): string | undefined => {
  const pages = links.filter(({ rel }) => rel === undefined || rel === 'alternate')
  return (pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0])?.href
}

const permalinkOf = (id: string | undefined): string | undefined =>
  id !== undefined && /^https?:\/\//i.test(id) ? id : undefined

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
}

/** Minutes between updates, as the syndication module has it: so many times in a period. */
const minutesOf = (
  schedule:
    | { readonly updatePeriod?: string | undefined; readonly updateFrequency?: number | undefined }
    | undefined,
): number | undefined => {
  const period = PERIODS[schedule?.updatePeriod?.trim().toLowerCase() ?? '']
  return period === undefined ? undefined : period / Math.max(1, schedule?.updateFrequency ?? 1)
}

const feedOf = (title: string | undefined, all: readonly Item[], ttl: number | undefined): ParsedFeed => {
  const items = all.slice(0, MOST_ENTRIES).map((item) => ({ id: item.id, entry: entryOf(item) }))
  const entries = new Map<string, FeedEntry>()
  const shared = sharedIds(items)
  for (const { id, entry } of items) {
    if (entry.url === undefined && entry.content === undefined && entry.title === undefined) continue
    const key =
      id === undefined || shared.has(id) ? `${id ?? ''} ${entry.url ?? contentHash(entry)}`.trim() : id
    if (!entries.has(key)) entries.set(key, { ...entry, key })
  }
  const name = title === undefined ? undefined : lineOfHtml(title).slice(0, LONGEST_LINE)
  return {
    ...(name && { title: name }),
    entries: [...entries.values()],
    ...(ttl !== undefined && Number.isFinite(ttl) && ttl > 0 && { ttl }),
  }
}

/** Ids that a careless feed gives to several of its pages. */
const sharedIds = (
  items: readonly { readonly id: string | undefined; readonly entry: Omit<FeedEntry, 'key'> }[],
): ReadonlySet<string> => {
  const pages = new Map<string, string | undefined>()
  const shared = new Set<string>()
  for (const { id, entry } of items) {
    if (id === undefined) continue
    if (pages.has(id) && pages.get(id) !== entry.url) shared.add(id)
    pages.set(id, entry.url)
  }
  return shared
}

const entryOf = (item: Item): Omit<FeedEntry, 'key'> => {
  const lines = {
    title: item.title && lineOfHtml(item.title),
    byline: item.authors.filter((name) => name?.trim()).join(', '),
    outlet: item.outlet && lineOfHtml(item.outlet),
    language: item.language?.trim(),
    published: item.dates.map((date) => date && isoOfDate(date)).find((date) => date !== undefined),
    url: item.links.map((link) => absolute(link, item.bases)).find((link) => link !== undefined),
  }
  const given = Object.entries(lines).flatMap(([name, line]) =>
    line ? [[name, name === 'url' ? line : line.slice(0, LONGEST_LINE)]] : [],
  )
  const content = longestOf(item.contents)
  return { ...(Object.fromEntries(given) as Partial<FeedEntry>), ...(content && { content }) }
}

const longestOf = (contents: Item['contents']): EntryContent | undefined =>
  contents
    .filter((content) => content !== undefined)
    .filter(({ text: written }) => written.trim() !== '' && written.length <= LARGEST_ARTICLE)
    .reduce<EntryContent | undefined>(
      (longest, each) => (each.text.length > (longest?.text.length ?? 0) ? each : longest),
      undefined,
    )
