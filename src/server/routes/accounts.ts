import { createRoute } from '@hono/zod-openapi'
import type { Access } from '../access/access.ts'
import { doerOf } from '../access/known.ts'
import { addPerson, changePerson } from '../access/people.ts'
import { orRefuse } from '../access/troubles.ts'
import type { App } from '../app.ts'
import { forPerson, forRole, json, jsonBody, problems } from '../declare.ts'
import { Refusal } from '../problem.ts'
import { given } from '../query.ts'
import {
  accountChangeSchema,
  accountParameters,
  accountSchema,
  accountsSchema,
  auditQuery,
  auditSchema,
  newAccountSchema,
} from '../schemas/access.ts'

const listRoute = createRoute({
  ...forRole('admin'),
  method: 'get',
  path: '/api/accounts',
  summary: 'List accounts',
  responses: { 200: json(accountsSchema, 'All accounts by name.') },
})

const addRoute = createRoute({
  ...forPerson('admin'),
  method: 'post',
  path: '/api/accounts',
  summary: 'Make an account',
  description: 'The first one must be an admin; from then on everyone has to log in.',
  request: jsonBody(newAccountSchema),
  responses: { 201: json(accountSchema, 'The account.'), ...problems('conflict', 'wrong-value') },
})

const changeRoute = createRoute({
  ...forPerson('admin'),
  method: 'patch',
  path: '/api/accounts/{name}',
  summary: 'Change an account',
  description:
    'Its role, its display name, its password, or whether it is disabled. A new password ends its sessions; disabling it, its sessions and tokens.',
  request: { params: accountParameters, ...jsonBody(accountChangeSchema) },
  responses: {
    200: json(accountSchema, 'The account as it is now.'),
    ...problems('not-found', 'conflict', 'wrong-value'),
  },
})

const auditRoute = createRoute({
  ...forRole('admin'),
  method: 'get',
  path: '/api/audit',
  summary: 'Say who did what, and from where',
  description: 'Logins, failed ones too, decisions, and changes of accounts and tokens, the newest first.',
  request: { query: auditQuery },
  responses: { 200: json(auditSchema, 'Entries of the audit log.'), ...problems('wrong-value') },
})

const DEFAULT_LIMIT = 50

/** New entries come first and would move a list by offsets: the cursor is the entry before which it goes on. */
const beforeOf = (cursor: string): number => {
  if (!/^\d{1,15}$/.test(cursor))
    throw new Refusal('wrong-value', 'The cursor is none of ours: pass `next` of an answer as it is.')
  return Number(cursor)
}

export const addAccountRoutes = (app: App, { people }: Access): void => {
  const { accounts } = people
  app.openapi(listRoute, async (c) => c.json({ accounts: await accounts.list() }, 200))
  app.openapi(addRoute, async (c) => {
    const wanted = given(c.req.valid('json'))
    return c.json(await orRefuse(addPerson(people, wanted, doerOf(c))), 201)
  })
  app.openapi(changeRoute, async (c) => {
    const { name } = c.req.valid('param')
    const change = given(c.req.valid('json'))
    return c.json(await orRefuse(changePerson(people, name, change, doerOf(c))), 200)
  })
  app.openapi(auditRoute, async (c) => {
    const { cursor, limit = DEFAULT_LIMIT, ...filters } = c.req.valid('query')
    const found = await accounts.audit.list({
      ...given(filters),
      ...(cursor !== undefined && { before: beforeOf(cursor) }),
      limit: limit + 1,
    })
    const entries = found.slice(0, limit)
    const last = entries.at(-1)
    return c.json({ entries, ...(found.length > limit && last && { next: String(last.seq) }) }, 200)
  })
}
