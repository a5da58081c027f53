import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

/** Where a test keeps a ledger: a fresh location, and what takes it away again. */
export interface Place {
  readonly location: string
  remove(): Promise<void>
}

export interface Database {
  readonly name: string
  /** A ledger there outlives the process that wrote it. */
  readonly lasts: boolean
  place(): Promise<Place>
}

const inMemory: Database = {
  name: 'SQLite in memory',
  lasts: false,
  place: async () => ({ location: ':memory:', remove: async () => {} }),
}

const inFile: Database = {
  name: 'SQLite in a file',
  lasts: true,
  place: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-ledger-'))
    return {
      location: join(folder, 'ledger.db'),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    }
  },
}

const onServer = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const onPostgres = (server: string): Database => ({
  name: 'PostgreSQL',
  lasts: true,
  place: async () => {
    const name = `ledger_${randomUUID().replaceAll('-', '')}`
    await onServer(server, `create database ${name}`)
    const url = new URL(server)
    url.pathname = `/${name}`
    return { location: url.href, remove: () => onServer(server, `drop database ${name} with (force)`) }
  },
})

const server = inject('postgres')

/** Every database that a ledger can be kept in, as far as this machine has it. */
export const DATABASES: readonly Database[] = [
  inMemory,
  inFile,
  ...(server === undefined ? [] : [onPostgres(server)]),
]
