import { z } from 'zod'
import type { Case } from '../../../model/index.ts'
import { plural } from '../../../wording/accounts.ts'
import { dayInWords, type Names } from '../../../wording/values.ts'
import {
  cursorArgument,
  cursorFor,
  dayArgument,
  limitArgument,
  offsetOf,
  sideArgument,
  sidesAsked,
} from '../arguments.ts'
import { sideOf, sideSchema } from '../event-line.ts'
import { defineTool } from '../tool.ts'
import { uriOf } from '../uris.ts'

const MOST = 50
const USUAL = 20

const input = z.strictObject({
  side: sideArgument('one side').optional(),
  other: sideArgument('the other side').optional(),
  since: dayArgument('with a move on this day or later').optional(),
  until: dayArgument('with a move on this day or earlier').optional(),
  open: z.boolean().default(false).describe('only those in which somebody owes an answer'),
  limit: limitArgument(MOST, USUAL),
  cursor: cursorArgument,
})

const lineSchema = z.object({
  id: z.string().describe('show_case tells all about it'),
  uri: z.string(),
  sides: z.array(sideSchema),
  start: z.string(),
  end: z.string(),
  moves: z.int(),
  answers: z.int(),
  owesAnAnswer: z.array(sideSchema),
  deadlinesRunning: z.array(z.object({ event: z.string(), day: z.string() })),
})
type Line = z.infer<typeof lineSchema>

const output = z.object({
  cases: z.array(lineSchema),
  next: z.string().optional().describe('there are more: pass it as cursor'),
})

/** Cases that fit, those that moved last first. */
export const findCases = defineTool({
  name: 'find_cases',
  title: 'Find cases',
  description:
    'Lists cases: moves between two sides that answer one another (an expulsion and its answer, a dispute over months), those that moved last first, with who owes an answer and which deadlines run.',
  input,
  output,
  run: async ({ side, other, since, until, open, limit, cursor }, parts) => {
    const offset = offsetOf(cursor)
    const days = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
    const sides = sidesAsked({ side, other }, parts)
    const found = await parts.ledger.cases({ ...sides, ...days, ...(open && { open }), limit, offset })
    const cases = found.cases.map((each) => lineOf(each, parts.names, parts.today()))
    const next = found.more ? cursorFor(offset + cases.length) : undefined
    return { answer: { cases, ...(next !== undefined && { next }) }, words: inWords(cases, next) }
  },
})

const sidesWithNames = (keys: readonly string[], names: Names): Line['sides'] =>
  [...new Set(keys)].flatMap((key) => sideOf(key, undefined, names) ?? [])

const lineOf = (each: Case, names: Names, today: string): Line => ({
  id: each.id,
  uri: uriOf('cases', each.id),
  sides: sidesWithNames(each.sides, names),
  start: each.start,
  end: each.end,
  moves: each.moves.length,
  answers: new Set(each.links.map(({ answers }) => answers)).size,
  owesAnAnswer: sidesWithNames(
    each.unanswered.map(({ by }) => by),
    names,
  ),
  deadlinesRunning: each.deadlines
    .filter(({ day }) => day >= today)
    .map(({ event, day }) => ({ event, day })),
})

const inWords = (cases: readonly Line[], next: string | undefined): readonly string[] => {
  if (cases.length === 0) return ['No case fits. Try fewer conditions, or search_events for single acts.']
  const more = next === undefined ? [] : ['', `There are more: ask again with cursor "${next}".`]
  return [...cases.map(lineInWords), ...more]
}

const lineInWords = (each: Line): string => {
  const sides = each.sides.map(({ name }) => name).join(' and ')
  const owes = each.owesAnAnswer.map(({ name }) => name).join(', ')
  const deadlines = each.deadlinesRunning.map(({ event, day }) => `${dayInWords(day)} (${event})`)
  return [
    `- case ${each.id}: ${sides}, ${dayInWords(each.start)} to ${dayInWords(each.end)}, ${plural(each.moves, 'move')}, ${each.answers} answered`,
    ...(owes === '' ? [] : [`an answer is owed by ${owes}`]),
    ...(deadlines.length === 0 ? [] : [`deadlines running: ${deadlines.join(', ')}`]),
  ].join('; ')
}
