import { createRoute, z } from '@hono/zod-openapi'
import { namesOf } from '../../wording/names.ts'
import { doerOf } from '../access/known.ts'
import type { App } from '../app.ts'
import { asked } from '../asked.ts'
import { forRole, json, ofLedger, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { orRefuse } from '../refusal.ts'
import { articleQuery, articlesQuery, articleViewSchema, foundArticlesSchema } from '../schemas/articles.ts'
import { articleView } from '../words/article.ts'

const params = z.strictObject({ id: z.string().max(500) })

const listRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/articles',
  summary: 'Find articles',
  request: { query: articlesQuery },
  responses: { 200: json(foundArticlesSchema, 'The articles that fit.'), ...problems('wrong-value') },
})

const showRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/articles/{id}',
  summary: 'Show an article with what was read from it and decided about it',
  description: 'With the filters of a list, `next` is the next article of that list to look at.',
  request: { params, query: articleQuery },
  responses: { 200: json(articleViewSchema, 'The article.'), ...problems('not-found', 'wrong-value') },
})

const looked = {
  ...forRole('coder'),
  path: '/api/articles/{id}/looked',
  request: { params },
  responses: { 204: { description: 'Noted.' }, ...problems('not-found') },
} as const

const lookedRoute = createRoute({
  ...looked,
  method: 'post',
  summary: 'Note that you have looked at an article as it is read now',
})

const unlookedRoute = createRoute({
  ...looked,
  method: 'delete',
  summary: 'Take the look at an article back',
})

export const addArticleRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  const none = (id: string) =>
    new Refusal('not-found', `No article ${id}. GET /api/articles lists them with their ids.`)
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
    return c.json(articleView(found, names), 200)
  })
  app.openapi(lookedRoute, async (c) => {
    const { id } = c.req.valid('param')
    if ((await ledger.record(id)) === undefined) throw none(id)
    await ledger.looked(id, doerOf(c).who)
    return c.body(null, 204)
  })
  app.openapi(unlookedRoute, async (c) => {
    const { id } = c.req.valid('param')
    if ((await ledger.record(id)) === undefined) throw none(id)
    await ledger.unlooked(id)
    return c.body(null, 204)
  })
}
