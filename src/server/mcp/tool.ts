import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { z } from 'zod'
import { Refusal } from '../problem.ts'
import type { McpParts } from './parts.ts'
import { Unanswerable } from './unanswerable.ts'

/** What a tool gives: the answer for programs, and the same in plain words. */
export interface Answered<T> {
  readonly answer: T
  readonly words: readonly string[]
}

/** One tool: how it is called, what it takes and gives, and how it answers. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  readonly output: Output
  /** Throws Unanswerable, or RangeError as the ledger does, for a question that cannot be answered. */
  readonly run: (asked: z.output<Input>, parts: McpParts) => Promise<Answered<z.output<Output>>>
}

/** A tool among others: what it takes and gives is checked where it is defined and, by its schemas, where it is called. */
export type AnyTool = Omit<Tool, 'run'> & {
  readonly run: (asked: never, parts: McpParts) => Promise<Answered<Readonly<Record<string, unknown>>>>
}

export const defineTool = <Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
): AnyTool => tool

/** Every tool here looks at one ledger, changes nothing, and answers alike when asked again. */
const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const

/** Registers a tool; what it cannot answer becomes a result that says what to do, never a broken session. */
export const register = (server: McpServer, tool: AnyTool, parts: McpParts): void => {
  const { name, title, description, input, output } = tool
  const annotations = { title, ...READ_ONLY }
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations },
    async (asked): Promise<CallToolResult> => {
      try {
        const { answer, words } = await tool.run(asked as never, parts)
        return { structuredContent: { ...answer }, content: [{ type: 'text', text: words.join('\n') }] }
      } catch (cause) {
        return { isError: true, content: [{ type: 'text', text: whyNot(cause) }] }
      }
    },
  )
}

const whyNot = (cause: unknown): string => {
  if (cause instanceof Unanswerable || cause instanceof RangeError || cause instanceof Refusal)
    return cause.message
  const reason = cause instanceof Error ? cause.message : String(cause)
  return `The ledger could not answer: ${reason}. Nothing was changed; ask again, and tell whoever runs it if it stays so.`
}
