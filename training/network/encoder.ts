import type { Kernels } from '../kernel/kernels.ts'
import type { Arena } from '../memory.ts'
import type { Batch } from './batch.ts'
import { addProduct, matrixAt, transposed } from './matrices.ts'
import type { Network } from './network.ts'
import { type Purpose, touch } from './tensors.ts'

const FLOAT = 4
const NONE = -1
/** Embedding parts that are looked up: bias, word, four affixes. */
const LOOKED_UP = 6

/** How a pass drops activations; none when a network is only asked. */
export interface Dropout {
  /** Probability times 2^31. */
  readonly threshold: number
  /** What the kept ones are multiplied by. */
  readonly scale: number
  /** Byte offset of the four generators. */
  readonly generators: number
}

/** What passes work with: the memory, the kernels, the pre-trained vectors' byte offset, scratch for a kernel. */
export interface Workbench {
  readonly arena: Arena
  readonly kernels: Kernels
  readonly vectors: number
  readonly panel: number
}

/** The word encoder (embedding and convolutions) of a network at work on one share of a batch. */
export class Encoder {
  private readonly bench: Workbench
  private readonly network: Network
  private readonly share: number
  /** Rows of the encoded words: byte offset, `width` floats a row. */
  output = 0
  private readonly vectorRows: number
  private readonly embedded: number
  private readonly layers: readonly { readonly active: number; readonly output: number }[]
  private readonly gradient: number
  private readonly gradientIn: number
  private readonly gradientActive: number
  private readonly lookups: number
  private readonly gradientRows: number

  constructor(bench: Workbench, network: Network, share: number, maxRows: number, purpose: Purpose) {
    this.bench = bench
    this.network = network
    this.share = share
    const { embedding, width, radii } = network.sizes.network
    const { arena } = bench
    const widest = Math.max(embedding, width)
    this.vectorRows = arena.take(maxRows * network.sizes.vectorWidth)
    this.embedded = arena.take(maxRows * embedding)
    this.layers = radii.map((_, layer) => {
      const active = arena.take(maxRows * width)
      return { active, output: layer === 0 ? active : arena.take(maxRows * width) }
    })
    this.output = this.layers.at(-1)?.output ?? 0
    this.lookups = arena.take(LOOKED_UP)
    this.gradientRows = arena.take(LOOKED_UP)
    const trained = purpose === 'train' ? maxRows * widest : 0
    this.gradient = arena.take(trained)
    this.gradientIn = arena.take(trained)
    this.gradientActive = arena.take(trained)
  }

  /** Encodes a batch. `wordRows` gives the word table's row for each token (after word dropout), in batch order. */
  forward(batch: Batch, wordRows: Int32Array, dropout: Dropout | undefined): void {
    this.embed(batch, wordRows, dropout)
    let input = this.embedded
    let inputWidth = this.network.sizes.network.embedding
    this.layers.forEach((layer, l) => {
      this.convolve(batch, l, input, inputWidth, layer.active, dropout)
      const { width } = this.network.sizes.network
      if (l > 0) this.bench.kernels.add(batch.rows * width, layer.active, input, layer.output)
      input = layer.output
      inputWidth = width
    })
  }

  /** Byte offset of the gradient of the output, to be filled (it is zero) before `backward`. */
  outputGradient(batch: Batch): number {
    this.bench.kernels.clear(this.gradient, batch.rows * this.network.sizes.network.width * FLOAT)
    return this.gradient
  }

