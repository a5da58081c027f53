import { loadCodebook } from '../../codebook-file.ts'
import type { Article, ArticleRecord } from '../../model/index.ts'
import { serveOnStdio } from '../../server/mcp/stdio.ts'
import { namesOf } from '../../wording/names.ts'
import { lazily } from '../lazily.ts'
import { type LedgerChoice, withLedger } from '../ledger/opening.ts'
import { orComplain } from '../opening.ts'

export interface McpOptions extends LedgerChoice {
  readonly codebook?: string
}

/** `demarche mcp`: serves an assistant on standard input and output until it goes. */
export const mcp = async (options: McpOptions): Promise<void> => {
  const codebook = await orComplain(loadCodebook(options.codebook))
  const reader = lazily(async () =>
    (await import('../../index.ts')).openReader(
      options.codebook === undefined ? {} : { codebook: options.codebook },
    ),
  )
  const read = async (article: Article): Promise<ArticleRecord> => {
    const opened = await reader()
    await opened.prepare(article)
    return opened.read(article)
  }
  const names = namesOf(codebook)
  const today = (): string => new Date().toISOString().slice(0, 10)
  await withLedger(options, (ledger) => serveOnStdio({ ledger, codebook, names, read, today }))
}
