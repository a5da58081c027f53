import { type Example, layOut } from './network/batch.ts'
import type { Dropout, Workbench } from './network/encoder.ts'
import type { Network } from './network/network.ts'
import { Pass, wordRows } from './network/pass.ts'
import { type Walker, walkBatch } from './network/walk.ts'
import { bestActions } from './oracle.ts'
import { Random } from './random.ts'

const FLOAT = 4
const GENERATORS = 4

export interface LearnerSettings {
  readonly seed: number
  readonly dropout: number
  /** How often each word of the vocabulary occurs in training. */
  readonly counts: readonly number[]
  readonly maxRows: number
}

/** Works out the gradients of one share of every batch. */
export class Learner {
  private readonly bench: Workbench
  private readonly pass: Pass
  private readonly teachers: readonly Pass[]
  private readonly counts: readonly number[]
  private readonly random: Random
  private readonly dropout: Dropout
  private readonly opinion: number

  constructor(
    bench: Workbench,
    network: Network,
    teachers: readonly Network[],
    share: number,
    settings: LearnerSettings,
  ) {
    this.bench = bench
    this.counts = settings.counts
    this.pass = new Pass(bench, network, share, settings.maxRows, 'train')
    this.teachers = teachers.map((teacher) => new Pass(bench, teacher, share, settings.maxRows, 'ask'))
    this.random = new Random(settings.seed, share + 1)
    this.opinion = bench.arena.take(network.sizes.actionsPadded)
    const generators = bench.arena.take(GENERATORS)
    this.dropout = {
      threshold: Math.round(settings.dropout * 2 ** 31),
      scale: 1 / (1 - settings.dropout),
      generators,
    }
  }

  /** Seeds the generators in the shared memory: to be called by the one thread that owns the share. */
  seed(): void {
    const state = this.bench.arena.intView(this.dropout.generators, GENERATORS)
    for (let i = 0; i < GENERATORS; i++) state[i] = this.random.next() | 1
  }

  /** Adds the gradients of some sentences. `explore`: how often the parser follows itself rather than the oracle. */
  learn(examples: readonly Example[], explore: number): void {
    if (examples.length === 0) return
    const { pass } = this
    const batch = layOut(examples, pass.network.sizes.margin)
    const { scale } = this.dropout
    // Rare words are often taken for unknown ones, so that the unknown word's embedding learns what they have in common.
    const rows = wordRows(batch, (word) => this.random.fraction() < 1 / (1 + (this.counts[word] ?? 0)))
    pass.forward(batch, rows, this.dropout)
    const teachers = examples.some((example) => example.distillation > 0) ? this.teachers : []
    const known = wordRows(batch, () => false)
    for (const teacher of teachers) teacher.forward(batch, known, undefined)
    const outputGradient = pass.encoder.outputGradient(batch)
    const taggers = teachers.map((teacher) => teacher.tagger)
    pass.tagger.backward(batch, pass.encoder, outputGradient, taggers)
    walkBatch(batch, pass.network.sizes.labels, (walkers) => this.judge(walkers, teachers, explore))
    pass.scorer.backward(batch, pass.encoder, outputGradient, scale)
    pass.encoder.backward(batch, rows, scale)
  }

  /** Scores states, turns the scores into gradients, and chooses how to go on. */
  private judge(walkers: readonly Walker[], teachers: readonly Pass[], explore: number): readonly number[] {
    const bytes = this.pass.network.sizes.actionsPadded * FLOAT
    const own = scoreStates(this.pass, walkers, this.dropout)
    const opinions = teachers.map((teacher) => scoreStates(teacher, walkers, undefined))
    return walkers.map((walker, i) => {
      const best = this.softmax(own + i * bytes, walker)
      const asked = walker.sentence.distillation > 0 ? opinions.map((at) => at + i * bytes) : []
      const taught = this.subtractTarget(walker, own + i * bytes, asked)
      return this.random.fraction() < explore ? best : taught
    })
  }

  private softmax(at: number, { derivations, state }: Walker): number {
    const { labels, actionsPadded } = this.pass.network.sizes
    const { canShift, canLeft, canRight } = legalActions(derivations, state)
    return this.bench.kernels.softmaxActions(at, labels, actionsPadded, canShift, canLeft, canRight)
  }

  /** Probabilities minus target: the gradient of cross-entropy. Returns the action that the target likes best. */
  private subtractTarget(walker: Walker, at: number, opinions: readonly number[]): number {
    const { distillation } = walker.sentence
    const soft = opinions.length > 0 ? distillation : 0
    const { actionsPadded } = this.pass.network.sizes
    const taught = soft < 1 ? this.subtractOracle(walker, at, 1 - soft) : undefined
    if (soft === 0) return taught ?? 0
    const { kernels } = this.bench
    kernels.clear(this.opinion, actionsPadded * FLOAT)
    for (const opinion of opinions) {
      this.softmax(opinion, walker)
      kernels.addScaled(actionsPadded, opinion, 1 / opinions.length, this.opinion)
    }
    kernels.addScaled(actionsPadded, this.opinion, -soft, at)
    return taught ?? this.favourite()
  }

  /** The target of the oracle: its actions, in the proportions in which the network already holds them likely. */
  private subtractOracle({ sentence, derivations, state }: Walker, at: number, weight: number): number {
    const { floats } = this.bench.arena
    const { heads, labels } = sentence.corpus
    const gold = { heads, labels, start: sentence.start, length: sentence.length }
    const actions = bestActions(derivations, state, gold)
    const likely = actions.map((action) => floats[at / FLOAT + action] ?? 0)
    const sum = Math.max(
      1e-9,
      likely.reduce((a, b) => a + b, 0),
    )
    actions.forEach((action, i) => {
      floats[at / FLOAT + action] = (likely[i] ?? 0) - (weight * (likely[i] ?? 0)) / sum
    })
    return actions[likely.indexOf(Math.max(...likely))] ?? 0
  }

  private favourite(): number {
    const { actions } = this.pass.network.sizes
    const opinion = this.bench.arena.view(this.opinion, actions)
    let best = 0
    for (let a = 1; a < actions; a++) if ((opinion[a] ?? 0) > (opinion[best] ?? 0)) best = a
    return best
  }
}

const legalActions = (derivations: Walker['derivations'], state: number) => ({
  canShift: derivations.canShift(state),
  canLeft: derivations.canLeft(state),
  canRight: derivations.canRight(state),
})

/** Scores the states of several parsers. Returns where the scores lie. */
export const scoreStates = (pass: Pass, walkers: readonly Walker[], dropout: Dropout | undefined): number => {
  pass.scorer.begin()
  for (const { derivations, state, sentence } of walkers) pass.scorer.add(derivations, state, sentence.row)
  return pass.scorer.score(dropout)
}
