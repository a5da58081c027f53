import { OpenAPIHono } from '@hono/zod-openapi'
import { createAccess } from './access/access.ts'
import { findViewer, findWhence, sameOriginWrites } from './access/known.ts'
import { addMcpRoutes } from './mcp/http.ts'
import type { ServerEnv, ServerParts } from './parts.ts'
import { problemResponse, Refusal } from './problem.ts'
import { refusalOf } from './refusal.ts'
import { addAccountRoutes } from './routes/accounts.ts'
import { addArticleRoutes } from './routes/articles.ts'
import { addCaseRoutes } from './routes/cases.ts'
import { addEventRoutes } from './routes/events.ts'
import { addHealthRoutes } from './routes/health.ts'
import { addSessionRoutes } from './routes/session.ts'
import { addTokenRoutes } from './routes/tokens.ts'
import { onlyFor, securityHeaders } from './security.ts'
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
  app.use(findWhence(parts.access.behindProxy === true))
  app.use(securityHeaders())
  if (parts.hosts !== undefined) app.use(onlyFor(parts.hosts))
  app.use(sameOriginWrites())
  const access = createAccess(parts)
  for (const path of ['/api/*', '/mcp/*']) app.use(path, findViewer(access))
  addSessionRoutes(app, access)
  addAccountRoutes(app, access)
  addTokenRoutes(app, access, parts)
  for (const add of ROUTES) add(app, parts)
  addStaticRoutes(app, parts)
  return app
}
