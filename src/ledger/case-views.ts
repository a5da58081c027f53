import { daysOfWords, dyadOf } from '../consolidation/index.ts'
import type { Case } from '../model/index.ts'
import { eventOf, notGeneric } from './event-row.ts'
import type { CaseQuery, CaseView, FoundCases } from './query.ts'
import { among, plain, type Store } from './store.ts'

const DEFAULT_LIMIT = 50

/** Finds cases, those with the latest move first. */
export const findCases = async ({ db }: Store, query: CaseQuery): Promise<FoundCases> => {
  const { side, other, since, until, open, limit = DEFAULT_LIMIT, offset = 0 } = query
  let rows = db.selectFrom('cases').select('content')
  if (side !== undefined && other !== undefined)
    rows = rows.where('dyad', '=', plain([side, other].sort().join('|')))
  else if (side !== undefined || other !== undefined) {
    const key = plain(side ?? other ?? '')
    rows = rows.where((eb) => eb.or([eb('first_side', '=', key), eb('second_side', '=', key)]))
  }
  if (since !== undefined) rows = rows.where('last_day', '>=', since)
  if (until !== undefined) rows = rows.where('first_day', '<=', until)
  if (open === true) rows = rows.where('unanswered', '>', 0)
  const found = await rows
    .orderBy('last_day', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .offset(offset)
    .execute()
  return {
    cases: found.slice(0, limit).map(({ content }) => JSON.parse(content) as Case),
    more: found.length > limit,
  }
}

/** A case with its events in order of time. */
export const showCase = async (store: Store, id: string): Promise<CaseView | undefined> => {
  const row = await store.db
    .selectFrom('cases')
    .select(['content', 'dyad'])
    .where('id', '=', plain(id))
    .orderBy('dyad')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const found = JSON.parse(row.content) as Case
  const [from, to] = daysOfWords(found)
  const rows = await store.db
    .selectFrom('events')
    .select('event')
    .where('dyad', '=', row.dyad)
    .where((eb) =>
      eb.or([
        among(store, 'id', found.moves.map(plain)),
        eb.and([
          eb('move', 'is', null),
          eb('rejected', '=', 0),
          eb('day', '>=', from),
          eb('day', '<=', to),
          notGeneric(),
        ]),
      ]),
    )
    .orderBy('day')
    .orderBy('id')
    .execute()
  return { case: found, events: rows.map(eventOf).filter((event) => dyadOf(event) === row.dyad) }
}
