import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Access, Viewer } from '../access/access.ts'
import { cookieOf, giveCookies } from '../access/cookie.ts'
import { doerOf, viewerOf } from '../access/known.ts'
import type { Begun } from '../access/logins.ts'
import { orRefuse } from '../access/troubles.ts'
import type { App } from '../app.ts'
import { forPerson, forRole, json, jsonBody, problems } from '../declare.ts'
import type { ServerEnv } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { credentialsSchema, passwordChangeSchema, sessionSchema } from '../schemas/access.ts'

const showRoute = createRoute({
  ...forRole('reader'),
  method: 'get',
  path: '/api/session',
  summary: 'Say who asks',
  responses: { 200: json(sessionSchema, 'Who asks, and what they may do.'), ...problems('not-signed-in') },
})

const loginRoute = createRoute({
  ...forRole('anyone'),
  method: 'post',
  path: '/api/session',
  summary: 'Log in',
  description:
    'Gives two cookies: the session, and what to send with every change as the header `x-csrf-token`. Failed attempts make the next ones wait.',
  request: jsonBody(credentialsSchema),
  responses: {
    200: json(sessionSchema, 'Logged in.'),
    ...problems('not-signed-in', 'conflict', 'wrong-value', 'too-many', 'unavailable'),
  },
})

const logoutRoute = createRoute({
  ...forRole('reader'),
  method: 'delete',
  path: '/api/session',
  summary: 'Log out',
  responses: { 204: { description: 'Logged out.' }, ...problems('not-signed-in', 'conflict') },
})

const passwordRoute = createRoute({
  ...forPerson('reader'),
  method: 'put',
  path: '/api/session/password',
  summary: 'Change your password',
  description: 'Ends all your sessions, and begins a new one.',
  request: jsonBody(passwordChangeSchema),
  responses: {
    200: json(sessionSchema, 'Changed.'),
    ...problems('not-signed-in', 'not-allowed', 'conflict', 'wrong-value', 'too-many', 'unavailable'),
  },
})

const NO_ACCOUNTS =
  'There are no accounts here: nobody logs in. The first one is made at /accounts, for an admin.'

export const addSessionRoutes = (app: App, access: Access): void => {
  const { logins } = access
  const demandAccounts = async () => {
    if (!(await access.demandsLogin())) throw new Refusal('conflict', NO_ACCOUNTS)
  }
  const shown = async ({ name, displayName, role, through }: Viewer) => ({
    name,
    displayName,
    role,
    accounts: await access.demandsLogin(),
    ...(through !== undefined && { through }),
  })
  const answer = async (c: Context<ServerEnv>, { account, secret }: Begun) => {
    giveCookies(c, secret)
    return shown(account)
  }

  app.openapi(showRoute, async (c) => c.json(await shown(viewerOf(c)), 200))
  app.openapi(loginRoute, async (c) => {
    await demandAccounts()
    const whence = c.get('whence')
    const begun = await logins.login(c.req.valid('json'), whence.address, cookieOf(c.req.raw, whence))
    return c.json(await answer(c, begun), 200)
  })
  app.openapi(logoutRoute, async (c) => {
    const secret = cookieOf(c.req.raw, c.get('whence'))
    if (viewerOf(c).csrf === undefined || secret === undefined)
      throw new Refusal('conflict', 'This is no session: there is nothing to log out of.')
    await logins.logout(secret, doerOf(c))
    giveCookies(c, '')
    return c.body(null, 204)
  })
  app.openapi(passwordRoute, async (c) => {
    await demandAccounts()
    const { current, next } = c.req.valid('json')
    const credentials = { name: viewerOf(c).name, password: current }
    const begun = await orRefuse(logins.changePassword(credentials, next, doerOf(c)))
    return c.json(await answer(c, begun), 200)
  })
}
