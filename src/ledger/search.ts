import { type RawBuilder, sql } from 'kysely'
import { among, type Store } from './store.ts'

/** The full-text searches: of events and of articles. */
export type TextTable = 'event_text' | 'article_text'

/** The words of an event or article, for the full-text search. */
interface Words {
  readonly n: number
  readonly body: string
}

/** Adds events or articles to their full-text search. */
export const putTexts = async (
  { kind, db }: Store,
  table: TextTable,
  texts: readonly Words[],
): Promise<void> => {
  if (texts.length === 0) return
  if (kind === 'postgres') {
    const rows = texts.map(({ n, body }) => sql`(${n}::bigint, to_tsvector('english', ${body}))`)
    await sql`insert into ${sql.table(table)} (n, body) values ${sql.join(rows)}`.execute(db)
    return
  }
  for (const { n, body } of texts)
    await sql`insert into ${sql.table(table)} (rowid, body) values (${n}, ${body})`.execute(db)
}

/** Takes events or articles out of their full-text search. */
export const removeTexts = async (
  store: Store,
  table: TextTable,
  numbers: readonly number[],
): Promise<void> => {
  if (numbers.length === 0) return
  await sql`delete from ${sql.table(table)} where ${among(store, key(store), numbers)}`.execute(store.db)
}

/** Of these events or articles, those that their full-text search has. */
export const withTexts = async (
  store: Store,
  table: TextTable,
  numbers: readonly number[],
): Promise<readonly number[]> => {
  if (numbers.length === 0) return []
  const column = key(store)
  const { rows } = await sql<{ n: number }>`select ${sql.ref(column)} as n from ${sql.table(table)}
    where ${among(store, column, numbers)}`.execute(store.db)
  return rows.map(({ n }) => n)
}

export const clearTexts = async ({ kind, db }: Store, table: TextTable): Promise<void> => {
  const name = sql.table(table)
  await (kind === 'sqlite'
    ? sql`insert into ${name} (${sql.ref(table)}) values ('delete-all')`
    : sql`delete from ${name}`
  ).execute(db)
}

const key = ({ kind }: Store): 'rowid' | 'n' => (kind === 'sqlite' ? 'rowid' : 'n')

/** A piece of a query: a word or words in quotation marks, wanted or (with a minus before it) not. */
const PIECE = /(-?)(?:"([^"]*)"|(\S+))/gu

/** What the user typed in the language of FTS5: all pieces must be there, those with a minus must not. */
export const forFts5 = (query: string): string => {
  const pieces = [...query.replaceAll('\0', ' ').matchAll(PIECE)].flatMap(([, minus, phrase, word]) => {
    const text = (phrase ?? word ?? '').replaceAll('"', ' ').trim()
    return /[\p{L}\p{N}]/u.test(text) ? [{ text: `"${text}"`, wanted: minus !== '-' }] : []
  })
  const wanted = pieces.filter((piece) => piece.wanted).map(({ text }) => text)
  const unwanted = pieces.filter((piece) => !piece.wanted).map(({ text }) => ` NOT ${text}`)
  return wanted.length === 0 ? '' : `(${wanted.join(' AND ')})${unwanted.join('')}`
}

/** SQLite: true for what matches a query, where the full-text search is among the tables. */
export const isMatch = (table: TextTable, query: string): RawBuilder<unknown> =>
  sql`${sql.ref(table)} match ${forFts5(query)}`

/** `select n from ...` of the events or articles whose words match a query. Undefined when the query holds no words. */
export const matching = (
  { kind }: Store,
  table: TextTable,
  query: string,
): RawBuilder<unknown> | undefined => {
  const fts = forFts5(query)
  if (fts === '') return undefined
  return kind === 'sqlite'
    ? sql`select rowid as n from ${sql.table(table)} where ${isMatch(table, query)}`
    : sql`select n from ${sql.table(table)} where body @@ websearch_to_tsquery('english', ${query.replaceAll('\0', ' ')})`
}
