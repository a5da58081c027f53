import { createRoute } from '@hono/zod-openapi'
import { reaches } from '../../model/index.ts'
import type { Access } from '../access/access.ts'
import { doerOf, viewerOf } from '../access/known.ts'
import { DEFAULT_TOKEN_DAYS, makeToken } from '../access/people.ts'
import { orRefuse } from '../access/troubles.ts'
import type { App } from '../app.ts'
import { forPerson, forRole, json, jsonBody, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import {
  madeTokenSchema,
  newTokenSchema,
  tokenParameters,
  tokensQuery,
  tokensSchema,
} from '../schemas/access.ts'

const listRoute = createRoute({
  ...forRole('reader'),
  method: 'get',
  path: '/api/tokens',
  summary: 'List tokens for machines',
  request: { query: tokensQuery },
  responses: {
    200: json(tokensSchema, 'Tokens, the newest first, also those that have expired.'),
    ...problems('not-allowed', 'wrong-value'),
  },
})

const makeRoute = createRoute({
  ...forPerson('reader'),
  method: 'post',
  path: '/api/tokens',
  summary: 'Make a token for a machine',
  description: 'It acts in your name, with at most your role. Its secret is shown this once.',
  request: jsonBody(newTokenSchema),
  responses: {
    201: json(madeTokenSchema, 'The token and its secret.'),
    ...problems('conflict', 'wrong-value'),
  },
})

const revokeRoute = createRoute({
  ...forPerson('reader'),
  method: 'delete',
  path: '/api/tokens/{id}',
  summary: 'Take a token back',
  description: 'Your own; an admin anyone’s.',
  request: { params: tokenParameters },
  responses: { 204: { description: 'Taken back.' }, ...problems('not-found') },
})

export const addTokenRoutes = (app: App, access: Access, { now }: Pick<ServerParts, 'now'>): void => {
  const { accounts } = access.people
  app.openapi(listRoute, async (c) => {
    const viewer = viewerOf(c)
    const { account = viewer.name } = c.req.valid('query')
    if (account !== viewer.name && !reaches(viewer.role, 'admin'))
      throw new Refusal('not-allowed', "Others' tokens are shown to admins only.")
    return c.json({ tokens: await accounts.tokens.list(account === '*' ? undefined : account) }, 200)
  })
  app.openapi(makeRoute, async (c) => {
    if (!(await access.demandsLogin()))
      throw new Refusal('conflict', 'A token acts for an account, and there is none here: make one first.')
    const { name } = viewerOf(c)
    const { label, role = 'reader', days = DEFAULT_TOKEN_DAYS } = c.req.valid('json')
    const wish = { account: name, label, role, days }
    return c.json(await orRefuse(makeToken(accounts, wish, doerOf(c), now())), 201)
  })
  app.openapi(revokeRoute, async (c) => {
    const { name, role } = viewerOf(c)
    const { id } = c.req.valid('param')
    const owner = reaches(role, 'admin') ? undefined : name
    if (!(await accounts.tokens.revoke(id, doerOf(c), owner)))
      throw new Refusal('not-found', `No token ${id}. GET /api/tokens lists yours.`)
    return c.body(null, 204)
  })
}
