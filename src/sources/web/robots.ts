import robotsParser from 'robots-parser'
import { targetOf } from './address.ts'
import { Refusal, type RequestPlan, request } from './request.ts'

/** Its types put the function where an ES module would have it; the module is the function. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** What a site's robots.txt says to us (RFC 9309). */
export interface Robots {
  /** Why a page may not be fetched, if it may not. */
  readonly whyNot: (url: string) => string | undefined
  /** `Crawl-delay`, in milliseconds. */
  readonly delayMs?: number
  /** It could not be read. */
  readonly unknown?: true
}

/** Milliseconds that a robots.txt is kept (RFC 9309: a day at most), and that a failure to read one is. */
const KEPT_MS = 24 * 3_600_000
const FAILURE_KEPT_MS = 600_000
const MOST_SITES = 10_000

interface Remembered {
  readonly robots: Promise<Robots>
  until: number
}

/** Fetches the robots.txt of each site once, and again when it has been kept too long. */
export const robotsMemory = (fetch: (site: URL) => Promise<Robots>): ((site: URL) => Promise<Robots>) => {
  const sites = new Map<string, Remembered>()
  return async (site) => {
    const known = sites.get(site.origin)
    if (known && performance.now() < known.until) return known.robots
    const fresh: Remembered = { robots: fetch(site), until: performance.now() + KEPT_MS }
    // The first one put in is the first to go.
    if (sites.size >= MOST_SITES) sites.delete(sites.keys().next().value ?? '')
    sites.delete(site.origin)
    sites.set(site.origin, fresh)
    const robots = await fresh.robots
    if (robots.unknown) fresh.until = performance.now() + FAILURE_KEPT_MS
    return robots
  }
}

/** RFC 9309: at least so much of a robots.txt has to be read. */
const MOST_BYTES = 500 * 1024
const MOST_REDIRECTS = 5
/** No path is so long; matching costs by it. */
const LONGEST_LINE = 1000

const ALL_ALLOWED: Robots = { whyNot: () => undefined }

/**
 * Fetches and reads the robots.txt of a site. None (4xx) allows all; one that cannot be read now (5xx, no answer) forbids
 * all, with the reason. `product` is the name that rules are written for.
 */
export const robotsOf = async (
  site: URL,
  product: string,
  plan: Omit<RequestPlan, 'url'>,
): Promise<Robots> => {
  try {
    return await fetchRobots(new URL('/robots.txt', site), product, plan)
  } catch (cause) {
    if (!(cause instanceof Refusal) || cause.code === 'private-address') throw cause
    return {
      unknown: true,
      whyNot: () =>
        `the robots.txt of ${site.host} cannot be read, so nothing is fetched from it: it ${cause.message}`,
    }
  }
}

const fetchRobots = async (first: URL, product: string, plan: Omit<RequestPlan, 'url'>): Promise<Robots> => {
  let url = first
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const limits = { ...plan.limits, bodyBytes: MOST_BYTES }
    const { status, headers, body } = await request({ ...plan, url, limits, cutBody: true })
    if (status >= 200 && status < 300) return rulesOf(first, product, body)
    if (status === 429 || status >= 500) throw new Refusal('robots', `is answered with ${status}`)
    if (status < 300 || status >= 400 || headers.location === undefined) return ALL_ALLOWED
    const target = targetOf(headers.location, url.href, plan.allowPrivate)
    if (!('url' in target)) throw new Refusal(target.code, target.reason)
    url = target.url
  }
  return ALL_ALLOWED
}

const rulesOf = (url: URL, product: string, body: Uint8Array): Robots => {
  const text = new TextDecoder()
    .decode(body)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length <= LONGEST_LINE)
    .join('\n')
  const rules = parseRobots(url.href, text)
  const delay = rules.getCrawlDelay(product)
  return {
    whyNot: (page) =>
      rules.isDisallowed(page, product) ? `the robots.txt of ${url.host} does not allow it` : undefined,
    ...(delay !== undefined && delay > 0 && { delayMs: delay * 1000 }),
  }
}
