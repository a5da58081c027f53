import { createRoute, z } from '@hono/zod-openapi'
import { namesOf } from '../../wording/names.ts'
import type { App } from '../app.ts'
import { asked } from '../asked.ts'
import { json, ofLedger, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { orRefuse } from '../refusal.ts'
import {
  eventQuery,
  eventsQuery,
  eventViewSchema,
  facetsQuery,
  facetsSchema,
  foundEventsSchema,
} from '../schemas/events.ts'
import { eventLine } from '../words/event-line.ts'
import { eventView } from '../words/event-view.ts'
import { wordedFacets } from '../words/facets.ts'

const listRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/events',
  summary: 'Find events',
  description: 'Every condition that is given must hold.',
  request: { query: eventsQuery },
  responses: { 200: json(foundEventsSchema, 'The events that fit.'), ...problems('wrong-value') },
})

const facetsRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/events/facets',
  summary: 'Count events by value',
  description: 'Each facet under all conditions but its own.',
  request: { query: facetsQuery },
  responses: { 200: json(facetsSchema, 'Events by value.'), ...problems('wrong-value') },
})

const showRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/events/{id}',
  summary: 'Show all about one event',
  description: 'By its id, or by one that it had before.',
  request: { params: z.strictObject({ id: z.string().max(500) }), query: eventQuery },
  responses: { 200: json(eventViewSchema, 'The event.'), ...problems('not-found') },
})

export const addEventRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  app.openapi(listRoute, async (c) => {
    const query = asked(c.req.valid('query'), codebook)
    const found = await orRefuse(() => ledger.find(query))
    const events = found.events.map((event) => eventLine(event, names))
    const total = await ledger.count(query)
    return c.json({ events, ...(found.next !== undefined && { next: found.next }), total }, 200)
  })
  // Before the route of one event, whose id it would be.
  app.openapi(facetsRoute, async (c) => {
    const query = asked(c.req.valid('query'), codebook)
    return c.json(wordedFacets(await orRefuse(() => ledger.facets(query)), names), 200)
  })
  app.openapi(showRoute, async (c) => {
    const { id } = c.req.valid('param')
    const found = await ledger.show(id, c.req.valid('query').prefer)
    if (found === undefined)
      throw new Refusal('not-found', `No event ${id}. GET /api/events lists them with their ids.`)
    const [decisions = [], neighbours] = await Promise.all([
      ledger.decisionsOn(found.event.id),
      ledger.neighbours(found.event.id),
    ])
    return c.json(eventView({ ...found, decisions, neighbours }, names), 200)
  })
}
