import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { type Kysely, Kysely as Queries, SqliteDialect } from 'kysely'
import type { Tables } from './tables.ts'

/** How long one waits for another process that writes. */
const BUSY_MS = 30_000

/** Statements kept prepared. The binding frees a statement late, so that preparing each anew would pile up memory. */
const MOST_STATEMENTS = 256

const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'foreign_keys = ON',
  `busy_timeout = ${BUSY_MS}`,
  'cache_size = -65536',
  'temp_store = MEMORY',
]

/** Opens the SQLite file at `path`, making it where there is none. */
export const openSqlite = async (path: string): Promise<Kysely<Tables>> => {
  const { default: Database } = await import('libsql')
  const database = new Database(path, { timeout: BUSY_MS })
  for (const pragma of PRAGMAS) database.pragma(pragma)
  return new Queries<Tables>({ dialect: new SqliteDialect({ database: withPrepared(database) }) })
}

interface Binding {
  prepare(sql: string): unknown
  close(): unknown
}

/** The binding as Kysely takes it, with statements kept, and transactions that take the write lock when they begin. */
const withPrepared = (database: Binding): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>()
  return {
    prepare: (sql) => {
      const found = kept.get(sql)
      if (found) kept.delete(sql)
      const statement = found ?? asStatement(database.prepare(sql === 'begin' ? 'begin immediate' : sql))
      kept.set(sql, statement)
      const [oldest] = kept.keys()
      if (kept.size > MOST_STATEMENTS && oldest !== undefined) kept.delete(oldest)
      return statement
    },
    close: () => {
      kept.clear()
      database.close()
    },
  }
}

const asStatement = (prepared: unknown): SqliteStatement => prepared as SqliteStatement
