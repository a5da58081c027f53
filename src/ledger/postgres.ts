import { Kysely, PostgresDialect } from 'kysely'
import type { Tables } from './tables.ts'

const CONNECTIONS = 4

/** PostgreSQL's type of 64-bit integers. Ours all fit into a JavaScript number. */
const INT8 = 20

/** Opens a PostgreSQL database (14 or later) by its URL. */
export const openPostgres = async (url: string): Promise<Kysely<Tables>> => {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'demarche',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  })
  // A connection that breaks while idle is replaced; the query that needs one says what is wrong.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
