import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenLedger } from '../../src/ledger/index.ts'
import { exported, openExample } from './example.ts'

type Record_ = Readonly<Record<string, unknown>>

let ledger: OpenLedger
let records: readonly Record_[]
const folder = mkdtempSync(join(tmpdir(), 'demarche-plover-'))
beforeAll(async () => {
  ledger = await openExample()
  const text = (await exported(ledger, 'plover')).toString()
  writeFileSync(join(folder, 'plover.ndjson'), text)
  records = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record_)
})
afterAll(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Names of the PLOVER manual, tables "PLOVER JSON" and "Information object for actors". */
const PLOVER_FIELDS = [
  'id',
  'date',
  'enddate',
  'source',
  'recipient',
  'event',
  'event_loc',
  'event_text',
  'quad_code',
  'event_scale',
  'mode',
  'context',
  'cite_info',
]

describe('plover', () => {
  it('has every event that PLOVER has a code for, once, the earliest first', async () => {
    const { events } = await ledger.find({ limit: 1000 })
    const coded = events.filter(({ plover }) => plover !== undefined).reverse()
    expect(records.map(({ id }) => id)).toEqual(coded.map(({ id }) => id))
    expect(records.length).toBeLessThan(events.length)
  })

  it('tells who, what, whom and when by PLOVER’s names, with the codes of the day', () => {
    const expulsion = records.find(({ id }) => id === 'usa-rus-expel-diplomats-2022-02-28')
    expect(expulsion).toMatchObject({
      date: '2022-02-28',
      source: [{ code: 'USA', sector: 'GOV', identifier_text: 'United States', cow: 2, gw: 2, iso2: 'US' }],
      recipient: [{ code: 'RUS', identifier_text: 'Russia', cow: 365, gw: 365, iso2: 'RU' }],
      event: ['SANCTION'],
      mode: ['expel'],
      quad_code: 4,
      event_scale: -4,
      action: 'expel-diplomats',
      status: 'performed',
      count: { min: 12, max: 12, approximate: false },
    })
    for (const name of PLOVER_FIELDS.filter((each) => expulsion?.[each] === undefined))
      expect(['enddate', 'event_loc', 'context']).toContain(name)
  })

  it('names the words of the act and where they stand', () => {
    const texts = records.flatMap(({ event_text }) => event_text as readonly string[])
    expect(texts).toContain('expelled')
    expect(texts.every((text) => text.trim() === text && text.length > 0 && text.length < 80)).toBe(true)
  })

  it('leaves out what is not known, and never gives null, 0 for nothing or an empty list', () => {
    const walk = (value: unknown): void => {
      expect(value).not.toBeNull()
      expect(value).not.toBe('')
      if (typeof value === 'object' && value !== null) {
        expect(Object.keys(value).length).toBeGreaterThan(0)
        for (const part of Object.values(value)) walk(part)
      }
    }
    for (const record of records) walk(record)
    expect(
      records.every(
        ({ event, quad_code }) => Array.isArray(event) && [1, 2, 3, 4].includes(Number(quad_code)),
      ),
    ).toBe(true)
  })

  it('is read by DuckDB with lists, structs, numbers and days', async () => {
    const duck = await (await DuckDBInstance.create(':memory:')).connect()
    const file = join(folder, 'plover.ndjson')
    const types = await duck.runAndReadAll(`describe select * from read_json('${file}')`)
    const typeOf = new Map(types.getRows().map(([name, type]) => [String(name), String(type)]))
    expect(typeOf.get('date')).toBe('DATE')
    expect(typeOf.get('event')).toBe('VARCHAR[]')
    expect(typeOf.get('quad_code')).toBe('BIGINT')
    expect(typeOf.get('event_scale')).toBe('DOUBLE')
    expect(typeOf.get('source')).toMatch(/^STRUCT\(.*\)\[\]$/)
    const found = await duck.runAndReadAll(
      `select count(*) from read_json('${file}') where source[1].code = 'USA' and recipient[1].cow = 365`,
    )
    const own = records.filter(
      ({ source, recipient }) =>
        (source as Record_[])?.[0]?.code === 'USA' && (recipient as Record_[])?.[0]?.cow === 365,
    )
    expect(Number(found.getRows()[0]?.[0])).toBe(own.length)
    expect(own.length).toBeGreaterThan(0)
  })
})
