import { z } from 'zod'
import type { ArticleRecord } from '../../../model/index.ts'
import { dayInWords } from '../../../wording/values.ts'
import { shortText } from '../arguments.ts'
import { cutSchema, cutsInWords, cutTo, section } from '../cut.ts'
import { eventLine, eventLineInWords, eventShape } from '../event-line.ts'
import { calledHarmlessly, harmless, harmlessLines, quoted, webAddress } from '../harmless.ts'
import type { McpParts } from '../parts.ts'
import { defineTool } from '../tool.ts'
import { Unanswerable } from '../unanswerable.ts'
import { uriOf } from '../uris.ts'

const MOST_CHARACTERS = 20_000
const USUAL_CHARACTERS = 8_000
const MOST_EVENTS = 50

const input = z.strictObject({
  id: shortText('id of an article, as quotations give it'),
  from: z.int().min(0).default(0).describe('first character to show; offsets of quotations count alike'),
  length: z
    .int()
    .min(1)
    .max(MOST_CHARACTERS)
    .default(USUAL_CHARACTERS)
    .describe(`so many characters at most, up to ${MOST_CHARACTERS}`),
})

const output = z.object({
  id: z.string(),
  uri: z.string(),
  outlet: z.string().optional(),
  title: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  language: z.string(),
  text: z.string().describe('a stretch of the text; control characters are made spaces'),
  from: z.int(),
  to: z.int().describe('the character after the stretch'),
  characters: z.int().describe('length of the whole text'),
  events: z.array(z.object(eventShape)).describe('events of the ledger that it tells of'),
  cut: cutSchema,
})
type Shown = z.infer<typeof output>

/** One article: its text, and the events that it tells of. */
export const showArticle = defineTool({
  name: 'show_article',
  title: 'Show an article',
  description:
    'Shows one article: outlet, day, address, a stretch of its text, and the events of the ledger that it tells of. Use it to see a quotation in its context.',
  input,
  output,
  run: async ({ id, from, length }, parts) => {
    const record = await parts.ledger.record(id)
    if (record === undefined)
      throw new Unanswerable(
        `There is no article "${harmless(id)}". Quotations of search_events and show_event give ids of articles.`,
      )
    const shown = await shownArticle(record, { from, length }, parts)
    return { answer: shown, words: inWords(shown) }
  },
})

const shownArticle = async (
  { article }: ArticleRecord,
  { from, length }: { readonly from: number; readonly length: number },
  { ledger, names }: McpParts,
): Promise<Shown> => {
  const { outlet, title, published, url, language, text } = article
  const address = webAddress(url)
  const [start, end] = [Math.min(from, text.length), Math.min(from + length, text.length)]
  const told = cutTo(
    'events',
    await ledger.toldBy(article.id),
    MOST_EVENTS,
    'search_events with its words finds the others.',
  )
  const cut = {
    list: 'characters',
    shown: end - start,
    of: text.length,
    rest: `Ask again with from: ${end}.`,
  }
  return {
    id: harmless(article.id),
    uri: uriOf('articles', article.id),
    ...(outlet !== undefined && { outlet: calledHarmlessly(outlet) }),
    ...(title !== undefined && { title: harmless(title) }),
    ...(published !== undefined && { published }),
    ...(address !== undefined && { url: address }),
    language,
    text: harmlessLines(text.slice(start, end)),
    from: start,
    to: end,
    characters: text.length,
    events: told.shown.map(({ event }) => eventLine(event, names)),
    cut: [...told.cuts, ...(end < text.length ? [cut] : [])],
  }
}

const inWords = (shown: Shown): readonly string[] => {
  const about = [
    shown.outlet ?? 'outlet not given',
    ...(shown.published === undefined ? [] : [dayInWords(shown.published)]),
    ...(shown.url === undefined ? [] : [shown.url]),
    `article ${shown.id}`,
  ]
  return [
    ...(shown.title === undefined ? [] : [`Title: ${quoted(shown.title)}`]),
    about.join(', '),
    `Characters ${shown.from} to ${shown.to} of ${shown.characters}, between « and » as the article has them:`,
    quoted(shown.text),
    ...section(
      'Events that it tells of',
      shown.events.flatMap((event) => eventLineInWords(event)),
    ),
    ...section('Cut', cutsInWords(shown.cut)),
  ]
}
