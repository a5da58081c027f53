import { z } from 'zod'
import { PREFERENCES, STATUSES } from '../../../model/index.ts'
import { plural } from '../../../wording/accounts.ts'
import {
  checkAction,
  cursorArgument,
  cursorFor,
  dayArgument,
  limitArgument,
  offsetOf,
  shortText,
  sideArgument,
  sidesAsked,
} from '../arguments.ts'
import { type EventLine, eventLine, eventLineInWords, eventLineSchema, firstQuote } from '../event-line.ts'
import type { McpParts } from '../parts.ts'
import { defineTool } from '../tool.ts'

const MOST = 50
const USUAL = 10

const input = z.strictObject({
  text: shortText(
    'words of the reports, all of which must be there; "words in quotation marks" stand together, -word must not be there',
  ).optional(),
  side: sideArgument('either side').optional(),
  source: sideArgument('who acts').optional(),
  target: sideArgument('who is acted on').optional(),
  action: shortText('id of an action: expel-diplomats, recall-ambassador, impose-sanctions, ...').optional(),
  status: z.enum(STATUSES).optional().describe('how far the act has gone'),
  since: dayArgument('may have been on this day or later').optional(),
  until: dayArgument('may have been on this day or earlier').optional(),
  minOutlets: z.int().min(1).max(100_000).optional().describe('so many independent outlets at least'),
  rejected: z.boolean().default(false).describe('also what reviewers have rejected'),
  generic: z
    .boolean()
    .default(false)
    .describe('also generic actions (plover-aid, plover-fight, ...), which tell more than diplomacy'),
  prefer: z.enum(PREFERENCES).optional().describe('choose among differing values by this rule'),
  limit: limitArgument(MOST, USUAL),
  cursor: cursorArgument,
})

const output = z.object({
  events: z.array(eventLineSchema),
  next: z.string().optional().describe('there are more: pass it as cursor'),
})

/** Events that fit, the latest first, each with the words of one report. */
export const searchEvents = defineTool({
  name: 'search_events',
  title: 'Search events',
  description:
    'Finds events (one state or organisation acting on another: expulsions, recalls, protests, sanctions, ...) in the ledger, the latest first, each with its id and a quotation to cite. Every condition that is given must hold.',
  input,
  output,
  run: async (asked, parts) => {
    const { cursor, source, target, side, ...rest } = asked
    checkAction(rest.action, parts)
    const offset = offsetOf(cursor)
    const sides = sidesAsked({ source, target, side }, parts)
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
    const found = await parts.ledger.find({ ...given, ...sides, offset })
    const events = await Promise.all(found.events.map(({ id }) => withQuote(id, asked.prefer, parts)))
    const shown = events.flatMap((each) => each ?? [])
    const next = found.more ? cursorFor(offset + found.events.length) : undefined
    return {
      answer: { events: shown, ...(next !== undefined && { next }) },
      words: inWords(shown, offset, next),
    }
  },
})

const withQuote = async (
  id: string,
  prefer: (typeof PREFERENCES)[number] | undefined,
  { ledger, names }: McpParts,
): Promise<EventLine | undefined> => {
  const view = await ledger.show(id, prefer)
  if (view === undefined) return undefined
  const quote = firstQuote(view.event.reports, view.reports)
  return { ...eventLine(view.event, names), ...(quote && { quote }) }
}

const NOTHING = [
  'No event fits. The ledger holds only what its articles tell, so this does not mean that nothing happened.',
  'Try fewer conditions, other words, a wider stretch of days, or generic: true.',
]

const inWords = (
  events: readonly EventLine[],
  offset: number,
  next: string | undefined,
): readonly string[] => {
  if (events.length === 0) return NOTHING
  const more = next === undefined ? [] : ['', `There are more: ask again with cursor "${next}".`]
  return [
    `${plural(events.length, 'event')}${offset > 0 ? ` after the first ${offset}` : ''}, the latest first. Words between « and » are quoted from articles.`,
    ...events.flatMap((event, i) => ['', ...eventLineInWords(event).map(numbered(offset + i + 1))]),
    ...more,
  ]
}

const numbered =
  (number: number) =>
  (line: string, at: number): string =>
    at === 0 ? `${number}. ${line}` : line
