import type { Span } from '../base/span.ts'
import { classifyParagraphs } from './boilerplate.ts'
import { readDateline } from './dateline.ts'
import type { Dateline, Document, Paragraph, Sentence, Token } from './document.ts'
import { readMarkup } from './markdown.ts'
import { cutParagraphs } from './paragraphs.ts'
import { findQuotations } from './quotations.ts'
import { type SentenceStyle, sentenceStyle, splitSentences, type TokenRange } from './sentences.ts'
import { tokenize } from './tokens.ts'

/**
 * Cuts a text into paragraphs, sentences, tokens and quotations. Never throws; takes time linear in the text's length.
 * All offsets are UTF-16 indices into `text`, which is kept as given; Markdown's structural characters and front matter
 * are in no token.
 */
export const readDocument = (text: string): Document => {
  const { words, headings } = readMarkup(text)
  const spans = cutParagraphs(words, headings)
  const kinds = classifyParagraphs(words, spans)
  const paragraphs: Paragraph[] = spans.map((span, i) => ({ span, kind: kinds[i] ?? 'prose' }))
  const first = paragraphs.find((p) => p.kind === 'prose')
  const dateline = first === undefined ? undefined : readDateline(words, first.span)
  const style = sentenceStyle(words)
  const sentences = paragraphs.flatMap((paragraph, i) => sentencesOf(words, paragraph, i, style, dateline))
  const quotations = findQuotations(words, spans)
  return { text, paragraphs, sentences, quotations, ...(dateline === undefined ? {} : { dateline }) }
}

/** A dateline is a sentence of its own, so that the next one begins with its first word. */
const sentencesOf = (
  text: string,
  { span: [start, end] }: Paragraph,
  paragraph: number,
  style: SentenceStyle,
  dateline: Dateline | undefined,
): Sentence[] => {
  const headed = dateline !== undefined && dateline.span[0] === start
  const parts: Span[] = headed ? [dateline.span, [dateline.span[1], end]] : [[start, end]]
  return parts.flatMap(([from, to]) => {
    const tokens = tokenize(text, from, to)
    return splitSentences(text, tokens, style).map((range) => toSentence(tokens, range, paragraph))
  })
}

const toSentence = (tokens: readonly Token[], [from, to]: TokenRange, paragraph: number): Sentence => {
  const own = tokens.slice(from, to)
  return { span: [own[0]?.start ?? 0, own.at(-1)?.end ?? 0], paragraph, tokens: own }
}
