import { normaliseWord } from '../src/syntax/features.ts'
import type { GoldSentence } from './treebank.ts'

/** Everything that has a number: words, tags, relations, in the order in which the treebanks bring them. */
export interface Vocabulary {
  /** Normalised words; index 0 stands for all words that are not listed. */
  readonly words: readonly string[]
  /** How often each word occurs in the treebanks. */
  readonly counts: readonly number[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly labels: readonly string[]
}

const UNKNOWN_WORD = '<unknown>'

/** Words that occur at least this often have an embedding of their own. */
const WORD_MINIMUM = 2

const distinct = (values: Iterable<string>): readonly string[] => [...new Set(values)]

/** The vocabulary of the treebanks. */
export const buildVocabulary = (treebank: readonly GoldSentence[]): Vocabulary => {
  const tokens = treebank.flat()
  const counts = new Map<string, number>()
  for (const { form } of tokens) {
    const norm = normaliseWord(form)
    counts.set(norm, (counts.get(norm) ?? 0) + 1)
  }
  const known = [...counts].filter(([, count]) => count >= WORD_MINIMUM)
  return {
    words: [UNKNOWN_WORD, ...known.map(([word]) => word)],
    counts: [0, ...known.map(([, count]) => count)],
    upos: distinct(tokens.map((token) => token.upos)),
    xpos: distinct(tokens.map((token) => token.xpos)),
    labels: distinct(tokens.map((token) => token.label)),
  }
}

/** The number of each item in a list. */
export const indexOf = (items: readonly string[]): ReadonlyMap<string, number> =>
  new Map(items.map((item, i) => [item, i]))
