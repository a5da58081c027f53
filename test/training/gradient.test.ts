import { beforeAll, describe, expect, it } from 'vitest'
import { type Corpus, encodeCorpus } from '../../training/corpus.ts'
import { compileKernels } from '../../training/kernel/compile.ts'
import { createMemory, instantiateKernels } from '../../training/kernel/kernels.ts'
import { Learner, scoreStates } from '../../training/learner.ts'
import { Arena } from '../../training/memory.ts'
import { type Example, layOut } from '../../training/network/batch.ts'
import type { Workbench } from '../../training/network/encoder.ts'
import { allocateNetwork, initialiseNetwork, type Network } from '../../training/network/network.ts'
import { Pass, wordRows } from '../../training/network/pass.ts'
import { sizesOf } from '../../training/network/shape.ts'
import type { Tensor } from '../../training/network/tensors.ts'
import { type Walker, walkBatch } from '../../training/network/walk.ts'
import { bestActions } from '../../training/oracle.ts'
import { Random } from '../../training/random.ts'
import type { Vectors } from '../../training/vectors.ts'
import { buildVocabulary } from '../../training/vocabulary.ts'

const FLOAT = 4
const VECTOR_WIDTH = 8

const sentence = [
  { form: 'Oslo', upos: 'PROPN', xpos: 'NNP', head: 2, label: 'nsubj' },
  { form: 'expels', upos: 'VERB', xpos: 'VBZ', head: 0, label: 'root' },
  { form: 'four', upos: 'NUM', xpos: 'CD', head: 4, label: 'nummod' },
  { form: 'envoys', upos: 'NOUN', xpos: 'NNS', head: 2, label: 'obj' },
  { form: 'over', upos: 'ADP', xpos: 'IN', head: 6, label: 'case' },
  { form: 'visas', upos: 'NOUN', xpos: 'NNS', head: 2, label: 'obl' },
]
const question = [
  { form: 'Who', upos: 'PRON', xpos: 'WP', head: 2, label: 'nsubj' },
  { form: 'left', upos: 'VERB', xpos: 'VBD', head: 0, label: 'root' },
]

interface Bench {
  readonly bench: Workbench
  readonly network: Network
  readonly corpus: Corpus
  readonly learner: Learner
  readonly asked: Pass
}

const prepare = async (): Promise<Bench> => {
  const memory = createMemory(2 ** 24)
  const arena = new Arena(memory)
  const kernels = await instantiateKernels(await compileKernels(), memory)
  const random = new Random(3)
  const known: Vectors = {
    width: VECTOR_WIDTH,
    words: ['oslo', 'left'],
    index: new Map([
      ['oslo', 0],
      ['left', 1],
    ]),
    values: Float32Array.from({ length: 2 * VECTOR_WIDTH }, () => random.normal()),
  }
  const vocabulary = buildVocabulary([sentence, sentence, question, question])
  const vectors = arena.take(known.values.length)
  arena.view(vectors, known.values.length).set(known.values)
  const bench = { arena, kernels, vectors, panel: arena.take(4096) }
  const shape = {
    embedding: 16,
    width: 24,
    hidden: 16,
    radii: [2, 1, 1],
    slots: ['s0', 's1', 'b0', 's0.l1'],
    features: ['s0.l1.label', 'valency.s1'],
  } as const
  const network = allocateNetwork(
    arena,
    sizesOf(
      { ...shape, radii: [...shape.radii], slots: [...shape.slots], features: [...shape.features] },
      vocabulary,
      known,
    ),
    'train',
  )
  initialiseNetwork(arena, network, random)
  const settings = { seed: 1, dropout: 0, counts: vocabulary.words.map(() => 1e12), maxRows: 64 }
  const learner = new Learner(bench, network, [], 0, settings)
  learner.seed()
  const asked = new Pass(bench, network, 0, 64, 'ask')
  return { bench, network, corpus: encodeCorpus([sentence, question], vocabulary, known), learner, asked }
}

const examples = (corpus: Corpus): readonly Example[] =>
  [0, 1].map((number) => ({ corpus, sentence: number, distillation: 0 }))

/** The loss that the learner's gradients belong to: tags, and actions along the oracle's way. */
const loss = ({ bench, network, corpus, asked }: Bench): number => {
  const { arena, kernels } = bench
  const { sizes } = network
  const batch = layOut(examples(corpus), sizes.margin)
  const probability = (at: number, i: number): number => arena.floats[at / FLOAT + i] ?? 0
  asked.forward(
    batch,
    wordRows(batch, () => false),
    undefined,
  )
  let sum = 0
  for (const { start, length, row } of batch.sentences) {
    for (let i = 0; i < length; i++) {
      const at = asked.tagger.probabilities + (row + i) * sizes.tagsPadded * FLOAT
      sum -= Math.log(probability(at, corpus.upos[start + i] ?? 0))
      sum -= Math.log(probability(at, sizes.xposAt + (corpus.xpos[start + i] ?? 0)))
    }
  }
  const choose = (walkers: readonly Walker[]): readonly number[] => {
    const scores = scoreStates(asked, walkers, undefined)
    return walkers.map(({ sentence: { start, length }, derivations, state }, i) => {
      const at = scores + i * sizes.actionsPadded * FLOAT
      const legal = [
        derivations.canShift(state),
        derivations.canLeft(state),
        derivations.canRight(state),
      ] as const
      kernels.softmaxActions(at, sizes.labels, sizes.actionsPadded, ...legal)
      const gold = { heads: corpus.heads, labels: corpus.labels, start, length }
      const actions = bestActions(derivations, state, gold)
      const likely = actions.map((action) => probability(at, action))
      sum -= Math.log(likely.reduce((a, b) => a + b, 0))
      return actions[likely.indexOf(Math.max(...likely))] ?? 0
    })
  }
  walkBatch(batch, sizes.labels, choose)
  return sum
}

describe('the gradients of the network', () => {
  let prepared: Bench
  beforeAll(async () => {
    prepared = await prepare()
    prepared.learner.learn(examples(prepared.corpus), 0)
  }, 60_000)

  /** The loss's slope along a direction in a tensor's weights, measured. */
  const slope = (tensor: Tensor, direction: Float32Array): number => {
    const step = 2e-3
    const weights = prepared.bench.arena.view(tensor.weight, direction.length)
    const start = weights.slice()
    const at = (factor: number): number => {
      weights.forEach((_, i) => {
        weights[i] = (start[i] ?? 0) + factor * step * (direction[i] ?? 0)
      })
      return loss(prepared)
    }
    const measured = (at(1) - at(-1)) / (2 * step)
    weights.set(start)
    return measured
  }

  it('are what the loss does when weights move, for every tensor', () => {
    const random = new Random(9)
    for (const tensor of prepared.network.tensors) {
      const count = tensor.rows * tensor.columns
      const gradient = prepared.bench.arena.view(tensor.gradients[0] ?? 0, count)
      const length = Math.hypot(...gradient)
      expect(length, tensor.name).toBeGreaterThan(0)
      // Uphill with some noise, where weights have a gradient at all: padding columns must stay as they are.
      const direction = gradient.map((g) =>
        g === 0 ? 0 : g / length + 0.3 * random.normal() * (Math.abs(g) / length),
      )
      const expected = gradient.reduce((sum, g, i) => sum + g * (direction[i] ?? 0), 0)
      expect(slope(tensor, direction) / expected, tensor.name).toBeCloseTo(1, 1)
    }
  })
})
