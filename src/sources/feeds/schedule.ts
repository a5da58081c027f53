const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** First wait after a failure, where feeds are asked more often than this. */
const FIRST_WAIT = 5 * MINUTE
/** Longest wait that failures add up to, and longest that a feed's own TTL is heeded for. */
const LONGEST_WAIT = DAY
/** Longest that a server's Retry-After is heeded for. */
const LONGEST_RETRY_AFTER = 7 * DAY

/** How the asking for a feed ended. */
export type Answer =
  /** `ttl`: minutes that the feed asks to be left alone. */
  | { readonly kind: 'answered'; readonly ttl?: number | undefined }
  /** `failures`: how many in a row, this one included. `retryAfter`: seconds, as the server asks. `gone`: it says for ever. */
  | {
      readonly kind: 'failed'
      readonly failures: number
      readonly retryAfter?: number | undefined
      readonly gone?: boolean | undefined
    }

/**
 * Milliseconds until a feed may be asked again: the interval, or longer where its TTL says so; after failures the interval
 * doubled with each, up to a day, or longer where the server's Retry-After says so; a day where the feed is gone.
 */
export const waitAfter = (answer: Answer, interval: number): number => {
  if (answer.kind === 'answered')
    return Math.max(interval, Math.min((answer.ttl ?? 0) * MINUTE, LONGEST_WAIT))
  const doubled = Math.max(interval, FIRST_WAIT) * 2 ** Math.min(answer.failures - 1, 30)
  const asked = Math.min((answer.retryAfter ?? 0) * 1000, LONGEST_RETRY_AFTER)
  const own = answer.gone ? LONGEST_WAIT : Math.min(doubled, Math.max(LONGEST_WAIT, interval))
  return Math.max(own, asked)
}

/** When something was last tried and when it may be tried again, ISO 8601. */
export interface Appointment {
  readonly checkedAt?: string | undefined
  readonly nextAt?: string | undefined
}

const LONGEST_SLACK = 2 * MINUTE

/**
 * Milliseconds until it is due; 0 when it is. A tenth of the wait, two minutes at most, is let off, so that an hourly cron job
 * that starts a second early does not skip an hour. A clock that was set back makes nothing wait longer than was meant.
 */
export const dueIn = ({ checkedAt, nextAt }: Appointment, now: number): number => {
  if (checkedAt === undefined || nextAt === undefined) return 0
  const [checked, next] = [Date.parse(checkedAt), Date.parse(nextAt)]
  if (!Number.isFinite(next - checked) || checked > now) return 0
  const slack = Math.min((next - checked) / 10, LONGEST_SLACK)
  return Math.max(0, next - slack - now)
}

/** Wait before an article that could not be fetched is tried for the second time; doubled with every further try. */
const FIRST_RETRY = 15 * MINUTE
/** After so many tries, some 32 hours, it is given up. */
const MOST_TRIES = 8

/** Milliseconds until an article is tried again after so many tries; undefined when it is given up. */
export const retryAfterTries = (tries: number, retryAfter = 0): number | undefined =>
  tries >= MOST_TRIES
    ? undefined
    : Math.max(FIRST_RETRY * 2 ** (tries - 1), Math.min(retryAfter * 1000, LONGEST_RETRY_AFTER))
