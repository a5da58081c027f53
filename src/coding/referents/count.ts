import type { Span } from '../../base/span.ts'
import type { NumberWords } from '../../codebook/codebook.ts'
import type { Count } from '../../model/index.ts'
import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence } from '../passage.ts'
import { countOfSingular, exactly, readCount, readPart } from '../quantity/index.ts'
import { caseOf, conjuncts, dependents } from './phrase.ts'

interface Counted {
  readonly count: Count
  readonly span?: Span
}

/** How many a noun phrase speaks of, from the words up to its head: what hangs after the head counts other things. */
export function countOf(
  sentence: AnalysedSentence,
  head: Word,
  words: readonly number[],
  numbers: NumberWords,
): Counted | undefined {
  const told = partOf(sentence, head, numbers) ?? numberIn(sentence, head.index, words, numbers)
  if (told) return told
  // "*the French*" are as many as there are
  if (head.upos === 'ADJ') return undefined
  const determiner = dependents(sentence.tree, head.index, (w) => /^(det|nmod:poss)/.test(w.rel))[0]
  const one = countOfSingular(determiner?.rel === 'nmod:poss' ? 'its' : determiner?.text, head.xpos)
  return one && { count: one }
}

/** "its consulates *in Narva and Tartu*": missions that no number counts are one in every place named. */
export function countByPlaces({ tree }: AnalysedSentence, head: Word): Counted | undefined {
  if (head.xpos !== 'NNS') return undefined
  const places = dependents(tree, head.index, (w) => w.rel === 'nmod' && caseOf(tree, w.index) === 'in')
    .map((w) => conjuncts(tree, w.index))
    .find((list) => list.length > 1 && list.every((w) => tree.words[w]?.upos === 'PROPN'))
  return places && { count: exactly(places.length) }
}

/** The same of "a number *of* envoys": the word after the head belongs to it, and the head's own singular counts nobody. */
export const countOfGroup = (
  sentence: AnalysedSentence,
  head: Word,
  words: readonly number[],
  numbers: NumberWords,
): Counted | undefined =>
  partOf(sentence, head, numbers) ?? numberIn(sentence, head.index + 1, words, numbers)

/** Words on either side of a head among which "all but four of its 20" stands. */
const AROUND = { before: 3, after: 6 } as const

/** "withdrew *half of its 30* diplomats": the head is the part, or what stands behind the whole. */
function partOf(
  { tree: { words } }: AnalysedSentence,
  { index }: Word,
  numbers: NumberWords,
): Counted | undefined {
  const from = Math.max(0, index - AROUND.before)
  const part = readPart(words.slice(from, index + AROUND.after), numbers)
  const isOwn = part && part.tokens[0] + from <= index && index < part.tokens[1] + from
  return isOwn ? { count: part.count, span: part.span } : undefined
}

const numberIn = (
  sentence: AnalysedSentence,
  last: number,
  words: readonly number[],
  numbers: NumberWords,
): Counted | undefined => {
  const { tree } = sentence
  const upTo = words.flatMap((w) => {
    const word = tree.words[w]
    // "both the consul and his deputy": the word opens a list, it counts nobody
    return word && w <= last && word.rel !== 'cc:preconj' ? [word] : []
  })
  const qualifiers = leadIn(sentence, upTo[0]?.index ?? last)
  const reading = readCount([...qualifiers, ...upTo], numbers)
  return reading && { count: reading.count, span: reading.span }
}

/**
 * Words right before the phrase that the parser may have hung elsewhere: "*at least* 20 diplomats", but not "a note *under* which
 * five must go".
 */
const leadIn = (sentence: AnalysedSentence, first: number): readonly Word[] => {
  const before = sentence.tree.words.slice(Math.max(0, first - 3), first)
  return before.slice(before.findLastIndex((w) => !/^(ADV|ADJ|ADP)$/.test(w.upos)) + 1)
}
