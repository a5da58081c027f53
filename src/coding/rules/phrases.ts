import type { AnalysedSentence } from '../passage.ts'
import { phraseWords } from '../referents/phrase.ts'

/** The argument's phrase with what hangs from it, clauses included: where `mentions` and `lacks` look. */
export function subtree(sentence: AnalysedSentence, head: number): ReadonlySet<number> {
  const found = new Set(phraseWords(sentence.tree, head))
  const visit = (index: number): void => {
    for (const child of sentence.tree.children[index] ?? []) {
      if (/^(conj|cc|parataxis|punct)/.test(sentence.tree.words[child]?.rel ?? '')) continue
      found.add(child)
      visit(child)
    }
  }
  visit(head)
  return found
}

/** A word of a phrase fits by its lemma or as written: "*marching* orders". */
const reads = (sentence: AnalysedSentence, index: number, word: string): boolean =>
  sentence.lemmas[index] === word || sentence.forms[index] === word

export function phraseWithin(
  sentence: AnalysedSentence,
  phrase: string,
  words: ReadonlySet<number>,
): boolean {
  const parts = phrase.split(' ')
  for (const start of words) {
    if (readsFrom(sentence, parts, start, 1, (at) => words.has(at))) return true
  }
  return false
}

export const phraseEndsAt = (sentence: AnalysedSentence, phrase: string, at: number): boolean =>
  readsFrom(sentence, phrase.split(' ').reverse(), at, -1, () => true)

/** Words one after the other, on or back from a place. Phrases have no hyphens: "stop-list" in the text is "stop list". */
function readsFrom(
  sentence: AnalysedSentence,
  parts: readonly string[],
  start: number,
  step: 1 | -1,
  inReach: (at: number) => boolean,
): boolean {
  let at = start
  return parts.every((part, k) => {
    if (k > 0) at += step
    if (k > 0 && sentence.forms[at] === '-') at += step
    return inReach(at) && reads(sentence, at, part)
  })
}
