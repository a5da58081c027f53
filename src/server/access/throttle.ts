import ipaddr from 'ipaddr.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface ThrottleLimits {
  /** Attempts on one account before one has to wait. */
  readonly account: number
  /** Attempts from one address before one has to wait. */
  readonly address: number
  /** Seconds of the first wait. Each further attempt that fails doubles it. */
  readonly firstWait: number
  readonly longestWait: number
}

const LIMITS: ThrottleLimits = { account: 5, address: 20, firstWait: 15, longestWait: 900 }

/** For how long an attempt counts, in seconds. */
const MEMORY = 24 * 3600

/** A login that is being tried. */
export interface Attempt {
  readonly account: string
  readonly address: string
}

/** Whether an attempt may be made. */
export interface Leave {
  readonly given: boolean
  /** Seconds to wait before the next one, should this one fail or not be made; 0 for none. */
  readonly wait: number
}

/** Makes guessing passwords slow, by account and by address. What it knows is lost when the server ends. */
export interface Throttle {
  /** Counts an attempt as failed until it is told otherwise. */
  begin(attempt: Attempt): Promise<Leave>
  /** The attempt was right after all. */
  succeeded(attempt: Attempt): Promise<void>
}

/** One network of an IPv6 site holds more addresses than one could count: it counts as one. */
const networkOf = (address: string): string => {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return parsed.toByteArray().slice(0, 8).join('.')
}

interface Counter {
  begin(key: string): Promise<Leave>
  /** Takes one attempt back, or with `all` every one, and with it the wait. */
  forgive(key: string, all: boolean): Promise<void>
}

const counter = (allowed: number, { firstWait, longestWait }: ThrottleLimits): Counter => {
  const attempts = new RateLimiterMemory({ points: allowed, duration: MEMORY })
  // of attempts that come at once, one takes the only point, and the others wait until it is given out again
  const turns = new RateLimiterMemory({ points: 1, duration: longestWait })
  return {
    begin: async (key) => {
      const { consumedPoints } = await attempts.penalty(key)
      const beyond = consumedPoints - allowed
      if (beyond < 0) return { given: true, wait: 0 }
      const wait = Math.min(longestWait, firstWait * 2 ** Math.min(beyond, 20))
      try {
        await turns.consume(key, 1, { customDuration: wait })
        return { given: true, wait }
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        await attempts.reward(key)
        return { given: false, wait: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) }
      }
    },
    forgive: async (key, all) => {
      await (all ? attempts.delete(key) : attempts.reward(key))
      await turns.delete(key)
    },
  }
}

export const createThrottle = (limits: ThrottleLimits = LIMITS): Throttle => {
  const byAccount = counter(limits.account, limits)
  const byAddress = counter(limits.address, limits)
  return {
    // before the password is looked at, so that a hundred attempts at once count as a hundred
    begin: async ({ account, address }) => {
      const own = await byAccount.begin(account)
      if (!own.given) return own
      const there = await byAddress.begin(networkOf(address))
      if (!there.given) await byAccount.forgive(account, false)
      return { given: there.given, wait: Math.max(own.wait, there.wait) }
    },
    succeeded: async ({ account, address }) => {
      await byAccount.forgive(account, true)
      await byAddress.forgive(networkOf(address), false)
    },
  }
}
