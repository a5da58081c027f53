import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt, MAIN, type Outcome } from './command.ts'

const WIRE = 'examples/wire.txt'
const SHORT = 'Finland expelled two Belarusian diplomats on 3 May 2021 for spying, the foreign ministry said.'

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'command-'))
  await ensureBuilt()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const records = ({ stdout }: Outcome): ReturnType<typeof JSON.parse>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('demarche read', () => {
  it('shows a report as a table that fits 80 columns, without colour where there is no terminal', async () => {
    const { code, stdout, stderr } = await demarche(['read', WIRE])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).not.toContain('\u001b')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('colours when asked to', async () => {
    expect((await demarche(['read', WIRE], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[')
    expect((await demarche(['read', WIRE, '--color'])).stdout).toContain('\u001b[')
    expect(
      (await demarche(['read', WIRE, '--no-color'], { env: { FORCE_COLOR: '1' } })).stdout,
    ).not.toContain('\u001b')
  })

  it('gives one object for one report in JSON and an array for a folder', async () => {
    const one = JSON.parse((await demarche(['read', WIRE, '--format', 'json'])).stdout)
    expect(one).toMatchObject({
      article: { publishedBasis: expect.any(String) },
      coder: { name: 'demarche' },
    })
    const many = JSON.parse((await demarche(['read', 'examples/', '-f', 'json'])).stdout)
    expect(many.length).toBeGreaterThanOrEqual(5)
  })

  it('gives a record for every line of NDJSON, in order, reports the bad ones and exits with 1', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: SHORT }),
      '{"text": ',
      JSON.stringify({ id: 'c', text: SHORT, published: 'yesterday' }),
      JSON.stringify({ id: 'd', text: SHORT, outlet: 'Own' }),
    ]
    const outcome = await demarche(['read', '-', '--published', '2021-05-03', '--outlet', 'Given'], {
      stdin: lines.join('\n'),
    })
    expect(outcome.code).toBe(1)
    const [a, b, c, d] = records(outcome)
    expect(records(outcome).length).toBe(4)
    expect(a.article).toMatchObject({ id: 'a', outlet: 'Given', published: '2021-05-03', text: SHORT })
    expect(b).toMatchObject({
      article: { text: '', language: 'und' },
      events: [],
      claims: [],
      warnings: [{ code: 'not-read' }],
    })
    expect(b.coder).toEqual(a.coder)
    expect(c).toMatchObject({ article: { id: 'c', text: SHORT }, events: [] })
    expect(d.article).toMatchObject({ id: 'd', outlet: 'Own' })
    expect(outcome.stderr.split('\n')).toEqual([
      expect.stringMatching(/^demarche: standard input:2: not JSON: /),
      'demarche: standard input:3: published: "yesterday" is not a date; write it as 2022-02-28 or 2022-02-28T14:05:00Z',
      '',
    ])
  })

  it('gives the same bytes twice', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => demarche(['read', 'examples/', '-f', 'ndjson'])),
    )
    expect(second?.stdout).toBe(first?.stdout)
    expect(first && records(first).length).toBeGreaterThanOrEqual(5)
  })

  it('warns of bytes that it had to replace', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`Señor: ${SHORT} – “so”`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(' said.'),
    ])
    const [record] = records(await demarche(['read', put('broken.txt', bytes), '-f', 'ndjson']))
    expect(record.warnings).toContainEqual(expect.objectContaining({ code: 'bytes-replaced' }))
    expect(record.article.text).toContain('\uFFFD')
  })

  it('makes text on the terminal inert', async () => {
    const { stdout } = await demarche(['read', put('hostile.txt', `\u001b]0;owned\u0007\u001b[2J${SHORT}`)])
    expect(stdout).not.toContain('\u001b')
  })
})

describe('mistakes', () => {
  const cases: readonly (readonly [
    what: string,
    args: () => readonly string[],
    says: RegExp,
    code: number,
  ])[] = [
    ['a missing file', () => ['read', join(folder, 'gone.txt')], /gone\.txt: no such file or folder/, 1],
    ['a folder without articles', () => ['read', 'scripts'], /scripts: folder without articles/, 1],
    [
      'a binary file',
      () => ['read', put('pic.txt', Buffer.from('\x89PNG\r\n\x1a\n'.repeat(80), 'latin1'))],
      /pic\.txt: is .*, not text/,
      1,
    ],
    ['an empty file', () => ['read', put('empty.txt', '\n')], /empty\.txt: is empty/, 1],
    ['bad JSON', () => ['read', put('bad.json', '{')], /bad\.json: not JSON/, 1],
    ['empty standard input', () => ['read', '-'], /standard input: is empty/, 1],
    [
      'a bad date',
      () => ['read', WIRE, '--published', '2022-02-30'],
      /2022-02-30.* not a date; write it as/,
      2,
    ],
    ['an unknown format', () => ['read', WIRE, '--format', 'tabel'], /did you mean "table"/, 2],
    ['an unknown option', () => ['read', WIRE, '--fromat', 'json'], /Did you mean --format\?/, 2],
    ['an unknown command', () => ['raed', WIRE], /Did you mean read\?/, 2],
    [
      'a codebook that is not there',
      () => ['read', WIRE, '--codebook', join(folder, 'none')],
      /none: no such file or folder/,
      1,
    ],
    ['nothing to parse', () => ['parse'], /nothing to parse/, 2],
  ]

  it.each(cases)('%s is said in a sentence, without a stack', async (_what, args, says, code) => {
    const outcome = await demarche(args())
    expect(outcome.stderr).toMatch(says)
    expect(outcome.stderr).toMatch(/^demarche: /)
    expect(outcome.stderr).not.toMatch(/^\s+at |fault in demarche/m)
    expect(outcome.code).toBe(code)
    expect(outcome.stdout).toBe('')
  })

  it('reads what can be read beside what cannot', async () => {
    const { code, stdout, stderr } = await demarche(['read', join(folder, 'gone.txt'), WIRE])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^demarche: .*gone\.txt: no such file or folder\n$/)
    expect(stdout).toContain('The United States')
  })

  it('names the file and line of every error in a codebook', async () => {
    const book = mkdtempSync(join(folder, 'book-'))
    mkdirSync(join(book, 'words'))
    writeFileSync(join(book, 'words', 'grounds.yaml'), 'grounds:\n  espionaje: [spying]\n')
    const { code, stdout } = await demarche(['codebook', 'check', book])
    expect(stdout).toMatch(/words\/grounds\.yaml:2:\d+: .*espionaje.*did you mean "espionage"/)
    expect(code).toBe(1)
  })
})

describe('pipes', () => {
  it('a reader that goes away ends the command quietly', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => JSON.stringify({ id: `n${i}`, text: SHORT })).join(
      '\n',
    )
    const file = put('many.ndjson', `${lines}\n`)
    const run = promisify(execFile)
    const { stdout, stderr } = await run('bash', [
      '-c',
      `"${process.execPath}" "${MAIN}" read "${file}" | head -n 1`,
    ])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).article.id).toBe('n0')
  })
})
