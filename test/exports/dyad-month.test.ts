import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventQuery, OpenLedger } from '../../src/ledger/index.ts'
import type { Article } from '../../src/model/index.ts'
import { ask, type Row } from './duckdb.ts'
import { exported, openExample, openWith } from './example.ts'

const TABLE = "read_csv(FILE, header = true, nullstr = '')"

const news = (published: string, text: string, outlet = 'Harbour Wire'): Article => ({
  published,
  text,
  outlet,
})

/** January has articles, February none, March has, April only an article that tells of no act. */
const ARTICLES = [
  news('2021-01-12', 'Norway expelled two diplomats of Belarus on 11 January 2021.'),
  news('2021-01-13', 'On 11 January 2021 Norway expelled two Belarusian diplomats.', 'The Courant'),
  news('2021-01-21', 'Belarus expelled two diplomats of Norway on 20 January 2021.'),
  news('2021-01-29', 'Norway expelled three diplomats of Belarus on 28 January 2021.'),
  news('2021-03-04', 'Poland summoned the ambassador of Belarus on 3 March 2021.'),
  news('2021-03-09', 'On 15 February 2021 Poland expelled a diplomat of Belarus, the ministry recalled.'),
  news('2021-03-10', 'On 4 June 2012 Sweden expelled a diplomat of Belarus, the ministry recalled.'),
  news('2021-04-02', 'Rain fell over the harbour all day, and the ferry stayed in port.'),
]

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openWith(ARTICLES)
})
afterAll(() => ledger.close())

const panel = async (
  dyads: 'observed' | 'all' | undefined,
  query: EventQuery = {},
): Promise<readonly Row[]> =>
  ask(
    await exported(ledger, 'dyad-month', { query, ...(dyads && { dyads }) }),
    'a.csv',
    `select * from ${TABLE}`,
  )

const inShort = ({ month, source, target, observed, events, expel_diplomats }: Row): string =>
  [month, `${source}>${target}`, observed, events ?? '-', expel_diplomats ?? '-'].join(' ')

