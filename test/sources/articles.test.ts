import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Incoming, type InputKind, readArticles } from '../../src/sources/index.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function* stream(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

const all = async (
  paths: readonly string[],
  stdin: string | Uint8Array = '',
  kind?: InputKind,
): Promise<Incoming[]> => {
  const found: Incoming[] = []
  for await (const incoming of readArticles(paths, { stdin: stream(stdin), ...(kind && { kind }) }))
    found.push(incoming)
  return found
}

/** `text` of an article, or `!reason` of a problem. */
const told = (incoming: Incoming): string =>
  incoming.kind === 'article'
    ? incoming.article.text
    : `${incoming.problem.line === undefined ? '' : incoming.problem.line}!${incoming.problem.reason}`

describe('files', () => {
  it('gives a text file whole, as one article without a title', async () => {
    const path = put('plain.txt', 'A heading\n\nA report.\n')
    expect(await all([path])).toEqual([
      {
        kind: 'article',
        article: { text: 'A heading\n\nA report.\n' },
        warnings: [],
        origin: { file: path, kind: 'text' },
      },
    ])
  })

  it('reads a folder and the folders in it in the order of names, and leaves out what is not an article', async () => {
    put('tree/b.txt', 'two')
    put('tree/a/z.jsonl', '{"text":"one"}\n')
    put('tree/c.md', 'three')
    put('tree/.hidden.txt', 'no')
    put('tree/picture.png', 'no')
    expect((await all([join(folder, 'tree')])).map((each) => told(each).trim())).toEqual([
      'one',
      'two',
      'three',
    ])
  })

  it.each([
    ['missing.txt', undefined, 'no such file or folder'],
    ['empty.txt', ' \n\n', 'is empty: there is no text to read'],
    ['empty.ndjson', '\n', 'holds no articles'],
    ['page.html', '<p>text</p>', 'no text of an article was found on the page'],
    ['report.pdf', '%PDF-1.4', 'PDF is not read; save its text as .txt'],
    ['broken.json', '{"text": "a', /^not JSON/],
    ['array.json', '[]', 'holds no articles'],
    ['lines.json', '{"text":"a"}\n{"text":"b"}\n', /looks like NDJSON: pass --input ndjson/],
  ])('says what is wrong with %s', async (name, content, reason) => {
    const path = content === undefined ? join(folder, name) : put(name, content)
    const [only, ...rest] = await all([path])
    expect(rest).toEqual([])
    expect(only).toMatchObject({ kind: 'problem', problem: { file: path } })
    expect(only && told(only).slice(1)).toMatch(reason)
  })

  it('says so when a folder holds no articles', async () => {
    put('barren/notes.docx', 'no')
    expect((await all([join(folder, 'barren')])).map(told)).toEqual([
      expect.stringMatching(/^!folder without articles \(\.txt, .*\.warc, .*\)$/),
    ])
  })

  it('refuses binary files and text of more than the limit', async () => {
    const picture = put(
      'picture.txt',
      Uint8Array.from({ length: 2000 }, (_, i) => (i * 7) % 256),
    )
    const huge = put('huge.txt', Buffer.alloc(2 * 2 ** 20, 'a'))
    expect((await all([picture])).map(told)).toEqual([expect.stringContaining('binary')])
    expect((await all([huge])).map(told)).toEqual([expect.stringContaining('larger than 1 MB')])
  })

  it('goes on with the next path after one that cannot be read', async () => {
    const path = put('after.txt', 'a report')
    expect((await all([join(folder, 'gone'), path])).map(told)).toEqual([
      '!no such file or folder',
      'a report',
    ])
  })
})

describe('NDJSON', () => {
  const ndjson = (...lines: readonly unknown[]): string =>
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')

  it('takes the fields of an article, leaves out unknown and empty ones, and reports a bad line in its place', async () => {
    const found = await all(
      ['-'],
      ndjson(
        {
          text: 'one',
          title: ' T ',
          published: '2022-02-28T10:00:00Z',
          id: 7,
          extra: true,
          outlet: null,
          url: '',
        },
        '{"text": oops}',
        '',
        { title: 'no text' },
        { text: 'two', published: '2022-02-30', outlet: 'X' },
        { text: 'three', title: 3 },
        '"just a string"',
        { text: 'last' },
      ),
    )
    expect(found.map(told)).toEqual([
      'one',
      expect.stringMatching(/^2!not JSON: /),
      '4!text is missing: every article needs its body as a string in "text"',
      '5!published: "2022-02-30" is not a date; write it as 2022-02-28 or 2022-02-28T14:05:00Z',
      '6!title must be a string',
      '7!not an article: an article is a JSON object with its body in "text"',
      'last',
    ])
    expect(found[0]).toMatchObject({
      article: { text: 'one', title: 'T', published: '2022-02-28T10:00:00Z', id: '7' },
      origin: { file: 'standard input', line: 1, kind: 'ndjson' },
    })
    expect(found[3]).toMatchObject({ problem: { article: { text: 'two', outlet: 'X' } } })
  })

  it('holds one line at a time: a line is out before the next has come in', async () => {
    const seen: string[] = []
    async function* slow(): AsyncGenerator<Uint8Array> {
      for (const name of ['a', 'b', 'c']) {
        seen.push(`sent ${name}`)
        yield Buffer.from(`{"text":"${name} ${'x'.repeat(20)}"}\n`)
      }
    }
    for await (const incoming of readArticles(['-'], { stdin: slow() })) seen.push(`got ${told(incoming)[0]}`)
    expect(seen).toEqual(['sent a', 'got a', 'sent b', 'got b', 'sent c', 'got c'])
  })

  it('skips a line beyond the limit without keeping it, and reads the next', async () => {
    async function* hundredMegabytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"text":"')
      const block = Buffer.alloc(2 ** 20, 'a')
      for (let i = 0; i < 100; i++) yield block
      yield Buffer.from('"}\n{"text":"after"}\n')
    }
    const found: string[] = []
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    for await (const incoming of readArticles(['-'], { stdin: hundredMegabytes() })) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
      found.push(told(incoming))
    }
    expect(found).toEqual([expect.stringContaining('1!line is longer than 8 MB'), 'after'])
    expect(most).toBeLessThan(60 * 2 ** 20)
  })
})

describe('standard input', () => {
  it.each([
    ['{"text":"a"}\n{"text":"b"}', ['a', 'b']],
    ['\uFEFF{"text":"a"}', ['a']],
    ['[\n{"text":"a"},\n{"text":"b"}]', ['a', 'b']],
    ['{\n  "text": "a"\n}', ['a']],
    ['[Reuters] Moscow expels.', ['[Reuters] Moscow expels.']],
  ])('is recognised by its beginning: %j', async (text, expected) => {
    expect((await all(['-'], text)).map(told)).toEqual(expected)
  })

  it('is read as it is told to be', async () => {
    expect((await all(['-'], '{"text":"a"}', 'text')).map(told)).toEqual(['{"text":"a"}'])
  })
})
