import { FEATURES, SLOTS } from '../../src/syntax/state-features.ts'
import type { Derivations } from '../../src/syntax/transitions.ts'
import type { Batch } from './batch.ts'
import type { Dropout, Encoder, Workbench } from './encoder.ts'
import { addProduct, matrixAt, transposed } from './matrices.ts'
import type { Network } from './network.ts'
import type { Purpose, Tensor } from './tensors.ts'

const FLOAT = 4

/**
 * The layers that score parser states (slot projections, hidden layer, actions) of a network at work on one share of a
 * batch. States are scored in groups: `begin`, `add` each, `score`; a training pass keeps all of them for `backward`.
 */
export class Scorer {
  private readonly bench: Workbench
  private readonly network: Network
  private readonly share: number
  private readonly train: boolean
  private readonly projected: number
  private readonly projectedGradient: number
  private readonly hidden: number
  private readonly scores: number
  private readonly pointers: number
  private readonly gradientPointers: number
  private readonly hiddenGradient: number
  private readonly hiddenActive: number
  private readonly inputs: number
  private readonly slots = new Int32Array(SLOTS.length)
  private readonly features = new Int32Array(FEATURES.length)
  /** States scored since the batch began, and the first of the group being scored. */
  private count = 0
  private group = 0

  constructor(bench: Workbench, network: Network, share: number, maxTokens: number, purpose: Purpose) {
    this.bench = bench
    this.network = network
    this.share = share
    this.train = purpose === 'train'
    const { sizes } = network
    const { hidden, slots, features } = sizes.network
    // Every word is shifted once and attached once.
    const states = this.train ? 2 * maxTokens : maxTokens
    const { arena } = bench
    const trained = (count: number) => arena.take(this.train ? count : 0)
    this.inputs = slots.length + features.length + 1
    this.projected = arena.take(maxTokens * slots.length * hidden)
    this.projectedGradient = trained(maxTokens * slots.length * hidden)
    this.hidden = arena.take(states * hidden)
    this.scores = arena.take(states * sizes.actionsPadded)
    this.pointers = arena.take(this.inputs)
    this.gradientPointers = trained(states * this.inputs)
    this.hiddenGradient = trained(states * hidden)
    this.hiddenActive = trained(states * hidden)
  }

  /** Projects the encoded words of a batch into every slot. */
  forward(batch: Batch, encoder: Encoder): void {
    const { kernels } = this.bench
    const { width } = this.network.sizes.network
    const columns = this.slotColumns()
    const bytes = columns * FLOAT
    this.count = 0
    this.group = 0
    kernels.clear(this.projected, batch.rows * bytes)
    if (this.train) kernels.clear(this.projectedGradient, batch.rows * bytes)
    addProduct(
      this.bench,
      [batch.rows, width, columns],
      matrixAt(encoder.output, width),
      matrixAt(this.network.slots.weight, columns),
      matrixAt(this.projected, columns),
    )
  }

  /** Starts a group of states. */
  begin(): void {
    if (!this.train) this.count = 0
    this.group = this.count
  }

  /** Adds a state of the sentence whose first word lies in row `firstRow` to the group. */
  add(derivations: Derivations, state: number, firstRow: number): void {
    const { hidden } = this.network.sizes.network
    derivations.readSlots(state, this.slots)
    derivations.readFeatures(state, this.features)
    this.point(this.pointers, this.projected, weightOf, firstRow)
    if (this.train) {
      const at = this.gradientPointers + this.count * this.inputs * FLOAT
      this.point(at, this.projectedGradient, (tensor) => tensor.gradients[this.share] ?? 0, firstRow)
    }
    const out = this.hidden + this.count * hidden * FLOAT
    this.bench.kernels.gather(hidden, this.pointers, this.inputs, out)
    this.count++
  }

