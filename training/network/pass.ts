import type { Batch } from './batch.ts'
import { type Dropout, Encoder, type Workbench } from './encoder.ts'
import type { Network } from './network.ts'
import { Scorer } from './scorer.ts'
import { Tagger } from './tagger.ts'
import type { Purpose } from './tensors.ts'

/** The layers of a network at work on one share of a batch. */
export class Pass {
  readonly network: Network
  readonly encoder: Encoder
  readonly tagger: Tagger
  readonly scorer: Scorer

  constructor(bench: Workbench, network: Network, share: number, maxRows: number, purpose: Purpose) {
    this.network = network
    this.encoder = new Encoder(bench, network, share, maxRows, purpose)
    this.tagger = new Tagger(bench, network, share, maxRows)
    this.scorer = new Scorer(bench, network, share, maxRows, purpose)
  }

  /** Encodes and tags a batch and makes ready to score parser states. */
  forward(batch: Batch, wordRows: Int32Array, dropout: Dropout | undefined): void {
    this.encoder.forward(batch, wordRows, dropout)
    this.tagger.forward(batch, this.encoder)
    this.scorer.forward(batch, this.encoder)
  }
}

/** The word table's row for each token of a batch, in order. */
export const wordRows = (batch: Batch, drop: (word: number) => boolean): Int32Array => {
  const rows = new Int32Array(batch.tokens)
  let token = 0
  for (const { corpus, start, length } of batch.sentences) {
    for (let i = 0; i < length; i++, token++) {
      const word = corpus.words[start + i] ?? 0
      rows[token] = word > 0 && drop(word) ? 0 : word
    }
  }
  return rows
}
