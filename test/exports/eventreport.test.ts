import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenLedger } from '../../src/ledger/index.ts'
import type { EventDate } from '../../src/model/index.ts'
import { ask, type Row } from './duckdb.ts'
import { exported, openExample } from './example.ts'

const TABLE = "read_csv(FILE, header = true, nullstr = '')"

let ledger: OpenLedger
let bytes: Buffer
let rows: readonly Row[]
beforeAll(async () => {
  ledger = await openExample()
  bytes = await exported(ledger, 'eventreport')
  rows = await ask(bytes, 'a.csv', `select * from ${TABLE}`)
})
afterAll(() => ledger.close())

/** What the package's own data set begins with, and what its rules are called with (see its help pages). */
const CONVENTIONAL = [
  'id',
  'event_id',
  'source',
  'date_start',
  'date_end',
  'actor1',
  'actor1_id',
  'actor1_type',
  'actor1_precision',
  'actor2',
  'actor2_id',
  'actor2_type',
  'actor2_precision',
  'country',
  'location',
  'persons_low',
  'persons_best',
  'persons_high',
  'unit_of_analysis',
]

describe('eventreport', () => {
  it('has one row a report, grouped by event as the ledger groups them', async () => {
    const { events } = await ledger.find({ limit: 1000 })
    const groups = new Map<unknown, number>()
    for (const { event_id } of rows) groups.set(event_id, (groups.get(event_id) ?? 0) + 1)
    expect(groups).toEqual(new Map([...events].reverse().map(({ id, reports }) => [id, reports.length])))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(events.some(({ reports }) => reports.length > 1)).toBe(true)
  })

  it('names columns as the package and its data do', () => {
    const names = Object.keys(rows[0] ?? {})
    for (const name of CONVENTIONAL) expect(names).toContain(name)
    for (const name of names.filter((each) => each.endsWith('_precision')))
      expect(
        names.some(
          (each) =>
            each === name.replace(/_precision$/, '') || each.startsWith(name.replace(/precision$/, '')),
        ),
      ).toBe(true)
  })

  it('is read by DuckDB with days, numbers and texts as such', async () => {
    const types = await ask(bytes, 'a.csv', `describe select * from ${TABLE}`)
    const typeOf = Object.fromEntries(types.map(({ column_name, column_type }) => [column_name, column_type]))
    expect(typeOf).toMatchObject({
      date_start: 'DATE',
      date_end: 'DATE',
      actor1: 'VARCHAR',
      actor1_precision: 'BIGINT',
      persons_best: 'BIGINT',
      confidence: 'DOUBLE',
      background: 'BIGINT',
    })
  })

  it('never leaves a precision or a tie-break empty, and tells nothing by 0 alone', () => {
    const precisions = Object.keys(rows[0] ?? {}).filter((name) => name.endsWith('_precision'))
    expect(precisions.length).toBeGreaterThan(5)
    for (const row of rows) {
      for (const name of [...precisions, 'confidence', 'background', 'source_origin'])
        expect(row[name], `${row.id} ${name}`).not.toBeNull()
      expect(Number(row.date_precision) === 0).toBe(row.date_start === null)
      expect(Number(row.actor1_precision) === 0).toBe(row.actor1 === null)
      expect(Number(row.persons_precision) === 0).toBe(row.persons_low === null && row.persons_high === null)
    }
  })

  it('has low, best and high in order, and a best only where one number is told', () => {
    const told = rows.filter(({ persons_low, persons_high }) => persons_low !== null && persons_high !== null)
    expect(told.length).toBeGreaterThan(0)
    for (const { persons_low, persons_best, persons_high } of told) {
      expect(Number(persons_low)).toBeLessThanOrEqual(Number(persons_high))
      expect(persons_best === null).toBe(persons_low !== persons_high)
    }
  })

  /** calc_max_precision and calc_mode of the package, as its help pages describe them. */
  const mostPrecise = (group: readonly Row[], attribute: string, precision: string): unknown => {
    const highest = Math.max(...group.map((row) => Number(row[precision])))
    const values = group.filter((row) => Number(row[precision]) === highest).map((row) => row[attribute])
    const counts = new Map<unknown, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
    return first?.[1] === second?.[1] ? 'Indeterminate' : first?.[0]
  }

  it('aggregates by the rules of the package to what the ledger prefers, where reports agree', async () => {
    const { events } = await ledger.find({ limit: 1000 })
    const exact = events.filter(
      ({ fields, reports }) =>
        reports.length > 2 && fields.date?.conflict === false && fields.date.rule !== 'reviewer',
    )
    expect(exact.length).toBeGreaterThan(0)
    for (const { id, fields } of exact) {
      const group = rows.filter(({ event_id }) => event_id === id)
      const date = mostPrecise(group, 'date_start', 'date_precision')
      const preferred = fields.date?.value as EventDate | undefined
      expect([preferred?.start, 'Indeterminate']).toContain(date)
    }
  })
})
