import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WARCRecord, type WARCRecordOpts, WARCSerializer } from 'warcio'
import { ZipFile } from 'yazl'
import { all, articlesIn, folderForTests, problemsIn, stream } from './files.ts'

const { put } = folderForTests()

const page = (day: number): string => `<!DOCTYPE html><html lang="en"><head><title>Two out</title>
<meta property="og:site_name" content="Harbour Wire">
<meta property="article:published_time" content="2022-03-0${day}T10:00:00Z"></head><body><nav>Home | World</nav>
<article><h1>Two out on day ${day}</h1>
<p>Kenya expelled two Ethiopian diplomats on Monday, its foreign ministry said in a statement in Nairobi.</p>
<p>They were told to leave the country within seven days, a spokesman said on day ${day}.</p></article></body></html>`

const HTML = { 'Content-Type': 'text/html; charset=utf-8' }

const recordOf = (options: WARCRecordOpts, body: string | Uint8Array, gzip = false): Promise<Uint8Array> =>
  WARCSerializer.serialize(
    WARCRecord.create({ date: '2022-03-05T00:00:00Z', type: 'response', ...options }, stream(body)),
    { gzip },
  )

const response = (
  day: number,
  more: WARCRecordOpts = {},
  body: string | Uint8Array = page(day),
): Promise<Uint8Array> => recordOf({ url: `https://example.org/${day}`, httpHeaders: HTML, ...more }, body)

const warcOf = async (...records: readonly Promise<Uint8Array>[]): Promise<Buffer> =>
  Buffer.concat(await Promise.all(records))

const told = (found: Awaited<ReturnType<typeof all>>) => articlesIn(found).map(({ url }) => url)

describe('WARC', () => {
  it('gives the HTML responses of status 200, in order, with what their pages say, and nothing else', async () => {
    const archive = await warcOf(
      WARCSerializer.serialize(WARCRecord.createWARCInfo({ filename: 'a.warc' }, { software: 'test' })),
      recordOf({ type: 'request', url: 'https://example.org/1', statusline: 'GET /1 HTTP/1.1' }, ''),
      response(1),
      recordOf({ url: 'https://example.org/a.png', httpHeaders: { 'Content-Type': 'image/png' } }, 'PNG'),
      response(9, { statusline: 'HTTP/1.1 404 Not Found' }),
      response(9, { statusline: 'HTTP/1.1 301 Moved', httpHeaders: { ...HTML, Location: '/2' } }, ''),
      response(2),
    )
    const found = await all([put('news.warc', archive)])
    expect(problemsIn(found)).toEqual([])
    expect(articlesIn(found)[0]).toMatchObject({
      title: 'Two out on day 1',
      outlet: 'Harbour Wire',
      published: '2022-03-01T10:00:00Z',
      url: 'https://example.org/1',
      language: 'en',
      text: expect.stringContaining('Kenya expelled two Ethiopian diplomats'),
    })
    expect(told(found)).toEqual(['https://example.org/1', 'https://example.org/2'])
    expect(found.map((each) => each.kind === 'article' && each.origin.line)).toEqual([3, 7])
  })

  it('reads archives whose records are each compressed, by name, by --input, and from standard input', async () => {
    const archive = Buffer.concat(
      await Promise.all(
        [1, 2].map((day) =>
          recordOf({ url: `https://example.org/${day}`, httpHeaders: HTML }, page(day), true),
        ),
      ),
    )
    const both = ['https://example.org/1', 'https://example.org/2']
    expect(told(await all([put('news.warc.gz', archive)]))).toEqual(both)
    expect(told(await all([put('crawl', archive)]))).toEqual(both)
    expect(told(await all([put('crawl.dat', archive)], { kind: 'warc' }))).toEqual(both)
    expect(told(await all(['-'], { stdin: stream(archive) }))).toEqual(both)
  })

  it('undoes what servers do to bodies, and takes those whose archive has undone it', async () => {
    const html = page(1)
    const chunked = `8\r\n${html.slice(0, 8)}\r\n${(html.length - 8).toString(16)};x=1\r\n${html.slice(8)}\r\n0\r\n\r\n`
    const archive = await warcOf(
      response(1, { httpHeaders: { ...HTML, 'Transfer-Encoding': 'chunked' } }, chunked),
      response(2, { httpHeaders: { ...HTML, 'Content-Encoding': 'gzip' } }, gzipSync(html)),
      response(3, { httpHeaders: { ...HTML, 'Content-Encoding': 'br' } }, brotliCompressSync(html)),
      response(
        4,
        { httpHeaders: { ...HTML, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' } },
        html,
      ),
    )
    const found = await all([put('bodies.warc', archive)])
    expect(problemsIn(found)).toEqual([])
    expect(new Set(articlesIn(found).map(({ text }) => text)).size).toBe(1)
    expect(articlesIn(found)).toHaveLength(4)
  })

  it('tells pages without an article, and those larger than a page may be, in their place', async () => {
    const archive = await warcOf(
      response(1, {}, '<html><body></body></html>'),
      response(
        2,
        { httpHeaders: { ...HTML, 'Content-Encoding': 'gzip' } },
        gzipSync(Buffer.alloc(50 * 2 ** 20, 'a')),
      ),
      response(3, {}, `<html>${'a'.repeat(12 * 2 ** 20)}`),
      response(4),
    )
    const found = await all([put('walls.warc', archive)])
    expect(problemsIn(found)).toEqual([
      '1: https://example.org/1: the page is empty',
      '2: https://example.org/2: larger than 10 MB, the most that one page may have',
      '3: https://example.org/3: larger than 10 MB, the most that one page may have',
    ])
    expect(told(found)).toEqual(['https://example.org/4'])
  })

  it('gives what is whole of an archive that ends early, then says where it ends', async () => {
    const whole = await warcOf(response(1), response(2), response(3))
    const cut = whole.subarray(0, whole.length - 300)
    const next = put('next.txt', 'Next.')
    for (const path of [put('cut.warc', cut), put('cut2.warc.gz', gzipSync(cut))]) {
      const found = await all([path, next])
      expect(told(found)).toEqual(['https://example.org/1', 'https://example.org/2', undefined])
      expect(problemsIn(found)).toEqual([
        '3: the archive ends within this record (https://example.org/3); fetch the file again',
      ])
    }
    const gzip = gzipSync(whole)
    const found = await all([put('cut3.warc.gz', gzip.subarray(0, gzip.length - 100)), next])
    expect(told(found).slice(0, 1)).toEqual(['https://example.org/1'])
    expect(problemsIn(found)).toEqual([expect.stringMatching(/^[23]: the gzip ends early/)])
  })

  it.each([
    ['is none', 'Kenya expelled two.\r\n\r\n', '1: no record of a WARC begins here'],
    ['is empty', '', 'holds no web pages (HTML responses of status 200)'],
    [
      'has a record without length',
      'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -7\r\n\r\nx',
      /^1: the record does not say/,
    ],
    [
      'has headers without end',
      `WARC/1.0\r\n${'X-A: b\r\n'.repeat(2 ** 19)}`,
      /^1: has headers of more than 1 MB/,
    ],
    [
      'says that a record is longer than all there is',
      'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9007199254740991\r\n\r\nHTTP/1.1 200 OK\r\n',
      /^1: the archive ends within/,
    ],
    ['is noise', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 31) % 256)), /^1: /],
  ])('that %s is a problem', async (_name, bytes, reason) => {
    const path = put('bad.warc', bytes)
    expect(problemsIn(await all([path]))).toEqual([
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
    ])
  })
})

