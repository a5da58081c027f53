import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ColumnMap, type Incoming, readArticles } from '../../src/sources/index.ts'

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

async function* nothing(): AsyncGenerator<Uint8Array> {}

const all = async (paths: readonly string[], map?: ColumnMap): Promise<readonly Incoming[]> => {
  const found: Incoming[] = []
  for await (const incoming of readArticles(paths, { stdin: nothing(), ...(map && { map }) }))
    found.push(incoming)
  return found
}

const articles = (found: readonly Incoming[]) =>
  found.flatMap((each) => (each.kind === 'article' ? [each.article] : []))
const problems = (found: readonly Incoming[]) =>
  found.flatMap((each) =>
    each.kind === 'problem'
      ? [`${each.problem.line === undefined ? '' : `${each.problem.line}: `}${each.problem.reason}`]
      : [],
  )

/** The frame of Zstandard around bytes that are stored as they are (RFC 8878, 3.1.1). */
const zstdOf = (content: string): Buffer => {
  const bytes = Buffer.from(content)
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0])
  header.writeUInt32LE(bytes.length, 5)
  const block = Buffer.alloc(3)
  block.writeUIntLE((bytes.length << 3) | 1, 0, 3)
  return Buffer.concat([header, block, bytes])
}

const LINES = '{"text":"One."}\n{"text":"Two."}\n'

