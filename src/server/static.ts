import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import type { App } from './app.ts'
import type { ServerParts } from './parts.ts'
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

/** Names that change with the content: they may be kept for ever. */
const KEPT = 'public, max-age=31536000, immutable'

const mediaTypeOf = (path: string): string =>
  MEDIA_TYPES[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream'

/** A file of the desk; nothing for what is no file there, or would lie outside. */
const fileIn = async (folder: string, path: string): Promise<Buffer | undefined> => {
  const file = normalize(join(folder, path))
  if (!file.startsWith(folder + sep) || path.includes('\0')) return undefined
  return readFile(file).catch(() => undefined)
}

/** The desk: its files, and its one page for every address that is no file. */
export const addStaticRoutes = (app: App, { desk }: ServerParts): void => {
  app.get('*', async (c) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname)
    if (path.startsWith('/api/')) return c.notFound()
    const file = path === '/' ? undefined : await fileIn(desk, path)
    if (file !== undefined)
      return c.body(new Uint8Array(file), 200, {
        'content-type': mediaTypeOf(path),
        'cache-control': path.startsWith('/assets/') ? KEPT : 'no-cache',
      })
    if (/\.[a-z0-9]+$/.test(path)) return c.notFound()
    const page = await fileIn(desk, 'index.html')
    if (page === undefined)
      throw new Refusal('unavailable', 'The desk is not built: run npm run build. The API is under /api/.')
    return c.body(new Uint8Array(page), 200, {
      'content-type': MEDIA_TYPES.html ?? '',
      'cache-control': 'no-cache',
    })
  })
}