  /** Adds to the gradients of all weights from that of the output. */
  backward(batch: Batch, wordRows: Int32Array, scale: number): void {
    const { kernels } = this.bench
    const { embedding, width } = this.network.sizes.network
    let gradient = this.gradient
    let spare = this.gradientIn
    for (let l = this.layers.length - 1; l >= 0; l--) {
      const inputWidth = l === 0 ? embedding : width
      const input = l === 0 ? this.embedded : (this.layers[l - 1]?.output ?? 0)
      kernels.rectifyBack(
        batch.rows * width,
        this.layers[l]?.active ?? 0,
        gradient,
        scale,
        this.gradientActive,
      )
      // Past the first layer the input also reaches the output directly.
      if (l === 0) {
        kernels.clear(spare, batch.rows * inputWidth * FLOAT)
        this.convolveBack(batch, l, input, inputWidth, spare)
        const next = spare
        spare = gradient
        gradient = next
      } else this.convolveBack(batch, l, input, inputWidth, gradient)
    }
    this.embedBack(batch, wordRows, gradient, scale)
  }

  private embed(batch: Batch, wordRows: Int32Array, dropout: Dropout | undefined): void {
    const { arena, kernels } = this.bench
    const { network } = this
    const { embedding } = network.sizes.network
    const { vectorWidth } = network.sizes
    kernels.clear(this.vectorRows, batch.rows * vectorWidth * FLOAT)
    kernels.clear(this.embedded, batch.rows * embedding * FLOAT)
    let token = 0
    for (const sentence of batch.sentences) {
      for (let i = 0; i < sentence.length; i++, token++) {
        const row = sentence.row + i
        this.lookUp(sentence.corpus.affixes, sentence.start + i, wordRows[token] ?? 0)
        kernels.gather(embedding, this.lookups, LOOKED_UP, this.embedded + row * embedding * FLOAT)
        const vector = sentence.corpus.vectors[sentence.start + i] ?? NONE
        if (vector === NONE) continue
        const from = this.bench.vectors / FLOAT + vector * vectorWidth
        arena.floats.copyWithin(
          (this.vectorRows + row * vectorWidth * FLOAT) / FLOAT,
          from,
          from + vectorWidth,
        )
      }
    }
    addProduct(
      this.bench,
      [batch.rows, vectorWidth, embedding],
      matrixAt(this.vectorRows, vectorWidth),
      matrixAt(network.projection.weight, embedding),
      matrixAt(this.embedded, embedding),
    )
    this.activate(batch.rows * embedding, this.embedded, dropout)
  }

  /** Writes the byte offsets of the embedding rows that a token's embedding is the sum of. */
  private lookUp(affixes: Int32Array, token: number, wordRow: number): void {
    const { ints } = this.bench.arena
    const { network } = this
    const bytes = network.sizes.network.embedding * FLOAT
    const at = this.lookups / FLOAT
    ints[at] = network.embeddingBias.weight
    ints[at + 1] = network.words.weight + wordRow * bytes
    network.affixes.forEach((table, a) => {
      ints[at + 2 + a] = table.weight + (affixes[token * network.affixes.length + a] ?? 0) * bytes
    })
  }

  private embedBack(batch: Batch, wordRows: Int32Array, gradient: number, scale: number): void {
    const { kernels } = this.bench
    const { network, share } = this
    const { embedding } = network.sizes.network
    const { vectorWidth } = network.sizes
    const bytes = embedding * FLOAT
    const active = this.gradientActive
    kernels.rectifyBack(batch.rows * embedding, this.embedded, gradient, scale, active)
    addProduct(
      this.bench,
      [vectorWidth, batch.rows, embedding],
      transposed(matrixAt(this.vectorRows, vectorWidth)),
      matrixAt(active, embedding),
      matrixAt(network.projection.gradients[share] ?? 0, embedding),
    )
    let token = 0
    for (const sentence of batch.sentences) {
      for (let i = 0; i < sentence.length; i++, token++) {
        this.touchRows(sentence.corpus.affixes, sentence.start + i, wordRows[token] ?? 0)
        kernels.scatter(embedding, this.gradientRows, LOOKED_UP, active + (sentence.row + i) * bytes)
      }
    }
  }

