import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROW_KINDS } from '../../src/exports/index.ts'
import { type Column, integer, json, list, text } from '../../src/exports/tables/columns.ts'
import { csvFor, delimited, TSV } from '../../src/exports/tables/delimited.ts'
import { ROW_TABLES } from '../../src/exports/tables/rows.ts'
import type { OpenLedger } from '../../src/ledger/index.ts'
import { ask, type Row } from './duckdb.ts'
import { exported, openWith } from './example.ts'
import { HOSTILE } from './hostile.ts'

type Pair = readonly [words: string, count: number]
const PAIRS: readonly Pair[] = [
  ['=cmd|"/C calc"!A0', -4],
  ['+1 555', 0],
  ['-2', 12],
  ['@SUM(A1)', 5_000_000_000],
  ['a\rb\nc\td,"e" \u2028f', 1],
  ['NUL \0 ends', 2],
  ['half \uD83D emoji', 3],
  ['', 4],
  ['NA', 5],
]
const COLUMNS: readonly Column<Pair>[] = [
  text('words', 'words from anywhere', ([words]) => words || undefined),
  integer('count', 'a number', ([, count]) => count),
  list('all', 'a list', ([words]) => [words, 'b']),
  json('whole', 'an object', ([words]) => ({ words })),
  json('parts', 'an array', ([words]) => [{ words }, 'b']),
]

const written = async (dialect: Parameters<typeof delimited>[2]): Promise<Buffer> => {
  const pieces: string[] = []
  const rows = (async function* () {
    yield* PAIRS
  })()
  for await (const piece of delimited(rows, COLUMNS, dialect)) pieces.push(piece)
  return Buffer.from(pieces.join(''))
}
const READ = "select * from read_csv(FILE, all_varchar=true, nullstr='')"

/** What UTF-8 and readers cannot hold. */
const readable = (words: string): string | null =>
  Buffer.from(words.replaceAll('\0', '\uFFFD')).toString() || null

describe('csv', () => {
  it('gives every cell back to DuckDB as it was', async () => {
    const rows = await ask(await written(csvFor({})), 'a.csv', READ)
    expect(rows.map(({ words, count }) => [words, count])).toEqual(
      PAIRS.map(([words, count]) => [readable(words), String(count)]),
    )
    expect(JSON.parse(String(rows[4]?.whole))).toEqual({ words: PAIRS[4]?.[0] })
    expect(JSON.parse(String(rows[4]?.parts))).toEqual([{ words: PAIRS[4]?.[0] }, 'b'])
  })

  it('runs nothing in a spreadsheet, when that is asked for, and leaves numbers alone', async () => {
    const bytes = await written(csvFor({ spreadsheet: true }))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = await ask(bytes, 'a.csv', READ)
    expect(rows.map(({ words, count }) => [words, count]).slice(0, 4)).toEqual([
      [`'=cmd|"/C calc"!A0`, '-4'],
      ["'+1 555", '0'],
      ['-2', '12'],
      ["'@SUM(A1)", '5000000000'],
    ])
    expect(rows.every((row) => Object.keys(row)[0] === 'words')).toBe(true)
  })
})

describe('tsv', () => {
  it('keeps a row on its line', async () => {
    const lines = (await written(TSV))
      .toString()
      .trimEnd()
      .split(/[\n\r\u2028\u2029]/)
    expect(lines.length).toBe(PAIRS.length + 1)
    expect(lines.every((line) => line.split('\t').length === COLUMNS.length)).toBe(true)
  })
})

describe('reports of people who mean harm', () => {
  let ledger: OpenLedger
  beforeAll(async () => {
    ledger = await openWith(HOSTILE)
  })
  afterAll(() => ledger.close())

  const asText = (kind: 'csv' | 'parquet', columns: readonly Column<unknown>[]): string =>
    columns
      .map(({ name, type }) => {
        if (type === 'list' && kind === 'parquet')
          return `coalesce(array_to_string("${name}", '; '), '') as "${name}"`
        if (type === 'json') return `coalesce(json(nullif("${name}"::varchar, ''))::varchar, '') as "${name}"`
        if (type === 'number') return `coalesce("${name}"::double::varchar, '') as "${name}"`
        return `coalesce("${name}"::varchar, '') as "${name}"`
      })
      .join(', ')

  it.each(ROW_KINDS)('are the same %s in CSV and in Parquet', async (rows) => {
    const { columns } = ROW_TABLES[rows]
    const csv = await exported(ledger, 'csv', { rows })
    const parquet = await exported(ledger, 'parquet', { rows })
    const clean = (found: readonly Row[]) =>
      found.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, readable(String(cell))])),
      )
    const fromCsv = await ask(
      csv,
      'a.csv',
      `select ${asText('csv', columns)} from read_csv(FILE, all_varchar=true)`,
    )
    const fromParquet = await ask(parquet, 'a.parquet', `select ${asText('parquet', columns)} from FILE`)
    expect(fromCsv.length).toBeGreaterThan(0)
    expect(clean(fromCsv)).toEqual(clean(fromParquet))
  })

  it.each(['icews', 'gdelt'])('are whole rows in %s', async (format) => {
    for (const rows of format === 'gdelt' ? (['events', 'reports'] as const) : (['reports'] as const)) {
      const lines = (await exported(ledger, format, { rows })).toString().replace(/\n$/, '').split('\n')
      expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1)
      expect(lines.length).toBeGreaterThanOrEqual(HOSTILE.length)
      expect(lines.join('\n')).not.toMatch(/[\0\r\u001b\u2028]|javascript:/)
    }
  })
})
