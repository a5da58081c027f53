import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'
import type { McpParts } from './parts.ts'
import { showArticle } from './tools/show-article.ts'
import { showCase } from './tools/show-case.ts'
import { showEvent } from './tools/show-event.ts'
import { Unanswerable } from './unanswerable.ts'
import { ACTIONS_URI, uriTemplate } from './uris.ts'

const KINDS = [
  {
    kind: 'events',
    title: 'An event',
    tool: showEvent,
    description: 'One event with every value and who says it',
  },
  { kind: 'cases', title: 'A case', tool: showCase, description: 'One dispute as a timeline' },
  {
    kind: 'articles',
    title: 'An article',
    tool: showArticle,
    description: 'One article and the events it tells of',
  },
] as const

const PLAIN = 'text/plain'

/** Events, cases and articles by their addresses, in the words of the tools; and the list of actions. */
export const registerResources = (server: McpServer, parts: McpParts): void => {
  for (const { kind, title, tool, description } of KINDS)
    server.registerResource(
      kind,
      new ResourceTemplate(uriTemplate(kind), { list: undefined }),
      { title, description, mimeType: PLAIN },
      async (uri, { id }) => {
        const asked = tool.input.parse({ id: decodeURIComponent(String(id)) })
        const { words } = await tool.run(asked as never, parts).catch((cause: unknown) => {
          if (cause instanceof Unanswerable) throw new McpError(ErrorCode.InvalidParams, cause.message)
          throw cause
        })
        return { contents: [{ uri: uri.href, mimeType: PLAIN, text: words.join('\n') }] }
      },
    )
  server.registerResource(
    'actions',
    ACTIONS_URI,
    {
      title: 'All actions',
      description: 'Every action that events are coded by, and what it means',
      mimeType: PLAIN,
    },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: PLAIN, text: actionsInWords(parts) }] }),
  )
}

const actionsInWords = ({ codebook }: McpParts): string =>
  codebook.actions
    .map(({ id, means, not }) => `${id}: ${means.trim()}${not === undefined ? '' : ` Not: ${not.trim()}`}`)
    .join('\n')
