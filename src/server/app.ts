import { OpenAPIHono } from '@hono/zod-openapi'
import { addMcpRoutes } from './mcp/http.ts'
import type { ServerEnv, ServerParts } from './parts.ts'
import { problemResponse, Refusal } from './problem.ts'
import { refusalOf } from './refusal.ts'
import { addArticleRoutes } from './routes/articles.ts'
import { addCaseRoutes } from './routes/cases.ts'
import { addEventRoutes } from './routes/events.ts'
import { addHealthRoutes } from './routes/health.ts'
import { onlyFor, sameOriginWrites, securityHeaders } from './security.ts'
import { addStaticRoutes } from './static.ts'

export type App = OpenAPIHono<ServerEnv>

/** One line for each group of routes. */
const ROUTES: readonly ((app: App, parts: ServerParts) => void)[] = [
  addHealthRoutes,
  addEventRoutes,
  addArticleRoutes,
  addCaseRoutes,
  addMcpRoutes,
]

/** Builds the server's app: the API under `/api/`, the desk everywhere else. It listens nowhere yet (start.ts). */
export const createApp = (parts: ServerParts): App => {
  const app: App = new OpenAPIHono<ServerEnv>({
    defaultHook: (result) => {
      if (!result.success) throw refusalOf(result.target, result.error)
    },
  })
  app.onError((cause) => {
    if (cause instanceof Refusal) return problemResponse(cause)
    parts.log(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
    return problemResponse(
      new Refusal('fault', 'It has been written down. Try again, or tell us what you did.'),
    )
  })
  app.notFound((c) =>
    problemResponse(
      new Refusal('not-found', `There is nothing at ${new URL(c.req.url).pathname}. See /api.`),
    ),
  )
  app.use(securityHeaders())
  if (parts.hosts !== undefined) app.use(onlyFor(parts.hosts))
  app.use(sameOriginWrites())
  for (const path of ['/api/*', '/mcp'])
    app.use(path, async (c, next) => {
      c.set('viewer', await parts.access.who(c.req.raw))
      await next()
    })
  for (const add of ROUTES) add(app, parts)
  addStaticRoutes(app, parts)
  return app
}
