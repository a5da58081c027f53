import type { Span } from '../base/span.ts'

/** One token as written. Offsets index the document's text. `text` is always `document.text.slice(start, end)`. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * What a paragraph is. Only `prose` and `heading` tell events of their own; from the others the coder takes mentions
 * of events told elsewhere, or nothing (`teaser`, `copyright`, `share`).
 */
export type ParagraphKind =
  | 'prose'
  | 'heading'
  | 'byline'
  | 'caption'
  | 'credit'
  | 'copyright'
  | 'teaser'
  | 'share'
  | 'timestamp'

export interface Paragraph {
  readonly span: Span
  readonly kind: ParagraphKind
}

export interface Sentence {
  readonly span: Span
  /** Index into `document.paragraphs`. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
}

/** A stretch between quotation marks. `outer` holds the marks, `inner` does not. */
export interface Quotation {
  readonly outer: Span
  readonly inner: Span
  /** 0 for a quotation that stands in the writer's own text, 1 for one inside another quotation, ... */
  readonly depth: number
  /** False when the mark that would close it is missing (a paragraph of a multi-paragraph quotation, or a slip). */
  readonly closed: boolean
  /** Index of the earlier quotation that this one carries on (multi-paragraph quotations), if any. */
  readonly continues?: number
}

/** "SOFIA, Dec 18 (Reuters) -" at the head of an article. Spans index the text. */
export interface Dateline {
  readonly span: Span
  /** With its state or region where written: "KYIV, Ukraine". */
  readonly place?: Span
  readonly date?: Span
  readonly agency?: Span
}

/** A text cut into what the later passes read. Nothing in it is changed: every part is a span of `text`. */
export interface Document {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly dateline?: Dateline
}
