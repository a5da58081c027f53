import { createRoute, z } from '@hono/zod-openapi'
import type { App } from '../app.ts'
import { forRole, json } from '../declare.ts'
import { describe } from '../described/document.ts'
import { API_STYLE, apiPage } from '../described/page.ts'
import type { ServerParts } from '../parts.ts'

const documentRoute = createRoute({
  ...forRole('anyone'),
  method: 'get',
  path: '/api/openapi.json',
  summary: 'Describe the API for programs',
  responses: { 200: json(z.record(z.string(), z.unknown()), 'An OpenAPI 3.1 document.') },
})

const KEPT = { 'cache-control': 'public, max-age=300' }

/** The API described: for programs, and for people at `/api`. */
export const addDescribedRoutes = (app: App, { version }: ServerParts): void => {
  let document: ReturnType<typeof describe> | undefined
  const described = () => {
    document ??= describe(app, version)
    return document
  }
  app.openapi(documentRoute, (c) => c.json({ ...described() }, 200, KEPT))
  app.get('/api', (c) => c.html(apiPage(described()), 200, KEPT))
  app.get('/api/', (c) => c.redirect('/api', 301))
  app.get('/api/page.css', (c) =>
    c.body(API_STYLE, 200, { ...KEPT, 'content-type': 'text/css; charset=utf-8' }),
  )
}
