import { createRoute, z } from '@hono/zod-openapi'
import { sideInWords } from '../../wording/accounts.ts'
import { namesOf } from '../../wording/names.ts'
import type { App } from '../app.ts'
import { asked, sideAsked } from '../asked.ts'
import { json, ofLedger, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import {
  actorViewSchema,
  dyadsQuery,
  dyadViewSchema,
  foundDyadsSchema,
  talliesQuery,
  worldViewSchema,
} from '../schemas/tallies.ts'
import { actorPage, dyadLines, worldView } from '../words/tallies.ts'

const DEFAULT_DYADS = 100

const worldRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/world',
  summary: 'Sum up who did what to whom',
  description: 'Pairs of sides with how many events fit, those with most first.',
  request: { query: talliesQuery },
  responses: { 200: json(worldViewSchema, 'The pairs.'), ...problems('wrong-value') },
})

const dyadsRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/dyads',
  summary: 'List pairs of sides, those with most events between them first',
  request: { query: dyadsQuery },
  responses: { 200: json(foundDyadsSchema, 'The pairs.'), ...problems('wrong-value') },
})

const dyadRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/dyads/{a}/{b}',
  summary: 'What two sides did to each other, month by month',
  request: { params: z.strictObject({ a: z.string().max(200), b: z.string().max(200) }) },
  responses: { 200: json(dyadViewSchema, 'The months.'), ...problems('wrong-value') },
})

const actorRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/actors/{key}',
  summary: 'Show one side: what it did, what was done to it, with whom, and its disputes',
  request: { params: z.strictObject({ key: z.string().max(200) }) },
  responses: { 200: json(actorViewSchema, 'The side.'), ...problems('not-found') },
})

export const addTallyRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  app.openapi(worldRoute, async (c) =>
    c.json(worldView(await ledger.tallies(asked(c.req.valid('query'), codebook)), names), 200),
  )
  app.openapi(dyadsRoute, async (c) => {
    const { limit = DEFAULT_DYADS } = c.req.valid('query')
    return c.json(dyadLines(await ledger.dyads({ limit }), names), 200)
  })
  app.openapi(dyadRoute, async (c) => {
    const { a, b } = c.req.valid('param')
    const [first, second] = [sideAsked(a, codebook), sideAsked(b, codebook)]
    const { months } = await ledger.dyad(first, second)
    const worded = (key: string) => ({ value: key, words: sideInWords(key, undefined, names) })
    return c.json(
      {
        a: worded(first),
        b: worded(second),
        months: months.map(({ month, forth, back }) => ({ month, forth: given(forth), back: given(back) })),
      },
      200,
    )
  })
  app.openapi(actorRoute, async (c) => {
    const { key } = c.req.valid('param')
    const found = await ledger.actor(sideAsked(key, codebook))
    if (found === undefined)
      throw new Refusal(
        'not-found',
        `No event has ${key} on either side. GET /api/dyads lists those that have.`,
      )
    return c.json(actorPage(found, names), 200)
  })
}

const given = ({
  events,
  goldstein,
}: {
  readonly events: number
  readonly goldstein: { readonly sum: number; readonly mean: number } | undefined
}) => ({
  events,
  ...(goldstein && { goldstein }),
})
