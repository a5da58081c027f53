import { z } from 'zod'
import type { CaseView } from '../../../ledger/index.ts'
import type { LedgerEvent } from '../../../model/index.ts'
import { plural } from '../../../wording/accounts.ts'
import { dayInWords } from '../../../wording/values.ts'
import { shortText } from '../arguments.ts'
import { cutSchema, cutsInWords, cutTo, section } from '../cut.ts'
import {
  eventLine,
  eventLineInWords,
  eventLineSchema,
  firstQuote,
  sideOf,
  sideSchema,
} from '../event-line.ts'
import { harmless } from '../harmless.ts'
import type { McpParts } from '../parts.ts'
import { defineTool } from '../tool.ts'
import { Unanswerable } from '../unanswerable.ts'
import { uriOf } from '../uris.ts'

const MOST_EVENTS = 40

const input = z.strictObject({
  id: shortText('id of a case, as find_cases or show_event gives it'),
  after: z
    .int()
    .min(0)
    .max(1_000_000)
    .default(0)
    .describe('leave out the first so many events: for cases with more than 40'),
})

const stepSchema = z.object({
  ...eventLineSchema.shape,
  isMove: z.boolean().describe('an act that moves the dispute; else words said meanwhile'),
  answers: z.array(
    z.object({
      event: z.string(),
      presumed: z.boolean().describe('no report says so: the same act came back soon'),
    }),
  ),
  deadline: z.object({ day: z.string(), runs: z.boolean() }).optional(),
})
type Step = z.infer<typeof stepSchema>

const output = z.object({
  id: z.string(),
  uri: z.string(),
  sides: z.array(sideSchema),
  start: z.string(),
  end: z.string(),
  timeline: z.array(stepSchema).describe('moves and words in order of time, each with a quotation to cite'),
  owed: z
    .array(z.object({ by: sideSchema, event: z.string() }))
    .describe('acts that nobody has answered yet'),
  cut: cutSchema,
})
type Shown = z.infer<typeof output>

/** One dispute: its moves in order of time, what answers what, which deadlines run, who owes an answer. */
export const showCase = defineTool({
  name: 'show_case',
  title: 'Show a case',
  description:
    'Shows one case as a timeline: each move and what was said meanwhile with a quotation to cite, what answers what, which deadlines run, and who owes an answer.',
  input,
  output,
  run: async ({ id, after }, parts) => {
    const view = await parts.ledger.case(id)
    if (view === undefined)
      throw new Unanswerable(`There is no case "${harmless(id)}". find_cases lists cases with their ids.`)
    const shown = await shownCase(view, after, parts)
    return { answer: shown, words: inWords(shown) }
  },
})

const shownCase = async (
  { case: found, events }: CaseView,
  after: number,
  parts: McpParts,
): Promise<Shown> => {
  const rest = `Ask again with after: ${after + MOST_EVENTS}.`
  const cut = cutTo('events of the timeline', events.slice(after), MOST_EVENTS, rest)
  const side = (key: string) => sideOf(key, undefined, parts.names) ?? { key, name: key }
  return {
    id: found.id,
    uri: uriOf('cases', found.id),
    sides: found.sides.map(side),
    start: found.start,
    end: found.end,
    timeline: await Promise.all(cut.shown.map((event) => stepOf(event, found, parts))),
    owed: found.unanswered.map(({ event, by }) => ({ by: side(by), event })),
    cut: cut.cuts,
  }
}

const stepOf = async (
  event: LedgerEvent,
  { moves, links, deadlines }: CaseView['case'],
  { ledger, names, today }: McpParts,
): Promise<Step> => {
  const view = await ledger.show(event.id)
  const quote = view && firstQuote(view.event.reports, view.reports)
  const day = deadlines.find((each) => each.event === event.id)?.day
  return {
    ...eventLine(event, names),
    ...(quote && { quote }),
    isMove: moves.includes(event.id),
    answers: links
      .filter((link) => link.event === event.id)
      .map(({ answers, basis }) => ({ event: answers, presumed: basis === 'presumed' })),
    ...(day !== undefined && { deadline: { day, runs: day >= today() } }),
  }
}

const inWords = (shown: Shown): readonly string[] => {
  const names = shown.sides.map(({ name }) => name).join(' and ')
  const moves = shown.timeline.filter(({ isMove }) => isMove).length
  return [
    `${names}, ${dayInWords(shown.start)} to ${dayInWords(shown.end)} (case ${shown.id}).`,
    `${plural(moves, 'move')} and ${plural(shown.timeline.length - moves, 'exchange')} of words. Words between « and » are quoted from articles.`,
    ...shown.timeline.flatMap((step, i) => ['', ...stepInWords(step, i + 1)]),
    ...section(
      'Not answered yet',
      shown.owed.map(({ by, event }) => `- ${by.name} owes an answer to ${event}`),
    ),
    ...section('Cut', cutsInWords(shown.cut)),
  ]
}

const stepInWords = (step: Step, number: number): readonly string[] => {
  const [first = '', ...rest] = eventLineInWords(step)
  return [
    `${number}. ${step.isMove ? '' : '(words) '}${first}`,
    ...step.answers.map(({ event, presumed }) => `  ${presumed ? 'presumably ' : ''}answers ${event}`),
    ...(step.deadline
      ? [`  deadline ${dayInWords(step.deadline.day)}, which ${step.deadline.runs ? 'runs' : 'is over'}`]
      : []),
    ...rest,
  ]
}
