import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { cameoActor } from '../../src/exports/gdelt/actor.ts'
import { GDELT_EVENTS, type GdeltEvent } from '../../src/exports/gdelt/event-columns.ts'
import { geographer } from '../../src/exports/gdelt/geography.ts'
import { GDELT_MENTIONS } from '../../src/exports/gdelt/mention-columns.ts'
import { createParties } from '../../src/exports/party.ts'
import type { Column } from '../../src/exports/tables/columns.ts'
import { loadCodebook } from '../../src/index.ts'
import type { OpenLedger, ToldEvent } from '../../src/ledger/index.ts'
import type { EventDate } from '../../src/model/index.ts'
import { KNOWN_GROUPS } from '../../src/sources/gdelt/codes.ts'
import { GDELT_EVENT_COLUMNS, readGdeltEvents } from '../../src/sources/gdelt/event-rows.ts'
import { gdeltSideFinder } from '../../src/sources/gdelt/sides.ts'
import { ask, type Row } from './duckdb.ts'
import { exported, openExample } from './example.ts'

const MENTION_COLUMNS =
  'GlobalEventID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras'.split(
    ' ',
  )

/** The types that GDELT's codebook gives its columns; the rest is text. */
const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'GlobalEventID Day MonthYear Year IsRootEvent QuadClass NumMentions NumSources NumArticles Actor1Geo_Type Actor2Geo_Type ActionGeo_Type DATEADDED EventTimeDate MentionTimeDate MentionType SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen'
      .split(' ')
      .map((name) => [name, 'BIGINT']),
  ),
  ...Object.fromEntries(
    'FractionDate GoldsteinScale AvgTone MentionDocTone Actor1Geo_Lat Actor1Geo_Long Actor2Geo_Lat Actor2Geo_Long ActionGeo_Lat ActionGeo_Long'
      .split(' ')
      .map((name) => [name, 'DOUBLE']),
  ),
}
const reading = (names: readonly string[]): string =>
  `read_csv(FILE, header=false, delim='\t', quote='', escape='', strict_mode=true, nullstr='', columns={${names
    .map((name) => `'${name}': '${TYPES[name] ?? 'VARCHAR'}'`)
    .join(', ')}})`

const numbers = (row: Row, ...names: readonly string[]): readonly unknown[] =>
  names.map((name) => (row[name] === null ? null : Number(row[name])))

let codebook: Codebook
let ledger: OpenLedger
let file: Buffer
let events: readonly Row[]
let mentions: readonly Row[]
const told: ToldEvent[] = []
beforeAll(async () => {
  codebook = await loadCodebook()
  ledger = await openExample()
  for await (const each of ledger.every()) told.push(each)
  file = await exported(ledger, 'gdelt')
  events = await ask(file, 'export.CSV', `select * from ${reading(GDELT_EVENT_COLUMNS)}`)
  const reports = await exported(ledger, 'gdelt', { rows: 'reports' })
  mentions = await ask(reports, 'mentions.CSV', `select * from ${reading(MENTION_COLUMNS)}`)
})
afterAll(() => ledger.close())

const namesOf = (columns: readonly Column<never>[]): readonly string[] => columns.map(({ name }) => name)

