import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as overHttp,
  type RequestOptions,
} from 'node:http'
import { request as overHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { type Duplex, pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type PrivateAccess, type Resolver, whyForbidden } from './address.ts'

/** Why nothing was fetched. Programs tell the cases apart by it, people read the reason. */
export type RefusalCode =
  | 'bad-address'
  | 'private-address'
  | 'robots'
  | 'redirects'
  | 'too-large'
  | 'too-slow'
  | 'status'
  | 'network'
  | 'encoding'
  | 'cancelled'

/** A clear end of a request. Its message is a sentence without the address. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message)
  }
}

export interface RequestLimits {
  /** Bytes of all headers of an answer. */
  readonly headerBytes: number
  /** Bytes of a body, compressed and unpacked. */
  readonly bodyBytes: number
  /** Milliseconds until the last byte has come. */
  readonly totalMs: number
  /** Milliseconds without a byte. */
  readonly idleMs: number
}

export interface RequestPlan {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly limits: RequestLimits
  readonly resolve: Resolver
  readonly allowPrivate: PrivateAccess
  /** What is beyond the limit is left out, instead of refusing the answer. */
  readonly cutBody?: boolean
  readonly signal?: AbortSignal
}

export interface Answer {
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  /** Unpacked. Empty for an answer whose body says nothing (redirects, errors). */
  readonly body: Uint8Array
}

/**
 * One request, within its limits. The addresses of the host are looked at when the connection is made, so that what a name
 * leads to cannot change between the check and the connection. Throws `Refusal`.
 */
export const request = async (plan: RequestPlan): Promise<Answer> => {
  const stop = new AbortController()
  const { totalMs } = plan.limits
  const timer = setTimeout(() => stop.abort(slow(`is not through after ${seconds(totalMs)}`)), totalMs)
  const cancel = (): void => stop.abort(new Refusal('cancelled', 'was cancelled'))
  plan.signal?.addEventListener('abort', cancel, { once: true })
  if (plan.signal?.aborted) cancel()
  try {
    const response = await send(plan, stop)
    return await receive(response, plan)
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    if (stop.signal.reason instanceof Refusal) throw stop.signal.reason
    throw refusalOf(cause)
  } finally {
    clearTimeout(timer)
    plan.signal?.removeEventListener('abort', cancel)
    // Whatever is still open would keep the process and the server waiting.
    stop.abort()
  }
}

