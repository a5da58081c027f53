import type { Article, Warning } from '../model/index.ts'
import type { InputKind } from './kinds.ts'

/** Where an article came from, as a person would point at it. */
export interface Origin {
  /** Path as given or found, address of a page, or `standard input`. */
  readonly file: string
  /** Line of a file that holds many articles, or number of the record in an archive or of the entry in a feed; from 1. */
  readonly line?: number
  /** How the input was read; absent when it was not read at all. */
  readonly kind?: InputKind
}

/** What could not be read, and what to do about it. */
export interface Problem extends Origin {
  /** A clear sentence without the file's name. */
  readonly reason: string
  /** What the line did give, for a line of NDJSON: a record is still owed for it. */
  readonly article?: Partial<Article>
  /** The file holds something else than articles: in a folder it is passed over, as pictures are. */
  readonly isOtherwise?: true
}

/** One thing that came in: an article with what its decoding had to warn of, or a problem in its place. */
export type Incoming =
  | {
      readonly kind: 'article'
      readonly article: Article
      readonly warnings: readonly Warning[]
      readonly origin: Origin
    }
  | { readonly kind: 'problem'; readonly problem: Problem }

export const problem = (origin: Origin, reason: string, article?: Partial<Article>): Incoming => ({
  kind: 'problem',
  problem: { ...origin, reason, ...(article && { article }) },
})

const MEGABYTE = 2 ** 20

/** Largest article, in bytes: a thick book. Reading it takes half a minute; more would be no article but a mistake. */
export const LARGEST_ARTICLE = MEGABYTE
/** Largest line of NDJSON, in bytes: JSON may write one character as six. */
export const LARGEST_LINE = 8 * MEGABYTE
/** Largest JSON document, in bytes: unlike NDJSON it has to be held whole. */
export const LARGEST_JSON = 100 * MEGABYTE

/** `5 MB`, for messages. */
export const inMegabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`
