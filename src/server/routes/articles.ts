import { createRoute, z } from '@hono/zod-openapi'
import { namesOf } from '../../wording/names.ts'
import type { App } from '../app.ts'
import { forRole, json, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { articleViewSchema } from '../schemas/articles.ts'
import { eventLine } from '../words/event-line.ts'
import { reportsOfEvent } from '../words/event-view.ts'

const showRoute = createRoute({
  ...forRole('reader'),
  method: 'get',
  path: '/api/articles/{id}',
  summary: 'Show an article with what was read from it',
  request: { params: z.strictObject({ id: z.string().max(500) }) },
  responses: { 200: json(articleViewSchema, 'The article.'), ...problems('not-found') },
})

export const addArticleRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  app.openapi(showRoute, async (c) => {
    const { id } = c.req.valid('param')
    const record = await ledger.record(id)
    if (record === undefined)
      throw new Refusal('not-found', `No article ${id}. GET /api/events/{id} names those of an event.`)
    const told = await ledger.toldBy(id)
    return c.json(
      {
        record,
        events: told.map((each) => ({
          event: eventLine(each.event, names),
          reports: reportsOfEvent(each).filter(({ article }) => article === id),
        })),
      },
      200,
    )
  })
}
