import { z } from 'zod'
import type { Span } from '../../base/span.ts'
import type { ToldReport } from '../../ledger/index.ts'
import { dayInWords } from '../../wording/values.ts'
import { calledHarmlessly, harmless, quoted, webAddress } from './harmless.ts'
import { uriOf } from './uris.ts'

const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe(
    "UTF-16 offsets [start, end) into the article's text as given, or into its title where `in` says so",
  )

/** Where some words stand. */
export const placeShape = {
  article: z.string().describe('id of the article; show_article gives its text'),
  outlet: z.string().optional(),
  published: z.string().optional().describe('day of publication, YYYY-MM-DD'),
  span,
  in: z.enum(['text', 'title']),
}

export const citationSchema = z
  .object({
    ...placeShape,
    report: z.string().describe("key of the report: the article's id and the event's id in its record"),
    uri: z.string(),
    title: z.string().optional(),
    url: z.string().optional(),
    quote: z.string().describe('the sentence that tells the event, white space made one space, cut if long'),
  })
  .describe('words of an article that may be quoted, and where they stand')
export type Citation = z.infer<typeof citationSchema>

/** The sentence of a report as it may be quoted. */
export const citationOf = ({ report, sentence }: ToldReport): Citation => {
  const { from, event } = report
  const { article, outlet, published, title, url } = from
  const address = webAddress(url)
  return {
    report: harmless(report.key),
    article: harmless(article),
    uri: uriOf('articles', article),
    ...(outlet !== undefined && { outlet: calledHarmlessly(outlet) }),
    ...(published !== undefined && { published }),
    ...(title !== undefined && { title: harmless(title) }),
    ...(address !== undefined && { url: address }),
    quote: harmless(sentence),
    span: mutable(event.evidence.sentence),
    in: event.evidence.in ?? 'text',
  }
}

export const mutable = ([start, end]: Span): [number, number] => [start, end]

/** `[Spree Courier, 4 Apr 2022, article 46128bb2d283eb53, text 120–230]`. */
export const placeInWords = (place: {
  readonly article: string
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly span: readonly [number, number]
  readonly in: 'text' | 'title'
}): string => {
  const { article, outlet = 'outlet not given', published, span: at } = place
  const when = published === undefined ? [] : [dayInWords(published)]
  return `[${[outlet, ...when, `article ${article}`, `${place.in} ${at[0]}–${at[1]}`].join(', ')}]`
}

/** `«words» [outlet, day, article, offsets]`. */
export const citationInWords = (citation: Citation): string =>
  `${quoted(citation.quote)} ${placeInWords(citation)}`
