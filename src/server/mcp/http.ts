import { namesOf } from '../../wording/names.ts'
import { requires } from '../access/requires.ts'
import type { App } from '../app.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import type { McpParts } from './parts.ts'

/** `/mcp`: assistants over HTTP, for everybody who may read. */
export const addMcpRoutes = (app: App, { ledger, codebook, readerApart, now }: ServerParts): void => {
  const parts: McpParts = {
    ledger,
    codebook,
    names: namesOf(codebook),
    read: (article) => readerApart.read(article),
    today: () => now().toISOString().slice(0, 10),
  }
  app.all('/mcp', requires('reader'), async (c) => {
    // Loaded for the first question: a desk without assistants starts without it.
    if (c.req.method === 'POST') return (await import('./answered.ts')).answered(c.req.raw, parts)
    throw new Refusal('wrong-method', 'There is nothing to stream or to end here: send requests by POST.', {
      headers: { allow: 'POST' },
    })
  })
}
