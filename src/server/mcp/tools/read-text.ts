import { z } from 'zod'
import type { ArticleRecord, Claim, Event } from '../../../model/index.ts'
import { spansByField, textOfEvent } from '../../../wording/evidence.ts'
import { recordedInSentence } from '../../../wording/sentence.ts'
import {
  actorInWords,
  codesInWords,
  dateInWords,
  type Names,
  objectInWords,
} from '../../../wording/values.ts'
import { dayArgument, shortText } from '../arguments.ts'
import { mutable } from '../citation.ts'
import { section } from '../cut.ts'
import { harmless, quoted } from '../harmless.ts'
import { defineTool } from '../tool.ts'

/** A long report. Reading as much takes about two seconds. */
const LONGEST_TEXT = 50_000
const LONGEST_WORDS = 200

const input = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(LONGEST_TEXT)
    .describe(`the report as it was published, in English, at most ${LONGEST_TEXT} characters`),
  title: shortText('its headline').optional(),
  published: dayArgument('day of publication, by which "on Monday" is dated').optional(),
  outlet: shortText('the newspaper or agency that published it').optional(),
})

const readSchema = z.object({
  field: z.string(),
  words: z.string(),
  span: z.tuple([z.int(), z.int()]),
  in: z.enum(['text', 'title']),
})

/** Part of a record, whole: its schema would be longer than most answers. */
const asRecorded = z.record(z.string(), z.unknown())

const output = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      sentence: z.string().describe('what happened, in words'),
      codes: z.string(),
      read: z.array(readSchema).describe('which words of the text each value was read from'),
      event: asRecorded.describe('the event as a record has it: docs/data-dictionary.md'),
    }),
  ),
  claims: z.array(z.object({ id: z.string(), words: z.string(), claim: asRecorded })),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  article: z.object({
    id: z.string().describe('it follows from title and text; the ledger does not have the article by this'),
    language: z.string(),
    published: z.string().optional(),
    publishedBasis: z.string(),
    textSha256: z.string(),
  }),
  coder: z.object({ name: z.string(), version: z.string(), codebook: z.string() }),
})
type Shown = z.infer<typeof output>

/** A text read on the spot, into the same record that the ledger is made of. Nothing is kept. */
export const readText = defineTool({
  name: 'read_text',
  title: 'Read a text',
  description:
    'Reads a news report on the spot and gives the diplomatic events and claims that it tells, each value with the words it was read from. The same text always gives the same record. Nothing is kept: the ledger stays as it is.',
  input,
  output,
  run: async ({ text, title, published, outlet }, { read, names }) => {
    const article = {
      text,
      ...(title !== undefined && { title }),
      ...(published !== undefined && { published }),
      ...(outlet !== undefined && { outlet }),
    }
    const record = await read(article)
    return { answer: shownRecord(record, names), words: inWords(record, names) }
  },
})

const shownRecord = (record: ArticleRecord, names: Names): Shown => {
  const { id, language, published, publishedBasis, textSha256 } = record.article
  return {
    events: record.events.map((event) => ({
      id: event.id,
      sentence: harmless(recordedInSentence(event, names)),
      codes: codesInWords(event),
      read: readFrom(event, record),
      event: { ...event },
    })),
    claims: record.claims.map((claim) => ({
      id: claim.id,
      words: claimInWords(claim, record, names),
      claim: { ...claim },
    })),
    warnings: record.warnings.map(({ code, message }) => ({ code, message: harmless(message) })),
    article: { id, language, ...(published !== undefined && { published }), publishedBasis, textSha256 },
    coder: record.coder,
  }
}

const readFrom = (event: Event, { article }: ArticleRecord): Shown['events'][number]['read'] => {
  const text = textOfEvent(event, article)
  return Object.entries(spansByField(event)).flatMap(([field, spans]) =>
    spans.map((span) => ({
      field,
      words: harmless(text.slice(...span), LONGEST_WORDS),
      span: mutable(span),
      in: event.evidence.in ?? ('text' as const),
    })),
  )
}

const claimInWords = (claim: Claim, { article }: ArticleRecord, names: Names): string => {
  const { speaker, stance, about, span, quote } = claim
  const side = actorInWords(speaker, names)
  const who = [harmless(speaker.name), ...(side === speaker.name ? [] : [`(${harmless(side)})`])].join(' ')
  const words = quoted(harmless(quote ?? article.text.slice(...span)))
  return `${who} ${stance} ${about.join(', ')} ${words} [text ${span[0]}–${span[1]}]`
}

const inWords = (record: ArticleRecord, names: Names): readonly string[] => {
  const { events, claims, warnings, article, coder } = record
  const told = events.length === 0 ? ['No diplomatic event is told in this text.'] : []
  return [
    ...told,
    ...events.flatMap((event) => eventInLines(event, record, names)),
    ...section(
      'Who says what',
      claims.map((claim) => `- ${claim.id}: ${claimInWords(claim, record, names)}`),
    ),
    ...section(
      'Warnings',
      warnings.map(({ message }) => `- ${harmless(message)}`),
    ),
    '',
    `Read by ${coder.name} ${coder.version} with codebook ${coder.codebook}, language ${article.language}, published ${article.published ?? 'unknown'} (${article.publishedBasis}). Words between « and » are the text's.`,
  ]
}

const eventInLines = (event: Event, record: ArticleRecord, names: Names): readonly string[] => {
  const { object, deadline, background } = event
  return [
    `${event.id}: ${harmless(recordedInSentence(event, names))}.`,
    `  ${event.action} · ${event.status} · ${codesInWords(event)}${background ? ' · told as background' : ''}`,
    ...(object ? [`  falls on ${harmless(objectInWords(object, names))}`] : []),
    ...(deadline ? [`  deadline ${dateInWords(deadline)}`] : []),
    ...readFrom(event, record).map(
      ({ field, words, span, in: where }) =>
        `  ${field} from ${quoted(words)} [${where} ${span[0]}–${span[1]}]`,
    ),
  ]
}
