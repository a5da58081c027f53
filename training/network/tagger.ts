import type { Batch, Placed } from './batch.ts'
import type { Encoder, Workbench } from './encoder.ts'
import { addProduct, matrixAt, transposed } from './matrices.ts'
import type { Network } from './network.ts'

const FLOAT = 4

/** The tag layer of a network at work on one share of a batch. */
export class Tagger {
  private readonly bench: Workbench
  private readonly network: Network
  private readonly share: number
  /** Probabilities of the tags: byte offset, `tagsPadded` floats a row, UPOS first. */
  readonly probabilities: number

  constructor(bench: Workbench, network: Network, share: number, maxRows: number) {
    this.bench = bench
    this.network = network
    this.share = share
    this.probabilities = bench.arena.take(maxRows * network.sizes.tagsPadded)
  }

  /** Turns encoded words into tag probabilities. */
  forward(batch: Batch, encoder: Encoder): void {
    const { kernels } = this.bench
    const { sizes, tags, tagBias } = this.network
    const { width } = sizes.network
    const bytes = sizes.tagsPadded * FLOAT
    const at = this.probabilities
    kernels.fillRows(batch.rows, sizes.tagsPadded, tagBias.weight, at)
    addProduct(
      this.bench,
      [batch.rows, width, sizes.tagsPadded],
      matrixAt(encoder.output, width),
      matrixAt(tags.weight, sizes.tagsPadded),
      matrixAt(at, sizes.tagsPadded),
    )
    for (const sentence of batch.sentences) {
      for (let row = sentence.row; row < sentence.row + sentence.length; row++) {
        kernels.softmax(at + row * bytes, 0, sizes.upos)
        kernels.softmax(at + row * bytes, sizes.xposAt, sizes.xposAt + sizes.xpos)
      }
    }
  }

  /** Turns the probabilities into the loss's gradient and adds to the weights' and the encoder output's gradients. */
  backward(batch: Batch, encoder: Encoder, outputGradient: number, teachers: readonly Tagger[]): void {
    const { sizes, tags, tagBias } = this.network
    const { width } = sizes.network
    const { tagsPadded } = sizes
    this.subtractTargets(batch, teachers)
    this.bench.kernels.sumRows(batch.rows, tagsPadded, this.probabilities, tagBias.gradients[this.share] ?? 0)
    const errors = matrixAt(this.probabilities, tagsPadded)
    const words = matrixAt(encoder.output, width)
    const gradients = matrixAt(tags.gradients[this.share] ?? 0, tagsPadded)
    const weights = matrixAt(tags.weight, tagsPadded)
    addProduct(this.bench, [width, batch.rows, tagsPadded], transposed(words), errors, gradients)
    addProduct(
      this.bench,
      [batch.rows, tagsPadded, width],
      errors,
      transposed(weights),
      matrixAt(outputGradient, width),
    )
  }

  /** Gradient of cross-entropy: probability minus target. Rows and columns that stand for nothing become zero. */
  private subtractTargets(batch: Batch, teachers: readonly Tagger[]): void {
    const { kernels } = this.bench
    const bytes = this.network.sizes.tagsPadded * FLOAT
    let from = 0
    for (const sentence of batch.sentences) {
      kernels.clear(this.probabilities + from * bytes, (sentence.row - from) * bytes)
      from = sentence.row + sentence.length
      for (let i = 0; i < sentence.length; i++) this.subtractTarget(sentence, i, teachers)
    }
    kernels.clear(this.probabilities + from * bytes, (batch.rows - from) * bytes)
  }

  private subtractTarget(sentence: Placed, word: number, teachers: readonly Tagger[]): void {
    const { arena, kernels } = this.bench
    const { sizes } = this.network
    const row = (sentence.row + word) * sizes.tagsPadded * FLOAT
    const soft = teachers.length > 0 ? sentence.distillation : 0
    if (soft < 1) {
      const columns = [
        sentence.corpus.upos[sentence.start + word] ?? 0,
        sizes.xposAt + (sentence.corpus.xpos[sentence.start + word] ?? 0),
      ]
      for (const column of columns) {
        const at = (this.probabilities + row) / FLOAT + column
        arena.floats[at] = (arena.floats[at] ?? 0) - (1 - soft)
      }
    }
    if (soft === 0) return
    // Padding columns are zero in every network: their weights start at zero and never get a gradient.
    for (const teacher of teachers) {
      const factor = -soft / teachers.length
      kernels.addScaled(sizes.tagsPadded, teacher.probabilities + row, factor, this.probabilities + row)
    }
  }
}
