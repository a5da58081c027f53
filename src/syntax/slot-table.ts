import type { Encoder } from './encoder.ts'
import { columnsFrom, type MemoryPlan, type Workspace } from './kernel/workspace.ts'
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
  private space: Workspace | undefined

  constructor(model: Model, encoder: Encoder, plan: MemoryPlan, maxWords: number) {
    const { width, hidden, slots } = model.description.network
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
      weights: plan.reserve(width * slots.length * hidden, 2),
      scale: plan.reserve(slots.length * hidden, 4),
      products: plan.reserve(maxWords * hidden, 4),
      rows: plan.reserve(maxWords * slots.length * hidden, 2),
      padding: plan.reserve(2 * slots.length * hidden, 2),
      bias: plan.reserve(hidden, 2),
      buffers: plan.reserve((maxWords + 2) * hidden, 2),
      pointers: plan.reserve(1 + slots.length, 4),
    }
  }

  /** Puts the weights into the kernel's memory. */
  fill(space: Workspace): void {
    const { places, model } = this
    const { width, hidden, slots } = model.description.network
    this.space = space
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
    const { space, known, busySlots } = this
    if (space === undefined) return
    const slots = this.slotCount
    known.fill(0, 0, count * slots)
    for (const slot of busySlots) {
      this.compute(space, slot, 1, count)
      for (let word = 0; word < count; word++) known[word * slots + slot] = 1
    }
    for (let next = 1; next <= count + 1; next++) this.sumBuffer(space, next, count)
  }

  /** Place of the share of a word (0: the root, -1: none) in a slot. */
  place(slot: number, word: number): number {
    if (word <= 0) return this.places.padding + (2 * slot + (word === 0 ? 1 : 0)) * this.hiddenBytes
    const cell = (word - 1) * this.slotCount + slot
    if (this.known[cell] === 0 && this.space !== undefined) {
      this.known[cell] = 1
      this.compute(this.space, slot, word, 1)
    }
    return this.places.rows + cell * this.hiddenBytes
  }

  /** Computes the shares of `count` words from `first` on in a slot. */
  private compute(space: Workspace, slot: number, first: number, count: number): void {
    const { places, encoder } = this
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

  private sumBuffer(space: Workspace, next: number, count: number): void {
    const { places, bufferSlots } = this
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
