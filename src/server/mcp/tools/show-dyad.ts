import { z } from 'zod'
import type { DyadMonth, Tally } from '../../../ledger/index.ts'
import { plural } from '../../../wording/accounts.ts'
import { sideArgument, sidesAsked } from '../arguments.ts'
import { cutSchema, cutsInWords, section } from '../cut.ts'
import { sideOf, sideSchema } from '../event-line.ts'
import { defineTool } from '../tool.ts'
import { Unanswerable } from '../unanswerable.ts'

const MOST_MONTHS = 120

const input = z.strictObject({
  a: sideArgument('one side'),
  b: sideArgument('the other side'),
  generic: z.boolean().default(false).describe('also events of generic actions (plover-...)'),
})

const tallySchema = z.object({
  events: z.int(),
  goldsteinSum: z.number().optional(),
  goldsteinMean: z.number().optional().describe('-10 (most hostile) to 10 (most friendly)'),
})

const monthSchema = z.object({ month: z.string(), aToB: tallySchema, bToA: tallySchema })
type Month = z.infer<typeof monthSchema>

const output = z.object({
  a: sideSchema,
  b: sideSchema,
  months: z.array(monthSchema).describe('months with events, in order; `undated` for events without a day'),
  cut: cutSchema,
})
type Shown = z.infer<typeof output>

/** What two sides did to each other, month by month. */
export const showDyad = defineTool({
  name: 'show_dyad',
  title: 'Show two sides over time',
  description:
    'Counts what two sides did to each other, month by month and each way, with the sum and mean of Goldstein values. search_events with source, target, since and until lists the events behind a number.',
  input,
  output,
  run: async ({ a, b, generic }, parts) => {
    const { a: first = a, b: second = b } = sidesAsked({ a, b }, parts)
    if (first === second)
      throw new Unanswerable(
        `Both sides are ${first}: name two. search_events with side finds one side's events.`,
      )
    const view = await parts.ledger.dyad(first, second, generic)
    const side = (key: string) => sideOf(key, undefined, parts.names) ?? { key, name: key }
    const months = view.months.slice(-MOST_MONTHS)
    const rest = `The latest are shown; search_events with until finds earlier events.`
    const cut = { list: 'months', shown: MOST_MONTHS, of: view.months.length, rest }
    const shown: Shown = {
      a: side(first),
      b: side(second),
      months: months.map(monthOf),
      cut: view.months.length > MOST_MONTHS ? [cut] : [],
    }
    return { answer: shown, words: inWords(shown) }
  },
})

const monthOf = ({ month, forth, back }: DyadMonth): Month => ({
  month,
  aToB: tallyOf(forth),
  bToA: tallyOf(back),
})

const tallyOf = ({ events, goldstein }: Tally): Month['aToB'] => ({
  events,
  ...(goldstein && { goldsteinSum: goldstein.sum, goldsteinMean: goldstein.mean }),
})

const inWords = ({ a, b, months, cut }: Shown): readonly string[] => {
  if (months.length === 0) return [`The ledger has no event between ${a.name} and ${b.name}.`]
  return [
    `What ${a.name} and ${b.name} did to each other, by month (months without events are left out):`,
    ...months.map(
      ({ month, aToB, bToA }) =>
        `- ${month}: ${a.name} to ${b.name} ${tallyInWords(aToB)}; ${b.name} to ${a.name} ${tallyInWords(bToA)}`,
    ),
    ...section('Cut', cutsInWords(cut)),
  ]
}

const tallyInWords = ({ events, goldsteinSum, goldsteinMean }: Month['aToB']): string =>
  goldsteinSum === undefined
    ? plural(events, 'event')
    : `${plural(events, 'event')}, Goldstein sum ${goldsteinSum}, mean ${goldsteinMean}`
