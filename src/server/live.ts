import { setTimeout as delay } from 'node:timers/promises'
import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { App } from './app.ts'
import { forRole } from './declare.ts'
import type { ServerParts } from './parts.ts'

/** How often the ledger is asked whether it has changed: also another process may change it. */
const EVERY_MS = 500
/** A sign of life, so that nothing between here and there takes the silence for the end. */
const HEARTBEAT_MS = 20_000

/** Tells versions of a ledger as they come, to however many listeners, with one question to it at a time. */
export interface VersionFeed {
  /** How many listen. */
  readonly listeners: () => number
  /** Calls back with the version that holds and with every one after it. Gives what ends it. */
  listen(tell: (version: number) => void): () => void
}

/** Asks the ledger only while somebody listens. */
export const createVersionFeed = ({ ledger, log }: Pick<ServerParts, 'ledger' | 'log'>): VersionFeed => {
  const tellers = new Set<(version: number) => void>()
  let last: number | undefined
  let isRunning = false
  const ask = async (): Promise<void> => {
    const version = await ledger.version()
    if (version !== last) for (const tell of tellers) tell(version)
    last = version
  }
  const run = async (): Promise<void> => {
    isRunning = true
    while (tellers.size > 0) {
      await ask().catch((cause: unknown) => log(`live: ${String(cause)}`))
      await delay(EVERY_MS, undefined, { ref: false })
    }
    isRunning = false
    last = undefined
  }
  return {
    listeners: () => tellers.size,
    listen: (tell) => {
      tellers.add(tell)
      if (last !== undefined) tell(last)
      if (!isRunning) void run()
      return () => void tellers.delete(tell)
    },
  }
}

const liveRoute = createRoute({
  ...forRole('reader'),
  method: 'get',
  path: '/api/live',
  summary: 'Be told when the ledger changes',
  description:
    'Server-sent events. `version` comes first, `changed` whenever something changes, by whomever; both carry `{"version": ...}` and the version as id. A client that comes back with `Last-Event-ID` is told at once what it has missed.',
  request: { headers: z.object({ 'last-event-id': z.string().max(40).optional() }) },
  responses: {
    200: { content: { 'text/event-stream': { schema: z.string() } }, description: 'A stream without end.' },
  },
})

export const addLiveRoute = (app: App, { closing }: ServerParts, feed: VersionFeed): void => {
  app.openapi(liveRoute, (c) => {
    const known = c.req.header('last-event-id')
    // What stands between (nginx) must not collect events before it passes them on.
    c.header('x-accel-buffering', 'no')
    return streamSSE(c, async (stream) => {
      let isFirst = true
      const tell = (version: number): void => {
        const isNews = !isFirst || (known !== undefined && known !== String(version))
        isFirst = false
        void stream.writeSSE({
          event: isNews ? 'changed' : 'version',
          id: String(version),
          data: JSON.stringify({ version }),
        })
      }
      const stop = feed.listen(tell)
      const heart = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS)
      await new Promise<void>((done) => {
        stream.onAbort(done)
        closing.addEventListener('abort', () => done(), { once: true })
        if (closing.aborted) done()
      })
      clearInterval(heart)
      stop()
    })
  })
}
