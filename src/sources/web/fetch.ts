import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { type PrivateAccess, type Resolver, systemResolver, targetOf } from './address.ts'
import { createPace } from './pace.ts'
import { type Answer, Refusal, type RefusalCode, type RequestLimits, request } from './request.ts'
import { robotsMemory, robotsOf } from './robots.ts'

export interface FetchLimits extends RequestLimits {
  readonly redirects: number
  /** Milliseconds between two requests to one host, where its robots.txt does not ask for more. */
  readonly intervalMs: number
  /** The most of a `Crawl-delay` or `Retry-After` that is waited for, in milliseconds. */
  readonly longestWaitMs: number
  /** How often a server that is busy (429, 503) is asked again. */
  readonly retries: number
}

export interface FetcherSettings {
  /** Our version, as the user agent gives it. */
  readonly version: string
  /** Address of a page or mailbox at which the owners of a site can complain; part of the user agent. */
  readonly contact?: string
  /**
   * Permits addresses of private networks and of this machine: all of them, or those listed. Dangerous where addresses of
   * pages come from others.
   */
  readonly allowPrivate?: PrivateAccess
  readonly limits?: Partial<FetchLimits>
  /** How hosts are looked up; by default as the system does. */
  readonly resolve?: Resolver
}

export interface FetchOptions {
  /** From an earlier answer: where it still holds, the answer is `unchanged`. */
  readonly etag?: string
  /** From an earlier answer, as it was written there. */
  readonly lastModified?: string
  /** `Accept`; by default that of a web page. */
  readonly accept?: string
  readonly signal?: AbortSignal
}

interface AnyAnswer {
  /** Address as asked. */
  readonly url: string
  /** Address that answered, after redirects. */
  readonly finalUrl: string
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  readonly etag?: string
  readonly lastModified?: string
  /** ISO 8601, UTC. */
  readonly retrievedAt: string
}

/** What came of a request. A bad server, address or answer is `refused`; nothing is thrown for it. */
export type Fetched =
  | (AnyAnswer & {
      readonly kind: 'page'
      /** Unpacked, not decoded. */
      readonly body: Uint8Array
      readonly contentType?: string
    })
  | (AnyAnswer & { readonly kind: 'unchanged' })
  | {
      readonly kind: 'refused'
      readonly url: string
      readonly code: RefusalCode
      /** A clear sentence without the address. */
      readonly reason: string
      readonly status?: number
      /** How long the server asks to be left alone, in milliseconds. */
      readonly retryAfterMs?: number
    }

/** Fetches pages, feeds and the like; what it learns of a site (robots.txt, when it was asked last) it keeps as long as it lives. */
export interface Fetcher {
  readonly fetchPage: (url: string, options?: FetchOptions) => Promise<Fetched>
}

const DEFAULT_LIMITS: FetchLimits = {
  headerBytes: 32 * 1024,
  bodyBytes: 10 * 2 ** 20,
  totalMs: 30_000,
  idleMs: 10_000,
  redirects: 10,
  intervalMs: 1000,
  longestWaitMs: 60_000,
  retries: 2,
}

/** Name under which robots.txt files may address us. */
const PRODUCT = 'Demarche'
const PAGE = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5'

/** Makes a fetcher. One serves a whole run, so that hosts are asked no more often than they like. */
export const createFetcher = (settings: FetcherSettings): Fetcher => {
  const site = siteMemory(settings)
  return {
    fetchPage: async (url, options = {}) => {
      try {
        return await follow(url, options, site)
      } catch (cause) {
        if (cause instanceof BusyRefusal) return { ...refused(url, cause), ...cause.answer }
        if (cause instanceof Refusal) return refused(url, cause)
        if (options.signal?.aborted) return refused(url, new Refusal('cancelled', 'was cancelled'))
        throw cause
      }
    },
  }
}

const refused = (url: string, { code, message }: Refusal): Extract<Fetched, { kind: 'refused' }> => ({
  kind: 'refused',
  url,
  code,
  reason: message,
})

/** A refusal that the server itself has spoken. */
class BusyRefusal extends Refusal {
  constructor(
    message: string,
    readonly answer: { readonly status: number; readonly retryAfterMs?: number },
  ) {
    super('status', message)
  }
}

interface SiteMemory {
  readonly limits: FetchLimits
  readonly allowPrivate: PrivateAccess
  /** One request within the rules of its site and at its pace. */
  readonly ask: (
    url: URL,
    options: FetchOptions,
    leftMs: number,
  ) => Promise<{ readonly answer: Answer; readonly tookMs: number }>
}

