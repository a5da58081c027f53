import { AFFIXES, wordFeatures } from '../src/syntax/features.ts'
import type { GoldSentence } from './treebank.ts'
import type { Vectors } from './vectors.ts'
import { indexOf, type Vocabulary } from './vocabulary.ts'

/**
 * Sentences as numbers, in flat arrays that threads can share. Token t of sentence s lies at `starts[s] + t`; heads count
 * from 1 within the sentence, 0 is the root; -1 stands for "none" or "not in the vocabulary".
 */
export interface Corpus {
  readonly starts: Int32Array
  readonly words: Int32Array
  readonly vectors: Int32Array
  readonly affixes: Int32Array
  readonly upos: Int32Array
  readonly xpos: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
}

const NONE = -1

const shared = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4))

/** Relation without its subtype. */
const universal = (label: string): string => label.split(':')[0] ?? label

/** The sentences as numbers. A relation that training never saw falls back to its universal part. */
export const encodeCorpus = (
  sentences: readonly GoldSentence[],
  vocabulary: Vocabulary,
  vectors: Vectors,
): Corpus => {
  const tokens = sentences.flat()
  const corpus: Corpus = {
    starts: shared(sentences.length + 1),
    words: shared(tokens.length),
    vectors: shared(tokens.length),
    affixes: shared(tokens.length * AFFIXES.length),
    upos: shared(tokens.length),
    xpos: shared(tokens.length),
    heads: shared(tokens.length),
    labels: shared(tokens.length),
  }
  let start = 0
  sentences.forEach((sentence, s) => {
    start += sentence.length
    corpus.starts[s + 1] = start
  })
  const words = indexOf(vocabulary.words)
  const upos = indexOf(vocabulary.upos)
  const xpos = indexOf(vocabulary.xpos)
  const labels = indexOf(vocabulary.labels)
  tokens.forEach((token, t) => {
    const { norm, affixes } = wordFeatures(token.form)
    corpus.words[t] = words.get(norm) ?? 0
    corpus.vectors[t] = vectors.index.get(norm) ?? NONE
    corpus.affixes.set(affixes, t * AFFIXES.length)
    corpus.upos[t] = upos.get(token.upos) ?? NONE
    corpus.xpos[t] = xpos.get(token.xpos) ?? NONE
    corpus.heads[t] = token.head
    corpus.labels[t] = labels.get(token.label) ?? labels.get(universal(token.label)) ?? NONE
  })
  return corpus
}

export const sentenceCount = (corpus: Corpus): number => corpus.starts.length - 1

/** The number of tokens of a sentence. */
export const sentenceLength = (corpus: Corpus, sentence: number): number =>
  (corpus.starts[sentence + 1] ?? 0) - (corpus.starts[sentence] ?? 0)
