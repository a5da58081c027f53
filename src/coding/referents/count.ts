import type { Span } from '../../base/span.ts'
import type { NumberWords } from '../../codebook/codebook.ts'
import type { Count } from '../../model/index.ts'
import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence } from '../passage.ts'
import { countOfSingular, readCount } from '../quantity/index.ts'
import { dependents } from './phrase.ts'

/** How many a noun phrase speaks of, from the words up to its head: what hangs after the head counts other things. */
export function countOf(
  sentence: AnalysedSentence,
  head: Word,
  words: readonly number[],
  numbers: NumberWords,
): { readonly count: Count; readonly span?: Span } | undefined {
  const { tree } = sentence
  const upTo = words.flatMap((w) => {
    const word = tree.words[w]
    // "both the consul and his deputy": the word opens a list, it counts nobody
    return word && w <= head.index && word.rel !== 'cc:preconj' ? [word] : []
  })
  const qualifiers = leadIn(sentence, upTo[0]?.index ?? head.index)
  const reading = readCount([...qualifiers, ...upTo], numbers)
  if (reading) return { count: reading.count, span: reading.span }
  const determiner = dependents(tree, head.index, (w) => /^(det|nmod:poss)/.test(w.rel))[0]
  const one = countOfSingular(determiner?.rel === 'nmod:poss' ? 'its' : determiner?.text, head.xpos)
  return one && { count: one }
}

/** Words just before the phrase that the parser may have hung elsewhere: "*at least* 20 diplomats". */
const leadIn = (sentence: AnalysedSentence, first: number): readonly Word[] =>
  sentence.tree.words.slice(Math.max(0, first - 3), first).filter((w) => /^(ADV|ADJ|ADP)$/.test(w.upos))
