import { createHmac } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { contentHash } from '../../base/canonical.ts'
import type { OpenLedger } from '../../ledger/index.ts'
import { dueIn, waitAfter } from '../../sources/feeds/schedule.ts'
import type { Undelivered } from '../../sources/feeds/state.ts'
import { say } from '../complaint.ts'
import type { Memory } from './memory.ts'
import { type NewEvent, newEventOf } from './telling.ts'

export interface Receiver {
  readonly url: string
  /** Signs what is sent. */
  readonly secret?: string | undefined
}

/** Waits before the second and third try at once, in milliseconds. */
const WAITS_AT_ONCE = [1000, 2000] as const
const TIMEOUT_MILLISECONDS = 10_000
/** An event that the receiver refuses so many times, while it takes others, is given up. */
const MOST_REFUSALS = 10
/** Events kept for a receiver that does not answer; the oldest are given up. */
const MOST_KEPT = 10_000

/** Puts an event on the list of those to be delivered. */
export const toDeliver = (memory: Memory, { event, article, feed }: NewEvent, now: Date): void => {
  const next = { event: event.id, article: article.id, feed, at: now.toISOString(), tries: 0 }
  const all = [...memory.state().undelivered, next]
  if (all.length > MOST_KEPT)
    say(`webhook: more than ${MOST_KEPT} events wait to be delivered; the oldest are given up`)
  memory.change((state) => ({ ...state, undelivered: all.slice(-MOST_KEPT) }))
}

/**
 * Sends what was not delivered yet, in order, each as a POST of JSON by the Standard Webhooks specification 1.0.0 (headers
 * `webhook-id`, `webhook-timestamp`, `webhook-signature`). A receiver that does not answer is left alone for a while, doubled
 * with every failure; what it did not take stays on the list. Never throws for the receiver's sake.
 */
export const deliver = async (
  memory: Memory,
  ledger: OpenLedger,
  receiver: Receiver,
  stopped: AbortSignal,
): Promise<void> => {
  for (const waiting of memory.state().undelivered) {
    if (stopped.aborted || dueIn(memory.state().receiver ?? {}, Date.now()) > 0) return
    const told = await ledger.show(waiting.event)
    // An event that reviewers or later reports have done away with is nobody's news.
    if (told === undefined) {
      taken(memory, waiting)
      continue
    }
    const outcome = await sendWithRetries(bodyOf(waiting, told), idOf(waiting), receiver, stopped)
    if (outcome === 'taken') taken(memory, waiting)
    else if (outcome.kind === 'refused') refused(memory, waiting, outcome.reason)
    else failed(memory, receiver, outcome)
    await memory.save('soon')
  }
}

const idOf = ({ event, at }: Undelivered): string => `msg_${contentHash([event, at])}`

const bodyOf = ({ article, feed, at }: Undelivered, told: Parameters<typeof newEventOf>[0]): string =>
  JSON.stringify({ type: 'event.new', timestamp: at, data: newEventOf(told, article, feed) })

const taken = (memory: Memory, { event, at }: Undelivered): void =>
  memory.change(({ receiver: _well, ...state }) => ({
    ...state,
    undelivered: state.undelivered.filter((each) => each.event !== event || each.at !== at),
  }))

const refused = (memory: Memory, waiting: Undelivered, reason: string): void => {
  const tries = waiting.tries + 1
  if (tries >= MOST_REFUSALS) {
    say(`webhook: ${waiting.event} is given up after ${tries} tries: ${reason}`)
    taken(memory, waiting)
    return
  }
  say(`webhook: ${waiting.event} was refused: ${reason}; it is tried again`)
  memory.change((state) => ({
    ...state,
    undelivered: state.undelivered.map((each) =>
      each.event === waiting.event && each.at === waiting.at ? { ...each, tries } : each,
    ),
  }))
}

const failed = (memory: Memory, { url }: Receiver, { reason, retryAfter }: Failure): void => {
  const failures = (memory.state().receiver?.failures ?? 0) + 1
  const now = Date.now()
  const nextAt = new Date(now + waitAfter({ kind: 'failed', failures, retryAfter }, 0)).toISOString()
  const receiver = { failures, reason, checkedAt: new Date(now).toISOString(), nextAt }
  memory.change((state) => ({ ...state, receiver }))
  const kept = memory.state().undelivered.length
  say(`webhook: ${new URL(url).host} ${reason}; ${kept} to be delivered, tried again from ${nextAt} on`)
}

interface Failure {
  /** `failed`: the receiver is not there, or asks to wait. `refused`: it is there and does not want this one. */
  readonly kind: 'failed' | 'refused'
  readonly reason: string
  readonly retryAfter?: number
}

const sendWithRetries = async (
  body: string,
  id: string,
  receiver: Receiver,
  stopped: AbortSignal,
): Promise<'taken' | Failure> => {
  let outcome = await send(body, id, receiver)
  for (const wait of WAITS_AT_ONCE) {
    if (outcome === 'taken' || outcome.kind === 'refused' || outcome.retryAfter !== undefined) return outcome
    await delay(wait, undefined, { signal: stopped }).catch(() => {})
    if (stopped.aborted) return outcome
    outcome = await send(body, id, receiver)
  }
  return outcome
}

const send = async (body: string, id: string, { url, secret }: Receiver): Promise<'taken' | Failure> => {
  const timestamp = String(Math.floor(Date.now() / 1000))
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'demarche',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        ...(secret !== undefined && {
          'webhook-signature': signatureOf(`${id}.${timestamp}.${body}`, secret),
        }),
      },
    })
    await answer.body?.cancel()
    if (answer.ok) return 'taken'
    const { status } = answer
    const isRefusal = status >= 300 && status < 500 && status !== 408 && status !== 429
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
    return {
      kind: isRefusal ? 'refused' : 'failed',
      reason: `answers ${status}`,
      ...(Number.isFinite(seconds) && seconds >= 0 && { retryAfter: seconds }),
    }
  } catch (cause) {
    return { kind: 'failed', reason: whyNotSent(cause) }
  }
}

const whyNotSent = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause)
  if (cause.name === 'TimeoutError') return `does not answer within ${TIMEOUT_MILLISECONDS / 1000} s`
  const inner = cause.cause instanceof Error ? cause.cause : cause
  return `cannot be reached (${'code' in inner ? String(inner.code) : inner.message})`
}

/** `v1,` and the base64 of HMAC-SHA256. A secret `whsec_...` is the base64 of its bytes, any other one is its own bytes. */
export const signatureOf = (content: string, secret: string): string => {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret)
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`
}
