import type { Span } from '../base/span.ts'
import type { RecordedArticle } from './article.ts'
import type { Claim } from './claim.ts'
import type { Event } from './event.ts'

/** What could not be read, and why. `code` is stable and machine-readable: `language-not-supported`, `bytes-replaced`, ... */
export interface Warning {
  readonly code: string
  readonly message: string
  readonly span?: Span
}

/** What reading one article yielded (RECORD.md). */
export interface ArticleRecord {
  readonly article: RecordedArticle
  readonly events: readonly Event[]
  readonly claims: readonly Claim[]
  readonly warnings: readonly Warning[]
  readonly coder: { readonly name: string; readonly version: string; readonly codebook: string }
}
