import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { writeCompiled } from '../codebook/compiled.ts'
import { BUNDLED_MODEL } from '../model-file.ts'
import { type Coding, codingFor, isText } from './http/compression.ts'
import type { ServerEnv, ServerParts } from './parts.ts'
import { Refusal } from './problem.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
}

const UNKNOWN_TYPE = 'application/octet-stream'

const endingOf = (path: string): string | undefined => /\.([a-z0-9]+)$/.exec(path)?.[1]

/** Vite names files of this folder after what is in them: they may be kept for ever. */
const KEPT = 'public, max-age=31536000, immutable'
const ASKED_AGAIN = 'no-cache'

/** A file as it is served, with what it is in each coding once somebody has asked for that. */
interface Served {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly tag: string
  readonly coded: Map<Coding, Promise<Uint8Array<ArrayBuffer>>>
}

const served = (bytes: Uint8Array, type: string): Served => ({
  bytes: new Uint8Array(bytes),
  type,
  tag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  coded: new Map(),
})

/** Pressed hard, since it is done once; what is long is not pressed for seconds. */
const qualityFor = (bytes: Uint8Array): number => (bytes.length > 2 ** 20 ? 6 : 10)

const press = async (bytes: Uint8Array, coding: Coding): Promise<Uint8Array<ArrayBuffer>> => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes) }
  return new Uint8Array(
    await (coding === 'br' ? promisify(brotliCompress)(bytes, { params }) : promisify(gzip)(bytes)),
  )
}

/** Files kept in memory as they have been asked for. */
type Shelf = (path: string) => Promise<Served | undefined>

const createShelf = (load: (path: string) => Promise<Served | undefined>): Shelf => {
  const kept = new Map<string, Served>()
  return async (path) => {
    const known = kept.get(path)
    if (known !== undefined) return known
    const found = await load(path)
    if (found !== undefined) kept.set(path, found)
    return found
  }
}

/** A file of the desk; nothing for what is no file there, or would lie outside. */
const deskFile = async (folder: string, path: string): Promise<Served | undefined> => {
  const file = normalize(join(folder, path))
  if (!file.startsWith(folder + sep) || path.includes('\0')) return undefined
  const bytes = await readFile(file).catch(() => undefined)
  return bytes && served(bytes, MEDIA_TYPES[endingOf(path) ?? ''] ?? UNKNOWN_TYPE)
}

/** What a browser reads by, at `/reading/`: the same model and codebook as here. */
const readingFile = async (path: string, { codebook }: ServerParts): Promise<Served | undefined> => {
  if (path === '/reading/codebook.json')
    return served(Buffer.from(writeCompiled(codebook)), MEDIA_TYPES.json ?? '')
  return path === '/reading/english.model' ? served(await readFile(BUNDLED_MODEL), UNKNOWN_TYPE) : undefined
}

const give = async (c: Context<ServerEnv>, file: Served, cacheControl: string): Promise<Response> => {
  const { bytes, type, tag, coded } = file
  const headers = { etag: tag, 'cache-control': cacheControl, 'content-type': type }
  if ((c.req.header('if-none-match') ?? '').includes(tag.slice(2))) return c.body(null, 304, headers)
  const coding = isText(type) ? codingFor(c) : undefined
  if (coding === undefined) return c.body(bytes, 200, { ...headers, vary: 'Accept-Encoding' })
  const pressed = coded.get(coding) ?? press(bytes, coding)
  coded.set(coding, pressed)
  return c.body(await pressed, 200, { ...headers, vary: 'Accept-Encoding', 'content-encoding': coding })
}

/** Parts of the server that are not the desk's. */
const NOT_DESK = /^\/(?:api|mcp)(?:\/|$)/

/** The desk: its files, and its one page for every address that is no file. */
export const deskFiles = (parts: ServerParts) => {
  const shelf = createShelf((path) =>
    path.startsWith('/reading/') ? readingFile(path, parts) : deskFile(parts.desk, path),
  )
  return createMiddleware<ServerEnv>(async (c, next) => {
    const path = pathOf(c)
    if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || path === undefined || NOT_DESK.test(path))
      return next()
    const file = path === '/' ? undefined : await shelf(path)
    if (file !== undefined) return give(c, file, path.startsWith('/assets/') ? KEPT : ASKED_AGAIN)
    if (endingOf(path) !== undefined) return next()
    const page = await shelf('/index.html')
    if (page !== undefined) return give(c, page, ASKED_AGAIN)
    throw new Refusal('unavailable', 'The desk is not built: run npm run build. The API is under /api.')
  })
}

/** The path with what is encoded in it decoded; nothing for what is encoded wrongly. */
const pathOf = (c: Context<ServerEnv>): string | undefined => {
  try {
    return decodeURIComponent(new URL(c.req.url).pathname)
  } catch {
    return undefined
  }
}
