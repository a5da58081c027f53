import { STATUSES, type Status } from '../../../../src/model/index.ts'

export const SORTS = ['latest', 'earliest', 'outlets', 'confidence'] as const
export type EventSort = (typeof SORTS)[number]

const REVIEWS = ['none', 'confirmed', 'corrected', 'rejected', 'merged', 'split', 'annotated'] as const

/** What the events page is asked for, as its address has it: the names are those of `/api/events`. */
export interface EventsSearch {
  readonly text?: string
  readonly source?: string
  readonly target?: string
  readonly side?: string
  readonly action?: string
  readonly family?: string
  readonly status?: Status
  /** Days, `YYYY-MM-DD`. */
  readonly since?: string
  readonly until?: string
  readonly minOutlets?: number
  /** 0..1 */
  readonly confidenceMin?: number
  readonly confidenceMax?: number
  readonly conflict?: boolean
  readonly review?: (typeof REVIEWS)[number]
  readonly article?: string
  readonly generic?: boolean
  readonly rejected?: boolean
  readonly sort?: EventSort
}

type Understood = { readonly [Name in keyof EventsSearch]-?: (given: unknown) => EventsSearch[Name] }

const words = (given: unknown): string | undefined => {
  const written = typeof given === 'number' || typeof given === 'boolean' ? String(given) : given
  return typeof written === 'string' && written.trim() !== '' ? written.slice(0, 500) : undefined
}

const oneOf =
  <T extends string>(known: readonly T[]) =>
  (given: unknown): T | undefined =>
    known.find((each) => each === given)

const day = (given: unknown): string | undefined =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined

const number =
  (most: number) =>
  (given: unknown): number | undefined => {
    const written = Number(given)
    return given !== '' && given !== null && written >= 0 && written <= most ? written : undefined
  }

const flag = (given: unknown): true | undefined => (given === true || given === 'true' ? true : undefined)

const UNDERSTOOD: Understood = {
  text: words,
  source: words,
  target: words,
  side: words,
  action: words,
  family: words,
  status: oneOf(STATUSES),
  since: day,
  until: day,
  minOutlets: number(100_000),
  confidenceMin: number(1),
  confidenceMax: number(1),
  conflict: flag,
  review: oneOf(REVIEWS),
  article: words,
  generic: flag,
  rejected: flag,
  sort: oneOf(SORTS),
}

/** Takes out of an address what the page understands; the rest is left. */
export const eventsSearch = (given: Readonly<Record<string, unknown>>): EventsSearch =>
  Object.fromEntries(
    Object.entries(UNDERSTOOD)
      .map(([name, understand]) => [name, understand(given[name])] as const)
      .filter(([, value]) => value !== undefined),
  )

/** What narrows the list down, and what an address has beside that. */
export const filtersOf = ({
  sort: _sort,
  generic: _generic,
  rejected: _rejected,
  ...filters
}: EventsSearch) => filters