  /** Scores the group: `actionsPadded` floats for each of its states, in order, at the offset that it returns. */
  score(dropout: Dropout | undefined): number {
    const { kernels } = this.bench
    const { network } = this
    const { hidden } = network.sizes.network
    const { actionsPadded } = network.sizes
    const bytes = actionsPadded * FLOAT
    const states = this.count - this.group
    const input = this.hidden + this.group * hidden * FLOAT
    const out = this.scores + this.group * bytes
    if (!dropout) kernels.rectify(states * hidden, input)
    else {
      const { threshold, scale, generators } = dropout
      kernels.rectifyDrop(states * hidden, input, threshold, scale, generators)
    }
    kernels.fillRows(states, actionsPadded, network.actionBias.weight, out)
    addProduct(
      this.bench,
      [states, hidden, actionsPadded],
      matrixAt(input, hidden),
      matrixAt(network.actions.weight, actionsPadded),
      matrixAt(out, actionsPadded),
    )
    return out
  }

  /** With the loss's gradients where the scores stood: adds to those of all weights and of the encoder's output. */
  backward(batch: Batch, encoder: Encoder, outputGradient: number, scale: number): void {
    this.backToHidden(scale)
    this.backToSlots()
    const { network, share } = this
    const { width } = network.sizes.network
    const columns = this.slotColumns()
    const errors = matrixAt(this.projectedGradient, columns)
    const words = matrixAt(encoder.output, width)
    const gradients = matrixAt(network.slots.gradients[share] ?? 0, columns)
    const weights = matrixAt(network.slots.weight, columns)
    addProduct(this.bench, [width, batch.rows, columns], transposed(words), errors, gradients)
    addProduct(
      this.bench,
      [batch.rows, columns, width],
      errors,
      transposed(weights),
      matrixAt(outputGradient, width),
    )
  }

  private backToHidden(scale: number): void {
    const { kernels } = this.bench
    const { network, share, count } = this
    const { hidden } = network.sizes.network
    const { actionsPadded } = network.sizes
    const errors = matrixAt(this.scores, actionsPadded)
    const states = matrixAt(this.hidden, hidden)
    const gradients = matrixAt(network.actions.gradients[share] ?? 0, actionsPadded)
    const weights = matrixAt(network.actions.weight, actionsPadded)
    kernels.sumRows(count, actionsPadded, this.scores, network.actionBias.gradients[share] ?? 0)
    addProduct(this.bench, [hidden, count, actionsPadded], transposed(states), errors, gradients)
    kernels.clear(this.hiddenGradient, count * hidden * FLOAT)
    addProduct(
      this.bench,
      [count, actionsPadded, hidden],
      errors,
      transposed(weights),
      matrixAt(this.hiddenGradient, hidden),
    )
    kernels.rectifyBack(count * hidden, this.hidden, this.hiddenGradient, scale, this.hiddenActive)
  }

  /** Every row that a hidden layer was the sum of gets that layer's gradient. */
  private backToSlots(): void {
    const { hidden } = this.network.sizes.network
    for (let state = 0; state < this.count; state++) {
      const pointers = this.gradientPointers + state * this.inputs * FLOAT
      this.bench.kernels.scatter(hidden, pointers, this.inputs, this.hiddenActive + state * hidden * FLOAT)
    }
  }

  private slotColumns(): number {
    const { slots, hidden } = this.network.sizes.network
    return slots.length * hidden
  }

  /** Writes the byte offsets of all rows that the hidden layer of the state just read is the sum of. */
  private point(at: number, projected: number, of: (tensor: Tensor) => number, firstRow: number): void {
    const { ints } = this.bench.arena
    const { sizes, padding, features, hiddenBias } = this.network
    const bytes = sizes.network.hidden * FLOAT
    const columns = sizes.slotPlaces.length
    const paddingAt = of(padding)
    const featuresAt = of(features)
    let to = at / FLOAT
    for (let s = 0; s < columns; s++) {
      const word = this.slots[sizes.slotPlaces[s] ?? 0] ?? -1
      ints[to++] =
        word > 0
          ? projected + ((firstRow + word - 1) * columns + s) * bytes
          : paddingAt + (2 * s + (word === 0 ? 1 : 0)) * bytes
    }
    for (let f = 0; f < sizes.featurePlaces.length; f++) {
      const value = this.features[sizes.featurePlaces[f] ?? 0] ?? 0
      ints[to++] = featuresAt + ((sizes.featureOffsets[f] ?? 0) + value) * bytes
    }
    ints[to] = of(hiddenBias)
  }
}

const weightOf = (tensor: Tensor): number => tensor.weight
