import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Signature } from '../../ledger/index.ts'
import type { Doer } from '../../model/index.ts'
import type { ServerEnv } from '../parts.ts'
import { Refusal } from '../problem.ts'
import type { Access, Viewer } from './access.ts'
import { isSame } from './secrets.ts'
import { whenceOf } from './whence.ts'

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The address of the other end of the connection; empty where a test asks the app without one. */
const peerOf = (c: Context<ServerEnv>): string => c.env?.incoming?.socket.remoteAddress ?? ''

/** Finds out where a request comes from. Goes before everything else. */
export const findWhence = (behindProxy: boolean) =>
  createMiddleware<ServerEnv>(async (c, next) => {
    c.set('whence', whenceOf(c.req.raw, peerOf(c), behindProxy))
    await next()
  })

/** A site elsewhere may send a browser's requests here: none of them may change anything. */
export const sameOriginWrites = () =>
  createMiddleware<ServerEnv>(async (c, next) => {
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const isForeign =
      (origin !== undefined && origin.toLowerCase() !== c.get('whence').origin) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none')
    if (isForeign && !READS.has(c.req.method))
      throw new Refusal(
        'not-allowed',
        'This request comes from another site: changes are made from here only.',
      )
    await next()
  })

/** A login needs no session, and must be possible with one that its page no longer knows. */
const isLogin = (c: Context<ServerEnv>): boolean => c.req.method === 'POST' && c.req.path === '/api/session'

/** Finds out who asks, and sees to it that what a session changes was sent by a page that could read its token. */
export const findViewer = (access: Access) =>
  createMiddleware<ServerEnv>(async (c, next) => {
    const viewer = await access.who(c.req.raw, c.get('whence'))
    const sent = c.req.header('x-csrf-token') ?? ''
    if (viewer?.csrf !== undefined && !READS.has(c.req.method) && !isLogin(c) && !isSame(sent, viewer.csrf))
      throw new Refusal(
        'not-allowed',
        'A change made in a session needs the header x-csrf-token, with what the cookie demarche-csrf holds.',
      )
    c.set('viewer', viewer)
    await next()
    // what one may see another may not, on the same machine after a logout
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })

/** Who asks, where a route is for nobody unknown. */
export const viewerOf = (c: Context<ServerEnv>): Viewer => {
  const viewer = c.get('viewer')
  if (viewer === undefined) throw new Refusal('not-signed-in', 'Log in, or send a token.')
  return viewer
}

/** Who does what is asked, for the audit log and for signing. */
export const doerOf = (c: Context<ServerEnv>): Doer => {
  const { name, through } = viewerOf(c)
  return { who: name, ...(through !== undefined && { through }), address: c.get('whence').address }
}

/** What signs a decision, with where it comes from for the audit log. */
export const signatureOf = (c: Context<ServerEnv>, reason: string): Signature => {
  const { who, ...from } = doerOf(c)
  return { by: who, reason, from }
}
