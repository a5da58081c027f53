import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROW_KINDS, type RowKind } from '../../src/exports/index.ts'
import { ROW_TABLES } from '../../src/exports/tables/rows.ts'
import type { OpenLedger } from '../../src/ledger/index.ts'
import type { LedgerEvent } from '../../src/model/index.ts'
import { ask } from './duckdb.ts'
import { exported, openExample } from './example.ts'

let ledger: OpenLedger
let events: readonly LedgerEvent[]
beforeAll(async () => {
  ledger = await openExample()
  events = (await ledger.find({ limit: 1000 })).events
})
afterAll(() => ledger.close())

const COUNTS: Readonly<Record<RowKind, (event: LedgerEvent) => number>> = {
  events: () => 1,
  reports: ({ reports }) => reports.length,
  claims: ({ claims }) => claims.length,
}

describe.each(ROW_KINDS)('a table of %s', (rows) => {
  const columns = ROW_TABLES[rows].columns

  it('names each column once and says what it means', () => {
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
    expect(columns.filter(({ name, what }) => !/^[a-z_]+$/.test(name) || what.length < 5)).toEqual([])
  })

  it('is read by DuckDB from CSV and from Parquet, with the same rows', async () => {
    const wanted = events.reduce((sum, event) => sum + COUNTS[rows](event), 0)
    const csv = await exported(ledger, 'csv', { rows })
    const parquet = await exported(ledger, 'parquet', { rows })
    const [inCsv] = await ask(csv, 'a.csv', 'select count(*) as n from read_csv(FILE, all_varchar=true)')
    const [inParquet] = await ask(parquet, 'a.parquet', 'select count(*) as n from FILE')
    expect([Number(inCsv?.n), Number(inParquet?.n)]).toEqual([wanted, wanted])
    const names = columns.map(({ name }) => name)
    const described = await ask(parquet, 'a.parquet', 'describe select * from FILE')
    expect(described.map(({ column_name }) => column_name)).toEqual(names)
    const texts = columns.filter(({ type }) => type === 'text' || type === 'integer').map(({ name }) => name)
    const asText = texts.map((name) => `coalesce("${name}"::varchar, '') as "${name}"`).join(', ')
    expect(await ask(csv, 'a.csv', `select ${asText} from read_csv(FILE, all_varchar=true)`)).toEqual(
      await ask(parquet, 'a.parquet', `select ${asText} from FILE`),
    )
  })
})

describe('parquet', () => {
  it('has days, numbers, lists and JSON as such', async () => {
    const bytes = await exported(ledger, 'parquet', { rows: 'events' })
    const described = await ask(
      bytes,
      'a.parquet',
      'describe select date_start, count_min, goldstein, outlet_names, accounts, count_approximate from FILE',
    )
    expect(described.map(({ column_type }) => column_type)).toEqual([
      'DATE',
      'BIGINT',
      'DOUBLE',
      'VARCHAR[]',
      'JSON',
      'BOOLEAN',
    ])
    const [twelve] = await ask(
      bytes,
      'a.parquet',
      "select event_id, date_start, count_min, len(outlet_names) as outlets, accounts->>'$.count.rule' as rule from FILE where source = 'POL' and target = 'RUS' and action = 'expel-diplomats' and count_min = 45",
    )
    expect(twelve).toMatchObject({
      event_id: expect.stringMatching(/^pol-rus-expel-diplomats-2022-03-23/),
      date_start: '2022-03-23',
      count_min: '45',
    })
  })

  it('leaves unknown empty, never 0', async () => {
    const bytes = await exported(ledger, 'parquet', { rows: 'events' })
    const [found] = await ask(bytes, 'a.parquet', 'select count(*) as n from FILE where count_min is null')
    expect(Number(found?.n)).toBe(
      events.filter(({ fields }) => (fields.count?.value as { min?: number } | undefined)?.min === undefined)
        .length,
    )
  })
})
