import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCompiled } from '../../src/codebook/compiled.ts'
import { loadCodebook } from '../../src/index.ts'
import { createReader, loadModel } from '../../src/reading/index.ts'
import { hasChromium, launchChromium } from '../chromium.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const EXAMPLES = ['wire.txt', 'broadsheet.txt', 'agency.txt', 'ticker.md', 'long-form.txt']

/** What the page runs: the reader over the same model and codebook, fetched from the test's own server. */
const PAGE_CODE = `
import { createReader, loadModel, parseCompiled } from './src/reading/index.ts'
window.readAll = async (articles) => {
  const model = loadModel(new Uint8Array(await (await fetch('/model')).arrayBuffer()))
  const codebook = parseCompiled(await (await fetch('/codebook')).text())
  const coder = { name: 'demarche', version: 'test' }
  const reader = createReader({ model, codebook, coder })
  return articles.map((article) => JSON.stringify(reader.read(article)))
}
`

const serve = (
  files: Readonly<Record<string, { readonly type: string; readonly body: string | Uint8Array }>>,
): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const file = files[request.url ?? '']
      response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' })
      response.end(file?.body)
    })
    server.listen(0, '127.0.0.1', () => resolve(server))
  })

describe.skipIf(!hasChromium)('reading in a browser', () => {
  let server: Server | undefined
  let browser: Browser | undefined

  beforeAll(async () => {
    const bundle = await build({
      stdin: { contents: PAGE_CODE, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    })
    const code = bundle.outputFiles[0]?.contents ?? new Uint8Array()
    server = await serve({
      '/': { type: 'text/html', body: '<!doctype html><script type="module" src="/bundle.js"></script>' },
      '/bundle.js': { type: 'text/javascript', body: code },
      '/model': { type: 'application/octet-stream', body: readFileSync(`${ROOT}model/english.model`) },
      '/codebook': { type: 'application/json', body: writeCompiled(await loadCodebook()) },
    })
    browser = await launchChromium()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  it('gives the bytes that Node gives', async () => {
    const articles = EXAMPLES.map((name) => ({ text: readFileSync(`${ROOT}examples/${name}`, 'utf8') }))
    const page = await browser?.newPage()
    const errors: string[] = []
    page?.on('pageerror', (error) => errors.push(error.message))
    const address = server?.address() as AddressInfo | undefined
    await page?.goto(`http://127.0.0.1:${address?.port}/`)
    await page
      ?.waitForFunction('window.readAll !== undefined', undefined, { timeout: 20_000 })
      .catch(() => {})
    expect(errors).toEqual([])
    const there = await page?.evaluate(`window.readAll(${JSON.stringify(articles)})`)

    const codebook = await loadCodebook()
    const model = loadModel(readFileSync(`${ROOT}model/english.model`))
    const reader = createReader({ model, codebook, coder: { name: 'demarche', version: 'test' } })
    expect(there).toEqual(articles.map((article) => JSON.stringify(reader.read(article))))
  }, 60_000)
})