describe('dyad-month', () => {
  it('tells zeros from missing', async () => {
    expect((await panel(undefined)).map(inShort)).toEqual([
      // Told as past, before the first article: only who it was.
      '2012-06 SWE>BLR false 1 1',
      '2021-01 BLR>NOR true 1 1',
      '2021-01 NOR>BLR true 2 2',
      '2021-01 POL>BLR true 0 0',
      '2021-01 SWE>BLR true 0 0',
      // No articles: one expulsion is recalled, of the others nothing is known.
      '2021-02 BLR>NOR false - -',
      '2021-02 NOR>BLR false - -',
      '2021-02 POL>BLR false 1 1',
      '2021-02 SWE>BLR false - -',
      '2021-03 BLR>NOR true 0 0',
      '2021-03 NOR>BLR true 0 0',
      '2021-03 POL>BLR true 1 0',
      '2021-03 SWE>BLR true 0 0',
      // An article that tells of no act is silence, not absence.
      '2021-04 BLR>NOR true 0 0',
      '2021-04 NOR>BLR true 0 0',
      '2021-04 POL>BLR true 0 0',
      '2021-04 SWE>BLR true 0 0',
    ])
  })

  it('has every pair of the states seen with --dyads all, and no state with itself', async () => {
    const rows = await panel('all')
    const march = rows.filter(({ month }) => month === '2021-03')
    expect(march).toHaveLength(4 * 3)
    expect(new Set(march.map(({ source, target }) => `${source}>${target}`)).size).toBe(12)
    expect(rows.filter(({ month }) => month === '2012-06')).toHaveLength(1)
  })

  it('is sorted by month, source and target', async () => {
    const keys = (await panel('all')).map(({ month, source, target }) => `${month} ${source} ${target}`)
    expect(keys).toEqual([...keys].sort())
  })

  it('sums Goldstein values, with a mean only where there is an event', async () => {
    const [row] = (await panel('observed')).filter(
      ({ month, source }) => month === '2021-01' && source === 'NOR',
    )
    expect(row).toMatchObject({ goldstein_sum: '-8', goldstein_mean: '-4', articles: '4', year: '2021' })
    const [zero] = (await panel('observed')).filter(({ month }) => month === '2021-04')
    expect(zero).toMatchObject({ goldstein_sum: '0', goldstein_mean: null, articles: '1' })
    const [missing] = (await panel('observed')).filter(({ month }) => month === '2021-02')
    expect(missing).toMatchObject({ goldstein_sum: null, goldstein_mean: null, articles: '0' })
  })

  it('carries the codes of both sides and is read by DuckDB with types', async () => {
    const bytes = await exported(ledger, 'dyad-month')
    const types = await ask(bytes, 'a.csv', `describe select * from ${TABLE}`)
    const typeOf = Object.fromEntries(types.map(({ column_name, column_type }) => [column_name, column_type]))
    expect(typeOf).toMatchObject({
      month: 'VARCHAR',
      source_cow: 'BIGINT',
      observed: 'BOOLEAN',
      events: 'BIGINT',
      expel_diplomats: 'BIGINT',
    })
    const [row] = await ask(
      bytes,
      'a.csv',
      `select source_cow, source_cow_abbreviation, source_gw, source_iso2, source_iso_numeric, target_cow, target_name
       from ${TABLE} where source = 'POL' limit 1`,
    )
    expect(row).toEqual({
      source_cow: '290',
      source_cow_abbreviation: 'POL',
      source_gw: '290',
      source_iso2: 'PL',
      source_iso_numeric: '616',
      target_cow: '370',
      target_name: 'Belarus',
    })
  })

  it('heeds the filters: coverage stays what the ledger has read', async () => {
    const rows = await panel('observed', {
      action: 'expel-diplomats',
      since: '2021-01-01',
      until: '2021-02-28',
    })
    expect(rows.map(inShort)).toEqual([
      '2021-01 BLR>NOR true 1 1',
      '2021-01 NOR>BLR true 2 2',
      '2021-01 POL>BLR true 0 0',
      '2021-02 BLR>NOR false - -',
      '2021-02 NOR>BLR false - -',
      '2021-02 POL>BLR false 1 1',
    ])
    expect(rows.some(({ month }) => month === '2021-03')).toBe(false)
  })

  it('has a column for every action, generic ones only where asked for', async () => {
    const header = async (query: EventQuery): Promise<readonly string[]> =>
      (await exported(ledger, 'dyad-month', { query })).toString().split('\n', 1)[0]?.split(',') ?? []
    const plain = await header({})
    expect(plain).toContain('recall_ambassador')
    expect(plain).not.toContain('plover_aid')
    expect(await header({ generic: true })).toContain('plover_aid')
  })

  it('counts every event between two states with a month once, over years', async () => {
    const example = await openExample()
    const { events } = await example.find({ limit: 1000 })
    const rows = await ask(await exported(example, 'dyad-month'), 'a.csv', `select * from ${TABLE}`)
    const isState = (side: string | undefined): boolean =>
      side !== undefined && /^[A-Z]{3}$/.test(side) && !['UNO', 'EUR', 'IGO'].includes(side)
    const counted = events.filter(({ source, target, fields }) => {
      const date = fields.date?.value as { readonly precision: string } | undefined
      return (
        isState(source) &&
        isState(target) &&
        source !== target &&
        date !== undefined &&
        date.precision !== 'year'
      )
    })
    const total = rows.reduce((sum, row) => sum + Number(row.events ?? 0), 0)
    expect(total).toBeGreaterThanOrEqual(counted.length)
    expect(total).toBeLessThanOrEqual(events.length)
    expect(
      rows.some(
        ({ goldstein_mean }) => typeof goldstein_mean === 'number' && !Number.isInteger(goldstein_mean),
      ),
    ).toBe(true)
    const columns = Object.keys(rows[0] ?? {})
    const actions = columns.slice(columns.indexOf('goldstein_mean') + 1)
    for (const row of rows)
      expect(actions.reduce((sum, action) => sum + Number(row[action] ?? 0), 0)).toBe(Number(row.events ?? 0))
    await example.close()
  })

  it('is the header alone for a ledger without anything', async () => {
    const bare = await openWith([])
    expect((await exported(bare, 'dyad-month')).toString().trimEnd().split('\n')).toHaveLength(1)
    await bare.close()
  })
})
