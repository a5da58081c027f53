import type { Codebook } from '../../codebook/codebook.ts'
import type { OpenLedger } from '../../ledger/index.ts'
import type { Article, ArticleRecord } from '../../model/index.ts'
import type { Names } from '../../wording/values.ts'

/** What the server for assistants stands on. It looks and never decides. */
export interface McpParts {
  readonly ledger: Pick<OpenLedger, 'find' | 'show' | 'cases' | 'case' | 'dyad' | 'record' | 'toldBy'>
  readonly codebook: Codebook
  readonly names: Names
  /** Reads a text. What it reads by is loaded when that is first asked for: most sessions only look things up. */
  readonly read: (article: Article) => Promise<ArticleRecord>
  /** The day that parts deadlines which run from those that are over, `YYYY-MM-DD`. */
  readonly today: () => string
}
