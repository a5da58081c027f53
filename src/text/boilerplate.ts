import type { Span } from '../base/span.ts'
import {
  BY_END,
  BY_START,
  CAPTION_ANYWHERE,
  DATE_ONLY,
  GALLERY,
  LINK_ONLY,
  RULE_ONLY,
  SHARE_ONLY,
  TEASER_SENTENCE,
} from './boilerplate-tables.ts'
import type { ParagraphKind } from './document.ts'

/** Longest paragraph that can be anything but prose. */
const LONGEST = 900
/** How much of a paragraph's head and tail the patterns see. */
const WINDOW = 180

const LONGEST_HEADING = 90
const LONGEST_HEADING_WORDS = 14

/**
 * Says what each paragraph is (same length and order as `paragraphs`). Cautious: a paragraph without a plain mark of
 * being something else is prose, and so is a text's only paragraph unless it is a copyright line.
 */
export const classifyParagraphs = (text: string, paragraphs: readonly Span[]): ParagraphKind[] =>
  paragraphs.map((span, index) => {
    const kind = classify(text.slice(span[0], span[1]))
    if (paragraphs.length === 1) return kind === 'copyright' ? kind : 'prose'
    if (kind !== 'prose') return kind
    return index < paragraphs.length - 1 && isHeading(text.slice(span[0], span[1])) ? 'heading' : 'prose'
  })

/** What a sentence is: as its paragraph, or a teaser within prose. */
export const classifySentence = (sentence: string, paragraph: ParagraphKind): ParagraphKind =>
  paragraph === 'prose' && TEASER_SENTENCE.test(sentence) ? 'teaser' : paragraph

const classify = (paragraph: string): ParagraphKind => {
  if (GALLERY.test(paragraph)) return 'caption'
  if (paragraph.length > LONGEST) return 'prose'
  const head = paragraph.slice(0, WINDOW)
  const tail = paragraph.slice(-WINDOW)
  if (LINK_ONLY.test(head) || SHARE_ONLY.test(head) || RULE_ONLY.test(head))
    return paragraph.length <= WINDOW ? 'share' : 'prose'
  if (paragraph.length <= WINDOW && DATE_ONLY.test(paragraph)) return 'timestamp'
  const byStart = BY_START.find(({ longest, pattern }) => paragraph.length <= longest && pattern.test(head))
  if (byStart !== undefined) return byStart.kind
  const byEnd = BY_END.find(({ longest, pattern }) => paragraph.length <= longest && pattern.test(tail))
  if (byEnd !== undefined) return byEnd.kind
  return CAPTION_ANYWHERE.test(paragraph) ? 'caption' : 'prose'
}

/** A short line that ends no sentence and begins with a capital; or a short question of its own. */
const isHeading = (paragraph: string): boolean => {
  if (paragraph.length > LONGEST_HEADING || !/^["“‘'«(]?[\p{Lu}\d#]/u.test(paragraph)) return false
  if (paragraph.split(/\s+/).length > LONGEST_HEADING_WORDS) return false
  if (/^["“‘'«]/.test(paragraph) !== /["”’'»]$/.test(paragraph)) return false
  return /[\p{L}\p{N}%)’'"”]$/u.test(paragraph)
    ? !/[.!?,]["”’']$/.test(paragraph)
    : isShortQuestion(paragraph)
}

const isShortQuestion = (paragraph: string): boolean =>
  /^[^"“”.!?]{4,80}\?$/.test(paragraph) &&
  /^(?:wh|how|is|are|was|were|does|do|did|can|could|will|would|should|has|have)/i.test(paragraph)
