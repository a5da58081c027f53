import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Incoming } from '../../../src/sources/incoming.ts'
import { articleOfAddress } from '../../../src/sources/web/articles.ts'
import { articleOfPage } from '../../../src/sources/web/extract.ts'
import { createFetcher } from '../../../src/sources/web/fetch.ts'
import { PUBLIC, serve, type TestServer } from './servers.ts'

const REPORT =
  '<p>Chile recalled its ambassador to Venezuela on Friday over the treatment of its citizens in Caracas, the foreign ministry said.</p>' +
  '<p>The chargé d’affaires stays at the embassy, and the consulate in the capital remains open, according to the statement.</p>'
const page = (body: string, head = ''): string => `<html><head>${head}</head><body>${body}</body></html>`
const fixture = (name: string): Buffer => readFileSync(new URL(`pages/${name}.html`, import.meta.url))

interface Served {
  readonly body: string | Uint8Array
  readonly type?: string
}

/** What the server gives, by path. */
const PAGES: Readonly<Record<string, Served>> = {
  nested: { body: page(`${'<div>'.repeat(10_000)}${REPORT}${'</div>'.repeat(10_000)}`) },
  'nested-inline': { body: page(`<p>${'<b><i>'.repeat(5000)}${REPORT}`) },
  abyss: { body: page('<div>'.repeat(1_500_000)) },
  entities: {
    body: `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>${page(`<p>${'&c;'.repeat(200_000)}</p>${REPORT}`)}`,
  },
  'many-entities': { body: page(`<p>${'&amp;'.repeat(1_900_000)}</p>`) },
  signs: { body: page('<'.repeat(9_000_000)) },
  attributes: {
    body: page(`<div ${Array.from({ length: 500_000 }, (_, i) => `a${i}=1`).join(' ')}>${REPORT}</div>`),
  },
  closing: { body: page('</div>'.repeat(1_500_000)) },
  unclosed: { body: page(`<a href="/x">a link `.repeat(300_000)) },
  links: { body: page('<div><a href="/x">Some headline of the day</a></div>'.repeat(9_000)) },
  'json-ld': {
    body: page(
      REPORT,
      `<script type="application/ld+json">${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}</script><script type="application/ld+json">{oops</script>`,
    ),
  },
  empty: { body: '' },
  blank: { body: page('<div id="root"></div>', '<script src="app.js"></script>') },
  wall: { body: fixture('wall') },
  paywall: { body: fixture('paywall') },
  mixed: { body: fixture('mixed') },
  robot: { body: page('<h1>One moment</h1><p>Please verify you are human to go on to the site.</p>') },
  'not-latin': {
    body: page(`<p>São Tomé’s envoy left.</p>${REPORT}`),
    type: 'text/html; charset=iso-8859-1',
  },
  'not-utf8': {
    body: Buffer.from(
      page(
        `<p>The minister, Jos\xe9 N\xfa\xf1ez, spoke.</p>${REPORT.replaceAll('é', 'e').replaceAll('’', "'")}`,
      ),
      'latin1',
    ),
    type: 'text/html; charset=utf-8',
  },
  'no-charset': { body: page(REPORT), type: 'text/html; charset=klingon' },
  'shift-jis': {
    body: Buffer.concat([
      Buffer.from('<p>'),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
      Buffer.from(`</p>${REPORT.replaceAll(/[^\0-\x7f]/g, "'")}`),
    ]),
    type: 'text/html; charset=shift_jis',
  },
  pdf: { body: '%PDF-1.7', type: 'application/pdf' },
  'pdf-as-page': { body: '%PDF-1.7 ...', type: 'text/html' },
  feed: { body: '<rss></rss>', type: 'application/rss+xml' },
  gzip: { body: gzipSync(page(REPORT)), type: 'text/html' },
}

let server: TestServer
beforeAll(async () => {
  server = await serve((request, response) => {
    const { body, type = 'text/html; charset=utf-8' } = PAGES[request.url?.slice(1) ?? ''] ?? { body: 'no' }
    response.writeHead(200, { 'content-type': type }).end(body)
  })
})
afterAll(() => server.close())

