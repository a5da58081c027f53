import { z } from 'zod'
import type { EventView } from '../../../ledger/index.ts'
import { type LedgerClaim, PREFERENCES, STANCES, STATUSES } from '../../../model/index.ts'
import { plural, speakerInWords } from '../../../wording/accounts.ts'
import { dateInWords, type Names } from '../../../wording/values.ts'
import { shortText } from '../arguments.ts'
import { citationInWords, citationOf, citationSchema, mutable } from '../citation.ts'
import { cutSchema, cutsInWords, cutTo, section } from '../cut.ts'
import { eventLine, eventLineInWords, eventShape } from '../event-line.ts'
import { calledHarmlessly, harmless, quoted } from '../harmless.ts'
import type { McpParts } from '../parts.ts'
import { defineTool } from '../tool.ts'
import { Unanswerable } from '../unanswerable.ts'
import { uriOf } from '../uris.ts'
import { type Articles, valueInLines, valueSchema, valuesOf } from '../value.ts'

const MOST_REPORTS = 20
const MOST_CLAIMS = 30
const MOST_TOLD = 5

const input = z.strictObject({
  id: shortText('id of an event, as search_events gives it; ids that it had before lead to it too'),
  prefer: z.enum(PREFERENCES).optional().describe('choose among differing values by this rule'),
  reportsAfter: z
    .int()
    .min(0)
    .max(1_000_000)
    .default(0)
    .describe('leave out the first so many reports: for events with more than 20'),
})

const claimSchema = z.object({
  speaker: z.string(),
  stance: z.enum(STANCES),
  words: z.string().optional().describe('as said, or as the first article tells it'),
  verbatim: z
    .boolean()
    .describe("the speaker's own words, between quotation marks in the article; else a reporter's"),
  outlets: z.int(),
  told: z.array(z.object({ article: z.string(), claim: z.string(), span: z.tuple([z.int(), z.int()]) })),
})

const reportSchema = z.object({
  ...citationSchema.shape,
  status: z.enum(STATUSES),
  inPassing: z.boolean().describe('told as background, not as news'),
  confidence: z.number(),
  origin: z.int().describe('reports with the same number are one independent source'),
})

const caseSchema = z.object({
  id: z.string(),
  uri: z.string(),
  answers: z.array(z.object({ event: z.string(), presumed: z.boolean() })),
  answeredBy: z.array(z.object({ event: z.string(), presumed: z.boolean() })),
})

const output = z.object({
  ...eventShape,
  formerly: z.string().optional().describe('the id that was asked for, where the event now has another'),
  values: z.array(valueSchema),
  history: z.array(z.object({ status: z.enum(STATUSES), when: z.string(), reports: z.int() })),
  claims: z.array(claimSchema),
  quotes: z.array(reportSchema).describe('every report, with the words that tell the event'),
  cases: z.array(caseSchema),
  review: z.object({
    confirmedBy: z.array(z.string()),
    rejectedBy: z.array(z.string()),
    notes: z.array(z.object({ by: z.string(), text: z.string() })),
  }),
  cut: cutSchema,
})
type Shown = z.infer<typeof output>

/** All about one event: every value with who says it and in which words. */
export const showEvent = defineTool({
  name: 'show_event',
  title: 'Show an event',
  description:
    'Shows one event: every value with who says it, in which words and where these stand; its steps; who announced, confirmed, denied or condemned it; every report with a quotation to cite; the cases that it belongs to.',
  input,
  output,
  run: async ({ id, prefer, reportsAfter }, parts) => {
    const view = await parts.ledger.show(id, prefer)
    if (view === undefined)
      throw new Unanswerable(
        `There is no event "${harmless(id)}". search_events lists events with their ids.`,
      )
    const shown = shownEvent(view, await articlesOf(view, parts), parts.names, reportsAfter)
    return { answer: shown, words: inWords(shown) }
  },
})

/** The articles that the words of values stand in: each is asked for once. */
const articlesOf = async ({ reports }: EventView, { ledger }: McpParts): Promise<Articles> => {
  const ids = [...new Set(reports.slice(0, MOST_REPORTS * 2).map(({ report }) => report.from.article))]
  const records = await Promise.all(ids.map((article) => ledger.record(article)))
  return new Map(records.flatMap((record) => (record ? [[record.article.id, record.article]] : [])))
}

