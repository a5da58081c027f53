import { z } from '@hono/zod-openapi'
import { CORRECTABLE } from '../../model/index.ts'
import { missedEventSchema } from '../../model/schema.ts'
import { eventLineSchema } from './events.ts'
import { keptDecisionSchema } from './kept-decision.ts'
import { list } from './shared.ts'

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) })
const field = z.enum(CORRECTABLE)

const MOST_WORDS = 2000
const eventId = z.string().min(1).max(500)

/** A verdict as a reviewer gives it: events by their ids, reports by their keys. */
export const judgementSchema = z
  .discriminatedUnion('kind', [
    z.strictObject(kind('confirm')),
    z.strictObject(kind('reject')),
    z
      .strictObject({
        ...kind('correct'),
        field,
        value: z.unknown().optional().openapi({ description: 'The value as the model has it.' }),
        words: z
          .string()
          .min(1)
          .max(MOST_WORDS)
          .optional()
          .openapi({ description: 'Or in words: `13`, `12-15`, `2022-03`, `Germany`.', example: '13' }),
      })
      .refine(
        ({ value, words }) => (value === undefined) !== (words === undefined),
        'give either value or words',
      ),
    z.strictObject({ ...kind('merge'), with: eventId }).openapi({ description: 'Both events are one.' }),
    z
      .strictObject({ ...kind('split'), off: z.array(z.string().max(500)).min(1).max(500) })
      .openapi({ description: 'These reports are of another act.' }),
    z.strictObject({ ...kind('annotate'), text: z.string().min(1).max(MOST_WORDS) }),
  ])
  .openapi('Judgement')
export type Judgement = z.infer<typeof judgementSchema>

const reason = z.string().max(MOST_WORDS).default('').openapi({ description: 'Why.' })

export const decidingSchema = z
  .union([
    z.strictObject({ event: eventId, verdict: judgementSchema, reason }),
    z.strictObject({
      article: eventId,
      verdict: z.strictObject({ ...kind('add'), event: missedEventSchema }),
      reason,
    }),
  ])
  .openapi('Deciding')

export const undoingSchema = z.strictObject({ reason }).openapi('Undoing')

export const decidedSchema = keptDecisionSchema
  .unwrap()
  .extend({
    events: list(eventLineSchema).openapi({
      description: 'The events that it is about now; a correction may have changed their ids.',
    }),
  })
  .readonly()
  .openapi('Decided')