  /** `lookUp` for gradients. */
  private touchRows(affixes: Int32Array, token: number, wordRow: number): void {
    const { arena } = this.bench
    const { network, share } = this
    const at = this.gradientRows / FLOAT
    arena.ints[at] = network.embeddingBias.gradients[share] ?? 0
    arena.ints[at + 1] = touch(arena, network.words, share, wordRow)
    network.affixes.forEach((table, a) => {
      const row = affixes[token * network.affixes.length + a] ?? 0
      arena.ints[at + 2 + a] = touch(arena, table, share, row)
    })
  }

  private convolve(
    batch: Batch,
    layer: number,
    input: number,
    inputWidth: number,
    active: number,
    dropout: Dropout | undefined,
  ): void {
    const { kernels } = this.bench
    const { width, radii } = this.network.sizes.network
    const radius = radii[layer] ?? 0
    const weights = this.network.convolutions[layer]?.weight ?? 0
    kernels.fillRows(batch.rows, width, this.network.convolutionBiases[layer]?.weight ?? 0, active)
    for (let block = 0; block <= 2 * radius; block++) {
      const { from, count, seen } = windowRows(batch, block - radius)
      addProduct(
        this.bench,
        [count, inputWidth, width],
        matrixAt(input + seen * inputWidth * FLOAT, inputWidth),
        matrixAt(weights + block * inputWidth * width * FLOAT, width),
        matrixAt(active + from * width * FLOAT, width),
      )
    }
    this.activate(batch.rows * width, active, dropout)
    this.clearMargins(batch, active)
  }

  /** Adds to a layer's gradients, and to that of its input, from `gradientActive`. */
  private convolveBack(
    batch: Batch,
    layer: number,
    input: number,
    inputWidth: number,
    gradientIn: number,
  ): void {
    const { kernels } = this.bench
    const { network, share } = this
    const { width, radii } = network.sizes.network
    const radius = radii[layer] ?? 0
    const tensor = network.convolutions[layer]
    const bias = network.convolutionBiases[layer]?.gradients[share] ?? 0
    kernels.sumRows(batch.rows, width, this.gradientActive, bias)
    for (let block = 0; block <= 2 * radius; block++) {
      const { from, count, seen } = windowRows(batch, block - radius)
      const offset = block * inputWidth * width * FLOAT
      const above = matrixAt(this.gradientActive + from * width * FLOAT, width)
      const below = matrixAt(input + seen * inputWidth * FLOAT, inputWidth)
      const belowGradient = matrixAt(gradientIn + seen * inputWidth * FLOAT, inputWidth)
      const weights = matrixAt((tensor?.weight ?? 0) + offset, width)
      const gradients = matrixAt((tensor?.gradients[share] ?? 0) + offset, width)
      addProduct(this.bench, [inputWidth, count, width], transposed(below), above, gradients)
      addProduct(this.bench, [count, width, inputWidth], above, transposed(weights), belowGradient)
    }
  }

  private activate(count: number, at: number, dropout: Dropout | undefined): void {
    if (!dropout) this.bench.kernels.rectify(count, at)
    else this.bench.kernels.rectifyDrop(count, at, dropout.threshold, dropout.scale, dropout.generators)
  }

  /** Empty rows must stay empty, or convolutions would see biases beyond a sentence's end. */
  private clearMargins(batch: Batch, at: number): void {
    const bytes = this.network.sizes.network.width * FLOAT
    let from = 0
    for (const sentence of batch.sentences) {
      this.bench.kernels.clear(at + from * bytes, (sentence.row - from) * bytes)
      from = sentence.row + sentence.length
    }
    this.bench.kernels.clear(at + from * bytes, (batch.rows - from) * bytes)
  }
}

/** The rows that have a neighbour `shift` rows away: the first of them, their number, and the first such neighbour. */
const windowRows = (batch: Batch, shift: number): { from: number; count: number; seen: number } => {
  const from = Math.max(0, -shift)
  return { from, count: batch.rows - Math.abs(shift), seen: from + shift }
}
