import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GDELT_EVENT_COLUMNS } from '../../src/sources/gdelt/event-rows.ts'
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

describe('demarche compare', () => {
  it('prints a table with what alpha means', async () => {
    const { code, stdout, stderr } = await demarche(['compare', anna, ben])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('articles  4 coded by both, 1 only by A, 0 only by B')
    expect(stdout).toContain('events    2 found by both, 1 only by A, 0 only by B')
    expect(stdout).toMatch(/^field +units +agree % +alpha +95 % interval +only one$/m)
    expect(stdout).toMatch(/^status +2 +50\.0 +0\.000 +– +too low$/m)
    expect(stdout).toMatch(/^date +2 +100\.0 +1\.000 /m)
    expect(stdout).toMatch(/^deadline +0 +– +– +– +no units$/m)
    expect(stdout).toContain('3 disagreements; --csv FILE and --html FILE list them all')
    expect(stdout).toMatch(/^Only A\n +a-2 +summon-envoy performed BLR → NOR +Minsk/m)
    expect(stdout.replace(/\s+/g, ' ')).toContain('Krippendorff 2019, Content Analysis, 4th ed., ch. 12')
    expect(stdout).not.toContain('\u001b')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('writes every disagreement as CSV', async () => {
    const file = join(folder, 'out.csv')
    const { stdout } = await demarche(['compare', anna, ben, '--csv', file])
    const sentence = `"'${SENTENCES[1].replaceAll('"', '""')}"`
    const csv = [
      'article,field,words,a,b,sentence',
      `a-1,status,expelled,performed,intended,${sentence}`,
      `a-1,target,expelled,RUS,BLR,${sentence}`,
      `a-2,event,summoned,summon-envoy performed BLR → NOR,,${SENTENCES[2]}`,
    ]
    expect(stdout.replace(/\s+/g, ' ')).toContain(`3 disagreements, in ${file}`)
    expect(readFileSync(file, 'utf8')).toBe(csv.map((row) => `${row}\r\n`).join(''))
    expect((await demarche(['compare', anna, ben, '--csv', '-'])).stdout).toBe(readFileSync(file, 'utf8'))
  })

  it('gives the figures as JSON', async () => {
    const { stdout } = await demarche(['compare', anna, ben, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      a: anna,
      matching: 'text',
      groups: { both: 4, onlyA: 1, onlyB: 0 },
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
    const { code, stdout } = await demarche(['compare', gold, anna])
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
    const { code, stderr, stdout } = await demarche(['compare', read, anna])
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
    const { code, stdout, stderr } = await demarche(['compare', anna, bad])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`${bad}:1: events.0: unknown status "performd" (did you mean "performed"?)`)
    expect(stderr).toContain(`${bad}:2: not JSON`)
    expect(stderr).toContain(`${bad}:4: article "a-1" is also that of ${bad}:3`)
    expect(stderr).toContain(`${bad}:5: the line: expected object, received array`)
    expect(stderr).toContain(`${bad}:6: events.0.evidence.trigger: no span: its end is not behind its start`)
  })

  it('refuses texts that differ, and files without an article in common', async () => {
    const other = put('other.ndjson', [{ ...coding(3), article: { id: 'a-0', text: 'Another text.' } }])
    const texts = await demarche(['compare', anna, other])
    expect(texts.code).toBe(1)
    expect(texts.stderr).toContain(`${other}:1: the text of article "a-0" is not that of ${anna}:1`)
    const strange = put('strange.ndjson', [{ ...coding(3), article: { id: 'z', text: 'Z.' } }])
    const none = await demarche(['compare', anna, strange])
    expect(none.code).toBe(1)
    expect(none.stderr).toContain('no article is in both')
  })

  it('leaves out records of articles that could not be read', async () => {
    const unread = put('unread.ndjson', [
      coding(0),
      { article: { id: 'a-1', text: '' }, events: [], claims: [] },
    ])
    const { code, stderr, stdout } = await demarche(['compare', anna, unread])
    expect(code).toBe(0)
    expect(stderr).toContain('1 record without text, counted as not coded')
    expect(stdout).toContain('articles  1 coded by both, 4 only by A, 0 only by B')
  })

  it.each([
    [['compare', 'one.ndjson'], 2, /missing required argument 'b'/],
    [['compare', 'nowhere.ndjson', 'nowhere.ndjson'], 1, /nowhere\.ndjson: no such file/],
    [['compare', 'src', 'src'], 1, /src: no codings \(\.ndjson.*there/],
    [['compare', '/dev/null', '/dev/null'], 1, /holds no codings/],
    [['compare', 'a', 'b', '--csv', '-', '--json'], 2, /cannot both/],
    [['compare', 'a', 'b', '--csv', ''], 2, /It is empty/],
  ])('complains plainly, case %#', async (args, exit, message) => {
    const { code, stderr } = await demarche(args)
    expect(code).toBe(exit)
    expect(stderr).toMatch(message)
  })

  it('says where it cannot write', async () => {
    const { code, stderr } = await demarche(['compare', anna, ben, '--csv', join(folder, 'no/such/out.csv')])
    expect(code).toBe(1)
    expect(stderr).toContain('out.csv: cannot be written')
  })
})

const ICEWS = [
  'Event ID	Event Date	Source Name	Source Sectors	Source Country	Event Text	CAMEO Code	Intensity	Target Name	Target Sectors	Target Country	Story ID	Sentence Number	Publisher	City	District	Province	Country	Latitude	Longitude',
  '1	2021-05-03	Foreign Ministry	Government	Norway	Expel or deport individuals	174	-5.0	Diplomat (Belarus)	Government	Belarus	a-0	1	Wire	Oslo			Norway	59.9	10.7',
  '2	2021-05-05	Latvia		Latvia	Criticize or denounce	111	-2.0	Russia		Russian Federation	a-1	1	Wire				Latvia	56	24',
  '3	2021-05-05	NATO	International Government Organization	None	Make statement	10	0.0	UN		None	a-9	1	Wire				Belgium	50	4',
] as const

describe('demarche compare with event data', () => {
  it('goes by articles where an id or address is in both', async () => {
    const icews = put('icews.tab', ICEWS)
    const { code, stdout, stderr } = await demarche(['compare', anna, icews, '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { matching, groups, events, disagreements } = JSON.parse(stdout)
    expect({ matching, groups, events }).toEqual({
      matching: 'articles',
      groups: { both: 2, onlyA: 3, onlyB: 1 },
      events: { both: 2, onlyA: 0, onlyB: 0 },
    })
    expect(disagreements.map(({ article, field, a, b }: Json) => `${article} ${field}: ${a} | ${b}`)).toEqual(
      [
        'a-0 root: 16 | 17',
        'a-0 code: 161 | 174',
        'a-0 goldstein: -4 | -5',
        'a-1 day: 2021-05-04 | 2021-05-05',
        'a-1 root: 16 | 11',
        'a-1 class: material conflict | verbal conflict',
        'a-1 code: 161 | 111',
        'a-1 goldstein: -4 | -2',
      ],
    )
  })

  it('goes by days where it is asked to', async () => {
    const icews = put('icews.tab', ICEWS)
    const byDay = async (...args: readonly string[]): Promise<string> =>
      (await demarche(['compare', anna, icews, '--match', 'days', ...args])).stdout
    const strict = await byDay()
    expect(strict).toContain('days      3 spanned by both, 0 only by A, 0 only by B')
    expect(strict).toContain('events    1 found by both, 2 only by A, 2 only by B')
    expect(strict).toMatch(/^Only B\n +2021-05-05 LVA → RUS 111\n +2021-05-05 IGO:NATO → UNO 010$/m)
    expect(await byDay('--within', '1')).toContain('events    2 found by both, 1 only by A, 1 only by B')
  })

  it('takes GDELT 2.0 events, matched by address', async () => {
    const row = (cells: Json): string => GDELT_EVENT_COLUMNS.map((column) => cells[column] ?? '').join('\t')
    const given = {
      GlobalEventID: 1,
      Day: 20210503,
      Actor1CountryCode: 'NOR',
      Actor2CountryCode: 'BLR',
      EventCode: '161',
      GoldsteinScale: '-4.0',
      SOURCEURL: 'http://news.example/oslo#top',
    }
    const gdelt = put('20210503.export.CSV', [
      row(given),
      row({ ...given, Actor1CountryCode: 'EUR', Actor1KnownGroupCode: 'EEC', EventCode: '042' }),
      row({ ...given, SOURCEURL: 'https://elsewhere.example/' }),
      row({ ...given, EventCode: '---' }),
    ])
    const article = { ...(coding(0).article as Json), url: 'https://www.news.example/oslo/' }
    const ours = put('with-url.ndjson', [{ ...coding(0), article }])
    const { code, stderr, stdout } = await demarche(['compare', ours, gdelt, '--json'])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `demarche: ${gdelt}:4: EventCode "---" is none of CAMEO\ndemarche: 1 row left out\n`,
    })
    const { matching, groups, events, disagreements } = JSON.parse(stdout)
    expect({ matching, groups, events }).toEqual({
      matching: 'articles',
      groups: { both: 1, onlyA: 0, onlyB: 1 },
      events: { both: 1, onlyA: 0, onlyB: 1 },
    })
    expect(disagreements).toMatchObject([{ only: 'b', b: '2021-05-03 EUR → BLR 042' }])
  })

  it('tells of rows that cannot be read, and compares the rest', async () => {
    const broken = put('broken.tab', [
      ...ICEWS,
      '4	2021-02-30	x',
      ICEWS[1].replace('2021-05-03', 'May'),
      '',
    ])
    const { code, stdout, stderr } = await demarche(['compare', anna, broken])
    expect(code).toBe(1)
    expect(stderr).toContain(`${broken}:5: 3 columns in place of 20`)
    expect(stderr).toContain(`${broken}:6: Event Date "May" is no day`)
    expect(stderr).toContain('2 rows left out')
    expect(stdout).toContain('articles  2 coded by both')
  })

  it('says what it cannot compare', async () => {
    const icews = put('icews.tab', ICEWS)
    const texts = await demarche(['compare', anna, icews, '--match', 'text'])
    expect(texts.code).toBe(1)
    expect(texts.stderr).toContain(`${icews}: has no texts; compare by --match articles or --match days`)
    const prose = put('prose.txt', ['Some words.'])
    const neither = await demarche(['compare', anna, prose])
    expect(neither.code).toBe(1)
    expect(neither.stderr).toContain(`${prose}: is neither records`)
  })

  it('takes a folder for all files in it', async () => {
    const parts = join(folder, 'parts')
    mkdirSync(parts)
    writeFileSync(join(parts, '1.ndjson'), JSON.stringify(coding(0)))
    writeFileSync(join(parts, '2.jsonl'), JSON.stringify(coding(1)))
    const { code, stdout } = await demarche(['compare', anna, parts])
    expect(code).toBe(0)
    expect(stdout).toContain('articles  2 coded by both, 3 only by A')
  })
})

describe('the page', () => {
  it('is one file without scripts in which text is only text', async () => {
    const [a, b] = [{}, { status: 'intended' }].map((change, i) => {
      const [text, trigger] = ['<script>alert(1)</script> Oslo expelled two & more.', [31, 39]]
      const [made] = coding(0).events as readonly Json[]
      const event = { ...made, ...change, evidence: { trigger } }
      return put(`page-${i}.ndjson`, [{ article: { id: '"><b>', text }, events: [event] }])
    })
    const page = join(folder, 'page.html')
    const { code } = await demarche(['compare', a ?? '', b ?? '', '--html', page])
    const html = readFileSync(page, 'utf8')
    expect(code).toBe(0)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).not.toMatch(/<script|https?:|<b>/)
    expect(html).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; Oslo <mark class="both" title="A and B">expelled</mark>',
    )
    expect(html).toContain('aria-label="&quot;&gt;&lt;b&gt;"')
    expect(html).toContain('href="#field-status"')
    expect(html).toContain('prefers-color-scheme: dark')
  })
})
