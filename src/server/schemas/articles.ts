import { z } from '@hono/zod-openapi'
import { recordSchema } from '../../model/schema.ts'
import { eventLineSchema, eventReportSchema } from './events.ts'
import { list } from './shared.ts'

export const articleViewSchema = z
  .strictObject({
    record: recordSchema.openapi({ description: 'The record that counts: text, events, claims, warnings.' }),
    events: list(
      z
        .strictObject({
          event: eventLineSchema,
          reports: list(eventReportSchema).openapi({ description: 'Its reports in this article.' }),
        })
        .readonly(),
    ).openapi({ description: 'The events of the ledger that the article tells of.' }),
  })
  .readonly()
  .openapi('ArticleView')
export type ArticleView = z.infer<typeof articleViewSchema>
