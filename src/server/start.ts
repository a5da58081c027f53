import { setMaxListeners } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { isLoopback } from './access/loopback.ts'
import { createApp } from './app.ts'
import type { ServerParts } from './parts.ts'
import { createReaderApart } from './reading/apart.ts'

export interface ListenOptions {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
}

export interface RunningServer {
  /** Where it is: `http://127.0.0.1:7788`. */
  readonly address: string
  /** Takes no more requests, ends those that run, and resolves when all are done. */
  close(): Promise<void>
}

/** Names by which a machine calls itself. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'] as const

/**
 * Listens. Rejects with the system's error (`EADDRINUSE`, `EACCES`, ...) where it cannot. On a loopback address, unless a
 * proxy stands before it, only requests for this machine's own names are answered.
 */
export const startServer = (
  parts: Omit<ServerParts, 'hosts' | 'closing' | 'readerApart'>,
  { host, port }: ListenOptions,
): Promise<RunningServer> => {
  const isDirect = isLoopback(host) && parts.access.behindProxy !== true
  const closing = new AbortController()
  // every client that follows the ledger waits for it
  setMaxListeners(0, closing.signal)
  const readerApart = createReaderApart()
  const app = createApp({
    ...parts,
    readerApart,
    closing: closing.signal,
    ...(isDirect && { hosts: [...new Set([host, ...LOOPBACK])] }),
  })
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (found: AddressInfo) => {
      const shown = found.family === 'IPv6' ? `[${found.address}]` : found.address
      resolve({
        address: `http://${shown}:${found.port}`,
        close: async () => {
          closing.abort()
          await ended(server)
          await readerApart.close()
        },
      })
    })
    server.once('error', reject)
  })
}

/** Answers that are not done by then are cut off. */
const PATIENCE_MS = 5000

/** Takes no more requests, lets those that run come to their end, and resolves when nothing is open any more. */
const ended = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    const cutOff = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      PATIENCE_MS,
    )
    server.close(() => {
      clearTimeout(cutOff)
      done()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
