import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sideFinder } from '../../src/cli/compare/sides.ts'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { deriveCodes } from '../../src/coding/codes.ts'
import { ICEWS_COLUMNS } from '../../src/exports/icews/columns.ts'
import { CAMEO_LABELS, ICEWS_COUNTRIES } from '../../src/exports/icews/labels.ts'
import { stableNumber } from '../../src/exports/stable-number.ts'
import { whenOf } from '../../src/exports/when.ts'
import { loadCodebook } from '../../src/index.ts'
import type { OpenLedger, ToldReport } from '../../src/ledger/index.ts'
import { type LedgerEvent, STATUSES } from '../../src/model/index.ts'
import { type IcewsEvent, readIcews, ICEWS_COLUMNS as WANTED } from '../../src/sources/icews.ts'
import { readDocument } from '../../src/text/index.ts'
import { ask, type Row } from './duckdb.ts'
import { exported, openExample } from './example.ts'

/** As the R package icews reads a file: these types, no quoting, everything else text. */
const TYPES = {
  'Event ID': 'INTEGER',
  'Event Date': 'DATE',
  Intensity: 'DOUBLE',
  'Story ID': 'INTEGER',
  'Sentence Number': 'INTEGER',
  Latitude: 'DOUBLE',
  Longitude: 'DOUBLE',
}
const columns = Object.entries({ ...Object.fromEntries(WANTED.map((name) => [name, 'VARCHAR'])), ...TYPES })
const READ = `read_csv(FILE, header=true, delim='\t', quote='', escape='', strict_mode=true, nullstr='', columns={${columns
  .map(([name, type]) => `'${name}': '${type}'`)
  .join(', ')}})`

let ledger: OpenLedger
let file: Buffer
let rows: readonly Row[]
let codebook: Codebook
const told: { readonly event: LedgerEvent; readonly each: ToldReport }[] = []
beforeAll(async () => {
  codebook = await loadCodebook()
  ledger = await openExample()
  file = await exported(ledger, 'icews')
  rows = await ask(file, 'events.tab', `select * from ${READ}`)
  for await (const { event, reports } of ledger.every())
    for (const each of reports) {
      const dates = [each.report.event.date, whenOf(event)]
      if (dates.some((date) => date?.precision === 'day')) told.push({ event, each })
    }
})
afterAll(() => ledger.close())

describe('icews', () => {
  it('has the twenty columns, by name and in order', () => {
    expect(ICEWS_COLUMNS.map(({ name }) => name)).toEqual(WANTED)
    expect(file.toString().split('\n')[0]).toBe(WANTED.join('\t'))
  })

  it('is read by DuckDB with the types of the R package, every row with an id of its own and a day', () => {
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.length).toBeLessThanOrEqual(told.length)
    expect(new Set(rows.map((row) => row['Event ID'])).size).toBe(rows.length)
    expect(rows.filter((row) => row['Event Date'] === null || row['CAMEO Code'] === null)).toEqual([])
    expect(rows.some((row) => String(row['CAMEO Code']).startsWith('0'))).toBe(true)
  })

  it('leaves out what it does not know', () => {
    expect(rows.every((row) => row.Latitude === null && row.District === null)).toBe(true)
    expect(rows.some((row) => row['Source Country'] === null)).toBe(true)
  })

  it('is read back to the sides that the reports have', async () => {
    const { ofIcews } = sideFinder(codebook)
    const read: IcewsEvent[] = []
    for await (const line of readIcews(
      (async function* () {
        yield file
      })(),
    )) {
      if ('problem' in line) throw new Error(line.problem)
      read.push(line.event)
    }
    const states = new Set(codebook.states.map(({ code }) => code))
    const dyads = (
      pairs: readonly (readonly [string | undefined, string | undefined])[],
    ): readonly string[] =>
      pairs
        .filter((pair) => pair.every((side) => states.has(side ?? '')))
        .map((pair) => pair.join('>'))
        .sort()
    const back = dyads(read.map(({ source, target }) => [ofIcews(source), ofIcews(target)]))
    const sent = new Map(told.map(({ each }) => [each.key, each.report]))
    expect(new Set(back)).toEqual(
      new Set(dyads([...sent.values()].map(({ source, target }) => [source, target]))),
    )
  })

  it('counts the sentences of the article, 0 for the title', async () => {
    const byId = new Map(rows.map((row) => [row['Event ID'], row]))
    const numbers: number[] = []
    for (const { each } of told) {
      const row = byId.get(stableNumber(each.key, 31))
      if (row === undefined) continue
      const { evidence } = each.report.event
      const record = await ledger.record(each.report.from.article)
      const { sentences } = readDocument(record?.article.text ?? '')
      const at = sentences.findIndex(({ span }) => span[0] === evidence.sentence[0])
      const number = evidence.in === 'title' ? 0 : at + 1
      expect(row['Sentence Number']).toBe(number)
      numbers.push(number)
    }
    expect(numbers.length).toBe(rows.length)
    expect(Math.max(...numbers)).toBeGreaterThan(3)
  })
})

describe('labels', () => {
  it('are there for every CAMEO code that the codebook gives', () => {
    const { actions } = codebook
    const codes = actions.flatMap((action) => STATUSES.map((status) => deriveCodes(action, status).cameo))
    expect([...new Set(codes)].filter((code) => CAMEO_LABELS[code] === undefined)).toEqual([])
  })

  it('name countries that the codebook has, and that are found by it', () => {
    const { ofIcews } = sideFinder(codebook)
    const lost = Object.entries(ICEWS_COUNTRIES).filter(
      ([code, country]) => ofIcews({ name: country, country }) !== code,
    )
    expect(lost).toEqual([])
  })
})
