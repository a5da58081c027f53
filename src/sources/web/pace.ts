import { setTimeout as delay } from 'node:timers/promises'

/** Spaces out requests to one host. */
export interface Pace {
  /** Waits until the host may be asked again, `intervalMs` after it was asked last. Rejects when the signal aborts. */
  readonly turn: (host: string, intervalMs: number, signal?: AbortSignal) => Promise<void>
}

export const createPace = (): Pace => {
  /** By host, the moment from which it may be asked again (milliseconds of the process's clock). */
  const free = new Map<string, number>()
  return {
    turn: async (host, intervalMs, signal) => {
      const now = performance.now()
      const start = Math.max(now, free.get(host) ?? 0)
      free.set(host, start + intervalMs)
      if (start > now) await delay(start - now, undefined, signal && { signal })
    },
  }
}
