import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

export type Row = Readonly<Record<string, unknown>>

/** Asks DuckDB about a file that holds these bytes; `FILE` in the question stands for it. */
export const ask = async (bytes: Uint8Array, name: string, question: string): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-export-'))
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const reader = await connection.runAndReadAll(question.replaceAll('FILE', `'${file}'`))
    return reader.getRowObjectsJson() as readonly Row[]
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true, force: true })
  }
}
