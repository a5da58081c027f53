/** One published text, as it came in (RECORD.md, "In: an article"). */
export interface Article {
  readonly text: string
  readonly title?: string
  readonly byline?: string
  readonly outlet?: string
  readonly url?: string
  /** BCP 47. */
  readonly language?: string
  /** ISO 8601 date or date-time. Absent: inferred by the reader, which says how. */
  readonly published?: string
  /** `metadata` where `published` is what a page says of itself; everything else counts as given. */
  readonly publishedBasis?: PublishedBasis
  /** Default: the first 16 hex digits of SHA-256 over title, newline, text. */
  readonly id?: string
}

export type PublishedBasis = 'given' | 'metadata' | 'dateline' | 'weekday' | 'text' | 'none'

/** The article as a record carries it. */
export interface RecordedArticle {
  readonly id: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  readonly byline?: string
  readonly language: string
  readonly published?: string
  readonly publishedBasis: PublishedBasis
  readonly text: string
  /** SHA-256 of the UTF-8 bytes of `text`, 64 hex digits. */
  readonly textSha256: string
}
