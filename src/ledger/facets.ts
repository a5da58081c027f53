import { sql } from 'kysely'
import { everyCondition, type Sql, whereAll } from './conditions.ts'
import { monthAt, PER_DAY } from './event-row.ts'
import type { EventQuery, Facet, FacetName, Facets } from './query.ts'
import { reviewStates } from './review-bits.ts'
import type { Store } from './store.ts'

const MOST_VALUES = 50

type Counted = Facet['values'][number]

interface Row {
  readonly value: string | number | null
  readonly events: number
}

/** How a facet is counted. */
interface Counting {
  /** The parts of a query that are its own, and are left out of the conditions. */
  readonly own: readonly (keyof EventQuery)[]
  /** What the database groups by. */
  readonly by: Sql
  readonly also?: readonly Sql[]
  /** The facet from the groups. */
  readonly facet: (rows: readonly Row[], query: EventQuery) => Facet
}

const busiest = (rows: readonly Counted[]): Facet => {
  const ordered = [...rows].sort((a, b) => b.events - a.events || (a.value < b.value ? -1 : 1))
  return { values: ordered.slice(0, MOST_VALUES), more: Math.max(0, ordered.length - MOST_VALUES) }
}

/** Adds up groups that have a value in common, in the order in which the values first come. */
const added = (rows: readonly Row[], valuesOf: (value: number) => readonly string[]): readonly Counted[] => {
  const sums = new Map<string, number>()
  for (const { value, events } of rows)
    for (const each of valuesOf(Number(value))) sums.set(each, (sums.get(each) ?? 0) + events)
  return [...sums].map(([value, events]) => ({ value, events }))
}

const inOrder = (values: readonly Counted[]): Facet => ({ values, more: 0 })

const named = (rows: readonly Row[]): Facet =>
  busiest(rows.flatMap(({ value, events }) => (value === null ? [] : [{ value: String(value), events }])))

const DAY = sql`n / ${sql.lit(PER_DAY)}`
const DATED = sql`n >= ${sql.lit(PER_DAY)}`

/** Numbers of outlets that a facet counts the events with at least so many of. */
const OUTLETS = [1, 2, 3, 5, 10]

/** Bands of confidence by where they begin, in thousandths, as confidence is rounded. */
const BANDS = [0, 500, 700, 900]
const WHOLE = 1000

const bandOf = (begin: number): string => {
  const end = BANDS.find((each) => each > begin)
  return `${begin / WHOLE}..${end === undefined ? 1 : (end - 1) / WHOLE}`
}

const COUNTINGS: Readonly<Record<FacetName, Counting>> = {
  source: { own: ['source'], by: sql`source`, facet: named },
  target: { own: ['target'], by: sql`target`, facet: named },
  action: { own: ['action'], by: sql`action`, facet: named },
  status: { own: ['status'], by: sql`status`, facet: named },
  year: {
    own: ['since', 'until'],
    by: DAY,
    also: [DATED],
    facet: (rows) => inOrder(added(rows, (day) => [monthAt(day).slice(0, 'YYYY'.length)])),
  },
  month: {
    own: ['since', 'until'],
    by: DAY,
    also: [DATED],
    facet: (rows) => inOrder(added(rows, (day) => [monthAt(day)])),
  },
  outlets: {
    own: ['minOutlets'],
    by: sql`outlets`,
    facet: (rows) =>
      inOrder(
        added(
          [...rows].sort((a, b) => Number(a.value) - Number(b.value)),
          (outlets) => OUTLETS.filter((least) => outlets >= least).map(String),
        ),
      ),
  },
  confidence: {
    own: ['confidenceMin', 'confidenceMax'],
    by: sql`confidence`,
    facet: (rows) =>
      inOrder(
        added(
          [...rows].sort((a, b) => Number(a.value) - Number(b.value)),
          (confidence) => [bandOf(BANDS.findLast((begin) => confidence * WHOLE >= begin) ?? 0)],
        ),
      ),
  },
  review: {
    own: ['review'],
    by: sql`review`,
    facet: (rows, { rejected }) =>
      busiest(
        added(rows, (bits) => {
          const states = reviewStates(bits)
          // Rejected events are found only where they are asked for.
          return states.includes('rejected') && rejected !== true ? ['rejected'] : states
        }),
      ),
  },
  conflict: {
    own: ['conflict'],
    by: sql`conflict`,
    also: [sql`conflict = 1`],
    facet: (rows) => inOrder(added(rows, () => ['true'])),
  },
}

/** Counts the events that fit by value, each facet under all conditions but its own. */
export const facetsOf = async (store: Store, query: EventQuery): Promise<Facets> => {
  const facets: Partial<Record<FacetName, Facet>> = {}
  const grouped = new Map<string, readonly Row[]>()
  for (const [name, counting] of Object.entries(COUNTINGS) as [FacetName, Counting][]) {
    const key = JSON.stringify([counting.own, name === 'year' ? 'month' : name])
    const rows = grouped.get(key) ?? (await groups(store, query, counting, name === 'review'))
    grouped.set(key, rows)
    facets[name] = counting.facet(rows, query)
  }
  return facets as Facets
}

const groups = async (
  store: Store,
  query: EventQuery,
  { own, by, also = [] }: Counting,
  withRejected: boolean,
): Promise<readonly Row[]> => {
  const left = Object.fromEntries(
    Object.entries({ ...query, ...(withRejected && { rejected: true }) }).filter(
      ([part]) => !(own as readonly string[]).includes(part),
    ),
  ) as EventQuery
  const conditions = [...everyCondition(store, left), ...also]
  const { rows } = await sql<Row>`select ${by} as value, count(*) as events from events
    ${whereAll(conditions)} group by 1 order by 1`.execute(store.db)
  return rows
}
