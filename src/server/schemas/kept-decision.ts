import { z } from '@hono/zod-openapi'
import { CORRECTABLE } from '../../model/index.ts'
import { missedEventSchema } from '../../model/schema.ts'
import { list, sideKey, span } from './shared.ts'

const anchorSchema = z
  .strictObject({
    article: z.string(),
    event: z.string(),
    family: z.string(),
    source: sideKey.optional(),
    target: sideKey.optional(),
    in: z.literal('title').optional(),
    span: span.optional(),
  })
  .readonly()
  .openapi('Anchor', { description: 'Where a report stands: its article and the words.' })

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) })
const field = z.enum(CORRECTABLE)

/** What was decided, as it is kept. */
const verdictSchema = z
  .discriminatedUnion('kind', [
    z.strictObject(kind('confirm')).readonly(),
    z.strictObject(kind('reject')).readonly(),
    z.strictObject({ ...kind('correct'), field, value: z.unknown() }).readonly(),
    z.strictObject({ ...kind('merge'), with: list(anchorSchema) }).readonly(),
    z.strictObject({ ...kind('split'), off: list(anchorSchema) }).readonly(),
    z.strictObject({ ...kind('annotate'), text: z.string() }).readonly(),
    z
      .strictObject({
        ...kind('add'),
        article: z.string(),
        version: z.string(),
        event: missedEventSchema,
      })
      .readonly(),
    z.strictObject({ ...kind('undo'), decision: z.string() }).readonly(),
  ])
  .openapi('Verdict')

const decisionShape = {
  id: z.string(),
  at: z.string().openapi({ description: 'ISO 8601 with time and `Z`.' }),
  by: z.string(),
  reason: z.string(),
  on: list(anchorSchema),
  verdict: verdictSchema,
}

export const keptDecisionSchema = z
  .strictObject({
    ...decisionShape,
    holds: z.boolean().openapi({ description: 'False for one that was taken back.' }),
    words: z.string().openapi({ example: 'sets how many to 13' }),
  })
  .readonly()
  .openapi('Decision')
export type KeptDecision = z.infer<typeof keptDecisionSchema>
