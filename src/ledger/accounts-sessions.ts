import type { Account } from '../model/index.ts'
import { accountOf } from './accounts-row.ts'
import { inTransaction, type Store } from './store.ts'

/** How long a session lasts, in milliseconds. */
export interface SessionSpan {
  /** Without a request. */
  readonly idle: number
  /** In all. */
  readonly whole: number
}

/** A session that holds. */
export interface Session {
  readonly account: Account
  readonly created: string
  readonly lastSeen: string
  /** When it ends whatever comes. */
  readonly ends: string
}

/** Who is logged in. Sessions are known by a hash of what the browser holds, never by that itself. */
export interface Sessions {
  /** Begins one, in place of another where `instead` is given; clears those that are over. */
  begin(id: string, account: string, span: SessionSpan, instead?: string): Promise<void>
  /** The session, if it is not over and its account not disabled. */
  find(id: string): Promise<Session | undefined>
  /** Puts off its end, for it was used now. */
  seen(id: string, idle: number): Promise<void>
  end(id: string): Promise<void>
}

export const sessionsOf = (store: Store, now: () => Date): Sessions => {
  const later = (milliseconds: number): string => new Date(now().getTime() + milliseconds).toISOString()
  const { db } = store
  return {
    begin: (id, account, span, instead) =>
      inTransaction(store, async ({ db }) => {
        const at = now().toISOString()
        await db
          .deleteFrom('sessions')
          .where((eb) =>
            eb.or([eb('idle_end', '<=', at), eb('last_end', '<=', at), eb('id', '=', instead ?? '')]),
          )
          .execute()
        const [idleEnd, lastEnd] = [later(span.idle), later(span.whole)]
        await db
          .insertInto('sessions')
          .values({ id, account, created: at, last_seen: at, idle_end: idleEnd, last_end: lastEnd })
          .execute()
      }),
    find: async (id) => {
      const at = now().toISOString()
      const row = await db
        .selectFrom('sessions')
        .innerJoin('accounts', 'accounts.name', 'sessions.account')
        .selectAll('accounts')
        .select(['sessions.created as begun', 'last_seen', 'last_end'])
        .where('id', '=', id)
        .where('idle_end', '>', at)
        .where('last_end', '>', at)
        .where('disabled', '=', 0)
        .executeTakeFirst()
      return (
        row && {
          account: accountOf(row),
          created: row.begun,
          lastSeen: row.last_seen,
          ends: row.last_end,
        }
      )
    },
    seen: async (id, idle) => {
      await db
        .updateTable('sessions')
        .set({ last_seen: now().toISOString(), idle_end: later(idle) })
        .where('id', '=', id)
        .execute()
    },
    end: async (id) => {
      await db.deleteFrom('sessions').where('id', '=', id).execute()
    },
  }
}
