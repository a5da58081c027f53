import { endOfMonth } from '../../../../src/base/calendar.ts'
import type { EventsSearch } from './search.ts'
import type { FacetName, FacetValue } from './shapes.ts'

/** How a facet narrows the list down. */
export interface FacetSpec {
  readonly name: FacetName
  readonly title: string
  /** What choosing a value adds to the address. */
  readonly chosen: (value: string) => EventsSearch
  /** What the address has when some value is chosen; taking it out lets the facet go. */
  readonly parts: readonly (keyof EventsSearch)[]
  /** Shown open at first. */
  readonly open: boolean
}

const months = (value: string): EventsSearch => ({ since: `${value}-01`, until: endOfMonth(`${value}-01`) })
const year = (value: string): EventsSearch => ({ since: `${value}-01-01`, until: `${value}-12-31` })

const band = (value: string): EventsSearch => {
  const [least, most] = value.split('..').map(Number)
  return {
    ...(least !== undefined && least > 0 && { confidenceMin: least }),
    ...(most !== undefined && most < 1 && { confidenceMax: most }),
  }
}

/** The facets in the order in which they are shown. */
export const FACETS: readonly FacetSpec[] = [
  { name: 'source', title: 'Who', chosen: (source) => ({ source }), parts: ['source'], open: true },
  { name: 'target', title: 'Whom', chosen: (target) => ({ target }), parts: ['target'], open: true },
  { name: 'action', title: 'What', chosen: (action) => ({ action }), parts: ['action'], open: true },
  {
    name: 'status',
    title: 'Status',
    chosen: (status) => ({ status: status as NonNullable<EventsSearch['status']> }),
    parts: ['status'],
    open: true,
  },
  { name: 'year', title: 'Year', chosen: year, parts: ['since', 'until'], open: true },
  { name: 'month', title: 'Month', chosen: months, parts: ['since', 'until'], open: false },
  {
    name: 'outlets',
    title: 'Outlets',
    chosen: (value) => ({ minOutlets: Number(value) }),
    parts: ['minOutlets'],
    open: true,
  },
  {
    name: 'confidence',
    title: 'Confidence',
    chosen: band,
    parts: ['confidenceMin', 'confidenceMax'],
    open: true,
  },
  {
    name: 'conflict',
    title: 'Conflicts',
    chosen: () => ({ conflict: true }),
    parts: ['conflict'],
    open: true,
  },
  {
    name: 'review',
    title: 'Review',
    chosen: (review) => ({ review: review as NonNullable<EventsSearch['review']> }),
    parts: ['review'],
    open: true,
  },
]

/** True when the address asks for just this value. */
export const isChosen = ({ chosen, parts }: FacetSpec, value: string, search: EventsSearch): boolean => {
  const wanted = chosen(value)
  return Object.keys(wanted).length > 0 && parts.every((part) => wanted[part] === search[part])
}

/** The address with these parts taken out. */
export const without = (search: EventsSearch, parts: readonly (keyof EventsSearch)[]): EventsSearch =>
  Object.fromEntries(
    Object.entries(search).filter(([name]) => !(parts as readonly string[]).includes(name)),
  ) as EventsSearch

/** The values of a facet: of months, those of the year that is shown. */
export const shownValues = (
  { name }: FacetSpec,
  values: readonly FacetValue[],
  { since }: EventsSearch,
): readonly FacetValue[] => {
  if (name === 'month' && since !== undefined)
    return values.filter(({ value }) => value.startsWith(since.slice(0, 4)))
  // Of the numbers of outlets one does not want every one.
  return name === 'year' || name === 'month' ? [...values].reverse() : values
}
