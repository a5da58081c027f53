import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_FORMATS, type RowKind } from '../../src/exports/index.ts'
import type { OpenLedger } from '../../src/ledger/index.ts'
import { exported, openExample } from './example.ts'

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openExample()
})
afterAll(() => ledger.close())

const linesOf = async (rows: RowKind): Promise<readonly Record<string, unknown>[]> =>
  (await exported(ledger, 'ndjson', { rows }))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('ndjson', () => {
  it('has every event once, the earliest first', async () => {
    const events = await linesOf('events')
    const { events: found } = await ledger.find({ limit: 1000 })
    expect(events.map(({ id }) => id)).toEqual(found.map(({ id }) => id).reverse())
    expect(events).toEqual([...found].reverse())
  })

  it('has a row for every report and for every claim, with its event', async () => {
    const { events } = await ledger.find({ limit: 1000 })
    const ids = new Set(events.map(({ id }) => id))
    const reports = await linesOf('reports')
    expect(reports.length).toBe(events.reduce((sum, event) => sum + event.reports.length, 0))
    expect(reports.every(({ ledgerEvent }) => ids.has(String(ledgerEvent)))).toBe(true)
    const claims = await linesOf('claims')
    expect(claims.length).toBe(events.reduce((sum, event) => sum + event.claims.length, 0))
  })
})

describe('every format', () => {
  it('has a name of its own', () => {
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length)
  })
})
