import { z } from '@hono/zod-openapi'
import { PREFERENCES } from '../../model/index.ts'
import { countSchema, dateSchema } from '../../model/schema.ts'
import { query } from '../query.ts'
import {
  accountShape,
  caseShape,
  claimShape,
  eventShape,
  ledgerField,
  reportLineShape,
  reviewedShape,
  status,
  stepShape,
  variantShape,
} from './ledger.ts'
import { day, flag, list, next, pageParameters, sideKey, span, whole, worded } from './shared.ts'

const words = z.string().openapi({ description: 'The same in words for people.' })

/** Which events: the filters of lists, counts and exports. */
export const eventFilters = {
  source: sideKey.optional().openapi({ description: 'Who acts.' }),
  target: sideKey.optional().openapi({ description: 'Who is acted on.' }),
  side: sideKey.optional().openapi({ description: 'Either of the two.' }),
  action: z.string().max(100).optional().openapi({ example: 'expel-diplomats' }),
  family: z.string().max(100).optional(),
  status: status.optional(),
  since: day.optional().openapi({ description: 'The event may have been on this day or later.' }),
  until: day.optional().openapi({ description: 'The event may have been on this day or earlier.' }),
  text: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: 'Words of the reports; `"words together"`, `-without`.' }),
  minOutlets: whole(0, 100_000).optional().openapi({ description: 'So many independent outlets at least.' }),
  rejected: flag.optional().openapi({ description: 'Also what reviewers have rejected.' }),
  generic: flag.optional().openapi({ description: 'Also events of generic actions (`plover-...`).' }),
  prefer: z.enum(PREFERENCES).optional().openapi({ description: 'Values by this rule.' }),
}

export const eventsQuery = query({ ...eventFilters, ...pageParameters })

export const eventLineSchema = z
  .strictObject({
    id: eventShape.id,
    sentence: z.string().openapi({ example: 'Germany expelled 40 diplomats of Russia on 4 Apr 2022' }),
    action: worded(eventShape.action),
    status,
    source: worded(sideKey).optional(),
    target: worded(sideKey).optional(),
    date: worded(dateSchema).optional(),
    count: worded(countSchema).optional(),
    deadline: worded(dateSchema).optional(),
    outlets: eventShape.outlets,
    reports: z.int().nonnegative(),
    confidence: z.number(),
    conflicts: list(ledgerField).openapi({ description: 'Fields on which reports contradict each other.' }),
    goldstein: z.number().optional(),
    review: eventShape.review,
  })
  .readonly()
  .openapi('EventLine')
export type EventLine = z.infer<typeof eventLineSchema>

export const foundEventsSchema = z
  .strictObject({ events: list(eventLineSchema), next })
  .readonly()
  .openapi('FoundEvents')

export const wordedFieldSchema = z
  .strictObject({
    ...accountShape,
    field: ledgerField,
    label: z.string().openapi({ description: 'What the field is called.' }),
    value: z.unknown(),
    words,
    why: z.string().openapi({ description: 'Why this value is preferred; empty where there is no other.' }),
    variants: list(
      z
        .strictObject({
          ...variantShape,
          words,
          told: z.string().openapi({ description: 'The outlets that give it, in words.' }),
        })
        .readonly(),
    ),
    reviewed: list(z.strictObject({ ...reviewedShape, words }).readonly()).optional(),
  })
  .readonly()
  .openapi('EventField')

export const eventReportSchema = z
  .strictObject({
    ...reportLineShape,
    title: z.string().optional(),
    url: z.string().optional(),
    sentence: z.string().openapi({ description: 'The words that it was read from.' }),
    in: z.literal('title').optional().openapi({ description: 'Its spans index the title.' }),
    spans: z
      .record(z.string(), list(span))
      .openapi({ description: 'Where each value was read: `trigger`, `source`, `count`, ...' }),
  })
  .readonly()
  .openapi('EventReport')

export const eventCaseSchema = z.strictObject(caseShape).readonly().openapi('Case')

export const eventViewSchema = z
  .strictObject({
    ...eventShape,
    sentence: z.string(),
    words: z
      .strictObject({
        source: z.string(),
        target: z.string(),
        action: z.string(),
        codes: z.string().openapi({ example: 'PLOVER SANCTION/expel · CAMEO 161 · Goldstein -4 · 99% sure' }),
      })
      .readonly(),
    fields: list(wordedFieldSchema),
    steps: list(z.strictObject({ ...stepShape, words }).readonly()),
    reports: list(eventReportSchema),
    claims: list(z.strictObject({ ...claimShape, words }).readonly()),
    cases: list(eventCaseSchema),
    formerly: z
      .string()
      .optional()
      .openapi({ description: 'Set when the event was asked for by a name that it had before.' }),
  })
  .readonly()
  .openapi('EventView')
export type EventView = z.infer<typeof eventViewSchema>
