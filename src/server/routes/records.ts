import { createRoute, z } from '@hono/zod-openapi'
import { namesOf } from '../../wording/names.ts'
import type { App } from '../app.ts'
import { json, ofLedger, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { query } from '../query.ts'
import { recordViewSchema, reportsSchema, reportViewSchema } from '../schemas/records.ts'
import { eventLine } from '../words/event-line.ts'
import { reportsOfEvent } from '../words/event-view.ts'
import { recordWords } from '../words/record.ts'

const recordRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/records/{article}',
  summary: 'Give what was read from an article',
  description: 'The record that counts: of the newest coder, the latest.',
  request: { params: z.strictObject({ article: z.string().max(500) }) },
  responses: { 200: json(recordViewSchema, 'The record.'), ...problems('not-found') },
})

const reportsRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/reports',
  summary: 'List the reports of an event',
  request: { query: query({ event: z.string().min(1).max(500) }) },
  responses: { 200: json(reportsSchema, 'Its reports.'), ...problems('not-found', 'wrong-value') },
})

const reportRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/reports/{key}',
  summary: 'Show one report with the event that it is of',
  description: 'The key is written into the path encoded: `%23` for `#`, `%2F` for `/`.',
  request: { params: z.strictObject({ key: z.string().max(1000) }) },
  responses: { 200: json(reportViewSchema, 'The report.'), ...problems('not-found') },
})

export const addRecordRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  app.openapi(recordRoute, async (c) => {
    const { article } = c.req.valid('param')
    const record = await ledger.record(article)
    if (record === undefined)
      throw new Refusal('not-found', `No article ${article}. GET /api/articles lists them with their ids.`)
    return c.json({ record, words: recordWords(record, names) }, 200)
  })
  app.openapi(reportsRoute, async (c) => {
    const { event } = c.req.valid('query')
    const found = await ledger.show(event)
    if (found === undefined)
      throw new Refusal('not-found', `No event ${event}. GET /api/events lists them with their ids.`)
    return c.json({ reports: reportsOfEvent(found) }, 200)
  })
  app.openapi(reportRoute, async (c) => {
    const { key } = c.req.valid('param')
    // An article's id may hold anything, and what stands after the last # is ours.
    const told = await ledger.toldBy(key.slice(0, Math.max(0, key.lastIndexOf('#'))))
    const found = told.find(({ reports }) => reports.some((each) => each.key === key))
    const report = found && reportsOfEvent(found).find((each) => each.key === key)
    if (found === undefined || report === undefined)
      throw new Refusal('not-found', `No report ${key}. GET /api/reports?event=ID lists those of an event.`)
    return c.json({ report, event: eventLine(found.event, names) }, 200)
  })
}
