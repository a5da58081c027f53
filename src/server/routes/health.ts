import { createRoute } from '@hono/zod-openapi'
import type { App } from '../app.ts'
import { forRole, json, ofLedger } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { digestSchema } from '../schemas/digest.ts'
import { healthSchema } from '../schemas/health.ts'

const healthRoute = createRoute({
  ...forRole('anyone'),
  method: 'get',
  path: '/api/health',
  summary: 'Say that the server runs',
  responses: { 200: json(healthSchema, 'It runs, and the ledger answers.') },
})

const digestRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/digest',
  summary: 'Give one line for what the ledger holds',
  responses: { 200: json(digestSchema, 'The digest: it depends on content alone.') },
})

export const addHealthRoutes = (app: App, { ledger, codebook, version }: ServerParts): void => {
  app.openapi(healthRoute, async (c) => {
    await ledger.find({ limit: 1 })
    return c.json({ ok: true as const, version, codebook: codebook.hash }, 200)
  })
  app.openapi(digestRoute, async (c) => c.json({ digest: await ledger.digest() }, 200))
}
