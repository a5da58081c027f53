import { createRoute, z } from '@hono/zod-openapi'
import { namesOf } from '../../wording/names.ts'
import type { App } from '../app.ts'
import { cursorOf, offsetOf } from '../cursor.ts'
import { forRole, json, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { given } from '../query.ts'
import { eventsQuery, eventViewSchema, foundEventsSchema } from '../schemas/events.ts'
import { eventLine } from '../words/event-line.ts'
import { eventView } from '../words/event-view.ts'

const DEFAULT_LIMIT = 50

const listRoute = createRoute({
  ...forRole('reader'),
  method: 'get',
  path: '/api/events',
  summary: 'Find events, the latest first',
  description: 'Every condition that is given must hold.',
  request: { query: eventsQuery },
  responses: { 200: json(foundEventsSchema, 'The events that fit.'), ...problems('wrong-value') },
})

const showRoute = createRoute({
  ...forRole('reader'),
  method: 'get',
  path: '/api/events/{id}',
  summary: 'Show all about one event',
  description: 'By its id, or by one that it had before.',
  request: { params: z.strictObject({ id: z.string().max(500) }) },
  responses: { 200: json(eventViewSchema, 'The event.'), ...problems('not-found') },
})

export const addEventRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  app.openapi(listRoute, async (c) => {
    const { cursor, limit = DEFAULT_LIMIT, ...filters } = c.req.valid('query')
    const offset = offsetOf(cursor)
    const found = await ledger.find({ ...given(filters), limit, offset })
    return c.json(
      {
        events: found.events.map((event) => eventLine(event, names)),
        ...(found.more && { next: cursorOf(offset + limit) }),
      },
      200,
    )
  })
  app.openapi(showRoute, async (c) => {
    const { id } = c.req.valid('param')
    const found = await ledger.show(id)
    if (found === undefined)
      throw new Refusal('not-found', `No event ${id}. GET /api/events lists them with their ids.`)
    return c.json(eventView(found, names), 200)
  })
}