const siteMemory = (settings: FetcherSettings): SiteMemory => {
  const limits = { ...DEFAULT_LIMITS, ...settings.limits }
  const { allowPrivate = false, resolve = systemResolver } = settings
  const pace = createPace()
  const own = { 'user-agent': userAgent(settings), 'accept-encoding': 'gzip, br' }
  const plan = { headers: { ...own, accept: 'text/plain,*/*;q=0.5' }, limits, resolve, allowPrivate }
  const rulesOf = robotsMemory((url) => robotsOf(url, PRODUCT, plan))
  return {
    limits,
    allowPrivate,
    ask: async (url, options, leftMs) => {
      const { whyNot, delayMs = 0 } = await rulesOf(url)
      const reason = whyNot(url.href)
      if (reason !== undefined) throw new Refusal('robots', reason)
      const interval = Math.max(limits.intervalMs, Math.min(delayMs, limits.longestWaitMs))
      await pace.turn(url.host, interval, options.signal)
      const begun = performance.now()
      const answer = await request({
        ...plan,
        url,
        headers: { ...own, ...headersOf(options) },
        limits: { ...limits, totalMs: leftMs },
        ...(options.signal && { signal: options.signal }),
      })
      return { answer, tookMs: performance.now() - begun }
    },
  }
}

const userAgent = ({ version, contact }: FetcherSettings): string => {
  const printable = contact?.replace(/[^\x21-\x7e]/g, '')
  return `${PRODUCT}/${version}${printable ? ` (+${printable})` : ''}`
}

const headersOf = ({ accept, etag, lastModified }: FetchOptions): Record<string, string> => ({
  accept: accept ?? PAGE,
  'accept-language': 'en, *;q=0.5',
  ...(etag !== undefined && { 'if-none-match': etag }),
  ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
})

/** Asks, and asks where it is sent to, until there is an answer. Throws `Refusal`. */
const follow = async (asked: string, options: FetchOptions, site: SiteMemory): Promise<Fetched> => {
  const { limits, allowPrivate } = site
  const seen = new Set<string>()
  let retries = 0
  let leftMs = limits.totalMs
  let target = targetOf(asked, undefined, allowPrivate)
  for (;;) {
    if (!('url' in target)) throw new Refusal(target.code, afterRedirects(target.reason, seen))
    const { url } = target
    const { answer, tookMs } = await site.ask(url, options, leftMs)
    const { status, headers } = answer
    if (isBusy(status) && retries < limits.retries) {
      retries += 1
      await waitFor(answer, limits, options.signal)
    } else if (isRedirect(answer)) {
      seen.add(url.href)
      target = targetOf(headers.location ?? '', url.href, allowPrivate)
      if ('url' in target && seen.has(target.url.href))
        throw new Refusal(
          'redirects',
          `redirects in a circle (to ${target.url.href}); the site may want cookies`,
        )
      if (seen.size > limits.redirects)
        throw new Refusal('redirects', `redirects more than ${limits.redirects} times`)
      leftMs = Math.max(1, leftMs - tookMs)
    } else return fetchedOf(asked, url, answer, options)
  }
}

const afterRedirects = (reason: string, seen: ReadonlySet<string>): string =>
  seen.size === 0 ? reason : `redirects; the new address ${reason}`

const isBusy = (status: number): boolean => status === 429 || status === 503

const isRedirect = ({ status, headers }: Answer): boolean =>
  [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined

/** Waits as long as a busy server asks; refuses where that is too long. */
const waitFor = async (answer: Answer, limits: FetchLimits, signal?: AbortSignal): Promise<void> => {
  const ms = retryAfterOf(answer) ?? limits.intervalMs
  if (ms > limits.longestWaitMs) throw busy(answer)
  await delay(ms, undefined, signal && { signal })
}

const retryAfterOf = ({ headers }: Answer): number | undefined => {
  const written = headers['retry-after']
  if (written === undefined) return undefined
  const ms = /^\d+$/.test(written) ? Number(written) * 1000 : Date.parse(written) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}

const busy = (answer: Answer): BusyRefusal => {
  const ms = retryAfterOf(answer)
  const later = ms === undefined ? '' : `, and asks to be left alone for ${Math.ceil(ms / 1000)} s`
  return new BusyRefusal(`is answered with ${saidOf(answer)}${later}`, {
    status: answer.status,
    ...(ms !== undefined && { retryAfterMs: ms }),
  })
}

const saidOf = ({ status, statusText }: Answer): string => `${status} ${statusText}`.trim()

const fetchedOf = (asked: string, url: URL, answer: Answer, options: FetchOptions): Fetched => {
  const { status, statusText, headers, body } = answer
  const conditional = options.etag !== undefined || options.lastModified !== undefined
  const isPage = status >= 200 && status < 300
  if (!isPage && !(status === 304 && conditional)) throw busy(answer)
  const told = {
    url: asked,
    finalUrl: url.href,
    status,
    statusText,
    headers,
    ...(headers.etag !== undefined && { etag: headers.etag }),
    ...(headers['last-modified'] !== undefined && { lastModified: headers['last-modified'] }),
    retrievedAt: new Date().toISOString(),
  }
  if (!isPage) return { ...told, kind: 'unchanged' }
  const contentType = headers['content-type']
  return { ...told, kind: 'page', body, ...(contentType !== undefined && { contentType }) }
}
