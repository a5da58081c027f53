import { type Corpus, sentenceCount, sentenceLength } from './corpus.ts'
import type { Crew } from './crew.ts'
import { Learner } from './learner.ts'
import type { Example } from './network/batch.ts'
import type { Workbench } from './network/encoder.ts'
import type { Network } from './network/network.ts'
import { SHARES } from './network/tensors.ts'
import { Optimiser } from './optimiser.ts'
import { Random } from './random.ts'
import { type ModelPlan, WRITTEN, type WrittenName } from './recipe.ts'

/** What a network learns from. */
export interface Curriculum {
  readonly plan: ModelPlan
  readonly counts: readonly number[]
  readonly treebank: Corpus
  readonly written: Readonly<Record<WrittenName, Corpus>>
  readonly unparsed: Corpus
  readonly longest: number
  readonly teachers: readonly Network[]
}

const WARM_UP_STEPS = 200
/** The rate stays up for this part of the training before it falls. */
const PLATEAU = 0.1
const LEAST_RATE = 1e-6
/** How often the parser goes its own way instead of the oracle's, once it has one. */
const EXPLORATION = 0.9
/** Unparsed fragments shorter than this teach little. */
const SHORTEST_UNPARSED = 4

/** Sentences of acceptable length, by number. */
const usable = (corpus: Corpus, shortest: number, longest: number): Int32Array =>
  Int32Array.from({ length: sentenceCount(corpus) }, (_, s) => s).filter((s) => {
    const length = sentenceLength(corpus, s)
    return length >= shortest && length <= longest
  })

/** Spreads a batch over the shares so that each gets about as many words: longest first, there and back again. */
const shareOut = (batch: readonly Example[]): readonly (readonly Example[])[] => {
  const length = ({ corpus, sentence }: Example) => sentenceLength(corpus, sentence)
  const shares: Example[][] = Array.from({ length: SHARES }, () => [])
  const byLength = batch.toSorted((a, b) => length(b) - length(a))
  byLength.forEach((example, i) => {
    const turn = i % (2 * SHARES)
    shares[turn < SHARES ? turn : 2 * SHARES - 1 - turn]?.push(example)
  })
  return shares
}

const wholeCorpus = (corpus: Corpus): readonly Example[] =>
  Array.from({ length: sentenceCount(corpus) }, (_, sentence) => ({ corpus, sentence, distillation: 0 }))

/** The examples of each epoch: the whole treebank and the next stretch of the unparsed sentences, shuffled. */
function* epochs(curriculum: Curriculum): Generator<readonly Example[]> {
  const { plan, treebank, written, unparsed, longest } = curriculum
  const random = new Random(plan.seed, SHARES + 1)
  const parsed = usable(treebank, 1, longest)
  const raw = usable(unparsed, SHORTEST_UNPARSED, longest)
  random.shuffle(raw)
  const taken = raw.length === 0 ? 0 : Math.round(plan.unparsed * parsed.length)
  let next = 0
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    const examples: Example[] = Array.from(parsed, (sentence) => ({
      corpus: treebank,
      sentence,
      distillation: plan.distillation,
    }))
    for (const name of WRITTEN) {
      for (let copy = 0; copy < (plan.written[name] ?? 0); copy++)
        examples.push(...wholeCorpus(written[name]))
    }
    for (let i = 0; i < taken; i++, next++) {
      examples.push({ corpus: unparsed, sentence: raw[next % raw.length] ?? 0, distillation: 1 })
    }
    const order = Int32Array.from(examples, (_, i) => i)
    random.shuffle(order)
    yield Array.from(order, (i) => examples[i]).filter((example) => example !== undefined)
  }
}

const scheduledRate = (plan: ModelPlan, step: number, steps: number): number => {
  const done = step / steps
  const warm = Math.min(1, (step + 1) / WARM_UP_STEPS)
  const fall = done < PLATEAU ? 1 : (1 - done) / (1 - PLATEAU)
  return Math.max(LEAST_RATE, plan.rate * warm * fall)
}

/**
 * Makes ready to train a network. Every thread calls this, also one that has no part in the crew's work, so that all take
 * the same memory. Returns a function that trains, in place; it calls `report` after each epoch.
 */
export const prepareTraining = (
  crew: Crew,
  bench: Workbench,
  network: Network,
  curriculum: Curriculum,
): ((report: (line: string) => void) => void) => {
  const { plan, counts, longest, teachers } = curriculum
  const optimiser = new Optimiser(bench.arena, bench.kernels, network.tensors)
  const { margin } = network.sizes
  const maxRows = margin + Math.ceil(plan.batch / SHARES) * (longest + margin)
  const settings = { seed: plan.seed, dropout: plan.dropout, counts, maxRows }
  const learners = Array.from(
    { length: SHARES },
    (_, share) => new Learner(bench, network, teachers, share, settings),
  )
  return (report) => {
    for (const share of crew.shares) learners[share]?.seed()
    if (crew.shares.length > 0) runEpochs(crew, optimiser, learners, curriculum, report)
  }
}

const runEpochs = (
  crew: Crew,
  optimiser: Optimiser,
  learners: readonly Learner[],
  curriculum: Curriculum,
  report: (line: string) => void,
): void => {
  const { plan } = curriculum
  let step = 0
  let epoch = 0
  for (const examples of epochs(curriculum)) {
    // A network of random weights would explore nothing but nonsense.
    const explore = epoch === 0 && plan.startsFrom === undefined ? 0 : EXPLORATION
    const stepsPerEpoch = Math.ceil(examples.length / plan.batch)
    for (let at = 0; at < examples.length; at += plan.batch, step++) {
      const shares = shareOut(examples.slice(at, at + plan.batch))
      for (const share of crew.shares) learners[share]?.learn(shares[share] ?? [], explore)
      takeStep(crew, optimiser, scheduledRate(plan, step, stepsPerEpoch * plan.epochs))
    }
    epoch++
    report(`epoch ${epoch} of ${plan.epochs}`)
    crew.meet()
  }
}

const takeStep = (crew: Crew, optimiser: Optimiser, rate: number): void => {
  crew.meet()
  for (const share of crew.shares) optimiser.merge(share)
  crew.meet()
  const planned = optimiser.plan(rate)
  for (const share of crew.shares) optimiser.apply(share, planned.rate, planned.clip)
  crew.meet()
  for (const share of crew.shares) optimiser.forget(share)
}
