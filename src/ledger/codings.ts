import { contentHash } from '../base/canonical.ts'
import { groupedBy } from '../base/grouped.ts'
import type { Assignment, CodingStart, Event, HandCoding } from '../model/index.ts'
import type { AssignmentsTable, CodingsTable } from './coding-tables.ts'
import { currentReading } from './readings.ts'
import { among, inTransaction, plain, type Store } from './store.ts'

/** What can go wrong with codings by hand through no fault of the program. */
export class CodingError extends Error {
  override readonly name = 'CodingError'
  constructor(
    readonly trouble:
      | 'unknown'
      | 'same-coder'
      | 'assigned-already'
      | 'not-theirs'
      | 'stale'
      | 'done'
      | 'not-done',
    message: string,
  ) {
    super(message)
  }
}

export interface NewAssignment {
  readonly article: string
  readonly coders: readonly [string, string]
  readonly start: CodingStart
  readonly by: string
}

export interface AssignmentQuery {
  readonly coder?: string
  /** Default 100. */
  readonly limit?: number
}

/** Articles that two people code by hand, each without seeing the other's work. It is no part of the ledger's account. */
export interface Codings {
  /** Throws CodingError for an article that is not there, one coder twice, and an article that these two have already. */
  assign(assignment: NewAssignment): Promise<Assignment>
  /** The latest first. */
  list(query?: AssignmentQuery): Promise<readonly Assignment[]>
  find(id: string): Promise<Assignment | undefined>
  /**
   * Keeps a coder's events. `version` is the one that they were made from. Throws CodingError where the coder has no part in it,
   * has said that it is done, or has saved another version meanwhile.
   */
  save(id: string, coder: string, version: number, events: readonly Event[]): Promise<HandCoding>
  /** Notes that a coder is done: from then on both may see both, once both are. */
  finish(id: string, coder: string): Promise<Assignment>
  /** Notes that somebody has settled what the two differed on. Throws CodingError while one of them is not done. */
  adjudicated(id: string, by: string): Promise<Assignment>
}

const DEFAULT_LIMIT = 100
const ID_DIGITS = 12

const codingOf = ({ coder, state, version, events, saved_at }: CodingsTable): HandCoding => ({
  coder,
  state,
  version,
  events: JSON.parse(events) as readonly Event[],
  ...(saved_at !== null && { savedAt: saved_at }),
})

const assignmentOf = (row: AssignmentsTable, codings: readonly CodingsTable[]): Assignment => {
  const [first, second] = [...codings].sort((a, b) => a.place - b.place).map(codingOf)
  if (first === undefined || second === undefined) throw new Error(`assignment ${row.id} lacks a coding`)
  return {
    id: row.id,
    article: row.article,
    start: row.begun_from,
    by: row.assigned_by,
    at: row.assigned_at,
    codings: [first, second],
    ...(row.adjudicated_by !== null &&
      row.adjudicated_at !== null && { adjudicated: { by: row.adjudicated_by, at: row.adjudicated_at } }),
  }
}

const withCodings = async (
  store: Store,
  rows: readonly AssignmentsTable[],
): Promise<readonly Assignment[]> => {
  const ids = rows.map(({ id }) => id)
  const codings = await store.db
    .selectFrom('codings')
    .selectAll()
    .where(among(store, 'assignment', ids))
    .execute()
  const byAssignment = groupedBy(codings, ({ assignment }) => assignment)
  return rows.map((row) => assignmentOf(row, byAssignment.get(row.id) ?? []))
}

const found = async (store: Store, id: string): Promise<Assignment | undefined> => {
  const rows = await store.db.selectFrom('assignments').selectAll().where('id', '=', plain(id)).execute()
  return (await withCodings(store, rows))[0]
}

const needed = async (store: Store, id: string): Promise<Assignment> => {
  const assignment = await found(store, id)
  if (assignment === undefined) throw new CodingError('unknown', `no assignment ${id}`)
  return assignment
}

const theirs = ({ id, codings }: Assignment, coder: string): HandCoding => {
  const coding = codings.find((each) => each.coder === coder)
  if (coding === undefined) throw new CodingError('not-theirs', `${id} is not assigned to ${coder}`)
  return coding
}

