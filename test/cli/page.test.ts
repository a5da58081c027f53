import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve, type TestServer } from '../sources/web/servers.ts'
import { demarche, ensureBuilt, ROOT } from './command.ts'

const PAGES = `${ROOT}test/sources/web/pages`

let server: TestServer
let folder = ''
beforeAll(async () => {
  await ensureBuilt()
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  server = await serve((request, response) => {
    if (request.url === '/feed.xml')
      return response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          `<rss version="2.0"><channel><title>Wire</title><item><title>Norway</title><link>${server.origin}/graph.html</link></item></channel></rss>`,
        )
    const file = `${PAGES}${request.url}`
    if (!existsSync(file)) return response.writeHead(404).end()
    return response
      .writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' })
      .end(readFileSync(file))
  })
}, 120_000)
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const warcsIn = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.warc.gz'))
    .map((name) => join(place, name))

describe('demarche read of an address', () => {
  it('gives the record of the page, its day known from its metadata', async () => {
    const { code, stdout, stderr } = await demarche([
      'read',
      `${server.origin}/graph.html`,
      '--allow-private',
      '--format',
      'json',
    ])
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const record = JSON.parse(stdout)
    expect(record.article).toMatchObject({
      title: 'Norway sends home three Belarusian diplomats',
      outlet: 'Fjord Courier',
      publishedBasis: 'metadata',
    })
    expect(record.events[0]).toMatchObject({ action: 'expel-diplomats', date: { start: '2021-05-03' } })
  })

  it('is refused on private networks, and told when it is not there', async () => {
    const refused = await demarche(['read', `${server.origin}/graph.html`])
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('which is no public address (this machine); --allow-private permits it')
    const gone = await demarche(['read', `${server.origin}/gone.html`, '--allow-private'])
    expect(gone.code).toBe(1)
    expect(gone.stderr).toContain('is answered with 404 Not Found')
  })
})

describe('kept pages', () => {
  it('of ingest lie beside the ledger, one file for each page, and are read again when the page is gone', async () => {
    const ledger = join(folder, 'web.db')
    const pages = [`${server.origin}/graph.html`, `${server.origin}/live.html`]
    const args = ['ingest', ...pages, '--allow-private', '--ledger', ledger, '--json']
    expect(JSON.parse((await demarche(args)).stdout)).toMatchObject({ read: 2, setAside: 0 })
    const kept = warcsIn(`${ledger}.pages`)
    expect(kept).toHaveLength(2)
    expect(JSON.parse((await demarche(args)).stdout)).toMatchObject({ read: 0, known: 2 })
    expect(warcsIn(`${ledger}.pages`)).toEqual(kept)

    const texts = kept.map((file) => gunzipSync(readFileSync(file)).toString())
    const graph = texts.find((text) => text.includes('/graph.html')) ?? ''
    expect(graph).toMatch(/^WARC\/1\.1\r\n/)
    expect(graph).toContain(`WARC-Target-URI: ${server.origin}/graph.html`)
    expect(graph).toMatch(/WARC-Date: \d{4}-/)
    expect(graph).toMatch(/WARC-Payload-Digest: sha256:[0-9a-f]{64}/)
    expect(graph).not.toContain('set-cookie')
    expect(graph).toContain(readFileSync(`${PAGES}/graph.html`, 'utf8'))

    const file = kept[texts.indexOf(graph)] ?? ''
    const { code, stdout } = await demarche(['page', file, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      article: { title: 'Norway sends home three Belarusian diplomats' },
      retrievedAt: expect.stringMatching(/^\d{4}-/),
    })
  })

  it('of watch lie there too, its feeds do not', async () => {
    const ledger = join(folder, 'watched.db')
    const args = ['watch', `${server.origin}/feed.xml`, '--once', '--allow-private', '--ledger', ledger]
    expect((await demarche(args)).code).toBe(0)
    expect(warcsIn(`${ledger}.pages`)).toHaveLength(1)
  })

  it('are read as any web archive', async () => {
    const place = join(folder, 'read')
    const address = `${server.origin}/opengraph.html`
    const fetched = await demarche([
      'read',
      address,
      '--allow-private',
      '--keep-pages',
      place,
      '-f',
      'ndjson',
    ])
    const again = await demarche(['read', place, '-f', 'ndjson'])
    expect(again.code).toBe(0)
    expect(again.stdout).toBe(fetched.stdout)
  })

  it('are left out where that is said, and stop the run where they cannot be kept', async () => {
    const ledger = join(folder, 'none.db')
    const args = ['ingest', `${server.origin}/plain.html`, '--allow-private', '--ledger', ledger]
    expect((await demarche([...args, '--no-keep-pages'])).code).toBe(0)
    expect(existsSync(`${ledger}.pages`)).toBe(false)
    writeFileSync(join(folder, 'a-file'), '')
    const { code, stderr } = await demarche([...args, '--keep-pages', join(folder, 'a-file', 'pages')])
    expect(code).toBe(1)
    expect(stderr).toContain('pages cannot be kept there')
  })
})

describe('demarche page', () => {
  it('tells what is kept, what is left out and why, and where metadata was found', async () => {
    const { code, stdout } = await demarche(['page', `${PAGES}/graph.html`])
    expect(code).toBe(0)
    expect(stdout).toMatch(/title {6}Norway sends home three Belarusian diplomats {2}JSON-LD headline/)
    expect(stdout).toMatch(/sign-up box {16}Sign up for our daily newsletter/)
    expect(stdout).toMatch(/Kept {2}10 of its blocks/)
  })

  it('says why there is no article', async () => {
    const { code, stdout, stderr } = await demarche(['page', `${PAGES}/wall.html`])
    expect(code).toBe(1)
    expect(stderr).toContain('wall.html: the site asks for consent to cookies in place of the article')
    expect(stdout).toContain('Left out')
  })

  it('reads standard input, and complains of files that are no pages', async () => {
    const page = readFileSync(`${PAGES}/plain.html`)
    const { stdout } = await demarche(['page', '-', '--url', 'https://sahel.example/a', '--json'], {
      stdin: page,
    })
    expect(JSON.parse(stdout).article).toMatchObject({
      outlet: 'sahel.example',
      url: 'https://sahel.example/a',
    })
    expect(await demarche(['page', join(folder, 'none.html')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no such file or folder'),
    })
    const broken = join(folder, 'broken.warc.gz')
    writeFileSync(broken, 'no archive at all')
    expect(await demarche(['page', broken])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('broken'),
    })
  })
})
