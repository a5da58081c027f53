import { sql } from 'kysely'
import { groupedBy } from '../base/grouped.ts'
import { conditionsOf, everyCondition, type Sql, whereAll, wideTextCondition } from './conditions.ts'
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
  /** The parts of a query that are its own, and are left out of its conditions. */
  readonly own: readonly (keyof EventQuery)[]
  /** What the database groups by. */
  readonly by: Sql
  readonly also?: readonly Sql[]
  /** The value that nearly all events have, counted by itself; an index has the others. */
  readonly common?: { readonly value: number; readonly is: Sql; readonly isNot: Sql }
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

const rising = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => Number(a.value) - Number(b.value))

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
    facet: (rows) => inOrder(added(rising(rows), (day) => [monthAt(day).slice(0, 'YYYY'.length)])),
  },
  month: {
    own: ['since', 'until'],
    by: DAY,
    also: [DATED],
    facet: (rows) => inOrder(added(rising(rows), (day) => [monthAt(day)])),
  },
  outlets: {
    own: ['minOutlets'],
    by: sql`outlets`,
    facet: (rows) =>
      inOrder(added(rising(rows), (outlets) => OUTLETS.filter((least) => outlets >= least).map(String))),
  },
  confidence: {
    own: ['confidenceMin', 'confidenceMax'],
    by: sql`confidence`,
    facet: (rows) =>
      inOrder(
        added(rising(rows), (confidence) => [
          bandOf(BANDS.findLast((begin) => confidence * WHOLE >= begin) ?? 0),
        ]),
      ),
  },
  review: {
    own: ['review'],
    by: sql`review`,
    common: { value: 0, is: sql`review = 0`, isNot: sql`review <> 0` },
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

const NAMES = Object.keys(COUNTINGS) as FacetName[]

/** Years are counted from the same groups as months. */
const GROUPED = NAMES.filter((name) => name !== 'year')

type Groups = Partial<Readonly<Record<FacetName, readonly Row[]>>>

/** Counts the events that fit by value, each facet under all conditions but its own. */
export const facetsOf = async (store: Store, query: EventQuery): Promise<Facets> => {
  const groups =
    query.text === undefined ? await groupsByIndex(store, query) : await groupsOfText(store, query)
  return Object.fromEntries(
    NAMES.map((name) => [name, COUNTINGS[name].facet(groups[name === 'year' ? 'month' : name] ?? [], query)]),
  ) as unknown as Facets
}

/** The parts of a query that facets have for their own. */
const OWN: ReadonlySet<string> = new Set(NAMES.flatMap((name) => COUNTINGS[name].own))

const only = (query: EventQuery, isWanted: (part: string) => boolean): EventQuery =>
  Object.fromEntries(Object.entries(query).filter(([part]) => isWanted(part)))

/** The query without a facet's own part. Rejected events are found only where they are asked for, and by the facet that names them. */
const without = (query: EventQuery, name: FacetName): EventQuery => {
  const own: readonly string[] = COUNTINGS[name].own
  return only(name === 'review' ? { ...query, rejected: true } : query, (part) => !own.includes(part))
}

/** Each facet has an index that gives its groups. */
const groupsByIndex = async (store: Store, query: EventQuery): Promise<Groups> => {
  const groups: { [N in FacetName]?: readonly Row[] } = {}
  for (const name of GROUPED) {
    const { by, also = [], common } = COUNTINGS[name]
    const conditions = [...everyCondition(store, without(query, name)), ...also]
    const count = async (value: Sql, where: readonly Sql[], end: Sql): Promise<readonly Row[]> =>
      (
        await sql<Row>`select ${value} as value, count(*) as events from events ${whereAll(where)} ${end}`.execute(
          store.db,
        )
      ).rows
    if (common === undefined) groups[name] = await count(by, conditions, sql`group by 1 order by 1`)
    else
      groups[name] = [
        ...(await count(sql.lit(common.value), [...conditions, common.is], sql``)),
        ...(await count(by, [...conditions, common.isNot], sql`group by 1 order by 1`)),
      ].filter(({ events }) => events > 0)
  }
  return groups
}

const COLUMNS = sql`n, source, target, action, status, family, last_day, outlets, confidence, review, conflict, rejected`

/** Events with words are looked up once, and all facets are counted among them. */
const groupsOfText = async (store: Store, query: EventQuery): Promise<Groups> => {
  const shared = only(
    { ...query, rejected: true, generic: true },
    (part) => !OWN.has(part) && part !== 'text',
  )
  const fit = [...everyCondition(store, shared), ...(await wideTextCondition(store, query.text))]
  const counts = GROUPED.map((name) => {
    const { by, also = [] } = COUNTINGS[name]
    const conditions = [
      ...conditionsOf(
        only(without(query, name), (part) => OWN.has(part) || part === 'rejected' || part === 'generic'),
      ),
      ...also,
    ]
    return sql`select ${sql.lit(name)} as facet, cast(${by} as text) as value, count(*) as events from fit
      ${whereAll(conditions)} group by ${by}`
  })
  const { rows } = await sql<Row & { readonly facet: FacetName }>`
    with fit as materialized (select ${COLUMNS} from events ${whereAll(fit)})
    ${sql.join(counts, sql` union all `)}`.execute(store.db)
  return Object.fromEntries(groupedBy(rows, ({ facet }) => facet))
}