const slow = (message: string): Refusal => new Refusal('too-slow', message)

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`

const send = (plan: RequestPlan, stop: AbortController): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { url, headers, limits } = plan
    const options: RequestOptions = {
      agent: false,
      headers,
      lookup: guardedLookup(plan),
      maxHeaderSize: limits.headerBytes,
      timeout: limits.idleMs,
      signal: stop.signal,
    }
    const sent = url.protocol === 'https:' ? overHttps(url, options) : overHttp(url, options)
    sent.on('timeout', () => stop.abort(slow(`sends nothing for ${seconds(limits.idleMs)}`)))
    sent.on('response', resolve)
    sent.on('error', reject)
    sent.end()
  })

/** Resolves a name as the system does and refuses those that lead, even among others, to an address that is not public. */
const guardedLookup =
  ({ resolve, allowPrivate }: RequestPlan): LookupFunction =>
  (host, options, callback) => {
    const found = resolve(host).then((addresses) => {
      for (const { address } of addresses) {
        const reason = whyForbidden(address, allowPrivate)
        if (reason !== undefined) throw new Refusal('private-address', reason)
      }
      const [first] = addresses
      if (first === undefined) throw new Refusal('network', `the host ${host} is not known`)
      return { first, addresses }
    })
    found.then(
      ({ first, addresses }) =>
        options.all ? callback(null, [...addresses]) : callback(null, first.address, first.family),
      (cause: NodeJS.ErrnoException) => callback(cause, '', 0),
    )
  }

const receive = async (response: IncomingMessage, plan: RequestPlan): Promise<Answer> => {
  const { statusCode = 0, statusMessage = '', headers } = response
  const hasBody = statusCode >= 200 && statusCode < 300
  const answer = { status: statusCode, statusText: statusMessage.slice(0, 60), headers }
  if (!hasBody) {
    response.destroy()
    return { ...answer, body: new Uint8Array() }
  }
  return { ...answer, body: await bodyOf(response, plan) }
}

const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}
/** Servers pack once; a body packed many times over is a trap. */
const MOST_DECODERS = 2

const bodyOf = async (response: IncomingMessage, { limits, cutBody }: RequestPlan): Promise<Uint8Array> => {
  const { bodyBytes } = limits
  const announced = Number(response.headers['content-length'] ?? 0)
  if (announced > bodyBytes && !cutBody) {
    response.destroy()
    throw tooLarge(bodyBytes)
  }
  const unpacked = unpackedBody(response)
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop, by a return or an error, closes the connection.
  for await (const chunk of unpacked) {
    const bytes: Uint8Array = chunk
    length += bytes.length
    if (length > bodyBytes && !cutBody) throw tooLarge(bodyBytes)
    parts.push(bytes)
    if (length > bodyBytes) break
  }
  return Buffer.concat(parts).subarray(0, bodyBytes)
}

const unpackedBody = (response: IncomingMessage): Readable => {
  const decoders = decodersOf(response)
  const [first, second] = decoders
  // Errors come out of the last stream, which is read.
  if (first === undefined) return response
  return second === undefined
    ? pipeline(response, first, () => {})
    : pipeline(response, first, second, () => {})
}

const tooLarge = (limit: number): Refusal =>
  new Refusal('too-large', `is larger than ${(limit / 2 ** 20).toFixed(1).replace(/\.0$/, '')} MB`)

const decodersOf = (response: IncomingMessage): readonly Duplex[] => {
  const names = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  const unknown = names.find((name) => DECODERS[name] === undefined)
  if (unknown !== undefined || names.length > MOST_DECODERS) {
    response.destroy()
    const packed = unknown === undefined ? `${names.length} times over` : `as "${unknown.slice(0, 20)}"`
    throw new Refusal('encoding', `its body is packed ${packed}, which is not unpacked`)
  }
  // The last one applied is undone first.
  return names.reverse().flatMap((name) => DECODERS[name]?.() ?? [])
}

/** Errors of the system, of TLS, of HTTP's parser and of unpacking, in words. */
const NETWORK: Readonly<Record<string, readonly [RefusalCode, string]>> = {
  ENOTFOUND: ['network', 'its host is not known'],
  EAI_AGAIN: ['network', 'its host cannot be looked up now'],
  ECONNREFUSED: ['network', 'its server takes no connections'],
  ECONNRESET: ['network', 'its server broke off the connection'],
  EPIPE: ['network', 'its server broke off the connection'],
  ETIMEDOUT: ['too-slow', 'its server does not answer'],
  EHOSTUNREACH: ['network', 'its server cannot be reached'],
  ENETUNREACH: ['network', 'its network cannot be reached'],
  HPE_HEADER_OVERFLOW: ['too-large', 'its headers are larger than allowed'],
  CERT_HAS_EXPIRED: ['network', "its server's certificate has expired"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['network', "its server's certificate is signed by itself"],
  ERR_TLS_CERT_ALTNAME_INVALID: ['network', "its server's certificate is of another host"],
  Z_BUF_ERROR: ['encoding', 'its packed body ends before its end'],
  ERR_STREAM_PREMATURE_CLOSE: ['network', 'its server broke off the connection'],
}

const refusalOf = (cause: unknown): Refusal => {
  // Several addresses tried in vain come as one error that holds theirs.
  const first = cause instanceof AggregateError ? cause.errors[0] : cause
  if (first instanceof Refusal) return first
  const code = first instanceof Error && 'code' in first ? String(first.code) : ''
  const known = NETWORK[code]
  if (known) return new Refusal(...known)
  if (code.startsWith('HPE_'))
    return new Refusal('network', `its server does not speak HTTP rightly (${code})`)
  if (/^(?:Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING)/.test(code))
    return new Refusal('encoding', `its packed body is damaged (${code})`)
  const message = first instanceof Error ? first.message : String(first)
  return new Refusal('network', `cannot be fetched: ${code || message.slice(0, 120)}`)
}
