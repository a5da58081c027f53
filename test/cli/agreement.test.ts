import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt } from './command.ts'

const SENTENCES = [
  'Oslo expelled two Belarusian diplomats on 3 May 2021.',
  '=SUM(A1) said the "note", and Riga expelled a Russian attaché on 4 May 2021.',
  'Minsk summoned the Norwegian ambassador on 5 May 2021.',
  'It rained.',
] as const
const SIDES = [
  ['NOR', 'BLR'],
  ['LVA', 'RUS'],
  ['BLR', 'NOR'],
] as const

type Json = Readonly<Record<string, unknown>>
const coding = (at: number, change: Json = {}): Json => {
  const text = SENTENCES[at] ?? ''
  const trigger = text.search(/expelled|summoned/)
  const [source, target] = SIDES[at] ?? []
  const event = {
    action: text.includes('summoned') ? 'summon-envoy' : 'expel-diplomats',
    status: 'performed',
    source: [{ code: source }],
    target: [target],
    date: { start: `2021-05-0${3 + at}`, end: `2021-05-0${3 + at}`, precision: 'day' },
    evidence: { trigger: [trigger, trigger + 8] },
    ...change,
  }
  return { article: { id: `a-${at}`, text }, events: trigger < 0 ? [] : [event], claims: [] }
}

