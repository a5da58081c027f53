import type { Account } from '../../../src/coding/explain/index.ts'
import type { Article, ArticleRecord } from '../../../src/model/index.ts'

/** What a reader is made of: the model's bytes and the compiled codebook, as the server has them. */
export interface ReaderFiles {
  readonly model: Uint8Array<ArrayBuffer>
  readonly codebook: string
}

/** What the worker is asked. The first message gives it the files. */
export type Question =
  | { readonly kind: 'files'; readonly files: ReaderFiles }
  | { readonly kind: 'read'; readonly id: number; readonly article: Article }
  | { readonly kind: 'account'; readonly id: number; readonly article: Article; readonly everyRule: boolean }

/** What the worker answers. `json` is the record as a program would write it, byte for byte. */
export type Answer =
  | { readonly kind: 'ready'; readonly coder: ArticleRecord['coder'] }
  | { readonly kind: 'read'; readonly id: number; readonly json: string; readonly took: number }
  | { readonly kind: 'account'; readonly id: number; readonly account: Account }
  | { readonly kind: 'failed'; readonly id: number | undefined; readonly reason: string }