describe('gdelt', () => {
  it('has the 61 columns of events and the 16 of mentions, in order', () => {
    expect(namesOf(GDELT_EVENTS)).toEqual(GDELT_EVENT_COLUMNS)
    expect(GDELT_EVENT_COLUMNS.length).toBe(61)
    expect(namesOf(GDELT_MENTIONS)).toEqual(MENTION_COLUMNS)
  })

  it('is read by DuckDB with the types of the codebook: a row an event, each with an id of its own', () => {
    expect(events.length).toBe(told.length)
    expect(new Set(events.map((row) => row.GlobalEventID)).size).toBe(events.length)
    expect(events.every((row) => Number.isSafeInteger(Number(row.GlobalEventID)))).toBe(true)
  })

  it('has a mention for each report, which finds its event', () => {
    expect(mentions.length).toBe(told.reduce((sum, { reports }) => sum + reports.length, 0))
    const articles = new Map(events.map((row) => [row.GlobalEventID, Number(row.NumArticles)]))
    for (const [id, count] of articles) {
      const own = mentions.filter((row) => row.GlobalEventID === id)
      expect(new Set(own.map((row) => row.MentionIdentifier)).size).toBe(count)
    }
  })

  it('gives as much of a date as is known, and no more', () => {
    const day = (date: EventDate): readonly unknown[] =>
      GDELT_EVENTS.slice(1, 5).map(({ of }) => of({ when: date } as GdeltEvent))
    const basis = 'explicit'
    expect(day({ start: '2022-02-28', end: '2022-02-28', precision: 'day', basis })).toEqual([
      20220228, 202202, 2022, 2022.1589,
    ])
    expect(day({ start: '2022-12-31', end: '2022-12-31', precision: 'day', basis })[3]).toBe(2022.989)
    expect(day({ start: '2022-02-21', end: '2022-02-27', precision: 'week', basis }).slice(0, 3)).toEqual([
      undefined,
      202202,
      2022,
    ])
    expect(day({ start: '2022-01-31', end: '2022-02-06', precision: 'week', basis })[1]).toBe(undefined)
    expect(day({ start: '2022-01-01', end: '2022-12-31', precision: 'year', basis })).toEqual([
      undefined,
      undefined,
      2022,
      undefined,
    ])
    const dated = told.flatMap(({ event }, i) => {
      const date = event.fields.date?.value as EventDate | undefined
      return date?.precision === 'day' ? [[Number(date.start.replaceAll('-', '')), events[i]] as const] : []
    })
    expect(dated.length).toBeGreaterThan(20)
    for (const [wanted, row] of dated) expect(numbers(row ?? {}, 'Day')).toEqual([wanted])
  })

  it('takes codes apart', () => {
    const expulsion = events.find((row) => row.Actor1CountryCode === 'USA' && row.EventCode === '161')
    expect(expulsion).toMatchObject({
      Actor1Code: 'USAGOV',
      Actor1Type1Code: 'GOV',
      Actor1Name: 'UNITED STATES',
      Actor1CountryCode: 'USA',
      EventBaseCode: '161',
      EventRootCode: '16',
      GoldsteinScale: -4,
    })
    expect(numbers(expulsion ?? {}, 'QuadClass')).toEqual([4])
    expect(events.some((row) => /^0\d\d$/.test(String(row.EventCode)))).toBe(true)
    expect(events.some((row) => row.Actor2Code === 'RUSGOV' && row.Actor2Type1Code === 'GOV')).toBe(true)
  })

  it('points at the words', async () => {
    for (const row of mentions.slice(0, 60)) {
      const report = told.flatMap(({ reports }) => reports).find(({ key }) => key === row.Extras)?.report
      const record = await ledger.record(report?.from.article ?? '')
      const { trigger } = report?.event.evidence ?? { trigger: [0, 0] }
      expect(Number(row.ActionCharOffset)).toBe(Math.min(...trigger.flat()))
      expect(Number(row.MentionDocLen)).toBe(record?.article.text.length)
      expect(Number(row.Confidence) % 10).toBe(0)
      expect(Number(row.Confidence)).toBeGreaterThanOrEqual(10)
      expect(row.SentenceID === null).toBe(false)
    }
  })

  it('leaves empty what it does not know', () => {
    const always = ['AvgTone', 'Actor1EthnicCode', 'ActionGeo_Lat', 'Actor1Geo_Type', 'Actor2Geo_FullName']
    for (const name of always) expect(events.every((row) => row[name] === null)).toBe(true)
    expect(mentions.every((row) => row.MentionDocTone === null)).toBe(true)
    const undated = told.findIndex(({ event }) => event.id.endsWith('-undated'))
    expect(numbers(events[undated] ?? {}, 'Day', 'Year')).toEqual([null, null])
  })

  it('is read back to the sides that the ledger has', async () => {
    const sideOf = gdeltSideFinder(codebook)
    const byId = new Map(told.map((each, i) => [String(events[i]?.GlobalEventID), each.event]))
    let read = 0
    for await (const line of readGdeltEvents(
      (async function* () {
        yield file
      })(),
    )) {
      if ('problem' in line) {
        expect(line.problem).toMatch(/^Day/)
        continue
      }
      const event = byId.get(line.row('GlobalEventID'))
      for (const [side, place] of [
        [event?.source, 1],
        [event?.target, 2],
      ] as const)
        if (side !== undefined && /^[A-Z]{3}$/.test(side)) expect(sideOf(line.row, place)).toBe(side)
      read += 1
    }
    expect(read).toBeGreaterThan(50)
  })
})

describe('actors in CAMEO', () => {
  const party = { sectors: [], titles: [] }
  it('are states and roles, or bodies and which', () => {
    expect(cameoActor({ ...party, key: 'ROU', code: 'ROU', state: 'ROU', sectors: ['MIL', 'GOV'] })).toEqual({
      code: 'ROMMIL',
      country: 'ROM',
      types: ['MIL', 'GOV'],
    })
    expect(cameoActor({ ...party, key: 'IGO:NATO', code: 'IGO', id: 'NATO', name: 'NATO' })).toEqual({
      code: 'IGOWSTNAT',
      country: 'WST',
      group: 'NAT',
      name: 'NATO',
      types: ['IGO'],
    })
    expect(cameoActor({ ...party, key: 'UNO', code: 'UNO' })).toMatchObject({ code: 'IGOUNO', group: 'UNO' })
    expect(cameoActor({ ...party, key: 'IGO:BRICS', code: 'IGO', id: 'BRICS' })).toEqual({
      code: 'IGO',
      types: ['IGO'],
    })
    expect(cameoActor({ ...party, key: 'the-west', name: 'the West' })).toEqual({
      name: 'THE WEST',
      types: [],
    })
    expect(cameoActor(party)).toEqual({ types: [] })
  })

  it('name organisations that the codebook has', () => {
    const known = new Set(codebook.organisations.flatMap(({ code, id }) => [code, `${code}:${id}`]))
    expect(Object.keys(KNOWN_GROUPS).filter((key) => !known.has(key))).toEqual([])
  })
})

describe('places', () => {
  it('are countries, cities of the United States, other cities, or names alone, with the FIPS code of the day', () => {
    const describePlace = geographer(codebook, createParties(codebook))
    const day = '2022-02-28'
    expect(describePlace({ name: 'Austria', country: 'AUT' }, day)).toEqual({
      type: 1,
      name: 'Austria',
      fips: 'AU',
    })
    expect(describePlace({ name: 'Vienna', country: 'AUT' }, day)).toEqual({
      type: 4,
      name: 'Vienna, Austria',
      fips: 'AU',
    })
    expect(describePlace({ name: 'New York', country: 'USA' }, day)).toEqual({
      type: 3,
      name: 'New York, United States',
      fips: 'US',
    })
    expect(describePlace({ name: 'the Baltic' }, day)).toEqual({ name: 'the Baltic' })
    expect(describePlace({ name: 'Bonn', country: 'DEU' }, '1985-05-01').fips).toBe('GE')
    expect(describePlace(undefined, day)).toEqual({})
  })
})
