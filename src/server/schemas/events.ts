import { z } from '@hono/zod-openapi'
import { FACETS, type FacetName } from '../../ledger/desk-query.ts'
import { EVENT_SORTS, REVIEWS } from '../../ledger/query.ts'
import { PREFERENCES } from '../../model/index.ts'
import { countSchema, dateSchema } from '../../model/schema.ts'
import { query } from '../query.ts'
import { keptDecisionSchema } from './kept-decision.ts'
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

/** A share in a query, from 0 to 1. */
const share = z
  .string()
  .regex(/^(?:0|1|0?\.\d{1,6}|1\.0{1,6}|0\.\d{1,6})$/, 'write a number from 0 to 1, as 0.75')
  .transform(Number)
  .openapi({ type: 'number', minimum: 0, maximum: 1 })

const prefer = z.enum(PREFERENCES).optional().openapi({ description: 'Choose among values by this rule.' })

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
  confidenceMin: share.optional().openapi({ description: 'So sure at least, 0 to 1.' }),
  confidenceMax: share.optional().openapi({ description: 'So sure at most, 0 to 1.' }),
  conflict: flag.optional().openapi({
    description: 'Only events with a field on which reports or reviewers contradict each other.',
  }),
  review: z.enum(REVIEWS).optional().openapi({
    description: 'Only events to which reviewers did this; `none`: nothing at all.',
  }),
  article: z.string().max(500).optional().openapi({ description: 'Told by this article.' }),
  prefer,
}

export const eventsQuery = query({
  ...eventFilters,
  sort: z.enum(EVENT_SORTS).optional().openapi({
    description: 'The latest first, if not said; `confidence`: the least sure first.',
  }),
  ...pageParameters,
})

export const eventQuery = query({ prefer })

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
  .strictObject({
    events: list(eventLineSchema),
    next,
    total: z.int().nonnegative().openapi({ description: 'Events that fit in all.' }),
  })
  .readonly()
  .openapi('FoundEvents')

const wordedFieldSchema = z
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

const wordedClaimSchema = z
  .strictObject({
    ...claimShape,
    words: words.openapi({ example: 'Annalena Baerbock, Foreign Minister, Germany' }),
  })
  .readonly()
  .openapi('EventClaim')

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
    claims: list(wordedClaimSchema),
    cases: list(eventCaseSchema),
    decisions: list(keptDecisionSchema).openapi({
      description: 'About this event, those taken back among them, oldest first.',
    }),
    neighbours: list(eventLineSchema).openapi({
      description: 'Events that may be the same act, the likeliest first.',
    }),
    formerly: z
      .string()
      .optional()
      .openapi({ description: 'Set when the event was asked for by a name that it had before.' }),
  })
  .readonly()
  .openapi('EventView')
export type EventView = z.infer<typeof eventViewSchema>

const facetSchema = z
  .strictObject({
    values: list(
      z.strictObject({ value: z.string(), words: z.string(), events: z.int().nonnegative() }).readonly(),
    ),
    more: z.int().nonnegative().openapi({ description: 'Values left out.' }),
  })
  .readonly()
  .openapi('Facet')

export const facetsQuery = query(eventFilters)

export const facetsSchema = z
  .strictObject(
    Object.fromEntries(FACETS.map((name) => [name, facetSchema])) as Record<FacetName, typeof facetSchema>,
  )
  .readonly()
  .openapi('Facets')
export type Facets = z.infer<typeof facetsSchema>
