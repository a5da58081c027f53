import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { ServerEnv, ServerParts } from '../parts.ts'

/**
 * Gives every request the means to tell whether what it asks for has changed: a stamp that changes whenever the ledger, the
 * codebook, this program or the day does.
 */
export const withStamp = ({ ledger, codebook, version, now }: ServerParts) =>
  createMiddleware<ServerEnv>(async (c, next) => {
    c.set('stamp', async () => {
      const parts = [await ledger.version(), codebook.hash, version, now().toISOString().slice(0, 10)]
      return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)
    })
    await next()
  })

const tagsIn = (header: string): readonly string[] =>
  header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/** Answers 304 where a client has what it asks for. Goes before whatever makes the answer, after whoever asks is known. */
export const unlessUnchanged = createMiddleware<ServerEnv>(async (c, next) => {
  const tag = `"${await c.get('stamp')()}"`
  const headers = { etag: `W/${tag}`, 'cache-control': 'private, no-cache' }
  const known = tagsIn(c.req.header('if-none-match') ?? '')
  if (known.includes(tag) || known.includes('*')) return c.body(null, 304, headers)
  await next()
  if (c.res.status === 200) for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return undefined
})
