import { z } from '@hono/zod-openapi'
import { ARTICLE_ORDERS } from '../../ledger/article-query.ts'
import { recordSchema } from '../../model/schema.ts'
import { query } from '../query.ts'
import { eventLineSchema, eventReportSchema } from './events.ts'
import { keptDecisionSchema } from './kept-decision.ts'
import { recordWordsSchema } from './records.ts'
import { day, list, next, pageParameters } from './shared.ts'

const articleFilters = {
  outlet: z.string().max(500).optional(),
  since: day.optional().openapi({ description: 'Published on this day or later.' }),
  until: day.optional().openapi({ description: 'Published on this day or earlier.' }),
  text: z.string().max(500).optional().openapi({ description: 'Words of title and text.' }),
  state: z.enum(['reviewed', 'unreviewed']).optional().openapi({
    description: '`reviewed`: somebody looked at the article as it is read now.',
  }),
  order: z.enum(ARTICLE_ORDERS).optional().openapi({
    description: 'The newest first, if not said; or those that most need a look.',
  }),
}

export const articlesQuery = query({ ...articleFilters, ...pageParameters })

/** The list that an article is gone through in, which tells the next one. */
export const articleQuery = query(articleFilters)

export const articleLineSchema = z
  .strictObject({
    id: z.string(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    url: z.string().optional(),
    published: z.string().optional(),
    readAt: z.string().openapi({ description: 'When the reading that counts was made.' }),
    events: z.int().nonnegative().openapi({
      description: 'Events that it tells of, without generic actions and what reviewers rejected.',
    }),
    lowestConfidence: z.number().optional().openapi({ description: 'Of the least sure event.' }),
    conflicts: z.int().nonnegative().openapi({ description: 'Events with a conflict.' }),
    worth: z.number().openapi({ description: 'How much it needs a look; 0 where all is settled.' }),
    look: z
      .strictObject({ by: z.string(), at: z.string() })
      .readonly()
      .optional()
      .openapi({ description: 'Who looked last, and when.' }),
    isReviewed: z.boolean().openapi({ description: 'Somebody looked at it as it is read now.' }),
  })
  .readonly()
  .openapi('ArticleLine')
export type ArticleLine = z.infer<typeof articleLineSchema>

export const foundArticlesSchema = z
  .strictObject({
    articles: list(articleLineSchema),
    next,
    total: z.int().nonnegative().openapi({ description: 'Articles that fit in all.' }),
  })
  .readonly()
  .openapi('FoundArticles')
export type FoundArticles = z.infer<typeof foundArticlesSchema>

export const articleViewSchema = z
  .strictObject({
    line: articleLineSchema,
    isReviewed: z.boolean(),
    record: recordSchema.openapi({ description: 'The record that counts: text, events, claims, warnings.' }),
    words: recordWordsSchema,
    events: list(
      z
        .strictObject({
          event: eventLineSchema,
          reports: list(eventReportSchema).openapi({ description: 'Its reports in this article.' }),
        })
        .readonly(),
    ).openapi({ description: 'The events of the ledger that the article tells of.' }),
    decisions: list(keptDecisionSchema).openapi({ description: 'About it, oldest first.' }),
    next: z
      .string()
      .optional()
      .openapi({ description: 'The next article of the list that nobody has looked at.' }),
  })
  .readonly()
  .openapi('ArticleView')
export type ArticleView = z.infer<typeof articleViewSchema>
