import { AFFIXES } from '../../src/syntax/features.ts'
import type { Arena } from '../memory.ts'
import type { Random } from '../random.ts'
import type { Sizes } from './shape.ts'
import { initialise, type Purpose, type Tensor, TensorFactory } from './tensors.ts'

/** The weights of a tagger and parser (docs/model-format.md gives the formulas). */
export interface Network {
  readonly sizes: Sizes
  /** From pre-trained vectors to the embedding. */
  readonly projection: Tensor
  readonly words: Tensor
  readonly affixes: readonly Tensor[]
  readonly embeddingBias: Tensor
  readonly convolutions: readonly Tensor[]
  readonly convolutionBiases: readonly Tensor[]
  readonly slots: Tensor
  /** Row 2s stands for "nothing in slot s", row 2s + 1 for the root. */
  readonly padding: Tensor
  readonly features: Tensor
  readonly hiddenBias: Tensor
  readonly actions: Tensor
  readonly actionBias: Tensor
  readonly tags: Tensor
  readonly tagBias: Tensor
  /** All of the above. */
  readonly tensors: readonly Tensor[]
}

/** Room for a network's weights, all zero. */
export const allocateNetwork = (arena: Arena, sizes: Sizes, purpose: Purpose): Network => {
  const { embedding, width, hidden, radii, slots } = sizes.network
  const factory = new TensorFactory(arena, purpose)
  const network = {
    sizes,
    projection: factory.dense('projection', sizes.vectorWidth, embedding),
    words: factory.sparse('words', sizes.words, embedding),
    affixes: AFFIXES.map((affix) => factory.sparse(affix.name, affix.rows, embedding)),
    embeddingBias: factory.dense('embedding.bias', 1, embedding),
    convolutions: radii.map((radius, layer) =>
      factory.dense(`conv${layer}`, (2 * radius + 1) * (layer === 0 ? embedding : width), width),
    ),
    convolutionBiases: radii.map((_, layer) => factory.dense(`conv${layer}.bias`, 1, width)),
    slots: factory.dense('slots', width, slots.length * hidden),
    padding: factory.dense('slots.padding', 2 * slots.length, hidden),
    features: factory.dense('features', sizes.featureOffsets.at(-1) ?? 0, hidden),
    hiddenBias: factory.dense('hidden.bias', 1, hidden),
    actions: factory.dense('actions', hidden, sizes.actionsPadded),
    actionBias: factory.dense('actions.bias', 1, sizes.actionsPadded),
    tags: factory.dense('tags', width, sizes.tagsPadded),
    tagBias: factory.dense('tags.bias', 1, sizes.tagsPadded),
  }
  return { ...network, tensors: factory.tensors }
}

const SMALL = 0.1
/** About as many slots as are filled at a time: the hidden layer sums so many projections. */
const FILLED_SLOTS = 6

/** Random weights to start from (He et al. 2015 for the layers before a rectifier); biases stay zero. */
export const initialiseNetwork = (arena: Arena, network: Network, random: Random): void => {
  const { sizes } = network
  const { width, hidden } = sizes.network
  initialise(arena, network.projection, 0.7 / Math.sqrt(sizes.vectorWidth), random)
  initialise(arena, network.words, SMALL, random)
  for (const table of network.affixes) initialise(arena, table, SMALL, random)
  for (const layer of network.convolutions) initialise(arena, layer, Math.sqrt(2 / layer.rows), random)
  initialise(arena, network.slots, Math.sqrt(2 / (width * FILLED_SLOTS)), random)
  initialise(arena, network.padding, SMALL, random)
  initialise(arena, network.features, SMALL, random)
  initialise(arena, network.actions, Math.sqrt(1 / hidden), random, [[0, sizes.actions]])
  const tagColumns = [
    [0, sizes.upos],
    [sizes.xposAt, sizes.xposAt + sizes.xpos],
  ] as const
  initialise(arena, network.tags, Math.sqrt(1 / width), random, tagColumns)
}
