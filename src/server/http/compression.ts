import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { createMiddleware } from 'hono/factory'
import type { ServerEnv } from '../parts.ts'

export type Coding = 'br' | 'gzip'

/** The coding that a client takes; of two that it likes alike, the denser. Nothing where it takes none. */
export const codingFor = (c: Context<ServerEnv>): Coding | undefined => {
  const chosen = accepts(c, {
    header: 'Accept-Encoding',
    supports: ['br', 'gzip', 'identity'],
    default: 'identity',
    match: (asked, { supports, default: none }) => {
      const taken = asked.filter(({ q }) => q > 0)
      const weight = (coding: string): number => taken.find(({ type }) => type === coding)?.q ?? 0
      const [best = none] = supports
        .filter((coding) => coding !== none && weight(coding) > 0)
        .sort((a, b) => weight(b) - weight(a))
      return best
    },
  })
  return chosen === 'br' || chosen === 'gzip' ? chosen : undefined
}

/** Media types that become smaller. Events as they happen are no text to be collected first. */
export const isText = (type: string): boolean =>
  /^(?:text\/(?!event-stream)|application\/(?:[a-z.+-]*json|xml|x-ndjson|javascript|[a-z.]+\+xml|manifest\+json|wasm))/.test(
    type,
  )

/** Below this nothing is gained. */
const LEAST_BYTES = 1024

/** Quick: answers are made for one request. Static files are pressed harder, once. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

const PRESS: Readonly<Record<Coding, (bytes: Uint8Array) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, QUICK),
  gzip: (bytes) => promisify(gzip)(bytes),
}

const createPress = (coding: Coding) => (coding === 'br' ? createBrotliCompress(QUICK) : createGzip())

/** JSON is made whole before it is sent; everything else may be a stream without end in sight. */
const isWhole = (type: string): boolean =>
  /^(?:application\/(?:problem\+)?json|text\/(?:html|css))/.test(type)

/** Compresses answers that are text, for clients that take it. */
export const compressed = () =>
  createMiddleware<ServerEnv>(async (c, next) => {
    await next()
    const { body, headers } = c.res
    const type = headers.get('content-type') ?? ''
    if (!isText(type) || headers.has('content-encoding')) return
    c.res.headers.append('vary', 'Accept-Encoding')
    const coding = codingFor(c)
    if (coding === undefined || body === null || c.req.method === 'HEAD') return
    c.res = isWhole(type) ? await pressedWhole(c.res, coding) : pressedAsItComes(c.res, body, coding)
  })

const pressedWhole = async (response: Response, coding: Coding): Promise<Response> => {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { status, headers } = response
  if (bytes.length < LEAST_BYTES) return new Response(bytes, { status, headers })
  const pressed = await PRESS[coding](bytes)
  return new Response(new Uint8Array(pressed), { status, headers: withCoding(headers, coding) })
}

const pressedAsItComes = (
  { status, headers }: Response,
  body: ReadableStream<Uint8Array>,
  coding: Coding,
): Response => {
  const source = Readable.fromWeb(body as WebStream<Uint8Array>)
  const press = createPress(coding)
  // Whichever end breaks off takes the other along: a client that has gone away must stop what writes for it.
  source.on('error', (cause) => press.destroy(cause))
  press.on('close', () => source.destroy())
  const pressed = Readable.toWeb(source.pipe(press)) as ReadableStream<Uint8Array>
  return new Response(pressed, { status, headers: withCoding(headers, coding) })
}

const withCoding = (headers: Headers, coding: Coding): Headers => {
  const pressed = new Headers(headers)
  pressed.set('content-encoding', coding)
  pressed.delete('content-length')
  return pressed
}
