import type { Article, ArticleRecord } from '../../model/index.ts'
import { serveOnStdio } from '../../server/mcp/stdio.ts'
import { namesOf } from '../../wording/names.ts'
import type { CodebookChoice } from '../codebook-option.ts'
import { lazily } from '../lazily.ts'
import { type LedgerChoice, withLedger } from '../ledger/opening.ts'
import { chosenCodebook, readerOptions } from '../opening.ts'

export interface McpOptions extends LedgerChoice, CodebookChoice {}

/** `demarche mcp`: serves an assistant on standard input and output until it goes. */
export const mcp = async (options: McpOptions): Promise<void> => {
  const codebook = await chosenCodebook(options)
  const reader = lazily(async () => (await import('../../index.ts')).openReader(readerOptions(options)))
  const read = async (article: Article): Promise<ArticleRecord> => {
    const opened = await reader()
    await opened.prepare(article)
    return opened.read(article)
  }
  const names = namesOf(codebook)
  const today = (): string => new Date().toISOString().slice(0, 10)
  await withLedger(options, (ledger) => serveOnStdio({ ledger, codebook, names, read, today }))
}
