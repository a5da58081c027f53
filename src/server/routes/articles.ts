import { createRoute, z } from '@hono/zod-openapi'
import { namesOf } from '../../wording/names.ts'
import { viewerOf } from '../access/known.ts'
import type { App } from '../app.ts'
import { asked } from '../asked.ts'
import { forRole, json, ofLedger, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { orRefuse } from '../refusal.ts'
import { articleQuery, articlesQuery, articleViewSchema, foundArticlesSchema } from '../schemas/articles.ts'
import { eventLine } from '../words/event-line.ts'
import { reportsOfEvent } from '../words/event-view.ts'

const params = z.strictObject({ id: z.string().max(500) })

const listRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/articles',
  summary: 'Find articles',
  description: 'Every condition that is given must hold.',
  request: { query: articlesQuery },
  responses: { 200: json(foundArticlesSchema, 'The articles that fit.'), ...problems('wrong-value') },
})

const showRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/articles/{id}',
  summary: 'Show an article with what was read from it',
  description: 'The query says which articles one goes through: `next` is the next of them.',
  request: { params, query: articleQuery },
  responses: { 200: json(articleViewSchema, 'The article.'), ...problems('not-found', 'wrong-value') },
})

const lookedRoute = createRoute({
  ...forRole('coder'),
  method: 'post',
  path: '/api/articles/{id}/looked',
  summary: 'Note that you have looked at an article',
  description:
    'Signed with the name of whoever asks. A reading that says something else makes it unreviewed again.',
  request: { params },
  responses: { 204: { description: 'Noted.' }, ...problems('not-found') },
})

const unlookedRoute = createRoute({
  ...forRole('coder'),
  method: 'delete',
  path: '/api/articles/{id}/looked',
  summary: 'Take the look at an article back',
  request: { params },
  responses: { 204: { description: 'Nobody has looked at it.' } },
})

const none = (id: string): Refusal =>
  new Refusal('not-found', `No article ${id}. GET /api/articles lists them with their ids.`)

export const addArticleRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  app.openapi(listRoute, async (c) => {
    const query = asked(c.req.valid('query'), codebook)
    const found = await orRefuse(() => ledger.articles(query))
    return c.json({ ...found, total: await ledger.countArticles(query) }, 200)
  })
  app.openapi(showRoute, async (c) => {
    const { id } = c.req.valid('param')
    const query = asked(c.req.valid('query'), codebook)
    const found = await orRefuse(() => ledger.article(id, query))
    if (found === undefined) throw none(id)
    const { line, record, told, next } = found
    const events = told.map((each) => ({
      event: eventLine(each.event, names),
      reports: reportsOfEvent(each).filter(({ article }) => article === id),
    }))
    return c.json({ line, record, events, ...(next !== undefined && { next }) }, 200)
  })
  app.openapi(lookedRoute, async (c) => {
    const { id } = c.req.valid('param')
    if ((await ledger.record(id)) === undefined) throw none(id)
    await ledger.looked(id, viewerOf(c).name)
    return c.body(null, 204)
  })
  app.openapi(unlookedRoute, async (c) => {
    await ledger.unlooked(c.req.valid('param').id)
    return c.body(null, 204)
  })
}
