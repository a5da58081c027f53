import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { RequestId } from '@modelcontextprotocol/sdk/types.js'
import type { McpParts } from './parts.ts'
import { createMcpServer } from './server.ts'

/** Longest wait, in ms, for answers that are still being made when the assistant has said its last word. */
const LAST_ANSWERS = 10_000

/**
 * Serves one assistant on standard input and output, until its input ends and what it asked is answered. Nothing else may be
 * written to standard output meanwhile.
 */
export const serveOnStdio = async (parts: McpParts): Promise<void> => {
  const server = createMcpServer(parts)
  const transport = new StdioServerTransport()
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
  })
  await server.connect(transport)
  const unanswered = countUnanswered(transport)
  await ended
  await Promise.race([unanswered(), later(LAST_ANSWERS)])
  await server.close()
}

/** Watches what comes and goes; the function it gives resolves when no question is left without an answer. */
const countUnanswered = (transport: StdioServerTransport): (() => Promise<void>) => {
  const open = new Set<RequestId>()
  const waiting: (() => void)[] = []
  const close = (id: RequestId): void => {
    open.delete(id)
    if (open.size === 0) for (const done of waiting.splice(0)) done()
  }
  const { onmessage } = transport
  const send = transport.send.bind(transport)
  transport.onmessage = (message) => {
    if ('method' in message && 'id' in message) open.add(message.id)
    onmessage?.(message)
  }
  transport.send = async (message) => {
    await send(message)
    if (!('method' in message) && message.id !== undefined) close(message.id)
  }
  return () => (open.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)))
}

const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
