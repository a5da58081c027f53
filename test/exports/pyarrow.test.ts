import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROW_KINDS } from '../../src/exports/index.ts'
import { ROW_TABLES } from '../../src/exports/tables/rows.ts'
import { exported, openWith } from './example.ts'
import { HOSTILE } from './hostile.ts'

/** Reads `FOLDER/KIND.parquet` and `FOLDER/KIND.csv`, and prints names, types, and how many cells are not the same in both but for NUL, which CSV cannot have. */
const SCRIPT = `
import json, sys
import pandas, pyarrow.parquet
folder, kind = sys.argv[1:]
table = pyarrow.parquet.read_table(f'{folder}/{kind}.parquet')
frame = table.to_pandas()
csv = pandas.read_csv(f'{folder}/{kind}.csv', dtype='string', keep_default_na=False, na_values=[''])
def text(cell, type):
    if type == 'list<element: string>': return '' if cell is None else '; '.join(cell).replace(chr(0), chr(0xFFFD))
    if cell is None or pandas.isna(cell): return ''
    if type == 'int64': return str(int(cell))
    if type == 'bool': return str(bool(cell)).lower()
    if type == 'double': return float(cell)
    return str(cell).replace(chr(0), chr(0xFFFD))
different = 0
for field in table.schema:
    for ours, theirs in zip(frame[field.name], csv[field.name]):
        other = '' if theirs is pandas.NA else float(theirs) if str(field.type) == 'double' else theirs
        different += text(ours, str(field.type)) != other
print(json.dumps({'rows': [len(frame), len(csv)], 'types': [[f.name, str(f.type)] for f in table.schema], 'csv': list(csv.columns), 'different': different}))
`
const PYTHON = process.env.PYTHON ?? 'python3'
const isThere = spawnSync(PYTHON, ['-c', 'import pandas, pyarrow']).status === 0
if (!isThere)
  console.warn(`skipped: ${PYTHON} has no pandas and pyarrow (PYTHON names another), so they read no exports`)

/** JSON is told apart from text by a logical type that older versions of pyarrow do not know. */
const ARROW = {
  text: 'string',
  integer: 'int64',
  number: 'double',
  boolean: 'bool',
  day: 'date32[day]',
  list: 'list<element: string>',
  json: 'string',
} as const

it.skipIf(!isThere)(
  'pandas and pyarrow read the types that the dictionary has, and the same from CSV and Parquet',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-pyarrow-'))
    const ledger = await openWith(HOSTILE)
    try {
      for (const rows of ROW_KINDS) {
        for (const format of ['csv', 'parquet'])
          writeFileSync(join(folder, `${rows}.${format}`), await exported(ledger, format, { rows }))
        const { stdout, stderr } = spawnSync(PYTHON, ['-c', SCRIPT, folder, rows], { encoding: 'utf8' })
        expect(stderr).toBe('')
        const { columns } = ROW_TABLES[rows]
        const found = JSON.parse(stdout) as {
          types: [string, string][]
          csv: string[]
          rows: number[]
          different: number
        }
        expect(found.csv).toEqual(columns.map(({ name }) => name))
        expect(
          found.types.map(([name, type]) => [name, type === 'extension<arrow.json>' ? 'string' : type]),
        ).toEqual(columns.map(({ name, type }) => [name, ARROW[type]]))
        expect(found.rows[0]).toBe(found.rows[1])
        expect(found.rows[0]).toBeGreaterThan(0)
        expect(found.different).toBe(0)
      }
    } finally {
      await ledger.close()
      rmSync(folder, { recursive: true })
    }
  },
)
