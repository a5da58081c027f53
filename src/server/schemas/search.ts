import { z } from '@hono/zod-openapi'
import { STANCES } from '../../model/index.ts'
import { query } from '../query.ts'
import { articleLineSchema } from './articles.ts'
import { eventLineSchema } from './events.ts'
import { keptDecisionSchema } from './kept-decision.ts'
import { claimShape } from './ledger.ts'
import { flag, list, next, pageParameters, sideKey, whole, worded } from './shared.ts'

export const searchQuery = query({
  q: z.string().trim().min(1, 'write what to look for').max(500),
  limit: whole(1, 50).optional().openapi({ description: 'So many of each kind at most (10).' }),
})

export const searchSchema = z
  .strictObject({
    events: list(eventLineSchema),
    articles: list(articleLineSchema),
    actors: list(worded(sideKey)).openapi({ description: 'Sides of the codebook that are called so.' }),
  })
  .readonly()
  .openapi('Search')
export type Search = z.infer<typeof searchSchema>

const id = z.string().max(500).optional()

export const claimsQuery = query({
  event: id,
  case: id,
  article: id,
  stance: z.enum(STANCES).optional(),
  speaker: sideKey.optional().openapi({ description: 'The side that speaks.' }),
  ...pageParameters,
})

export const foundClaimsSchema = z
  .strictObject({
    claims: list(
      z
        .strictObject({
          ...claimShape,
          event: z.string(),
          words: z.string().openapi({ description: 'Who speaks.' }),
        })
        .readonly(),
    ),
    next,
  })
  .readonly()
  .openapi('FoundClaims')

export const decisionsQuery = query({
  event: id,
  article: id,
  by: z.string().max(200).optional().openapi({ description: 'Who decided.' }),
  kind: z.enum(['confirm', 'correct', 'reject', 'merge', 'split', 'annotate', 'add', 'undo']).optional(),
  holds: flag.optional().openapi({ description: 'Only those that hold, or only those taken back.' }),
  ...pageParameters,
})

export const foundDecisionsSchema = z
  .strictObject({ decisions: list(keptDecisionSchema), next })
  .readonly()
  .openapi('FoundDecisions')
