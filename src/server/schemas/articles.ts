import { z } from '@hono/zod-openapi'
import { ARTICLE_ORDERS } from '../../ledger/article-query.ts'
import { recordSchema } from '../../model/schema.ts'
import { query } from '../query.ts'
import { eventLineSchema, eventReportSchema } from './events.ts'
import { day, list, next, pageParameters } from './shared.ts'

const articleFilters = {
  outlet: z.string().max(300).optional(),
  since: day.optional().openapi({ description: 'Published on this day or later.' }),
  until: day.optional().openapi({ description: 'Published on this day or earlier.' }),
  text: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: 'Words of title and text; `"words together"`, `-without`.' }),
  state: z
    .enum(['reviewed', 'unreviewed'])
    .optional()
    .openapi({ description: '`reviewed`: somebody looked at the article as it is read now.' }),
  order: z
    .enum(ARTICLE_ORDERS)
    .optional()
    .openapi({ description: 'The latest first, or those that need a look most. Default: `newest`.' }),
}

export const articlesQuery = query({ ...articleFilters, ...pageParameters })
/** Which articles one goes through: `next` is the next of them. */
export const articleQuery = query(articleFilters)

export const articleLineSchema = z
  .strictObject({
    id: z.string(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    url: z.string().optional(),
    published: z.string().optional().openapi({ description: 'As its source gave it.' }),
    readAt: z.string().openapi({ description: 'When the reading that counts was made, ISO 8601.' }),
    events: z
      .int()
      .nonnegative()
      .openapi({ description: 'Without generic actions and what reviewers rejected.' }),
    lowestConfidence: z.number().optional().openapi({ description: 'Of its least sure event.' }),
    conflicts: z
      .int()
      .nonnegative()
      .openapi({ description: 'Events on which reports contradict each other.' }),
    worth: z.number().openapi({ description: 'How much it needs a look; 0 where all is settled.' }),
    look: z
      .strictObject({ by: z.string(), at: z.string() })
      .readonly()
      .optional()
      .openapi({ description: 'Who looked last. It may have been read anew since.' }),
    isReviewed: z.boolean().openapi({ description: 'Somebody looked at it as it is read now.' }),
  })
  .readonly()
  .openapi('ArticleLine')
export type ArticleLine = z.infer<typeof articleLineSchema>

export const foundArticlesSchema = z
  .strictObject({
    articles: list(articleLineSchema),
    next,
    total: z.int().nonnegative().openapi({ description: 'All that fit.' }),
  })
  .readonly()
  .openapi('FoundArticles')
export type FoundArticles = z.infer<typeof foundArticlesSchema>

export const articleViewSchema = z
  .strictObject({
    line: articleLineSchema,
    // plain zod: a schema of another room may have been made before its schemas learnt to say openapi()
    record: recordSchema.describe('The record that counts: text, events, claims, warnings.'),
    events: list(
      z
        .strictObject({
          event: eventLineSchema,
          reports: list(eventReportSchema).openapi({ description: 'Its reports in this article.' }),
        })
        .readonly(),
    ).openapi({ description: 'The events of the ledger that the article tells of.' }),
    next: z
      .string()
      .optional()
      .openapi({ description: 'The next article that fits the query and that nobody has looked at.' }),
  })
  .readonly()
  .openapi('ArticleView')
export type ArticleView = z.infer<typeof articleViewSchema>
