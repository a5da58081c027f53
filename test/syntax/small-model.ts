import { AFFIXES } from '../../src/syntax/features.ts'
import { encodeLemmas } from '../../src/syntax/lemmas.ts'
import { encodeModel, type NetworkShape, quantise, type Section } from '../../src/syntax/model-format.ts'
import { FEATURES, featureOffsets, SLOTS } from '../../src/syntax/state-features.ts'
import { actionCount } from '../../src/syntax/transitions.ts'
import type { Token } from '../../src/text/document.ts'

/** Numbers in [0, 1), the same for the same seed. */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export const WORDS = ['envoy', 'left', 'the', 'city', 'on', '00', 'march', '.', ',', 'who', 'said', 'was']
const LABELS = ['nsubj', 'obj', 'root', 'punct', 'obl', 'acl:relcl', 'det']
const TAGS = ['NOUN', 'VERB', 'DET', 'PUNCT', 'ADP']

export const SHAPE: NetworkShape = {
  embedding: 16,
  width: 24,
  hidden: 32,
  radii: [2, 1, 1],
  slots: [...SLOTS],
  features: [...FEATURES],
}

/** A model of random weights: it parses badly, but through all of the machinery. */
export const smallModel = (seed = 1, network = SHAPE): Uint8Array => {
  const random = randomNumbers(seed)
  const matrix = (rows: number, columns: number, size = 1): Float32Array =>
    Float32Array.from({ length: rows * columns }, () => (random() - 0.5) * size)
  const floats = (name: string, rows: number, columns: number, size = 1): Section => ({
    name,
    rows,
    columns,
    values: matrix(rows, columns, size),
  })
  const weights = (
    name: string,
    rows: number,
    columns: number,
    by: 'row' | 'column',
    size = 3,
  ): readonly Section[] => {
    const { values, scales } = quantise(matrix(rows, columns, size / Math.sqrt(rows)), columns, by)
    return [
      { name: `${name}.weight`, rows, columns, values },
      { name: `${name}.scale`, rows: 1, columns: scales.length, values: scales },
    ]
  }
  const { embedding, width, hidden, radii, slots, features } = network
  const actions = actionCount(LABELS.length)
  const vocabulary = new TextEncoder().encode(['?', ...WORDS].join('\n'))
  const lemmas = encodeLemmas(new Map([['NOUN', new Map([['s', { case: 'lower', strip: 1, add: '' }]])]]))
  return encodeModel({
    description: {
      name: 'small',
      sources: [],
      licence: 'none',
      network,
      upos: TAGS,
      xpos: TAGS,
      labels: LABELS,
      decoding: { beam: 8, prune: 2 },
    },
    sections: [
      { name: 'vocabulary', rows: 1, columns: vocabulary.length, values: vocabulary },
      ...weights('words', WORDS.length + 1, embedding, 'row'),
      ...AFFIXES.flatMap(({ name, rows }) => weights(name, rows, embedding, 'row')),
      floats('embedding.bias', 1, embedding),
      ...radii.flatMap((radius, l) => [
        ...weights(`conv${l}`, (2 * radius + 1) * (l === 0 ? embedding : width), width, 'column'),
        floats(`conv${l}.bias`, 1, width),
      ]),
      ...weights('slots', width, slots.length * hidden, 'column', 5),
      floats('slots.padding', 2 * slots.length, hidden),
      floats('features.weight', featureOffsets(features, LABELS.length).at(-1) ?? 0, hidden),
      floats('hidden.bias', 1, hidden, 2),
      // Neither so big nor so small that a beam would have nothing to choose.
      ...weights('actions', hidden, actions, 'column', 2),
      floats('actions.bias', 1, actions, 0.1),
      ...weights('upos', width, TAGS.length, 'column'),
      floats('upos.bias', 1, TAGS.length),
      ...weights('xpos', width, TAGS.length, 'column'),
      floats('xpos.bias', 1, TAGS.length),
      { name: 'lemmas', rows: 1, columns: lemmas.length, values: lemmas },
    ],
  })
}

/** Forms as tokens of a text in which single spaces stand between them. */
export const tokensFrom = (forms: readonly string[]): readonly Token[] => {
  let start = 0
  return forms.map((text) => {
    const token = { text, start, end: start + text.length }
    start = token.end + 1
    return token
  })
}

/** A sentence of words known and unknown, of any length up to `most`. */
export const randomSentence = (random: () => number, most: number): readonly Token[] => {
  const length = Math.floor(random() * (most + 1))
  const forms = Array.from({ length }, () => {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? ''
    return random() < 0.3 ? `${word}${Math.floor(random() * 1000)}` : word
  })
  return tokensFrom(forms)
}
