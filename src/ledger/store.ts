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
export const inTransaction = <T>(
  { kind, db }: Store,
  work: (store: Store) => Promise<T>,
  { alone = false }: { readonly alone?: boolean } = {},
): Promise<T> =>
  db.transaction().execute(async (transaction) => {
    if (alone && kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction)
    return work({ kind, db: transaction })
  })

/** `column in (values)` with one parameter, so that the same statement serves lists of every length. */
export const among = (
  { kind }: Store,
  column: string,
  values: readonly string[] | readonly number[],
): RawBuilder<boolean> => {
  if (kind === 'sqlite')
    return sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
  return typeof values[0] === 'number'
    ? sql`${sql.ref(column)} = any(${[...values]}::bigint[])`
    : sql`${sql.ref(column)} = any(${[...values]}::text[])`
}

/** Rows a statement at most: both databases bound the parameters of one. */
const ROWS_AT_ONCE = 500

/** Cuts a list into pieces of at most `size`. */
export const inPieces = <T>(list: readonly T[], size = ROWS_AT_ONCE): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

/** A text that every database can keep in a column: without NUL and halves of surrogate pairs. */
export const plain = (text: string): string => text.replaceAll('\0', '\uFFFD').replace(/\p{Cs}/gu, '\uFFFD')
