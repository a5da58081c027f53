export const VIEWS = ['acts', 'hit'] as const
export const COUNTS = ['events', 'people'] as const

/** What the map shows, as its address has it. */
export interface WorldSearch {
  /** An action of the codebook; absent, all. */
  readonly action?: string
  readonly since?: string
  readonly until?: string
  /** Whom the shades count: who acts, or whom it hits. Default: whom it hits. */
  readonly by?: (typeof VIEWS)[number]
  readonly count?: (typeof COUNTS)[number]
  /** A side whose pairs alone are shown. */
  readonly side?: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Takes out of an address what the page understands. */
export const worldSearch = (given: Readonly<Record<string, unknown>>): WorldSearch => {
  const text = (name: string): string | undefined => {
    const value = given[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const [action, since, until, side] = [text('action'), text('since'), text('until'), text('side')]
  const by = VIEWS.find((each) => each === given.by)
  const count = COUNTS.find((each) => each === given.count)
  return {
    ...(action && { action }),
    ...(since && DAY.test(since) && { since }),
    ...(until && DAY.test(until) && { until }),
    ...(by && { by }),
    ...(count && { count }),
    ...(side && { side }),
  }
}
