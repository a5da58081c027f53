import { AFFIXES, type AffixName } from './features.ts'
import { decodeModel, type ModelDescription, ModelFormatError, type Section } from './model-format.ts'
import { featureOffsets } from './state-features.ts'
import { actionCount } from './transitions.ts'

/** int8 weights, row-major, with one scale a row or a column. */
export interface Weights {
  readonly rows: number
  readonly columns: number
  readonly values: Int8Array
  readonly scales: Float32Array
}

/** A trained tagger and parser, as it lies in a model file. */
export interface Model {
  readonly description: ModelDescription
  /** Normalised word -> row of `words`; row 0 stands for words that are not in it. */
  readonly vocabulary: ReadonlyMap<string, number>
  readonly words: Weights
  readonly affixes: readonly Weights[]
  readonly embeddingBias: Float32Array
  readonly layers: readonly { readonly weights: Weights; readonly bias: Float32Array }[]
  readonly slots: Weights
  readonly slotPadding: Float32Array
  readonly features: Float32Array
  readonly hiddenBias: Float32Array
  readonly actions: Weights
  readonly actionBias: Float32Array
  readonly upos: Weights
  readonly uposBias: Float32Array
  readonly xpos: Weights
  readonly xposBias: Float32Array
  /** The lemma table's bytes, where the file has one. */
  readonly lemmas: Uint8Array | undefined
}

class Sections {
  private readonly byName: ReadonlyMap<string, Section>

  constructor(sections: readonly Section[]) {
    this.byName = new Map(sections.map((section) => [section.name, section]))
  }

  find(name: string): Section | undefined {
    return this.byName.get(name)
  }

  private get(name: string): Section {
    const section = this.byName.get(name)
    if (section === undefined) throw new ModelFormatError(`the model has no section ${name}`)
    return section
  }

  floats(name: string, rows: number, columns: number): Float32Array {
    const { values, ...shape } = this.get(name)
    expectShape(name, shape, rows, columns)
    if (!(values instanceof Float32Array)) throw new ModelFormatError(`section ${name} must be float32`)
    return values
  }

  weights(name: string, rows: number, columns: number, scaled: 'row' | 'column'): Weights {
    const { values, ...shape } = this.get(`${name}.weight`)
    expectShape(name, shape, rows, columns)
    if (!(values instanceof Int8Array)) throw new ModelFormatError(`section ${name}.weight must be int8`)
    const scales = this.floats(`${name}.scale`, 1, scaled === 'row' ? rows : columns)
    return { rows, columns, values, scales }
  }

  bytes(name: string): Uint8Array {
    const { values } = this.get(name)
    if (!(values instanceof Uint8Array)) throw new ModelFormatError(`section ${name} must be bytes`)
    return values
  }
}

const expectShape = (
  name: string,
  shape: { readonly rows: number; readonly columns: number },
  rows: number,
  columns: number,
): void => {
  if (shape.rows === rows && shape.columns === columns) return
  throw new ModelFormatError(`section ${name} is ${shape.rows}x${shape.columns}, not ${rows}x${columns}`)
}

const readVocabulary = (bytes: Uint8Array): ReadonlyMap<string, number> => {
  const words = new TextDecoder().decode(bytes).split('\n')
  const vocabulary = new Map<string, number>()
  for (let row = words.length - 1; row > 0; row--) vocabulary.set(words[row] ?? '', row)
  return vocabulary
}

/** Widths that the kernel's vectors and integer sums can take. */
const checkWidths = ({ embedding, width, hidden }: ModelDescription['network']): void => {
  const bad = [embedding, width, hidden].find((size) => size % 8 !== 0 || size > 512)
  if (bad !== undefined)
    throw new ModelFormatError(`a width of ${bad} is not a multiple of 8 between 8 and 512`)
}

const affixWeights = (sections: Sections, embedding: number, name: AffixName, rows: number): Weights =>
  sections.weights(name, rows, embedding, 'row')

const readLayers = (sections: Sections, network: ModelDescription['network']): Model['layers'] =>
  network.radii.map((radius, layer) => {
    const inputs = (2 * radius + 1) * (layer === 0 ? network.embedding : network.width)
    return {
      weights: sections.weights(`conv${layer}`, inputs, network.width, 'column'),
      bias: sections.floats(`conv${layer}.bias`, 1, network.width),
    }
  })

/** Reads a model file (docs/model-format.md). Throws `ModelFormatError` when it is not one, or not whole. */
export const loadModel = (file: Uint8Array): Model => {
  const { description, sections: list } = decodeModel(file)
  const { network, labels, upos, xpos } = description
  checkWidths(network)
  const { embedding, width, hidden, slots, features } = network
  const sections = new Sections(list)
  const vocabulary = readVocabulary(sections.bytes('vocabulary'))
  const wordRows = sections.find('words.weight')?.rows ?? 0
  const actions = actionCount(labels.length)
  const featureRows = featureOffsets(features, labels.length).at(-1) ?? 0
  const lemmas = sections.find('lemmas')
  return {
    description,
    vocabulary,
    words: sections.weights('words', wordRows, embedding, 'row'),
    affixes: AFFIXES.map(({ name, rows }) => affixWeights(sections, embedding, name, rows)),
    embeddingBias: sections.floats('embedding.bias', 1, embedding),
    layers: readLayers(sections, network),
    slots: sections.weights('slots', width, slots.length * hidden, 'column'),
    slotPadding: sections.floats('slots.padding', 2 * slots.length, hidden),
    features: sections.floats('features.weight', featureRows, hidden),
    hiddenBias: sections.floats('hidden.bias', 1, hidden),
    actions: sections.weights('actions', hidden, actions, 'column'),
    actionBias: sections.floats('actions.bias', 1, actions),
    upos: sections.weights('upos', width, upos.length, 'column'),
    uposBias: sections.floats('upos.bias', 1, upos.length),
    xpos: sections.weights('xpos', width, xpos.length, 'column'),
    xposBias: sections.floats('xpos.bias', 1, xpos.length),
    lemmas: lemmas?.values instanceof Uint8Array ? lemmas.values : undefined,
  }
}
