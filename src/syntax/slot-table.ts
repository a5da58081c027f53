import type { Encoder } from './encoder.ts'
import { columnsFrom, type Workspace } from './kernel/workspace.ts'
import type { Model } from './model.ts'

/** Steps to 1 in the fixed-point numbers of the hidden layer: sums beyond +-32 saturate, and stay far below. */
export const HIDDEN_UNIT = 1024
const LEAST = -32768

const isBuffer = (slot: string): boolean => /^b\d$/.test(slot)

/** Slots in which every word stands at some time: their products are worth making for all words at once. */
const isBusy = (slot: string): boolean => isBuffer(slot) || slot === 's0'

/**
 * What each word of a sentence gives the hidden layer from each slot in which it may stand. The slots b0, b1, ... always
 * hold successive words, so that their shares (and the bias) are summed beforehand.
 */
export class SlotTable {
  /** Indexes of the slots outside the buffer, in the model's order. */
  readonly stackSlots: readonly number[]
  private readonly bufferSlots: readonly number[]
  private readonly space: Workspace
  private readonly model: Model
  private readonly encoder: Encoder
  private readonly slotCount: number
  private readonly rowBytes: number
  private readonly hiddenBytes: number
  private readonly places: {
    readonly weights: number
    readonly scale: number
    readonly products: number
    readonly rows: number
    readonly padding: number
    readonly bias: number
    readonly buffers: number
    readonly pointers: number
  }
  private readonly busySlots: readonly number[]
  /** For each word and slot, whether its share has been computed. */
  private readonly known: Uint8Array

  constructor(model: Model, encoder: Encoder, space: Workspace, maxWords: number) {
    const { width, hidden, slots } = model.description.network
    this.space = space
    this.model = model
    this.encoder = encoder
    this.bufferSlots = slots.flatMap((slot, i) => (isBuffer(slot) ? [i] : []))
    this.stackSlots = slots.flatMap((slot, i) => (isBuffer(slot) ? [] : [i]))
    this.busySlots = slots.flatMap((slot, i) => (isBusy(slot) ? [i] : []))
    this.known = new Uint8Array(maxWords * slots.length)
    this.hiddenBytes = hidden * 2
    this.slotCount = slots.length
    this.rowBytes = slots.length * this.hiddenBytes
    this.places = {
      weights: space.reserve(width * slots.length * hidden, 2),
      scale: space.reserve(slots.length * hidden, 4),
      products: space.reserve(maxWords * hidden, 4),
      rows: space.reserve(maxWords * slots.length * hidden, 2),
      padding: space.reserve(2 * slots.length * hidden, 2),
      bias: space.reserve(hidden, 2),
      buffers: space.reserve((maxWords + 2) * hidden, 2),
      pointers: space.reserve(1 + slots.length, 4),
    }
  }

  /** Puts the weights into the kernel's memory. */
  fill(): void {
    const { space, places, model } = this
    const { width, hidden, slots } = model.description.network
    const { values, scales, columns } = model.slots
    space.putFloats(places.scale, scales)
    slots.forEach((_, slot) => {
      const sources = columnsFrom(slot * hidden, hidden)
      space.putWeights(this.weightPlace(slot), values, width, columns, sources)
    })
    space.putFixed(places.padding, model.slotPadding, HIDDEN_UNIT)
    space.putFixed(places.bias, model.hiddenBias, HIDDEN_UNIT)
  }

  /** Reads the vectors of the `count` words that the encoder holds. */
  prepare(count: number): void {
    const { known, busySlots } = this
    const slots = this.slotCount
    known.fill(0, 0, count * slots)
    for (const slot of busySlots) {
      this.compute(slot, 1, count)
      for (let word = 0; word < count; word++) known[word * slots + slot] = 1
    }
    for (let next = 1; next <= count + 1; next++) this.sumBuffer(next, count)
  }

  /** Place of the share of a word (0: the root, -1: none) in a slot. */
  place(slot: number, word: number): number {
    if (word <= 0) return this.places.padding + (2 * slot + (word === 0 ? 1 : 0)) * this.hiddenBytes
    const cell = (word - 1) * this.slotCount + slot
    if (this.known[cell] === 0) {
      this.known[cell] = 1
      this.compute(slot, word, 1)
    }
    return this.places.rows + cell * this.hiddenBytes
  }

  /** Computes the shares of `count` words from `first` on in a slot. */
  private compute(slot: number, first: number, count: number): void {
    const { space, places, encoder } = this
    const { width, hidden } = this.model.description.network
    const x = encoder.fixed + (first - 1) * width * 2
    space.run.multiply(count, width, hidden, x, width * 2, this.weightPlace(slot), places.products)
    const out = places.rows + ((first - 1) * this.slotCount + slot) * this.hiddenBytes
    const scale = places.scale + slot * hidden * 4
    const unit = encoder.fixedUnit * HIDDEN_UNIT
    space.run.rescaleToFixed(count, hidden, places.products, scale, unit, out, this.rowBytes)
  }

  /** Place of the summed shares of the buffer whose front is word `next`, with the bias. */
  bufferPlace(next: number): number {
    return this.places.buffers + next * this.hiddenBytes
  }

  private weightPlace(slot: number): number {
    const { width, hidden } = this.model.description.network
    return this.places.weights + slot * width * hidden * 2
  }

  private sumBuffer(next: number, count: number): void {
    const { space, places, bufferSlots } = this
    const { hidden, slots } = this.model.description.network
    const pointer = places.pointers >> 2
    space.i32[pointer] = places.bias
    bufferSlots.forEach((slot, i) => {
      const word = next + Number(slots[slot]?.slice(1))
      space.i32[pointer + 1 + i] = this.place(slot, word <= count ? word : -1)
    })
    space.run.sumFixedRows(hidden, places.pointers, 1 + bufferSlots.length, LEAST, this.bufferPlace(next))
  }
}
