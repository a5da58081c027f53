import type { Warning } from '../../model/index.ts'
import { type Incoming, inMegabytes, LARGEST_ARTICLE, type Origin, problem } from '../incoming.ts'
import { readAtMost } from '../lines.ts'
import { incomingOfPage } from '../page.ts'
import { decodePage } from '../web/charset.ts'
import { LARGEST_PAGE } from '../web/extract.ts'
import { saidOf } from './article.ts'
import { MOST_ENTRIES } from './bounds.ts'
import { readFeedDocument } from './document.ts'
import type { FeedEntry, ParsedFeed } from './entry.ts'
import { textOfContent } from './texts.ts'

/**
 * The articles of a feed that was saved to a file (RSS, RDF, Atom, JSON Feed): the texts that it carries itself, in its order;
 * nothing is fetched. An entry without text is a problem in its place; `line` is its number, from 1.
 */
export async function* articlesOfSavedFeed(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Incoming> {
  const origin: Origin = { file, kind: 'feed' }
  const bytes = await readAtMost(chunks, LARGEST_PAGE)
  const decoded = bytes
    ? decodePage(bytes)
    : { reason: `larger than ${inMegabytes(LARGEST_PAGE)}: no feed is` }
  if ('reason' in decoded) {
    yield problem(origin, decoded.reason.replace('web page', 'feed'))
    return
  }
  const found = readFeedDocument(decoded.text, '')
  if (found.kind === 'feed') yield* articlesOfEntries(found.feed, origin, decoded.warnings)
  else if (found.kind === 'page') yield incomingOfPage(decoded.text, { file, kind: 'html' })
  else yield problem(origin, found.kind === 'list' ? LIST : found.reason)
}

const LIST = 'is a list of feeds and holds no articles; demarche watch follows it'

function* articlesOfEntries(
  { entries, title }: ParsedFeed,
  origin: Origin,
  warnings: readonly Warning[],
): Generator<Incoming> {
  for (const [i, entry] of entries.entries()) {
    const incoming = articleOfSaved(entry, title, { ...origin, line: i + 1 })
    yield incoming.kind === 'article' ? { ...incoming, warnings } : incoming
  }
  if (entries.length === 0) yield problem(origin, 'holds no entries')
  if (entries.length >= MOST_ENTRIES)
    yield problem(origin, `only the first ${MOST_ENTRIES} entries of a feed are read`)
}

const articleOfSaved = (entry: FeedEntry, outlet: string | undefined, origin: Origin): Incoming => {
  const text = entry.content === undefined ? '' : textOfContent(entry.content).trim()
  const said = saidOf(entry, outlet)
  const name = entry.url ?? entry.title ?? entry.key
  if (text === '') return problem(origin, `${name}: the entry carries no text of its own`, said)
  if (Buffer.byteLength(text) > LARGEST_ARTICLE)
    return problem(origin, `${name}: its text is larger than ${inMegabytes(LARGEST_ARTICLE)}`, said)
  return { kind: 'article', article: { text, ...said }, warnings: [], origin }
}
