import { type Corpus, sentenceCount, sentenceLength } from '../corpus.ts'

/** A sentence of a batch: its place in the corpus, and its rows in the matrices of a pass. */
export interface Placed {
  readonly corpus: Corpus
  /** Index of its first token in the corpus. */
  readonly start: number
  readonly length: number
  /** Row of its first token. */
  readonly row: number
  /** How much the teachers' opinion counts against the treebank's, 0 to 1. */
  readonly distillation: number
}

/** The sentences that one pass works on, one after the other with empty rows between. */
export interface Batch {
  readonly sentences: readonly Placed[]
  /** All rows, the empty ones at both ends included. */
  readonly rows: number
  readonly tokens: number
}

/** A sentence to be placed in a batch. */
export interface Example {
  readonly corpus: Corpus
  readonly sentence: number
  readonly distillation: number
}

/** Lays sentences out with `margin` empty rows before, between and after them. */
export const layOut = (examples: readonly Example[], margin: number): Batch => {
  let row = margin
  let tokens = 0
  const sentences = examples.map(({ corpus, sentence, distillation }) => {
    const length = sentenceLength(corpus, sentence)
    const placed = { corpus, start: corpus.starts[sentence] ?? 0, length, row, distillation }
    row += length + margin
    tokens += length
    return placed
  })
  return { sentences, rows: row, tokens }
}

/** The length of the longest sentence. */
export const longestSentence = (corpus: Corpus): number => {
  let longest = 0
  for (let s = 0; s < sentenceCount(corpus); s++) longest = Math.max(longest, sentenceLength(corpus, s))
  return longest
}
