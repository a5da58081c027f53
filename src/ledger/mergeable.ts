import { addDays, daysBetween } from '../base/calendar.ts'
import { dyadOf, orderDayOf } from '../consolidation/index.ts'
import type { LedgerEvent } from '../model/index.ts'
import { eventOf, numberOfDay, PER_DAY } from './event-row.ts'
import { plain, type Store } from './store.ts'
import { eventNow } from './views.ts'

/** Events that are given at most. */
const MOST = 20

/** Days around an event in which others may be the same act, where none are asked for. */
const NEAR_DAYS = 14

/**
 * Events that a reviewer may find to be the same act as this one: of its family or between its sides, within so many days of
 * it, the likeliest first. None where there is no such event, or it has no day.
 */
export const mergeableWith = async (
  store: Store,
  id: string,
  days = NEAR_DAYS,
): Promise<readonly LedgerEvent[]> => {
  const event = await eventNow(store, id)
  const day = event && orderDayOf(event)
  if (event === undefined || day === undefined) return []
  const { family, source, target } = event
  const rows = await store.db
    .selectFrom('events')
    .select('event')
    .where('n', '>=', numberOfDay(addDays(day, -days)))
    .where('n', '<', numberOfDay(addDays(day, days)) + PER_DAY)
    .where('rejected', '=', 0)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('family', '=', family),
          eb.or([
            ...(source === undefined ? [] : [eb('source', '=', plain(source)), eb('source', 'is', null)]),
            ...(target === undefined ? [] : [eb('target', '=', plain(target)), eb('target', 'is', null)]),
          ]),
        ]),
        eb('dyad', '=', plain(dyadOf(event) ?? '')),
      ]),
    )
    .execute()
  return rows
    .map(eventOf)
    .filter((other) => other.id !== event.id || other.block !== event.block)
    .map((other) => ({ other, unlike: unlikeness(event, day, other) }))
    .sort((a, b) => a.unlike - b.unlike || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other)
}

/** What is otherwise weighs more than any number of days apart. */
const OTHERWISE = 1000

const unlikeness = (event: LedgerEvent, day: string, other: LedgerEvent): number => {
  const differs = (['family', 'source', 'target'] as const).filter((part) => other[part] !== event[part])
  return OTHERWISE * differs.length + Math.abs(daysBetween(day, orderDayOf(other) ?? day))
}