const shownEvent = (view: EventView, articles: Articles, names: Names, after: number): Shown => {
  const { event } = view
  const rest = `Ask again with reportsAfter: ${after + MOST_REPORTS}.`
  const reports = cutTo('reports', event.reports.slice(after), MOST_REPORTS, rest)
  const claims = cutTo('claims', event.claims, MOST_CLAIMS, 'show_article tells all that one article has.')
  return {
    ...eventLine(event, names),
    ...(view.formerly !== undefined && { formerly: harmless(view.formerly) }),
    values: [...valuesOf(view, articles, names)],
    history: event.steps.map(({ status, date, reports: keys }) => ({
      status,
      when: date ? dateInWords(date) : '',
      reports: keys.length,
    })),
    claims: claims.shown.map((claim) => shownClaim(claim, articles, names)),
    quotes: reports.shown.flatMap((line) => {
      const told = view.reports.find(({ key }) => key === line.key)
      const { status, background, confidence, origin } = line
      return told ? [{ ...citationOf(told), status, inPassing: background, confidence, origin }] : []
    }),
    cases: view.cases.map(({ id, links }) => ({
      id,
      uri: uriOf('cases', id),
      answers: links
        .filter((link) => link.event === event.id)
        .map(({ answers, basis }) => ({ event: answers, presumed: basis === 'presumed' })),
      answeredBy: links
        .filter((link) => link.answers === event.id)
        .map((link) => ({ event: link.event, presumed: link.basis === 'presumed' })),
    })),
    review: {
      confirmedBy: event.review.confirmed.map(calledHarmlessly),
      rejectedBy: event.review.rejected.map(calledHarmlessly),
      notes: event.review.notes.map(({ by, text }) => ({ by: calledHarmlessly(by), text: harmless(text) })),
    },
    cut: [...reports.cuts, ...claims.cuts],
  }
}

const shownClaim = (claim: LedgerClaim, articles: Articles, names: Names): Shown['claims'][number] => {
  const [first] = claim.told
  const words = claim.quote ?? (first && articles.get(first.article)?.text.slice(...first.span))
  return {
    speaker: harmless(speakerInWords(claim, names)),
    stance: claim.stance,
    ...(words !== undefined && { words: harmless(words) }),
    verbatim: claim.verbatim,
    outlets: claim.outlets,
    told: claim.told.slice(0, MOST_TOLD).map(({ article, claim: id, span }) => ({
      article: harmless(article),
      claim: id,
      span: mutable(span),
    })),
  }
}

const inWords = (shown: Shown): readonly string[] => [
  ...eventLineInWords(shown),
  ...(shown.formerly === undefined ? [] : [`  It was called ${shown.formerly} before.`]),
  'Words between « and » are quoted from articles.',
  ...section('Values, with who says them', shown.values.flatMap(valueInLines)),
  ...section(
    'Steps',
    shown.history.length < 2
      ? []
      : shown.history.map(
          ({ status, when, reports }) => `- ${status} ${when} (${plural(reports, 'report')})`,
        ),
  ),
  ...section('Who says what', shown.claims.map(claimInWords)),
  ...section('Cases', shown.cases.map(caseInWords)),
  ...section('Reviewers', reviewInWords(shown)),
  ...section(
    'Reports to cite',
    shown.quotes.map(
      (each) =>
        `- ${citationInWords(each)}${each.inPassing ? ' in passing' : ''}${each.status === shown.status ? '' : ` as ${each.status}`}, source ${each.origin}${each.url === undefined ? '' : `, ${each.url}`}`,
    ),
  ),
  ...section('Cut', cutsInWords(shown.cut)),
]

const claimInWords = ({
  speaker,
  stance,
  words,
  verbatim,
  outlets,
  told,
}: Shown['claims'][number]): string => {
  const where = told.map(({ article, span }) => `[article ${article}, text ${span[0]}–${span[1]}]`)
  const said = words === undefined ? '' : ` ${quoted(words)}${verbatim ? '' : " in a reporter's words"}`
  return `- ${speaker} ${stance}${said} (${plural(outlets, 'outlet')}) ${where.join(' ')}`
}

const caseInWords = ({ id, answers, answeredBy }: Shown['cases'][number]): string => {
  const link = (how: string, links: Shown['cases'][number]['answers']): string =>
    links.map(({ event, presumed }) => `; ${presumed ? 'presumably ' : ''}${how} ${event}`).join('')
  return `- case ${id}${link('answers', answers)}${link('is answered by', answeredBy)}`
}

const reviewInWords = ({ review: { confirmedBy, rejectedBy, notes } }: Shown): readonly string[] => [
  ...(confirmedBy.length > 0 ? [`- confirmed by ${confirmedBy.join(', ')}`] : []),
  ...(rejectedBy.length > 0 ? [`- rejected by ${rejectedBy.join(', ')}`] : []),
  ...notes.map(({ by, text }) => `- ${by} notes: ${quoted(text)}`),
]