const fetcher = createFetcher({ version: '0', allowPrivate: [PUBLIC], limits: { intervalMs: 0 } })
const read = (name: string): Promise<Incoming> => articleOfAddress(`${server.origin}/${name}`, fetcher)

/** `!reason` of a problem, else the codes of the warnings. */
const toldOf = (incoming: Incoming): string =>
  incoming.kind === 'problem'
    ? `!${incoming.problem.reason}`
    : incoming.warnings.map(({ code }) => code).join(' ')

describe('a hostile or broken page', () => {
  it.each([
    ['nested', 'deep-nesting', 'The chargé'],
    ['nested-inline', 'deep-nesting', 'The chargé'],
    ['abyss', '!is nested more than 12000 levels deep', ''],
    ['entities', '', 'Chile recalled'],
    ['many-entities', '!the page is empty', ''],
    ['signs', '!shows more text than any article', ''],
    ['attributes', '!has a tag with more than 500 attributes', ''],
    ['closing', '!has more elements than any article', ''],
    ['unclosed', '!is nested more than 12000 levels deep', ''],
    ['links', '!has more links than any article', ''],
    ['json-ld', 'json-ld-unreadable', 'Chile recalled'],
    ['empty', '!the page is empty', ''],
    ['blank', '!the page is empty; it may show its text only to a browser that runs JavaScript', ''],
    ['wall', '!the site asks for consent to cookies in place of the article', ''],
    ['robot', '!the site asks for proof of a human reader in place of the article', ''],
    ['paywall', 'paywall', 'Canada is considering'],
    ['mixed', 'mixed-language', 'Latvia expelled'],
    ['not-latin', 'charset-wrong', 'São Tomé’s envoy'],
    ['not-utf8', 'charset-wrong', 'José Núñez'],
    ['no-charset', 'charset-unknown', 'The chargé d’affaires'],
    ['shift-jis', '', '日本'],
    ['pdf', '!is a PDF document, which is not read', ''],
    ['pdf-as-page', '!is a PDF document, not a web page', ''],
    ['feed', '!is a feed, not a page; demarche watch reads feeds', ''],
    ['gzip', '!is a gzip archive, not a web page', ''],
    ['nowhere', '!no text of an article was found on the page', ''],
  ])('%s: %s', async (name, told, words) => {
    const heap = process.memoryUsage().rss
    const begun = performance.now()
    const incoming = await read(name)
    expect(toldOf(incoming)).toMatch(new RegExp(`^${told.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))
    if (incoming.kind === 'article') expect(incoming.article.text).toContain(words)
    expect(performance.now() - begun).toBeLessThan(15_000)
    expect((process.memoryUsage().rss - heap) / 2 ** 20).toBeLessThan(400)
  })

  it('that a paywall cuts off says how much was read, and its offer is no part of the text', async () => {
    const incoming = await read('paywall')
    if (incoming.kind !== 'article') throw new Error('no article')
    expect(incoming.article.text).not.toContain('Log in')
    expect(incoming.warnings[0]?.message).toMatch(/only its beginning was read \(\d+ characters\)/)
  })

  it('never throws, whatever is cut, doubled or put into it', () => {
    const pages = ['graph', 'opengraph', 'plain', 'live', 'paywall'].map((name) =>
      fixture(name).toString('latin1'),
    )
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      put: fc.oneof(
        fc.constantFrom(
          '<',
          '</',
          '<!--',
          ']]>',
          '<script>',
          '<svg>',
          '<table><td>',
          '<p',
          '"',
          '\0',
          '<time datetime=x>',
          '<br><br>',
        ),
        fc.string({ maxLength: 20 }),
      ),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        (start, edits) => {
          const broken = edits.reduce((text, { at, length, put }) => {
            const from = Math.floor(at * text.length)
            return text.slice(0, from) + put + text.slice(from + length)
          }, start)
          const reading = articleOfPage(Buffer.from(broken, 'latin1'), { url: 'https://a.example/b' })
          expect('reason' in reading || reading.article.text.length > 0).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)
})
