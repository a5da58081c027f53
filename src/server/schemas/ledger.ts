import { z } from '@hono/zod-openapi'
import { CORRECTABLE, LEDGER_FIELDS, PREFERENCES, STANCES, STATUSES } from '../../model/index.ts'
import { dateSchema } from '../../model/schema.ts'
import { list, sideKey, span } from './shared.ts'

/** The ledger's own types (model/ledger.ts); test/server/schema-types.ts holds them against one another. */

export const status = z.enum(STATUSES)
export const ledgerField = z.enum(LEDGER_FIELDS)

export const variantShape = {
  value: z.unknown(),
  reports: list(z.string()),
  outlets: z.int().nonnegative().openapi({ description: 'Independent outlets that give it.' }),
  actingSide: z.boolean().openapi({ description: 'The acting side gives it in its own words.' }),
  first: z.string().optional(),
  last: z.string().optional(),
  vagueness: z.number(),
  yields: z.boolean().openapi({ description: 'A vaguer form of another variant: it supports that one.' }),
}

export const accountShape = {
  rule: z.enum([...PREFERENCES, 'reviewer', 'only-value']),
  conflict: z.boolean().openapi({ description: 'Two of the variants contradict each other.' }),
}

export const reviewedShape = { decision: z.string(), by: z.string(), value: z.unknown() }

export const stepShape = {
  status,
  date: dateSchema.optional(),
  reports: list(z.string()),
}

export const claimShape = {
  speaker: z
    .strictObject({ key: sideKey.optional(), name: z.string(), role: z.string().optional() })
    .readonly(),
  stance: z.enum(STANCES),
  quote: z.string().optional(),
  verbatim: z.boolean(),
  told: list(z.strictObject({ article: z.string(), claim: z.string(), span }).readonly()),
  outlets: z.int().nonnegative(),
}

export const reportLineShape = {
  key: z.string().openapi({ example: '46128bb2d283eb53#e1' }),
  article: z.string(),
  event: z.string().openapi({
    description: "Id of the event in the article's record; `+` and a decision's of what a reviewer added.",
    example: 'e1',
  }),
  outlet: z.string().optional(),
  published: z.string().optional(),
  status,
  background: z.boolean(),
  confidence: z.number(),
  origin: z.int().nonnegative().openapi({
    description: 'Reports with the same number are one independent source.',
  }),
  added: z
    .strictObject({ decision: z.string(), by: z.string() })
    .readonly()
    .optional()
    .openapi({ description: 'Set for what no reading gave: who says that the article tells it.' }),
}

export const reviewSchema = z
  .strictObject({
    confirmed: list(z.string()),
    rejected: list(z.string()),
    notes: list(z.strictObject({ decision: z.string(), by: z.string(), text: z.string() }).readonly()),
    set: list(z.strictObject({ ...reviewedShape, field: z.enum(CORRECTABLE) }).readonly())
      .optional()
      .openapi({ description: 'Action, sides and status as reviewers set them, the latest last.' }),
  })
  .readonly()
  .openapi('Review')

/** What every event of a ledger has, its fields, steps, reports and claims left out. */
export const eventShape = {
  id: z.string().openapi({ example: 'usa-rus-expel-diplomats-2022-02-28' }),
  block: z.string(),
  family: z.string(),
  action: z.string().openapi({ example: 'expel-diplomats' }),
  status,
  source: sideKey.optional(),
  target: sideKey.optional(),
  names: z.strictObject({ source: z.string().optional(), target: z.string().optional() }).readonly(),
  plover: z
    .strictObject({ event: z.string(), mode: z.string().optional(), context: list(z.string()) })
    .readonly()
    .optional(),
  cameo: z.string().optional(),
  goldstein: z.number().optional(),
  outlets: z.int().nonnegative().openapi({ description: 'Independent outlets.' }),
  answers: z.strictObject({ reports: list(z.string()), words: list(z.string()) }).readonly(),
  confidence: z.number(),
  review: reviewSchema,
}

export const caseShape = {
  id: z.string().openapi({ example: 'rus-usa-2022-02' }),
  sides: z.tuple([sideKey, sideKey]).readonly(),
  start: z.string(),
  end: z.string(),
  moves: list(z.string()),
  links: list(
    z
      .strictObject({ event: z.string(), answers: z.string(), basis: z.enum(['said', 'presumed']) })
      .readonly(),
  ),
  unanswered: list(z.strictObject({ event: z.string(), by: sideKey }).readonly()),
  deadlines: list(z.strictObject({ event: z.string(), day: z.string() }).readonly()),
}
