import { z } from '@hono/zod-openapi'
import { CODING_STARTS, CODING_STATES } from '../../model/index.ts'
import { eventSchema } from '../../model/schema.ts'
import { query } from '../query.ts'
import { list, span } from './shared.ts'

const name = z.string().min(1).max(64)
const MOST_ARTICLES = 200
const MOST_EVENTS = 500

export const asQuery = query({
  as: name.optional().openapi({ description: 'Who codes, on a desk where nobody has an account.' }),
})

export const assignmentLineSchema = z
  .strictObject({
    id: z.string(),
    article: z.string(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    start: z.enum(CODING_STARTS).openapi({ description: 'What the two began from.' }),
    by: z.string(),
    at: z.string(),
    coders: list(z.strictObject({ name: z.string(), state: z.enum(CODING_STATES) }).readonly()),
    adjudicated: z.strictObject({ by: z.string(), at: z.string() }).readonly().optional(),
  })
  .readonly()
  .openapi('Assignment')
export type AssignmentLine = z.infer<typeof assignmentLineSchema>

export const assignmentsSchema = z
  .strictObject({ assignments: list(assignmentLineSchema) })
  .readonly()
  .openapi('Assignments')
export type Assignments = z.infer<typeof assignmentsSchema>

export const assigningSchema = z
  .strictObject({
    articles: z.array(z.string().max(500)).min(1).max(MOST_ARTICLES),
    coders: z.tuple([name, name]),
    start: z.enum(CODING_STARTS).default('machine'),
  })
  .openapi('Assigning')

const events = z.array(eventSchema).max(MOST_EVENTS).readonly()

export const mineSchema = z
  .strictObject({ coder: z.string(), state: z.enum(CODING_STATES), version: z.int().nonnegative(), events })
  .readonly()
  .openapi('HandCoding')
export type Mine = z.infer<typeof mineSchema>

export const savingSchema = z
  .strictObject({
    version: z.int().nonnegative().openapi({ description: 'The version that the events were made from.' }),
    events,
  })
  .openapi('Saving')

const coded = z.strictObject({ coder: z.string(), events }).readonly()

export const assignmentViewSchema = z
  .strictObject({
    assignment: assignmentLineSchema,
    article: z
      .strictObject({
        id: z.string(),
        text: z.string(),
        title: z.string().optional(),
        outlet: z.string().optional(),
        published: z.string().optional(),
      })
      .readonly(),
    mine: mineSchema.optional().openapi({ description: "The asker's own coding." }),
    both: z
      .tuple([coded, coded])
      .readonly()
      .optional()
      .openapi({ description: 'Both codings, once both coders are done.' }),
  })
  .readonly()
  .openapi('AssignmentView')
export type AssignmentView = z.infer<typeof assignmentViewSchema>

export const settlingSchema = z
  .strictObject({
    events: events.openapi({ description: 'The events that the article tells, as it is settled.' }),
    reason: z.string().max(2000).default('adjudicated'),
  })
  .openapi('Settling')

export const settledSchema = z
  .strictObject({ decisions: z.int().nonnegative(), assignment: assignmentLineSchema })
  .readonly()
  .openapi('Settled')
export type Settled = z.infer<typeof settledSchema>

const tally = z
  .strictObject({
    both: z.int().nonnegative(),
    onlyA: z.int().nonnegative(),
    onlyB: z.int().nonnegative(),
  })
  .readonly()

export const codingAgreementSchema = z
  .strictObject({
    pairs: z.int().nonnegative().openapi({ description: 'Articles that both coders are done with.' }),
    events: tally,
    fields: list(
      z
        .strictObject({
          field: z.string(),
          units: z.int().nonnegative(),
          onlyOne: z.int().nonnegative(),
          agreement: z.number().optional(),
          alpha: z
            .number()
            .optional()
            .openapi({ description: "Krippendorff's alpha; absent where nothing varies." }),
        })
        .readonly(),
    ),
    disagreements: list(
      z
        .strictObject({
          article: z.string(),
          field: z.string(),
          words: z.string(),
          a: z.string(),
          b: z.string(),
          sentence: z.string(),
          spans: z.tuple([list(span), list(span)]).readonly(),
          only: z.enum(['a', 'b']).optional(),
        })
        .readonly(),
    ),
  })
  .readonly()
  .openapi('CodingAgreement')
export type CodingAgreement = z.infer<typeof codingAgreementSchema>
