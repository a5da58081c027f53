import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { GDELT_EVENT_COLUMNS } from '../../src/sources/gdelt/event-rows.ts'
import { GDELT_MENTION_COLUMNS } from '../../src/sources/gdelt/mention-rows.ts'
import { demarche, ensureBuilt } from './command.ts'

let folder = ''
beforeAll(async () => {
  await ensureBuilt()
  folder = mkdtempSync(join(tmpdir(), 'outside-'))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

type Cells = Readonly<Record<string, string>>

const tabbed = (columns: readonly string[], cells: Cells): string =>
  columns.map((name) => cells[name] ?? '').join('\t')

const event = (id: string, cells: Cells): string =>
  tabbed(GDELT_EVENT_COLUMNS, {
    GlobalEventID: id,
    Day: '20210503',
    Actor1Code: 'NORGOV',
    Actor1Name: 'NORWAY',
    Actor1CountryCode: 'NOR',
    Actor1Type1Code: 'GOV',
    Actor2Code: 'BLR',
    Actor2Name: 'BELARUS',
    Actor2CountryCode: 'BLR',
    EventCode: '161',
    GoldsteinScale: '-4.0',
    ActionGeo_FullName: 'Oslo, Oslo, Norway',
    SOURCEURL: 'https://www.example.org/a/',
    ...cells,
  })

const mention = (id: string, cells: Cells = {}): string =>
  tabbed(GDELT_MENTION_COLUMNS, {
    GlobalEventID: id,
    EventTimeDate: '20210503100000',
    MentionTimeDate: '20210503101500',
    MentionType: '1',
    MentionSourceName: 'example.net',
    MentionIdentifier: 'https://example.net/b',
    SentenceID: '1',
    Confidence: '70',
    ...cells,
  })

const EVENTS = [
  event('1', {}),
  event('2', { EventCode: '010' }),
  event('3', {
    EventCode: '1121',
    Actor1CountryCode: 'ROM',
    Actor1Name: 'ROMANIA',
    Actor2CountryCode: '',
    Actor2KnownGroupCode: 'NAT',
    Actor2Name: 'NATO',
  }),
  event('4', {
    EventCode: '190',
    Actor1CountryCode: 'EUR',
    Actor1Name: 'EUROPE',
    Actor1Type1Code: 'MED',
    Actor2Name: '',
    Actor2Code: '',
    Actor2CountryCode: '',
    ActionGeo_FullName: '',
  }),
].join('\n')

const zipped = async (name: string, content: string): Promise<Buffer> => {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('demarche read --from gdelt-events', () => {
  it('writes a record a row: an action that fits, the codes as they are, sides by the codebook, no words', async () => {
    const file = put('20210503100000.export.CSV', EVENTS)
    const { code, stdout, stderr } = await demarche(['read', '--from', 'gdelt-events', file])
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'demarche: 3 records, 1 row left out whose CAMEO code no action fits (010: 1)\n',
    })
    const [first, second, third] = linesOf(stdout)
    expect(first).toEqual({
      article: { id: 'https://www.example.org/a/', url: 'https://www.example.org/a/', outlet: 'example.org' },
      events: [
        {
          id: '1',
          action: 'plover-sanction',
          status: 'performed',
          plover: { event: 'SANCTION', context: [] },
          cameo: '161',
          goldstein: -4,
          source: [{ code: 'NOR', sector: 'GOV', name: 'NORWAY' }],
          target: [{ code: 'BLR', name: 'BELARUS' }],
          date: { start: '2021-05-03', end: '2021-05-03', precision: 'day' },
          place: { name: 'Oslo, Oslo, Norway' },
        },
      ],
      claims: [],
      warnings: [],
      coder: { name: 'GDELT', version: '2.0', codebook: expect.stringMatching(/^[0-9a-f]{16}$/) },
    })
    expect(second.events[0]).toMatchObject({
      action: 'accuse',
      source: [{ code: 'ROU' }],
      target: [{ code: 'IGO', id: 'NATO' }],
    })
    expect(third.events[0]).toMatchObject({
      action: 'plover-assault',
      source: [{ name: 'EUROPE', sector: 'JRN' }],
      target: [],
    })
  })

  it('takes zips as GDELT publishes them, compressed files, and folders', async () => {
    put('day/20210503100000.export.CSV.zip', await zipped('20210503100000.export.CSV', EVENTS))
    put('day/20210503101500.export.CSV.gz', gzipSync(event('5', {})))
    put('day/20210503100000.mentions.CSV', mention('1'))
    put('day/notes.txt', 'no')
    const { code, stdout } = await demarche(['read', '--from', 'gdelt-events', join(folder, 'day')])
    expect(code).toBe(0)
    expect(linesOf(stdout).map(({ events }) => events[0].id)).toEqual(['1', '3', '4', '5'])
  })

  it('tells rows that cannot be read, and reads the rest', async () => {
    const bad = [
      event('1', { Day: '20210532' }),
      'a\tb',
      event('6', { EventCode: 'X' }),
      event('7', {}),
    ].join('\n')
    const { code, stdout, stderr } = await demarche([
      'read',
      '--from',
      'gdelt-events',
      put('bad.export.CSV', bad),
    ])
    expect(code).toBe(1)
    expect(linesOf(stdout)).toHaveLength(1)
    expect(stderr).toMatch(
      /bad\.export\.CSV:1: Day "20210532" is none\n.*:2: 2 columns in place of 61\n.*:3: EventCode "X"/,
    )
    expect(stderr).toMatch(/1 record, 3 rows not readable/)
    const half = put('half.export.CSV.zip', (await zipped('a.CSV', EVENTS)).subarray(0, 200))
    expect((await demarche(['read', '--from', 'gdelt-events', half])).stderr).toMatch(
      /half.*is no zip, or a damaged one/,
    )
  })

  it.each([
    [['--format', 'table'], /take --format ndjson or json/],
    [['--outlet', 'X'], /cannot be used with option/],
    [['-'], /needs files/],
  ])('says what does not go with it: %j', async (args, words) => {
    const { code, stderr } = await demarche(['read', '--from', 'gdelt-events', ...args])
    expect(code).toBe(2)
    expect(stderr).toMatch(words)
  })
})

describe('demarche read --from gdelt-mentions', () => {
  it('writes a record a mention, its event taken from the event files, whatever their order', async () => {
    const mentions = put(
      'm.mentions.CSV',
      [
        mention('1'),
        mention('3', {
          MentionType: '2',
          MentionIdentifier: 'BBC Monitoring/Oslo',
          MentionSourceName: 'BBC Monitoring',
        }),
        mention('99'),
      ].join('\n'),
    )
    const events = put('m.export.CSV', EVENTS)
    const { code, stdout, stderr } = await demarche(['read', '--from', 'gdelt-mentions', mentions, events])
    expect(code).toBe(0)
    expect(stderr).toMatch(
      /^demarche: 2 records, 1 mention left out of events that are not in the event files/,
    )
    const [first, second] = linesOf(stdout)
    expect(first).toMatchObject({
      article: { id: 'https://example.net/b', url: 'https://example.net/b', outlet: 'example.net' },
      events: [{ id: '1', cameo: '161', confidence: 0.7 }],
    })
    expect(second.article).toEqual({ id: 'BBC Monitoring/Oslo', outlet: 'BBC Monitoring' })
    const told = await demarche(['read', '--from', 'gdelt-events', mentions])
    expect(told.stderr).toMatch(/holds mentions, which --from gdelt-mentions takes/)
  })
})

describe('what GDELT says', () => {
  it('is compared with what we say of the same article, and no ledger takes it for an article', async () => {
    const ours = put(
      'ours.ndjson',
      JSON.stringify({
        text: 'OSLO, May 3 (Harbour Wire) — Norway expelled two Belarusian diplomats on Monday.',
        published: '2021-05-03',
        url: 'https://example.org/a',
      }),
    )
    const read = await demarche(['read', ours, '--format', 'ndjson'])
    const records = put('records.ndjson', read.stdout)
    const events = put('c.export.CSV', [event('1', {}), event('8', { EventCode: '112' })].join('\n'))
    const gdelt = put('gdelt.ndjson', (await demarche(['read', '--from', 'gdelt-events', events])).stdout)
    const { code, stdout } = await demarche(['compare', records, gdelt, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      matching: 'articles',
      groups: { both: 1, onlyA: 0, onlyB: 0 },
      events: { both: 1, onlyA: 0, onlyB: 1 },
    })

    const ledger = join(folder, 'kept.db')
    const before = await demarche(['ingest', ours, '--ledger', ledger])
    expect(before.code).toBe(0)
    const digest = (await demarche(['ledger', 'digest', '--ledger', ledger])).stdout
    const after = await demarche(['ingest', gdelt, '--ledger', ledger])
    expect(after.code).toBe(1)
    expect(after.stderr).toMatch(/text is missing/)
    expect((await demarche(['ledger', 'digest', '--ledger', ledger])).stdout).toBe(digest)
    expect((await demarche(['ledger', 'verify', '--ledger', ledger])).code).toBe(0)
    expect(readFileSync(gdelt, 'utf8')).not.toBe('')
  })
})
