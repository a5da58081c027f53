import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenLedger } from '../../src/ledger/index.ts'
import { ask } from './duckdb.ts'
import { exported, openExample, openWith } from './example.ts'

/** As POLECAT's yearly files begin. */
const HEADER =
  'Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, Language, Version'.split(
    ', ',
  )

const TABLE = "read_csv(FILE, delim = '\\t', header = true, quote = '', all_varchar = false)"

let ledger: OpenLedger
let bytes: Buffer
beforeAll(async () => {
  ledger = await openExample()
  bytes = await exported(ledger, 'polecat')
})
afterAll(() => ledger.close())

describe('polecat', () => {
  it('begins with the 40 columns of POLECAT in its order; ours follow', () => {
    const names = bytes.toString().split('\n', 1)[0]?.split('\t') ?? []
    expect(HEADER).toHaveLength(40)
    expect(names.slice(0, 40)).toEqual(HEADER)
    expect(names.slice(40, 42)).toEqual(['Action', 'Status'])
    expect(new Set(names).size).toBe(names.length)
  })

  it('has one row an event with as many cells as the header', async () => {
    const lines = bytes.toString().trimEnd().split('\n')
    const { events } = await ledger.find({ limit: 1000 })
    expect(lines.length - 1).toBe(events.length)
    const cells = lines.map((line) => line.split('\t').length)
    expect(new Set(cells).size).toBe(1)
  })

  it('is read by DuckDB with days, numbers and texts as such', async () => {
    const types = await ask(bytes, 'a.tsv', `describe select * from ${TABLE}`)
    const typeOf = Object.fromEntries(types.map(({ column_name, column_type }) => [column_name, column_type]))
    expect(typeOf).toMatchObject({
      'Event Date': 'DATE',
      Intensity: 'DOUBLE',
      'Actor COW': 'BIGINT',
      'Publication Date': 'DATE',
      'Quad Code': 'VARCHAR',
      Confidence: 'DOUBLE',
      'Count Approximate': 'BOOLEAN',
    })
    const [row] = await ask(
      bytes,
      'a.tsv',
      `select * from ${TABLE} where "Event ID" = 'usa-rus-expel-diplomats-2022-02-28'`,
    )
    expect(row).toMatchObject({
      'Event Date': '2022-02-28',
      'Event Type': 'SANCTION',
      'Event Mode': 'expel',
      Intensity: -4,
      'Quad Code': 'MATERIAL CONFLICT',
      'Actor Name': 'United States',
      'Actor Country': 'USA',
      'Actor COW': '2',
      'Primary Actor Sector': 'GOV',
      'Recipient Country': 'RUS',
      'Recipient COW': '365',
      Latitude: null,
      'Count Min': '12',
      'Actor GW': '2',
      'Recipient ISO2': 'RU',
    })
  })

  it('leaves empty what nobody told, what PLOVER does not know and days that are not known to the day', async () => {
    const [counts] = await ask(
      bytes,
      'a.tsv',
      `select count(*) filter ("Event Type" is null) as uncoded, count(*) filter ("Count Min" = 0) as zeros,
         count(*) filter ("Event Date" is null and "Event Date EDTF" is not null) as vague,
         count(*) filter ("Event Date" is not null and "Event Date" <> try_cast("Event Date EDTF" as date)) as wrong from ${TABLE}`,
    )
    const { events } = await ledger.find({ limit: 1000 })
    expect(Number(counts?.uncoded)).toBe(events.filter(({ plover }) => plover === undefined).length)
    expect([Number(counts?.zeros), Number(counts?.wrong)]).toEqual([0, 0])
    expect(Number(counts?.vague)).toBeGreaterThan(0)
  })

  it('keeps one row a line whatever names and titles hold', async () => {
    const odd = await openWith([
      {
        outlet: 'The\tCourant\nof "Quotes"',
        published: '2021-05-03',
        text: 'Norway expelled two diplomats of Belarus on Monday.',
      },
    ])
    const [row, ...others] = await ask(
      await exported(odd, 'polecat'),
      'a.tsv',
      `select "Source", "Actor COW" from ${TABLE}`,
    )
    expect(others).toEqual([])
    expect(row).toEqual({ Source: 'The Courant of "Quotes"', 'Actor COW': '385' })
    await odd.close()
  })

  it('gives Yugoslavia, Serbia and Germany the numbers of their day', async () => {
    const past = await openWith(
      [
        ['1985-05-03', 'West Germany expelled two diplomats of Yugoslavia on 2 May 1985.'],
        ['2012-05-03', 'Germany expelled two diplomats of Serbia on 2 May 2012.'],
        ['2012-06-03', 'Germany expelled two diplomats of South Sudan on 2 June 2012.'],
      ].map(([published = '', text = '']) => ({ published, text, outlet: 'Wire' })),
    )
    const rows = await ask(
      await exported(past, 'polecat'),
      'a.tsv',
      `select "Actor COW" as cow, "Actor GW" as gw, "Recipient COW" as other, "Recipient GW" as other_gw from ${TABLE}`,
    )
    expect(rows.slice(-2)).toEqual([
      { cow: '255', gw: '260', other: '345', other_gw: '340' },
      { cow: '255', gw: '260', other: '626', other_gw: '626' },
    ])
    expect(rows[0]).toMatchObject({ other: '345', other_gw: '345' })
    await past.close()
  })
})
