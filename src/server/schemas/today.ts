import { z } from '@hono/zod-openapi'
import { query } from '../query.ts'
import { caseLineSchema } from './cases.ts'
import { eventLineSchema } from './events.ts'
import { day, list, whole } from './shared.ts'

const MOST_DAYS = 366
const MOST_OF_A_KIND = 100

export const todayQuery = query({
  day: day.optional().openapi({ description: 'The day that is begun. Default: today, in UTC.' }),
  days: whole(1, MOST_DAYS)
    .optional()
    .openapi({ description: 'Days around it in which deadlines are near. Default: 30.' }),
  limit: whole(1, MOST_OF_A_KIND)
    .optional()
    .openapi({ description: 'So many of each kind at most. Default: 10.' }),
})

const newArticle = z
  .strictObject({
    id: z.string(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    published: z.string().optional(),
    readAt: z.string(),
    events: z.int().nonnegative(),
    isReviewed: z.boolean(),
  })
  .readonly()

export const todayViewSchema = z
  .strictObject({
    day,
    articles: list(newArticle).openapi({ description: 'What came in, the latest read first.' }),
    worthLooking: list(eventLineSchema).openapi({ description: 'Events that most need a look.' }),
    deadlines: list(
      z
        .strictObject({
          day,
          event: z.string(),
          sentence: z.string(),
          case: caseLineSchema,
          answered: z.boolean().openapi({ description: 'The other side has answered the event.' }),
        })
        .readonly(),
    ),
    cases: list(caseLineSchema).openapi({ description: 'Cases, the latest moved first.' }),
  })
  .readonly()
  .openapi('Today')
export type TodayView = z.infer<typeof todayViewSchema>
