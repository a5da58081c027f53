import { OpenAPIHono } from '@hono/zod-openapi'
import { createAccess } from './access/access.ts'
import { findViewer, findWhence, sameOriginWrites } from './access/known.ts'
import { compressed } from './http/compression.ts'
import { withStamp } from './http/freshness.ts'
import { notTooLarge, notTooLong, onlyItsMethods } from './http/limits.ts'
import { onlyFor, securityHeaders } from './http/security.ts'
import { addLiveRoute, createVersionFeed } from './live.ts'
import { addMcpRoutes } from './mcp/http.ts'
import { addMetricsRoute, createMetrics, measured } from './metrics.ts'
import type { ServerEnv, ServerParts } from './parts.ts'
import { problemResponse, Refusal } from './problem.ts'
import { refusalFrom, refusalOf } from './refusal.ts'
import { addAccountRoutes } from './routes/accounts.ts'
import { addArticleRoutes } from './routes/articles.ts'
import { addCaseRoutes } from './routes/cases.ts'
import { addCodebookRoutes } from './routes/codebook.ts'
import { addCodingRoutes } from './routes/codings.ts'
import { addDecisionRoutes } from './routes/decisions.ts'
import { addDescribedRoutes } from './routes/described.ts'
import { addEventRoutes } from './routes/events.ts'
import { addExportRoutes } from './routes/exports.ts'
import { addHealthRoutes } from './routes/health.ts'
import { addReadingRoutes } from './routes/reading.ts'
import { addRecordRoutes } from './routes/records.ts'
import { addSearchRoutes } from './routes/search.ts'
import { addSessionRoutes } from './routes/session.ts'
import { addTallyRoutes } from './routes/tallies.ts'
import { addTodayRoutes } from './routes/today.ts'
import { addTokenRoutes } from './routes/tokens.ts'
import { deskFiles } from './static.ts'

export type App = OpenAPIHono<ServerEnv>

/** Every group of routes, in the order of the API's page. */
const ROUTES: readonly ((app: App, parts: ServerParts) => void)[] = [
  addEventRoutes,
  addArticleRoutes,
  addRecordRoutes,
  addCaseRoutes,
  addTallyRoutes,
  addTodayRoutes,
  addSearchRoutes,
  addDecisionRoutes,
  addCodingRoutes,
  addCodebookRoutes,
  addExportRoutes,
  addReadingRoutes,
  addHealthRoutes,
  addDescribedRoutes,
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
    const refusal = refusalFrom(cause)
    if (refusal !== undefined) return problemResponse(refusal)
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
  const feed = createVersionFeed(parts)
  const metrics = createMetrics(parts, feed)
  app.use(findWhence(parts.access.behindProxy === true))
  app.use(measured(metrics), compressed(), securityHeaders(), onlyItsMethods(app))
  if (parts.hosts !== undefined) app.use(onlyFor(parts.hosts))
  app.use(sameOriginWrites(), notTooLarge(), notTooLong(), withStamp(parts))
  const access = createAccess(parts)
  for (const path of ['/api/*', '/mcp/*']) app.use(path, findViewer(access))
  addSessionRoutes(app, access)
  addAccountRoutes(app, access)
  addTokenRoutes(app, access, parts)
  for (const add of ROUTES) add(app, parts)
  addLiveRoute(app, parts, feed)
  addMetricsRoute(app, metrics)
  app.use(deskFiles(parts))
  return app
}
