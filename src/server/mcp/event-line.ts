import { z } from 'zod'
import type { ToldReport } from '../../ledger/index.ts'
import {
  type Count,
  type EventDate,
  LEDGER_FIELDS,
  type LedgerEvent,
  type ReportLine,
  STATUSES,
} from '../../model/index.ts'
import { plural, sideInWords } from '../../wording/accounts.ts'
import { eventInSentence } from '../../wording/sentence.ts'
import { codesInWords, countInWords, dateInWords, type Names } from '../../wording/values.ts'
import { type Citation, citationInWords, citationOf, citationSchema } from './citation.ts'
import { calledHarmlessly, harmless } from './harmless.ts'
import { uriOf } from './uris.ts'

export const sideSchema = z.object({ key: z.string(), name: z.string() })

/** An event as lists have it. */
export const eventShape = {
  id: z.string().describe('cite it; show_event tells all about it'),
  uri: z.string(),
  sentence: z.string().describe('what happened, as the ledger has it'),
  action: z.string(),
  status: z.enum(STATUSES),
  source: sideSchema.optional(),
  target: sideSchema.optional(),
  date: z
    .object({
      start: z.string(),
      end: z.string(),
      precision: z.enum(['day', 'week', 'month', 'year']),
      words: z.string(),
    })
    .optional(),
  howMany: z.string().optional(),
  outlets: z.int().describe('independent outlets that report it'),
  reports: z.int(),
  confidence: z.number().describe('0 to 1: that at least one independent outlet was read right'),
  conflicts: z.array(z.string()).describe('fields on which reports contradict each other: see show_event'),
  rejected: z.boolean().describe('a reviewer says that there was no such act'),
  codes: z.string().describe('PLOVER, CAMEO and Goldstein'),
}

export const eventLineSchema = z.object({ ...eventShape, quote: citationSchema.optional() })
export type EventLine = z.infer<typeof eventLineSchema>

export const sideOf = (
  key: string | undefined,
  told: string | undefined,
  names: Names,
): { readonly key: string; readonly name: string } | undefined =>
  key === undefined
    ? undefined
    : { key: harmless(key), name: calledHarmlessly(sideInWords(key, told, names)) }

/** What lists have of an event. */
export const eventLine = (event: LedgerEvent, names: Names): Omit<EventLine, 'quote'> => {
  const { id, action, status, fields, steps, outlets, review } = event
  const [source, target] = [
    sideOf(event.source, event.names.source, names),
    sideOf(event.target, event.names.target, names),
  ]
  const date = (fields.date?.value as EventDate | undefined) ?? steps.at(-1)?.date
  const count = fields.count?.value as Count | undefined
  return {
    id: harmless(id),
    uri: uriOf('events', id),
    sentence: harmless(eventInSentence(event, names)),
    action,
    status,
    ...(source && { source }),
    ...(target && { target }),
    ...(date && {
      date: { start: date.start, end: date.end, precision: date.precision, words: dateInWords(date) },
    }),
    ...(count && { howMany: countInWords(count) }),
    outlets,
    reports: event.reports.length,
    confidence: event.confidence,
    conflicts: LEDGER_FIELDS.filter((field) => fields[field]?.conflict === true),
    rejected: review.rejected.length > 0,
    codes: codesInWords(event),
  }
}

/** The report to quote first: news before what is told in passing, then the surest. */
export const firstQuote = (
  lines: readonly ReportLine[],
  reports: readonly ToldReport[],
): Citation | undefined => {
  const [best] = [...lines].sort(
    (a, b) => Number(a.background) - Number(b.background) || b.confidence - a.confidence,
  )
  const told = reports.find(({ key }) => key === best?.key) ?? reports[0]
  return told && citationOf(told)
}

/** An event of a list in words: what happened, its id, how sure that is, and the words of one report. */
export const eventLineInWords = (line: EventLine): readonly string[] => [
  `${line.sentence}.`,
  `  id ${line.id} · ${line.status} · ${plural(line.outlets, 'independent outlet')} in ${plural(line.reports, 'report')} · ${line.codes}`,
  ...(line.rejected ? ['  A reviewer has rejected it: do not report it as having happened.'] : []),
  ...(line.conflicts.length > 0
    ? [`  Reports disagree on ${line.conflicts.join(', ')}: show_event says who says what.`]
    : []),
  ...(line.quote ? [`  ${citationInWords(line.quote)}`] : []),
]
