import type { Document, Paragraph, Sentence } from './document.ts'
import { cutParagraphs } from './paragraphs.ts'
import { type SentenceStyle, sentenceStyle, splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

export type { Dateline, Document, Paragraph, ParagraphKind, Quotation, Sentence, Token } from './document.ts'
export { splitSentences } from './sentences.ts'
export { tokenize } from './tokens.ts'

/**
 * Cuts a text into paragraphs, sentences, tokens and quotations. Never throws; takes time linear in the text's length.
 * All offsets are UTF-16 indices into `text`, which is kept as given.
 */
export const readDocument = (text: string): Document => {
  const paragraphs: Paragraph[] = cutParagraphs(text).map((span) => ({ span, kind: 'prose' }))
  const style = sentenceStyle(text)
  const sentences = paragraphs.flatMap((paragraph, index) => sentencesOf(text, paragraph, index, style))
  return { text, paragraphs, sentences, quotations: [] }
}

const sentencesOf = (text: string, paragraph: Paragraph, index: number, style: SentenceStyle): Sentence[] => {
  const tokens = tokenize(text, paragraph.span[0], paragraph.span[1])
  return splitSentences(text, tokens, style).map(([from, to]) => {
    const own = tokens.slice(from, to)
    return { span: [own[0]?.start ?? 0, own.at(-1)?.end ?? 0], paragraph: index, tokens: own }
  })
}
