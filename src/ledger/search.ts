import { type RawBuilder, sql } from 'kysely'
import { among, type Store } from './store.ts'

/** The words of an event, for the full-text search. */
export interface EventText {
  readonly n: number
  readonly body: string
}

/** Adds events to the full-text search. */
export const putTexts = async ({ kind, db }: Store, texts: readonly EventText[]): Promise<void> => {
  if (texts.length === 0) return
  if (kind === 'postgres') {
    const rows = texts.map(({ n, body }) => sql`(${n}::bigint, to_tsvector('english', ${body}))`)
    await sql`insert into event_text (n, body) values ${sql.join(rows)}`.execute(db)
    return
  }
  for (const { n, body } of texts)
    await sql`insert into event_text (rowid, body) values (${n}, ${body})`.execute(db)
}

/** Takes events out of the full-text search. */
export const removeTexts = async (store: Store, numbers: readonly number[]): Promise<void> => {
  if (numbers.length === 0) return
  await sql`delete from event_text where ${among(store, key(store), numbers)}`.execute(store.db)
}

/** Of these events, those that the full-text search has. */
export const withTexts = async (store: Store, numbers: readonly number[]): Promise<readonly number[]> => {
  if (numbers.length === 0) return []
  const column = key(store)
  const { rows } = await sql<{ n: number }>`select ${sql.ref(column)} as n from event_text
    where ${among(store, column, numbers)}`.execute(store.db)
  return rows.map(({ n }) => n)
}

export const clearTexts = async ({ kind, db }: Store): Promise<void> => {
  await (kind === 'sqlite'
    ? sql`insert into event_text (event_text) values ('delete-all')`
    : sql`delete from event_text`
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

/** True for the events whose words match a query, where `event_text` is among the tables. */
export const isMatch = (query: string): RawBuilder<unknown> => sql`event_text match ${forFts5(query)}`

/** `select n from ...` of the events whose words match a query. Undefined when the query holds no words. */
export const matching = ({ kind }: Store, query: string): RawBuilder<unknown> | undefined => {
  const fts = forFts5(query)
  if (fts === '') return undefined
  return kind === 'sqlite'
    ? sql`select rowid as n from event_text where ${isMatch(query)}`
    : sql`select n from event_text where body @@ websearch_to_tsquery('english', ${query.replaceAll('\0', ' ')})`
}