const zipOf = async (files: Readonly<Record<string, Uint8Array>>, compress = false): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name, { compress })
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

describe('WACZ', () => {
  it('gives the pages of all its archives, their records counted through', async () => {
    const one = await warcOf(response(1), response(2))
    const two = gzipSync(await warcOf(response(3)))
    for (const compress of [false, true]) {
      const zip = await zipOf(
        {
          'datapackage.json': Buffer.from('{}'),
          'archive/data.warc': one,
          'pages/pages.jsonl': Buffer.from('{"text":"no"}'),
          'archive/more.warc.gz': two,
        },
        compress,
      )
      const found = await all([put('crawl.wacz', zip)])
      expect(problemsIn(found)).toEqual([])
      expect(told(found)).toEqual([1, 2, 3].map((day) => `https://example.org/${day}`))
      expect(found.map((each) => each.kind === 'article' && each.origin.line)).toEqual([1, 2, 3])
    }
  })

  it('that is broken, or none, is a problem', async () => {
    const zip = await zipOf({ 'archive/data.warc': await warcOf(response(1), response(2)) })
    expect(problemsIn(await all([put('short.wacz', zip.subarray(0, zip.length - 80))]))).toEqual([
      expect.stringMatching(/^is no zip, or a damaged one/),
    ])
    expect(problemsIn(await all([put('empty.wacz', '')]))).toEqual([expect.stringMatching(/^is no zip/)])
    expect(problemsIn(await all([put('other.wacz', await zipOf({ 'a.txt': Buffer.from('a') }))]))).toEqual([
      'holds no web archives (archive/*.warc.gz), as a WACZ does',
    ])
    expect(problemsIn(await all(['-'], { kind: 'wacz', stdin: stream(zip) }))).toEqual([
      'a WACZ is read only as a file: save it first',
    ])
    const damaged = await zipOf({ 'archive/data.warc': await warcOf(response(1)) }, true)
    damaged.fill(0xff, 80, 200)
    expect(problemsIn(await all([put('damaged.wacz', damaged)]))).toEqual([
      expect.stringMatching(/data\.warc in the zip is damaged/),
    ])
  })
})

describe('saved web pages', () => {
  it('give their article, by name and by their beginning', async () => {
    for (const name of ['saved.html', 'saved.htm', 'saved'])
      expect(articlesIn(await all([put(name, page(1))]))).toEqual([
        expect.objectContaining({ title: 'Two out on day 1', outlet: 'Harbour Wire' }),
      ])
    expect(articlesIn(await all(['-'], { stdin: stream(page(1)) }))).toHaveLength(1)
    expect(problemsIn(await all([put('empty.html', '<html></html>')]))).toEqual(['the page is empty'])
    expect(problemsIn(await all([put('bomb.html.gz', gzipSync(Buffer.alloc(100 * 2 ** 20, ' ')))]))).toEqual([
      'larger than 10 MB, the most that one page may have',
    ])
  })
})
