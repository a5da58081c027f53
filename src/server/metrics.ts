import { createRoute, z } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { App } from './app.ts'
import { forRole } from './declare.ts'
import type { VersionFeed } from './live.ts'
import type { ServerEnv, ServerParts } from './parts.ts'

const SECONDS = [0.005, 0.02, 0.1, 0.5, 1, 2, 5, 20]

/** What an app counts, in a registry of its own. */
export interface Metrics {
  readonly registry: Registry
  readonly requests: Counter<'method' | 'route' | 'status'>
  readonly seconds: Histogram<'method' | 'route'>
}

export const createMetrics = ({ ledger }: Pick<ServerParts, 'ledger'>, feed: VersionFeed): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const gauge = (name: string, help: string, now: () => number | Promise<number>): void => {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await now())
      },
    })
  }
  gauge('demarche_ledger_events', 'Events in the ledger, generic ones left out', () => ledger.count())
  gauge('demarche_ledger_version', 'Rises with every change of the ledger', () => ledger.version())
  gauge('demarche_live_listeners', 'Open streams of /api/live', () => feed.listeners())
  return {
    registry,
    requests: new Counter({
      name: 'demarche_http_requests_total',
      help: 'Requests answered',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    seconds: new Histogram({
      name: 'demarche_http_request_seconds',
      help: 'Time until an answer begins',
      labelNames: ['method', 'route'],
      buckets: SECONDS,
      registers,
    }),
  }
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Counts and times every request under the path of its route, so that ids and mistyped paths do not each make a series. */
export const measured = ({ requests, seconds }: Metrics) =>
  createMiddleware<ServerEnv>(async (c, next) => {
    const begun = performance.now()
    await next()
    const own = matchedRoutes(c).findLast(({ method }) => method !== 'ALL')
    const method = METHODS.has(c.req.method) ? c.req.method : 'other'
    const route = own?.path ?? 'other'
    requests.inc({ method, route, status: String(c.res.status) })
    seconds.observe({ method, route }, (performance.now() - begun) / 1000)
  })

const metricsRoute = createRoute({
  ...forRole('reader'),
  method: 'get',
  path: '/api/metrics',
  summary: 'Give what is counted, for Prometheus',
  responses: {
    200: { content: { 'text/plain': { schema: z.string() } }, description: 'The text format of Prometheus.' },
  },
})

export const addMetricsRoute = (app: App, { registry }: Metrics): void => {
  app.openapi(metricsRoute, async (c) =>
    c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  )
}
