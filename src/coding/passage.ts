import type { Span } from '../base/span.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Lexicon, PhraseKinds, PhraseMatch } from '../codebook/index.ts'
import type { Proposition } from '../propositions/proposition.ts'
import type { Tree } from '../syntax/tree.ts'
import type { Document, ParagraphKind, Quotation } from '../text/document.ts'
import type { NameMention } from './referents/names.ts'

/** One sentence with everything the earlier passes found in it. */
export interface AnalysedSentence {
  /** Index within the passage. */
  readonly index: number
  readonly span: Span
  readonly paragraph: number
  readonly kind: ParagraphKind
  readonly tree: Tree
  readonly propositions: readonly Proposition[]
  /** Names of actors, left to right, never overlapping. */
  readonly names: readonly NameMention[]
  /** Names of actors that the sentence tells to be towns ("Moscow, Idaho"), in small letters. */
  readonly towns: readonly string[]
  /** Surnames of office-holders that the sentence tells to be somebody else's ("*Ana* Putin"), in small letters. */
  readonly namesakes: readonly string[]
  /** Lower-case lemmas, one a word: what phrase lists are matched against. */
  readonly lemmas: readonly string[]
  /** Lower-case words as written, one a word. */
  readonly forms: readonly string[]
}

/** A text (an article's body, or its title) ready to be coded. */
export interface Passage {
  readonly text: string
  /** Year of the report, given or inferred. */
  readonly year?: number
  /** Its day, where that is known: `2022-02-28`. */
  readonly day?: string
  readonly document: Document
  readonly sentences: readonly AnalysedSentence[]
  readonly codebook: Codebook
  readonly lexicon: Lexicon
  /** Lemmas that are part of some title or rank: taggers call them names when they stand before one. */
  readonly titleWords: ReadonlySet<string>
  /** What a phrase list finds in a sentence; each list is run over each sentence once. */
  phrasesIn<K extends keyof PhraseKinds>(
    sentence: AnalysedSentence,
    kind: K,
  ): readonly PhraseMatch<PhraseKinds[K]>[]
}

/** A `phrasesIn` that remembers what it has found. It must not outlive its passage. */
export function phraseFinder(lexicon: Lexicon): Passage['phrasesIn'] {
  const known = new Map<string, readonly PhraseMatch<PhraseKinds[keyof PhraseKinds]>[]>()
  return <K extends keyof PhraseKinds>(sentence: AnalysedSentence, kind: K) => {
    const key = `${kind}:${sentence.index}`
    const found = known.get(key) ?? lexicon.phrases(kind).find(sentence.lemmas, sentence.forms)
    known.set(key, found)
    return found as readonly PhraseMatch<PhraseKinds[K]>[]
  }
}

/** A word of the passage. */
export interface WordAt {
  readonly sentence: number
  readonly word: number
}

/** Span from the first to the last of the words, which need not be adjacent. */
export const spanOfWords = (sentence: AnalysedSentence, words: readonly number[]): Span => {
  const first = sentence.tree.words[Math.min(...words)]
  const last = sentence.tree.words[Math.max(...words)]
  return first && last ? [first.start, last.end] : [sentence.span[0], sentence.span[0]]
}

/** The innermost quotation that holds the offset, if any. */
export const quotationAt = (document: Document, offset: number): Quotation | undefined =>
  document.quotations[quotationIndexAt(document, offset)]

/** Its index in `document.quotations`, or -1. Quotations lie in text order, and those of depth 0 never overlap. */
export function quotationIndexAt({ quotations }: Document, offset: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.outer[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  let found = -1
  for (let i = low - 1; i >= 0; i--) {
    const quotation = quotations[i]
    if (!quotation) break
    const holds = quotation.inner[0] <= offset && offset < quotation.outer[1]
    if (holds && quotation.depth >= (quotations[found]?.depth ?? 0)) found = i
    if (quotation.depth === 0) break
  }
  return found
}
