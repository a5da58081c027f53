import { type AtomFeed, generateAtomFeed } from 'feedsmith'
import { contentHash } from '../base/canonical.ts'
import type { EventQuery, ToldEvent } from '../ledger/index.ts'
import { namesOf } from '../wording/names.ts'
import { eventInSentence } from '../wording/sentence.ts'
import { idInWords, type Names } from '../wording/values.ts'
import { shorten } from '../wording/width.ts'
import { accountInHtml } from './account-html.ts'
import { urnOf, webAddress } from './addresses.ts'
import { decisionsOn } from './decided.ts'
import type { ExportContext, ExportWriter } from './format.ts'
import { instantOf, type Known, knownSince } from './instants.ts'

const DEFAULT_LIMIT = 100
const LONGEST_TITLE = 300
const MOST_LINKS = 20

interface News extends ToldEvent {
  readonly known: Known
}

/** An Atom feed (RFC 4287) of the events that were told or decided about last, the newest first. */
export const writeAtom: ExportWriter = async function* (context) {
  const { ledger, query, codebook, limit = DEFAULT_LIMIT, at } = context
  const decided = decisionsOn(await ledger.decisions())
  const news = await newest(ledger.every(query), ({ event }) => knownSince(event, decided(event)), limit)
  const names = namesOf(codebook)
  const entries = news.map((each) => entryOf(each, names, at))
  yield generateAtomFeed({ ...headOf(context, entries[0]?.updated ?? at), entries })
}

/** The events that changed last, the newest first; no more than twice as many are held. */
const newest = async (
  events: AsyncIterable<ToldEvent>,
  knownOf: (told: ToldEvent) => Known,
  limit: number,
): Promise<readonly News[]> => {
  let held: readonly News[] = []
  let fresh: News[] = []
  for await (const told of events) {
    fresh.push({ ...told, known: knownOf(told) })
    if (fresh.length < Math.max(limit, 1)) continue
    held = [...held, ...fresh].sort(newestFirst).slice(0, limit)
    fresh = []
  }
  return [...held, ...fresh].sort(newestFirst).slice(0, limit)
}

const newestFirst = (a: News, b: News): number => {
  const [one, other] = [a, b].map(({ known, event }) => [known.last ?? '', event.id] as const) as [Key, Key]
  return one[0] === other[0] ? (one[1] < other[1] ? -1 : 1) : one[0] > other[0] ? -1 : 1
}

type Key = readonly [last: string, id: string]

const headOf = ({ query, version }: ExportContext, updated: string): AtomFeed.Feed<string, true> => ({
  id: urnOf('events', contentHash(query)),
  title: { value: 'Diplomatic events' },
  subtitle: { value: filtersInWords(query) },
  updated,
  authors: [{ name: 'Demarche' }],
  generator: { text: 'Demarche', version },
})

const filtersInWords = (query: EventQuery): string => {
  const given = Object.entries(query).map(([name, value]) => (value === true ? name : `${name} ${value}`))
  return given.length === 0 ? 'All events of the ledger' : `Filters: ${given.join(', ')}`
}

const entryOf = (news: News, names: Names, at: string): AtomFeed.Entry<string, true> => {
  const { event, reports, known } = news
  const pages = reports.flatMap(({ report: { from } }) => {
    const href = webAddress(from.url)
    return href === undefined ? [] : [{ href, rel: 'related' }]
  })
  return {
    id: urnOf('event', event.id),
    title: { value: shorten(eventInSentence(event, names), LONGEST_TITLE), type: 'text' },
    updated: known.last ?? instantOf(at) ?? at,
    ...(known.first && { published: known.first }),
    links: [...new Map(pages.map((page) => [page.href, page])).values()].slice(0, MOST_LINKS),
    categories: [
      { term: event.action, label: idInWords(event.action) },
      { term: event.status, label: event.status },
    ],
    content: { type: 'html', value: accountInHtml(news, names) },
  }
}
