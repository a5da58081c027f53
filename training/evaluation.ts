import { type Corpus, sentenceCount } from './corpus.ts'
import { scoreStates } from './learner.ts'
import { type Batch, layOut, longestSentence } from './network/batch.ts'
import type { Workbench } from './network/encoder.ts'
import type { Network } from './network/network.ts'
import { Pass, wordRows } from './network/pass.ts'
import { type Walker, walkBatch } from './network/walk.ts'

const FLOAT = 4
const SENTENCES = 8

interface Hits {
  tokens: number
  upos: number
  attached: number
}

/**
 * Makes ready to measure a network on treebanks as it is being trained: UPOS and labelled attachment (relations with their
 * subtypes, greedy decoding, unrounded weights). Returns a function that measures and puts the figures in a line.
 */
export const measure = (
  bench: Workbench,
  network: Network,
  treebanks: Readonly<Record<string, Corpus>>,
): (() => string) => {
  const longest = Math.max(0, ...Object.values(treebanks).map(longestSentence))
  if (longest === 0) return () => ''
  const { margin } = network.sizes
  const pass = new Pass(bench, network, 0, margin + SENTENCES * (longest + margin), 'ask')
  return () =>
    Object.entries(treebanks)
      .map(([name, corpus]) => {
        const { tokens, upos, attached } = evaluate(bench, pass, corpus)
        const percent = (hits: number) => ((100 * hits) / tokens).toFixed(2)
        return `${name} UPOS ${percent(upos)} LAS ${percent(attached)}`
      })
      .join(', ')
}

const evaluate = (bench: Workbench, pass: Pass, corpus: Corpus): Hits => {
  const hits = { tokens: 0, upos: 0, attached: 0 }
  for (let first = 0; first < sentenceCount(corpus); first += SENTENCES) {
    const last = Math.min(first + SENTENCES, sentenceCount(corpus))
    const examples = Array.from({ length: last - first }, (_, i) => ({
      corpus,
      sentence: first + i,
      distillation: 0,
    }))
    const batch = layOut(examples, pass.network.sizes.margin)
    pass.forward(
      batch,
      wordRows(batch, () => false),
      undefined,
    )
    countTags(bench, pass, batch, hits)
    const { labels } = pass.network.sizes
    for (const walker of walkBatch(batch, labels, (walkers) => greedy(bench, pass, walkers))) {
      countArcs(walker, hits)
    }
  }
  return hits
}

const greedy = (bench: Workbench, pass: Pass, walkers: readonly Walker[]): readonly number[] => {
  const { labels, actionsPadded } = pass.network.sizes
  const at = scoreStates(pass, walkers, undefined)
  return walkers.map(({ derivations, state }, i) =>
    bench.kernels.softmaxActions(
      at + i * actionsPadded * FLOAT,
      labels,
      actionsPadded,
      derivations.canShift(state),
      derivations.canLeft(state),
      derivations.canRight(state),
    ),
  )
}

const countTags = (bench: Workbench, pass: Pass, batch: Batch, hits: Hits): void => {
  const { upos, tagsPadded } = pass.network.sizes
  for (const { corpus, start, length, row } of batch.sentences) {
    for (let i = 0; i < length; i++) {
      const scores = bench.arena.view(pass.tagger.probabilities + (row + i) * tagsPadded * FLOAT, upos)
      const best = scores.indexOf(Math.max(...scores))
      hits.tokens++
      if (best === corpus.upos[start + i]) hits.upos++
    }
  }
}

const countArcs = ({ sentence, derivations, state }: Walker, hits: Hits): void => {
  const { head, label } = derivations.arcs(state)
  const { corpus, start, length } = sentence
  for (let i = 0; i < length; i++) {
    if (head[i + 1] === corpus.heads[start + i] && label[i + 1] === corpus.labels[start + i]) hits.attached++
  }
}