describe('compressed files', () => {
  it.each([
    ['gzip', 'lines.ndjson.gz', gzipSync(LINES)],
    [
      'gzip of several members',
      'members.ndjson.gz',
      Buffer.concat([gzipSync('{"text":"One."}\n'), gzipSync('{"text":"Two."}\n')]),
    ],
    ['Zstandard', 'lines.ndjson.zst', zstdOf(LINES)],
    ['gzip that no name tells of', 'plainly.ndjson', gzipSync(LINES)],
  ])('%s', async (_name, file, bytes) => {
    expect(articles(await all([put(file, bytes)])).map(({ text }) => text)).toEqual(['One.', 'Two.'])
  })

  it('give what came before the end of a half-written file, and say so', async () => {
    const lines = Array.from(
      { length: 2000 },
      (_, i) => `{"text":"Report ${i} ${'x'.repeat(i % 97)}."}\n`,
    ).join('')
    const whole = gzipSync(lines)
    const found = await all([
      put('half.ndjson.gz', whole.subarray(0, whole.length / 2)),
      put('after.txt', 'After.'),
    ])
    const read = articles(found)
    expect(read.length).toBeGreaterThan(100)
    expect(read.at(-1)?.text).toBe('After.')
    expect(problems(found)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^the gzip ends early, after \\d+ bytes of what it holds; fetch the file again; it was read up to line ${read.length - 1}$`,
        ),
      ),
    ])
  })

  it('that are damaged are a problem, and the next is read', async () => {
    const bytes = gzipSync(LINES.repeat(50))
    bytes.fill(0xff, 12, 40)
    const found = await all([put('damaged.ndjson.gz', bytes), put('next.txt', 'Next.')])
    expect(problems(found)[0]).toMatch(/^the gzip is damaged/)
    expect(articles(found).at(-1)?.text).toBe('Next.')
    const zst = zstdOf(LINES)
    expect(problems(await all([put('short.ndjson.zst', zst.subarray(0, zst.length - 4))]))[0]).toMatch(
      /Zstandard/,
    )
  })

  it.runIf(spawnSync('zstd', ['--version']).status === 0)('as the zstd program writes them', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, i) => `{"text":"Report ${i} ${(i * 7919) % 997}."}\n`,
    ).join('')
    const zstd = (...options: readonly string[]): Buffer =>
      spawnSync('zstd', ['-c', '-q', ...options], { input: lines, maxBuffer: 2 ** 26 }).stdout
    for (const options of [[], ['-19'], ['--no-check'], ['--long=24'], ['-B1', '-T2']]) {
      const bytes = zstd(...options)
      const both = put('both.ndjson.zst', Buffer.concat([bytes, bytes]))
      expect(articles(await all([both]))).toHaveLength(10_000)
      const half = await all([put('half.ndjson.zst', bytes.subarray(0, bytes.length - 5))])
      expect(problems(half)).toEqual([expect.stringMatching(/^the Zstandard ends early/)])
    }
  })

  it('that would take much memory are refused', async () => {
    const wide = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa0, 0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(problems(await all([put('wide.zst', wide)]))).toEqual([
      expect.stringMatching(/^needs more than 128 MB of memory/),
    ])
    const whole = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xe0]), Buffer.alloc(16, 0x70)])
    expect(problems(await all([put('whole.zst', whole)]))).toEqual([
      expect.stringMatching(/^needs more than/),
    ])
  })

  it('hold no more than an article may: a bomb is a problem', async () => {
    const found = await all([put('bomb.txt.gz', gzipSync(Buffer.alloc(64 * 2 ** 20, 'a')))])
    expect(problems(found)).toEqual([expect.stringMatching(/^larger than 1 MB/)])
  })
})

describe('patterns', () => {
  it('name files, in the order of their names', async () => {
    put('glob/b/two.txt', 'Two.')
    put('glob/a/one.txt', 'One.')
    put('glob/a/skip.md', 'Not this.')
    expect(articles(await all([`${folder}/glob/**/*.txt`])).map(({ text }) => text)).toEqual(['One.', 'Two.'])
    expect(problems(await all([`${folder}/glob/*.csv`]))).toEqual(['no file fits this pattern'])
  })

  it('are no patterns where a file has that name', async () => {
    expect(articles(await all([put('odd[1].txt', 'Odd.')])).map(({ text }) => text)).toEqual(['Odd.'])
  })
})

describe('CSV', () => {
  const HEAD = 'Headline,Body,Source,Date,URL\n'

  it('takes columns by their usual names', async () => {
    const found = await all([
      put(
        'news.csv',
        `${HEAD}"Two out","Kenya expelled two envoys.\n\nThey left.",Harbour Wire,2022-03-01,https://example.org/1\n`,
      ),
    ])
    expect(articles(found)).toEqual([
      {
        text: 'Kenya expelled two envoys.\n\nThey left.',
        title: 'Two out',
        outlet: 'Harbour Wire',
        published: '2022-03-01',
        url: 'https://example.org/1',
      },
    ])
  })

  it('passes over a table of other things in a folder, and says so of one that is named', async () => {
    const table = put('with-table/a.csv', 'state,count\nKenya,2\n')
    put('with-table/b.txt', 'A report.')
    expect(articles(await all([`${folder}/with-table`]))).toEqual([{ text: 'A report.' }])
    expect(problems(await all([`${folder}/with-table`]))).toEqual([])
    expect(problems(await all([table]))[0]).toMatch(/^has no column for the text/)
  })

  it('takes columns as --map says, and says what there is where it is wrong', async () => {
    const file = put('odd.csv', 'kop;inhoud\nTwo out;Kenya expelled two envoys.\n')
    expect(articles(await all([file], { text: 'inhoud', title: 'kop' }))).toEqual([
      { text: 'Kenya expelled two envoys.', title: 'Two out' },
    ])
    expect(problems(await all([file]))).toEqual([
      'has no column for the text of articles; its columns are kop, inhoud: name it with --map text=COLUMN',
    ])
    expect(problems(await all([file], { text: 'inhout' }))[0]).toMatch(
      /no column "inhout" \(did you mean "inhoud"\?\)/,
    )
  })

  it.each([
    ['2022-03-01 14:05:00', '2022-03-01'],
    ['20220301140500', '2022-03-01'],
    ['Tue, 01 Mar 2022 14:05:00 GMT', '2022-03-01'],
    ['March 1, 2022 Tuesday', '2022-03-01'],
    ['1 March 2022', '2022-03-01'],
    ['03/04/2022', undefined],
  ])('reads the day "%s"', async (written, day) => {
    const [found] = await all([put('days.csv', `text,date\nA report.,"${written}"\n`)])
    expect(found?.kind === 'article' && found.article.published).toBe(day)
    expect(found?.kind === 'article' && found.warnings.map(({ code }) => code)).toEqual(
      day ? [] : ['bad-date'],
    )
  })

  it('reads what spreadsheets write: byte order marks, UTF-16, windows-1252, tabs', async () => {
    const rows = 'text\tsource\nRénvoi.\tLe Courrier\n'
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rows, 'utf16le')])
    for (const [name, bytes] of [
      ['bom.tsv', Buffer.from(`\uFEFF${rows}`)],
      ['utf16.tsv', utf16],
      ['latin.tsv', Buffer.from(rows, 'latin1')],
    ] as const)
      expect(articles(await all([put(name, bytes)]))).toEqual([{ text: 'Rénvoi.', outlet: 'Le Courrier' }])
  })

  it('gives problems in their place and goes on', async () => {
    const found = await all([put('bad.csv', 'text,id\nOne.,1\n,2\nThree.,3\n')])
    expect(articles(found).map(({ id }) => id)).toEqual(['1', '3'])
    expect(problems(found)).toEqual(['3: text is empty'])
    expect(problems(await all([put('empty.csv', 'text,id\n')]))).toEqual(['holds no articles'])
    expect(problems(await all([put('open.csv', 'text,id\n"never closed,1\nTwo.,2\n')])).length).toBe(1)
  })

  it('gives up at a row that no article is as long as, and says so once', async () => {
    const found = await all([put('long.csv', `text\nOne.\n${'x'.repeat(9 * 2 ** 20)}\nTwo.\n`)])
    expect(problems(found)).toEqual([
      expect.stringMatching(/row is longer than 8 MB.*the rest of the file was not read/),
    ])
    expect(articles(found).map(({ text }) => text)).toEqual(['One.'])
  })
})

describe('exports of news databases', () => {
  const CLASSIC = `                               1 of 2 DOCUMENTS


                              The Harbour Gazette

                            March 1, 2022 Tuesday
                              Late Edition - Final

Nairobi Expels Two Envoys

BYLINE: By WANJIRU OTIENO

SECTION: Section A; Column 0; Foreign Desk; Pg. 4

LENGTH: 120 words

DATELINE: NAIROBI

Kenya expelled two Ethiopian diplomats on Monday.

They have until Friday to leave.

LOAD-DATE: March 1, 2022

LANGUAGE: ENGLISH

                Copyright 2022 The Harbour Gazette
                               2 of 2 DOCUMENTS

                              The Harbour Gazette

                            March 2, 2022 Wednesday

Addis Answers

LENGTH: 90 words

Ethiopia expelled two Kenyan diplomats on Tuesday.

LOAD-DATE: March 2, 2022
`
  const LATER = `Nairobi expels two envoys
The Courant (London)
March 1, 2022 Tuesday 5:00 PM GMT


Copyright 2022 Courant Newspapers All Rights Reserved

Section: WORLD NEWS
Length: 120 words
Byline: Wanjiru Otieno
Body


Kenya expelled two Ethiopian diplomats on Monday.

Classification


Language: ENGLISH

End of Document
`
  const FACTIVA = `SE  World
HD  Nairobi expels two envoys
BY  By Wanjiru Otieno
WC  120 words
PD  1 March 2022
SN  Harbour News
SC  HARB
LA  English
CY  (c) 2022 Harbour Limited

LP
Kenya expelled two Ethiopian diplomats on Monday.

TD
They have until Friday to leave.

Document HARB000020220301ei310012a

HD  Addis answers
WC  90 words
PD  2 March 2022
SN  Harbour News
LA  English

LP
Ethiopia expelled two Kenyan diplomats on Tuesday.

Document HARB000020220302ei320009b
`

  it('LexisNexis, numbered documents', async () => {
    expect(articles(await all([put('classic.txt', CLASSIC)]))).toEqual([
      {
        text: 'Kenya expelled two Ethiopian diplomats on Monday.\n\nThey have until Friday to leave.',
        title: 'Nairobi Expels Two Envoys',
        outlet: 'The Harbour Gazette',
        byline: 'By WANJIRU OTIENO',
        published: '2022-03-01',
      },
      {
        text: 'Ethiopia expelled two Kenyan diplomats on Tuesday.',
        title: 'Addis Answers',
        outlet: 'The Harbour Gazette',
        published: '2022-03-02',
      },
    ])
  })

  it('LexisNexis, with "End of Document"', async () => {
    expect(articles(await all([put('later.txt', LATER + LATER)]))).toEqual(
      [1, 2].map(() => ({
        text: 'Kenya expelled two Ethiopian diplomats on Monday.',
        title: 'Nairobi expels two envoys',
        outlet: 'The Courant (London)',
        byline: 'Wanjiru Otieno',
        published: '2022-03-01',
      })),
    )
  })

  it('Factiva', async () => {
    expect(articles(await all([put('factiva.txt', FACTIVA)]))).toEqual([
      {
        text: 'Kenya expelled two Ethiopian diplomats on Monday.\n\nThey have until Friday to leave.',
        title: 'Nairobi expels two envoys',
        byline: 'By Wanjiru Otieno',
        outlet: 'Harbour News',
        published: '2022-03-01',
        language: 'en',
        id: 'HARB000020220301ei310012a',
      },
      {
        text: 'Ethiopia expelled two Kenyan diplomats on Tuesday.',
        title: 'Addis answers',
        outlet: 'Harbour News',
        published: '2022-03-02',
        language: 'en',
        id: 'HARB000020220302ei320009b',
      },
    ])
  })

  it('takes no report that merely speaks of documents for an export', async () => {
    const text = 'The judge read 3 of 9 documents.\n\nLength: the hearing took a day.\n'
    expect(articles(await all([put('court.txt', text)]))).toEqual([{ text }])
  })
})
