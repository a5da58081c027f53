import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { McpParts } from './parts.ts'
import { createMcpServer } from './server.ts'

const MOST_BYTES = 2 ** 20

/**
 * Answers one request over HTTP. Each gets a server of its own: nothing is remembered between them, so there are no sessions
 * to keep, to end, or to be taken over.
 */
export const answered = async (request: Request, parts: McpParts): Promise<Response> => {
  const server = createMcpServer(parts)
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: MOST_BYTES,
  })
  try {
    await server.connect(transport)
    return await transport.handleRequest(request)
  } finally {
    await server.close()
  }
}
