import { type RawBuilder, sql } from 'kysely'
import type { SideKey } from '../model/index.ts'
import { monthAt, notGeneric, PER_DAY } from './event-row.ts'
import type { DyadMonth, DyadView, Tally } from './query.ts'
import { plain, type Store } from './store.ts'

interface DaySum {
  readonly day: number
  readonly events: number
  readonly scaled: number
  readonly goldstein: number
}

/** What two sides did to each other, month by month, both ways. Rejected events do not count. */
export const dyadView = async (store: Store, a: SideKey, b: SideKey, generic = false): Promise<DyadView> => {
  const which = generic ? sql`` : sql`and ${notGeneric()}`
  const [forth, back] = [await byMonth(store, a, b, which), await byMonth(store, b, a, which)]
  const months = [...new Set([...forth.keys(), ...back.keys()])].sort()
  return {
    a,
    b,
    months: months.map(
      (month): DyadMonth => ({
        month,
        forth: tally(forth.get(month) ?? []),
        back: tally(back.get(month) ?? []),
      }),
    ),
  }
}

/** Sums by day, from the index alone, gathered by month. */
const byMonth = async (
  { db }: Store,
  source: SideKey,
  target: SideKey,
  which: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, readonly DaySum[]>> => {
  const { rows } = await sql<DaySum>`select n / ${sql.lit(PER_DAY)} as day, count(*) as events,
      count(goldstein) as scaled, coalesce(sum(goldstein), 0) as goldstein
    from events where source = ${plain(source)} and target = ${plain(target)} and rejected = 0 ${which}
    group by 1 order by 1`.execute(db)
  const months = new Map<string, DaySum[]>()
  for (const row of rows) {
    const month = monthAt(row.day)
    const sums = months.get(month)
    if (sums) sums.push(row)
    else months.set(month, [row])
  }
  return months
}

const tally = (days: readonly DaySum[]): Tally => {
  const total = (of: (day: DaySum) => number): number => days.reduce((sum, day) => sum + of(day), 0)
  const scaled = total((day) => day.scaled)
  const sum = Math.round(total((day) => day.goldstein) * 10) / 10
  return {
    events: total((day) => day.events),
    goldstein: scaled === 0 ? undefined : { sum, mean: Math.round((sum / scaled) * 100) / 100 },
  }
}
