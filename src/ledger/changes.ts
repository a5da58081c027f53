import { sql } from 'kysely'
import type { Store } from './store.ts'

/** Notes that what the ledger shows has changed. To be called last in a transaction: others wait for the row until it ends. */
export const markChanged = async ({ db }: Store): Promise<void> => {
  await sql`update ledger_version set n = n + 1`.execute(db)
}

/** A number that has risen if and only if something has changed that the ledger shows, whoever changed it. */
export const ledgerVersion = async ({ db }: Store): Promise<number> =>
  (await db.selectFrom('ledger_version').select('n').executeTakeFirstOrThrow()).n