let folder = ''
const put = (name: string, lines: readonly (Json | string)[]): string => {
  const path = join(folder, name)
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  return path
}
let [anna, ben] = ['', '']
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coders-'))
  anna = put('anna.ndjson', [
    coding(0),
    coding(1),
    coding(2),
    coding(3),
    { ...coding(3), article: { id: 'own', text: 'x' } },
  ])
  const missed = { ...coding(2), events: [] }
  ben = put('ben.ndjson', [
    coding(0),
    '',
    coding(1, { target: ['BLR'], status: 'intended' }),
    missed,
    coding(3),
  ])
  await ensureBuilt()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('demarche agreement', () => {
  it('prints a table with what alpha means', async () => {
    const { code, stdout, stderr } = await demarche(['agreement', anna, ben])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('articles  4 coded by both, 1 only by A, 0 only by B')
    expect(stdout).toContain('events    2 found by both, 1 only by A, 0 only by B')
    expect(stdout).toMatch(/^field +units +agree % +alpha +95 % interval +only one$/m)
    expect(stdout).toMatch(/^status +2 +50\.0 +0\.000 +– +too low$/m)
    expect(stdout).toMatch(/^date +2 +100\.0 +1\.000 /m)
    expect(stdout).toMatch(/^deadline +0 +– +– +– +no units$/m)
    expect(stdout).toContain('3 disagreements; --csv FILE lists them')
    expect(stdout.replace(/\s+/g, ' ')).toContain('Krippendorff 2019, Content Analysis, 4th ed., ch. 12')
    expect(stdout).not.toContain('\u001b')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('writes every disagreement as CSV', async () => {
    const file = join(folder, 'out.csv')
    const { stdout } = await demarche(['agreement', anna, ben, '--csv', file])
    const sentence = `"'${SENTENCES[1].replaceAll('"', '""')}"`
    const csv = [
      'article,field,words,a,b,sentence',
      `a-1,status,expelled,performed,intended,${sentence}`,
      `a-1,target,expelled,RUS,BLR,${sentence}`,
      `a-2,event,summoned,summon-envoy performed BLR → NOR,,${SENTENCES[2]}`,
    ]
    expect(stdout.replace(/\s+/g, ' ')).toContain(`3 disagreements, in ${file}`)
    expect(readFileSync(file, 'utf8')).toBe(csv.map((row) => `${row}\r\n`).join(''))
    expect((await demarche(['agreement', anna, ben, '--csv', '-'])).stdout).toBe(readFileSync(file, 'utf8'))
  })

  it('gives the figures as JSON', async () => {
    const { stdout } = await demarche(['agreement', anna, ben, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      a: anna,
      articles: { both: 4, onlyA: 1, onlyB: 0 },
      disagreements: 3,
      bootstrap: { resamples: 1000, level: 0.95 },
    })
    const fields: readonly Json[] = JSON.parse(stdout).fields
    expect(fields[0]).toMatchObject({ field: 'event', scale: 'nominal', units: 4, agreement: 0.75 })
  })

  it('takes gold passages beside records', async () => {
    const gold = put('gold.jsonl', [
      {
        id: 'a-0',
        article: { text: SENTENCES[0] },
        events: [
          {
            action: 'expel-diplomats',
            status: 'performed',
            source: ['NOR'],
            target: ['BLR'],
            trigger: 'expelled',
          },
        ],
      },
    ])
    const { code, stdout } = await demarche(['agreement', gold, anna])
    expect(code).toBe(0)
    expect(stdout).toContain('events    1 found by both, 0 only by A, 0 only by B')
    expect(stdout).toContain('0 disagreements')
  })

  it('compares what read writes', async () => {
    const articles = put(
      'articles.ndjson',
      [0, 1, 2, 3].map((at) => ({ id: `a-${at}`, text: SENTENCES[at] })),
    )
    const { stdout: records } = await demarche(['read', articles, '--format', 'ndjson'])
    const read = put('read.ndjson', [records])
    const { code, stderr, stdout } = await demarche(['agreement', read, anna])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('articles  4 coded by both')
  })

  it('tells all that is wrong with file and line', async () => {
    const bad = put('bad.ndjson', [
      coding(0, { status: 'performd' }),
      '{',
      coding(1),
      coding(1),
      '[1]',
      coding(2, { evidence: { trigger: [5, 3] } }),
    ])
    const { code, stdout, stderr } = await demarche(['agreement', anna, bad])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`${bad}:1: events.0: unknown status "performd" (did you mean "performed"?)`)
    expect(stderr).toContain(`${bad}:2: not JSON`)
    expect(stderr).toContain(`${bad}:4: article "a-1" is also that of ${bad}:3`)
    expect(stderr).toContain(`${bad}:5: the line: expected object, received array`)
    expect(stderr).toContain(`${bad}:6: events.0.evidence.trigger: no span: its end is not behind its start`)
  })

  it('refuses texts that differ, and files without an article in common', async () => {
    const other = put('other.ndjson', [{ ...coding(3), article: { id: 'a-0', text: 'Another text.' } }])
    const texts = await demarche(['agreement', anna, other])
    expect(texts.code).toBe(1)
    expect(texts.stderr).toContain(`${other}:1: the text of article "a-0" is not that of ${anna}:1`)
    const strange = put('strange.ndjson', [{ ...coding(3), article: { id: 'z', text: 'Z.' } }])
    const none = await demarche(['agreement', anna, strange])
    expect(none.code).toBe(1)
    expect(none.stderr).toContain('no article is in both files')
  })

  it('leaves out records of articles that could not be read', async () => {
    const unread = put('unread.ndjson', [
      coding(0),
      { article: { id: 'a-1', text: '' }, events: [], claims: [] },
    ])
    const { code, stderr, stdout } = await demarche(['agreement', anna, unread])
    expect(code).toBe(0)
    expect(stderr).toContain('1 record without text, counted as not coded')
    expect(stdout).toContain('articles  1 coded by both, 4 only by A, 0 only by B')
  })

  it.each([
    [['agreement', 'one.ndjson'], 2, /missing required argument 'b'/],
    [['agreement', 'nowhere.ndjson', 'nowhere.ndjson'], 1, /nowhere\.ndjson: no such file/],
    [['agreement', 'src', 'src'], 1, /src: is a folder, not a file/],
    [['agreement', '/dev/null', '/dev/null'], 1, /holds no codings/],
    [['agreement', 'a', 'b', '--csv', '-', '--json'], 2, /cannot both/],
    [['agreement', 'a', 'b', '--csv', ''], 2, /It is empty/],
  ])('complains plainly, case %#', async (args, exit, message) => {
    const { code, stderr } = await demarche(args)
    expect(code).toBe(exit)
    expect(stderr).toMatch(message)
  })

  it('says where it cannot write', async () => {
    const { code, stderr } = await demarche([
      'agreement',
      anna,
      ben,
      '--csv',
      join(folder, 'no/such/out.csv'),
    ])
    expect(code).toBe(1)
    expect(stderr).toContain('out.csv: cannot be written')
  })
})
