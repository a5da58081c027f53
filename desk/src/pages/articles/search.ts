export const STATES = ['unreviewed', 'reviewed', 'all'] as const
export const ORDERS = ['worth-looking', 'newest'] as const

/** Which articles the review is about, as the address has it. */
export interface ArticlesSearch {
  /** Default: those that nobody has looked at. */
  readonly state?: Exclude<(typeof STATES)[number], 'unreviewed'>
  /** Default: those that need a look most. */
  readonly order?: Exclude<(typeof ORDERS)[number], 'worth-looking'>
  readonly outlet?: string
  readonly since?: string
  readonly until?: string
  readonly text?: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOST_LETTERS = 200

const text = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MOST_LETTERS
const day = (value: unknown): value is string => typeof value === 'string' && DAY.test(value)

/** Takes out of an address what the page understands; the rest is left. */
export const articlesSearch = (asked: Readonly<Record<string, unknown>>): ArticlesSearch => ({
  ...((asked.state === 'reviewed' || asked.state === 'all') && { state: asked.state }),
  ...(asked.order === 'newest' && { order: asked.order }),
  ...(text(asked.outlet) && { outlet: asked.outlet }),
  ...(day(asked.since) && { since: asked.since }),
  ...(day(asked.until) && { until: asked.until }),
  ...(text(asked.text) && { text: asked.text }),
})

/** The same as the API's parameters. */
export const articlesAsked = ({ state, order, ...filters }: ArticlesSearch) => ({
  ...filters,
  ...(state !== 'all' && { state: state ?? ('unreviewed' as const) }),
  order: order ?? ('worth-looking' as const),
})
