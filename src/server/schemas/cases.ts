import { z } from '@hono/zod-openapi'
import { query } from '../query.ts'
import { eventLineSchema } from './events.ts'
import { caseShape, claimShape, ledgerField } from './ledger.ts'
import { day, flag, list, next, pageParameters, sideKey, worded } from './shared.ts'

export const casesQuery = query({
  side: sideKey.optional().openapi({ description: 'One side, in either place.' }),
  other: sideKey.optional().openapi({ description: 'The other side.' }),
  since: day.optional().openapi({ description: 'With a move on this day or later.' }),
  until: day.optional().openapi({ description: 'With a move on this day or earlier.' }),
  open: flag.optional().openapi({ description: 'Only those in which an answer is owed.' }),
  ...pageParameters,
})

const shape = {
  id: caseShape.id,
  sides: z.tuple([worded(sideKey), worded(sideKey)]).readonly(),
  start: caseShape.start,
  end: caseShape.end,
  moves: z.int().nonnegative().openapi({ description: 'Acts that move the dispute.' }),
  answered: z.int().nonnegative().openapi({ description: 'Moves that another answers.' }),
  unanswered: list(z.strictObject({ event: z.string(), by: worded(sideKey) }).readonly()).openapi({
    description: 'Moves that were done and that nothing answers yet, and who owes the answer.',
  }),
  deadlines: caseShape.deadlines,
}

export const caseLineSchema = z.strictObject(shape).readonly().openapi('CaseLine')
export type CaseLine = z.infer<typeof caseLineSchema>

export const foundCasesSchema = z
  .strictObject({ cases: list(caseLineSchema), next })
  .readonly()
  .openapi('FoundCases')
export type FoundCases = z.infer<typeof foundCasesSchema>

const caseEventSchema = z
  .strictObject({
    event: eventLineSchema,
    isMove: z.boolean().openapi({ description: 'False for words between the sides meanwhile.' }),
    answers: caseShape.links.openapi({ description: 'What it answers.' }),
    told: list(
      z
        .strictObject({
          article: z.string(),
          outlet: z.string().optional(),
          published: z.string().optional(),
        })
        .readonly(),
    ).openapi({ description: 'The articles that tell it.' }),
  })
  .readonly()
  .openapi('CaseEvent')
export type CaseEvent = z.infer<typeof caseEventSchema>

const caseClaimSchema = z
  .strictObject({
    ...claimShape,
    event: z.string(),
    words: z.string().openapi({ description: 'The speaker in words.' }),
  })
  .readonly()
  .openapi('CaseClaim')
export type CaseClaim = z.infer<typeof caseClaimSchema>

const caseValueSchema = z
  .strictObject({
    event: z.string(),
    field: ledgerField,
    outlet: z.string(),
    article: z.string(),
    words: z.string().openapi({ description: 'The value that the outlet gives, in words.' }),
    preferred: z.boolean().openapi({ description: 'It is the value that the ledger prefers.' }),
  })
  .readonly()
  .openapi('CaseValue')
export type CaseValue = z.infer<typeof caseValueSchema>

export const caseViewSchema = z
  .strictObject({
    ...shape,
    events: list(caseEventSchema).openapi({ description: 'Moves and words, in order of time.' }),
    claims: list(caseClaimSchema).openapi({ description: 'What was said about them, event by event.' }),
    values: list(caseValueSchema).openapi({
      description: 'Which outlet gives which number and day for which event.',
    }),
  })
  .readonly()
  .openapi('CaseView')
export type CaseView = z.infer<typeof caseViewSchema>
