import { sql } from 'kysely'
import { addDays } from '../base/calendar.ts'
import { groupedBy } from '../base/grouped.ts'
import type { Case } from '../model/index.ts'
import { withLooks } from './articles.ts'
import { numberFrom } from './conditions.ts'
import { eventOf, PER_DAY } from './event-row.ts'
import type { DueDay, Today, TodayOptions } from './query.ts'
import { among, type Store } from './store.ts'
import type { ArticleLinesTable, DeadlinesTable } from './tables.ts'

const NEAR_DAYS = 30
const DEFAULT_LIMIT = 10

/** What somebody who begins a day wants to know. Throws RangeError for a day that is none. */
export const todayView = async (store: Store, day: string, options: TodayOptions): Promise<Today> => {
  const { days = NEAR_DAYS, limit = DEFAULT_LIMIT } = options
  const end = numberFrom(day) + PER_DAY
  const { rows: read } = await sql<ArticleLinesTable>`select * from article_lines
    where read_at < ${addDays(day, 1)} order by read_at desc, n desc limit ${limit}`.execute(store.db)
  const open = await store.db
    .selectFrom('events')
    .select('event')
    .where('worth', '>', 0)
    .where('n', '<', end)
    .orderBy('worth', 'desc')
    .orderBy('n', 'desc')
    .limit(limit)
    .execute()
  const moved = await store.db
    .selectFrom('cases')
    .select('content')
    .where('last_day', '<=', day)
    .orderBy('last_day', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return {
    day,
    articles: await withLooks(store, read),
    worthLooking: open.map(eventOf),
    deadlines: await deadlinesNear(store, day, days, limit),
    cases: moved.map(({ content }) => JSON.parse(content) as Case),
  }
}

/** The nearest deadlines before and after a day; those from before its days only while unanswered. */
const deadlinesNear = async (
  store: Store,
  day: string,
  days: number,
  limit: number,
): Promise<readonly DueDay[]> => {
  const { rows: past } = await sql<DeadlinesTable>`select * from deadlines
    where day < ${day} and (answered = 0 or day >= ${addDays(day, -days)})
    order by day desc, event limit ${limit}`.execute(store.db)
  const { rows: coming } = await sql<DeadlinesTable>`select * from deadlines
    where day >= ${day} and day <= ${addDays(day, days)} order by day, event limit ${limit}`.execute(store.db)
  const due = [...past.toReversed(), ...coming]
  const cases = await store.db
    .selectFrom('cases')
    .select(['dyad', 'id', 'content'])
    .where(
      among(
        store,
        'id',
        due.map(({ case_id }) => case_id),
      ),
    )
    .execute()
  const byCase = groupedBy(cases, ({ dyad, id }) => JSON.stringify([dyad, id]))
  return due.flatMap((each) => {
    const [found] = byCase.get(JSON.stringify([each.dyad, each.case_id])) ?? []
    if (found === undefined) return []
    return [
      {
        day: each.day,
        event: each.event,
        case: JSON.parse(found.content) as Case,
        answered: each.answered === 1,
      },
    ]
  })
}
