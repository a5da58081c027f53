import { sql } from 'kysely'
import { fillDesk } from './fill-desk.ts'
import { ledgerTables } from './migrations/0001-ledger.ts'
import { rareConditions } from './migrations/0002-rare-conditions.ts'
import { deskQueries } from './migrations/0003-desk.ts'
import { accountTables } from './migrations/0004-accounts.ts'
import { codingTables } from './migrations/0005-codings.ts'
import { inTransaction, type Store } from './store.ts'

interface Migration {
  readonly version: number
  readonly name: string
  readonly statements: (kind: Store['kind']) => readonly string[]
  /** Fills new tables and columns from old ones, once the schema is the newest. */
  readonly fill?: (store: Store) => Promise<void>
}

/** Every change of the schema, in order. One that was released is never edited. */
const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'ledger', statements: ledgerTables },
  { version: 2, name: 'rare-conditions', statements: rareConditions },
  { version: 3, name: 'desk', statements: deskQueries, fill: fillDesk },
  { version: 4, name: 'accounts', statements: accountTables },
  { version: 5, name: 'codings', statements: codingTables },
]

export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0

/** A ledger that this version of Demarche cannot work on. */
export class LedgerVersionError extends Error {
  override readonly name = 'LedgerVersionError'
}

/** Brings the schema up to date, in one transaction. Refuses a ledger of a newer version. */
export const migrate = (store: Store): Promise<void> =>
  inTransaction(
    store,
    async (inside) => {
      const { kind, db } = inside
      await sql`create table if not exists migrations (version integer not null primary key, name text not null)`.execute(
        db,
      )
      const done = await sql<{ version: number }>`select version from migrations order by version`.execute(db)
      const newest = done.rows.at(-1)?.version ?? 0
      if (newest > SCHEMA_VERSION)
        throw new LedgerVersionError(
          `the ledger has schema ${newest}, and this version of demarche knows schemas up to ${SCHEMA_VERSION}: update demarche`,
        )
      const versions = new Set(done.rows.map(({ version }) => version))
      const missing = MIGRATIONS.filter(({ version }) => !versions.has(version))
      for (const { version, name, statements } of missing) {
        for (const statement of statements(kind)) await sql.raw(statement).execute(db)
        await sql`insert into migrations (version, name) values (${version}, ${name})`.execute(db)
      }
      for (const { fill } of missing) await fill?.(inside)
    },
    { alone: true },
  )
