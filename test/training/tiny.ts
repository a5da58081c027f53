import { fileURLToPath } from 'node:url'
import { encodeCorpus } from '../../training/corpus.ts'
import { lemmaSection } from '../../training/lemmas.ts'
import type { Gathered } from '../../training/materials.ts'
import type { ModelPlan, Recipe } from '../../training/recipe.ts'
import { goldSentence, readTreebank } from '../../training/treebank.ts'
import { noVectors } from '../../training/vectors.ts'
import { buildVocabulary } from '../../training/vocabulary.ts'

const HEADLINES = fileURLToPath(new URL('../../training/headlines.conllu', import.meta.url))
const REPORTS = new URL('../../training/reports.conllu', import.meta.url)

const PLAN: ModelPlan = {
  name: 'teacher',
  seed: 1,
  network: {
    embedding: 16,
    width: 16,
    hidden: 16,
    radii: [2, 1],
    slots: ['s0', 's1', 'b0', 's0.l1'],
    features: ['s0.l1.label', 'distance.s0.b0'],
  },
  epochs: 6,
  rate: 0.01,
  dropout: 0.1,
  batch: 4,
  teachers: [],
  distillation: 0,
  unparsed: 0,
  written: {},
}

/** Two teachers and a student, too small to be good but on the same ways as the shipped model's recipe. */
export const TINY: Recipe = {
  vectors: 0,
  longest: 40,
  decoding: { beam: 4, prune: 2 },
  stages: [
    [PLAN, { ...PLAN, name: 'other teacher', seed: 2 }],
    [
      {
        ...PLAN,
        name: 'student',
        seed: 3,
        startsFrom: 'other teacher',
        teachers: ['teacher', 'other teacher'],
        distillation: 0.5,
        unparsed: 0.5,
        written: { headlines: 1, reports: 2 },
      },
    ],
  ],
}

/** Materials from the project's own sentences: every fifth is a headline, every fifth unparsed, the rest the treebank. */
export const tinyMaterials = (recipe: Recipe = TINY): Gathered => {
  const sentences = readTreebank(HEADLINES)
  const reports = readTreebank(fileURLToPath(REPORTS)).slice(0, 10)
  const parsed = sentences.filter((_, i) => i % 5 < 3)
  const vectors = noVectors(8)
  const vocabulary = buildVocabulary(parsed.map(goldSentence))
  const encode = (part: typeof sentences) => encodeCorpus(part.map(goldSentence), vocabulary, vectors)
  return {
    materials: {
      recipe,
      vocabulary,
      vectors: { width: vectors.width, values: vectors.values },
      treebank: encode(parsed),
      written: { headlines: encode(sentences.filter((_, i) => i % 5 === 3)), reports: encode(reports) },
      unparsed: encode(sentences.filter((_, i) => i % 5 === 4)),
      watched: { itself: encode(parsed.slice(0, 40)) },
    },
    vectors,
    lemmas: lemmaSection(parsed),
  }
}
