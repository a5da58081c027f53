import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** An open database, or one transaction on it. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres'
  readonly db: Kysely<Tables>
}

/** PostgreSQL's key for the lock under which ledgers are consolidated and migrated: any constant of our own. */
const LOCK = 0x64656d61

/**
 * Runs `work` in one transaction: all of it is kept, or nothing. With `alone`, no other process is in such a transaction on
 * the same ledger; SQLite has one writer at a time anyway.
 */
export const inTransaction = async <T>(
  { kind, db }: Store,
  work: (store: Store) => Promise<T>,
  { alone = false }: { readonly alone?: boolean } = {},
): Promise<T> => {
  const done = await db.transaction().execute(async (transaction) => {
    if (alone && kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction)
    return work({ kind, db: transaction })
  })
  if (kind === 'sqlite') await nextTurn()
  return done
}

/**
 * Lets the event loop turn. The SQLite binding frees the rows that it has given out only then (libsql-js issue 153), and its
 * answers come without a turn, so that a long run would pile them up.
 */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** `column in (values)` with one parameter, so that the same statement serves lists of every length. */
export const among = (
  { kind }: Store,
  column: string,
  values: readonly string[] | readonly number[],
): RawBuilder<boolean> => {
  if (kind === 'sqlite')
    return sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
  if (values.length === 0) return sql`false`
  return typeof values[0] === 'number'
    ? sql`${sql.ref(column)} = any(${[...values]}::bigint[])`
    : sql`${sql.ref(column)} = any(${[...values]}::text[])`
}

/** Rows a statement: few sizes, so that few statements are ever prepared. Both databases bound the parameters of one. */
const ROWS_AT_ONCE = [500, 100, 20, 5, 1] as const

/** Cuts a list into pieces of the sizes given, the largest that fit first. */
export const inPieces = <T>(
  list: readonly T[],
  sizes: readonly number[] = ROWS_AT_ONCE,
): readonly (readonly T[])[] => {
  const pieces: (readonly T[])[] = []
  for (let at = 0; at < list.length; ) {
    const left = list.length - at
    const size = sizes.find((each) => each <= left) ?? left
    pieces.push(list.slice(at, at + size))
    at += size
  }
  return pieces
}

/** A text that every database can keep in a column: without NUL and halves of surrogate pairs. */
export const plain = (text: string): string => text.replaceAll('\0', '\uFFFD').replace(/\p{Cs}/gu, '\uFFFD')
