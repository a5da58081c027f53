import { canonicalJson } from '../base/canonical.ts'
import { groupedBy } from '../base/grouped.ts'
import { casesOf, type Move } from '../consolidation/index.ts'
import type { Case } from '../model/index.ts'
import { markChanged } from './changes.ts'
import { among, inPieces, inTransaction, plain, type Store } from './store.ts'
import type { CasesTable, DeadlinesTable } from './tables.ts'

/**
 * Third stage: makes the cases of the next stale dyads anew. One transaction. Gives the number of dyads taken, 0 when none is
 * left.
 */
export const consolidateDyads = (store: Store, limit: number): Promise<number> =>
  inTransaction(
    store,
    async (inside) => {
      const stale = await inside.db
        .selectFrom('stale')
        .select('key')
        .where('kind', '=', 'dyad')
        .orderBy('key')
        .limit(limit)
        .execute()
      const dyads = stale.map(({ key }) => key)
      if (dyads.length > 0) await renewDyads(inside, dyads)
      return dyads.length
    },
    { alone: true },
  )

const renewDyads = async (store: Store, dyads: readonly string[]): Promise<void> => {
  const { db } = store
  const rows = await casesAmong(store, dyads)
  const before = await db
    .selectFrom('cases')
    .selectAll()
    .where(among(store, 'dyad', dyads))
    .execute()
  await db
    .deleteFrom('deadlines')
    .where(among(store, 'dyad', dyads))
    .execute()
  for (const piece of inPieces(rows.flatMap(deadlineRows)))
    await db.insertInto('deadlines').values(piece).execute()
  const was = new Set(before.map(({ content }) => content))
  const is = new Set(rows.map(({ content }) => content))
  for (const { dyad, id } of before.filter(({ content }) => !is.has(content)))
    await db.deleteFrom('cases').where('dyad', '=', dyad).where('id', '=', id).execute()
  for (const piece of inPieces(rows.filter(({ content }) => !was.has(content))))
    await db.insertInto('cases').values(piece).execute()
  await db
    .deleteFrom('stale')
    .where('kind', '=', 'dyad')
    .where(among(store, 'key', dyads))
    .execute()
  await markChanged(store)
}

/** The cases of some dyads, from all their moves. */
export const casesAmong = async (store: Store, dyads: readonly string[]): Promise<readonly CasesTable[]> => {
  const events = await store.db
    .selectFrom('events')
    .select(['dyad', 'move'])
    .where(among(store, 'dyad', dyads))
    .where('move', 'is not', null)
    .execute()
  return [...groupedBy(events, ({ dyad }) => dyad)].flatMap(([dyad, rows]) =>
    dyad === null
      ? []
      : casesOf(rows.map(({ move }) => JSON.parse(move ?? '') as Move)).map((each) => caseRow(each, dyad)),
  )
}

const caseRow = (each: Case, dyad: string): CasesTable => ({
  id: plain(each.id),
  dyad,
  first_side: plain(each.sides[0]),
  second_side: plain(each.sides[1]),
  first_day: each.start,
  last_day: each.end,
  moves: each.moves.length,
  unanswered: each.unanswered.length,
  content: canonicalJson(each),
})

/** The deadlines that a case has running, as rows. */
export const deadlineRows = ({ id, dyad, content }: CasesTable): readonly DeadlinesTable[] => {
  const { deadlines, unanswered } = JSON.parse(content) as Case
  const open = new Set(unanswered.map(({ event }) => event))
  return [...new Map(deadlines.map((each) => [each.event, each])).values()].map(({ event, day }) => ({
    dyad,
    case_id: id,
    event: plain(event),
    day,
    answered: open.has(event) ? 0 : 1,
  }))
}