const assign = async (store: Store, given: NewAssignment, at: string): Promise<Assignment> => {
  const { article, coders, start, by } = given
  if (coders[0] === coders[1])
    throw new CodingError('same-coder', 'two codings by one person say nothing: choose two coders')
  const reading = await currentReading(store, article)
  if (reading === undefined) throw new CodingError('unknown', `no article ${article}`)
  const before = (await list(store, { coder: coders[0] })).find(
    (each) => each.article === article && each.codings.some(({ coder }) => coder === coders[1]),
  )
  if (before !== undefined)
    throw new CodingError(
      'assigned-already',
      `${coders.join(' and ')} have this article already, as ${before.id}`,
    )
  const id = contentHash({ article, coders, at }).slice(0, ID_DIGITS)
  const events = JSON.stringify(start === 'machine' ? reading.record.events : [])
  await inTransaction(store, async ({ db }) => {
    const row = { id, article, begun_from: start, assigned_by: plain(by), assigned_at: at }
    await db
      .insertInto('assignments')
      .values({ ...row, adjudicated_by: null, adjudicated_at: null })
      .execute()
    const coding = { assignment: id, state: 'assigned', version: 0, events, saved_at: null } as const
    await db
      .insertInto('codings')
      .values(coders.map((coder, place) => ({ ...coding, place, coder: plain(coder) })))
      .execute()
  })
  return needed(store, id)
}

const list = async (
  store: Store,
  { coder, limit = DEFAULT_LIMIT }: AssignmentQuery,
): Promise<readonly Assignment[]> => {
  let query = store.db.selectFrom('assignments').selectAll()
  if (coder !== undefined)
    query = query.where(
      'id',
      'in',
      store.db.selectFrom('codings').select('assignment').where('coder', '=', plain(coder)),
    )
  const rows = await query.orderBy('assigned_at', 'desc').orderBy('id').limit(limit).execute()
  return withCodings(store, rows)
}

const save = async (
  store: Store,
  change: {
    readonly id: string
    readonly coder: string
    readonly version: number
    readonly events: readonly Event[]
  },
  at: string,
): Promise<HandCoding> => {
  const { id, coder, version, events } = change
  const coding = theirs(await needed(store, id), coder)
  if (coding.state === 'done') throw new CodingError('done', `${coder} has said that ${id} is done`)
  const kept = await store.db
    .updateTable('codings')
    .set({ events: JSON.stringify(events), state: 'begun', version: version + 1, saved_at: at })
    .where('assignment', '=', id)
    .where('coder', '=', plain(coder))
    .where('version', '=', version)
    .where('state', '!=', 'done')
    .returning('version')
    .execute()
  if (kept.length === 0)
    throw new CodingError(
      'stale',
      `it was saved elsewhere meanwhile, as version ${coding.version}: load it again`,
    )
  return theirs(await needed(store, id), coder)
}

const finish = async (store: Store, id: string, coder: string, at: string): Promise<Assignment> => {
  const { state } = theirs(await needed(store, id), coder)
  if (state !== 'done')
    await store.db
      .updateTable('codings')
      .set({ state: 'done', saved_at: at })
      .where('assignment', '=', id)
      .where('coder', '=', plain(coder))
      .execute()
  return needed(store, id)
}

const settle = async (store: Store, id: string, by: string, at: string): Promise<Assignment> => {
  const { codings } = await needed(store, id)
  const late = codings.filter(({ state }) => state !== 'done').map(({ coder }) => coder)
  if (late.length > 0) throw new CodingError('not-done', `${late.join(' and ')} must be done first`)
  await store.db
    .updateTable('assignments')
    .set({ adjudicated_by: plain(by), adjudicated_at: at })
    .where('id', '=', id)
    .execute()
  return needed(store, id)
}

/** Coding by hand in a ledger's database. */
export const codingsOf = (store: Store, now: () => Date): Codings => {
  const at = (): string => now().toISOString()
  return {
    assign: (assignment) => assign(store, assignment, at()),
    list: (query = {}) => list(store, query),
    find: (id) => found(store, id),
    save: (id, coder, version, events) => save(store, { id, coder, version, events }, at()),
    finish: (id, coder) => finish(store, id, coder, at()),
    adjudicated: (id, by) => settle(store, id, by, at()),
  }
}
