import type { Workspace } from './kernel/workspace.ts'
import type { Model } from './model.ts'
import { HIDDEN_UNIT, type SlotTable } from './slot-table.ts'
import { FEATURES, featureOffsets, SLOTS } from './state-features.ts'
import type { Derivations } from './transitions.ts'

/** The shift logit takes a whole vector, so that the others start on one. */
const SHIFT_CELLS = 4

/** Kinds of move: numbers, since the beam asks about them for every state. */
export const MOVE = { shift: 0, left: 1, right: 2 } as const

export type Move = (typeof MOVE)[keyof typeof MOVE]

export const MOVES: readonly Move[] = [MOVE.shift, MOVE.left, MOVE.right]

export const moveBit = (move: Move): number => 1 << move

/** What `scoreMoves` writes for a state: three logits, the greatest, three sums. */
const LOGITS = 0
const TOP = 3
const SUMS = 4
const MOVE_CELLS = 8

/** The network's second half: what it makes of parser states. */
export class Scorer {
  private readonly space: Workspace
  private readonly model: Model
  private readonly slots: SlotTable
  private readonly group: number
  private readonly outputs: number
  private readonly slotIndexes: readonly number[]
  private readonly featureIndexes: readonly number[]
  private readonly featureStarts: readonly number[]
  private readonly slotWords = new Int32Array(SLOTS.length)
  private readonly featureValues = new Int32Array(FEATURES.length)
  private readonly places: {
    readonly features: number
    readonly pointers: number
    readonly hidden: number
    readonly weights: number
    readonly scale: number
    readonly bias: number
    readonly logits: number
    readonly moves: number
  }

  constructor(model: Model, slots: SlotTable, space: Workspace, maxStates: number) {
    const { network, labels } = model.description
    const { hidden, features } = network
    this.space = space
    this.model = model
    this.slots = slots
    this.group = Math.ceil(labels.length / 4) * 4
    this.outputs = Math.ceil((SHIFT_CELLS + 2 * this.group) / 8) * 8
    this.slotIndexes = slots.stackSlots.map((slot) => SLOTS.indexOf(network.slots[slot] ?? 's0'))
    this.featureIndexes = features.map((feature) => FEATURES.indexOf(feature))
    this.featureStarts = featureOffsets(features, labels.length)
    this.places = {
      features: space.reserve(model.features.length, 2),
      pointers: space.reserve(1 + network.slots.length + features.length, 4),
      hidden: space.reserve(maxStates * hidden, 2),
      weights: space.reserve(hidden * this.outputs, 2),
      scale: space.reserve(this.outputs, 4),
      bias: space.reserve(this.outputs, 4),
      logits: space.reserve(maxStates * this.outputs, 4),
      moves: space.reserve(maxStates * MOVE_CELLS, 4),
    }
  }

  /** Puts the weights into the kernel's memory. */
  fill(): void {
    const { space, places, model, outputs } = this
    const { values, scales, rows, columns } = model.actions
    space.putFixed(places.features, model.features, HIDDEN_UNIT)
    const sources = Array.from({ length: outputs }, (_, output) => this.actionAt(output))
    const columnOf = Int32Array.from(sources, (action) => action ?? -1)
    space.putWeights(places.weights, values, rows, columns, columnOf)
    space.putFloats(
      places.scale,
      sources.map((action) => (action === undefined ? 0 : (scales[action] ?? 0) / HIDDEN_UNIT)),
    )
    space.putFloats(
      places.bias,
      sources.map((action) => (action === undefined ? -1e9 : (model.actionBias[action] ?? 0))),
    )
  }

  /** Scores states, each with the bits of its legal moves. Read the results with `logit`, `share` and `label`. */
  score(derivations: Derivations, states: Int32Array, legal: Uint8Array, count: number): void {
    const { space, places, group, outputs } = this
    const { hidden } = this.model.description.network
    for (let i = 0; i < count; i++) {
      this.hide(derivations, states[i] ?? 0, places.hidden + i * hidden * 2)
    }
    space.run.multiply(count, hidden, outputs, places.hidden, hidden * 2, places.weights, places.logits)
    for (let i = 0; i < count; i++) {
      const logits = places.logits + i * outputs * 4
      const moves = places.moves + i * MOVE_CELLS * 4
      space.run.scoreMoves(group, logits, places.scale, places.bias, legal[i] ?? 0, moves)
    }
  }

  /** Logit of the best action of a kind in the i-th state of the last call of `score`. */
  logit(i: number, move: Move): number {
    return this.cell(i, LOGITS + move)
  }

  /** The greatest of the legal logits. */
  top(i: number): number {
    return this.cell(i, TOP)
  }

  /** Sum of e^(logit - top) over the actions of a kind; 0 where illegal. */
  share(i: number, move: Move): number {
    return this.cell(i, SUMS + move)
  }

  /** The best label of a left or right arc. */
  label(i: number, move: Move): number {
    const logits = this.space.f32
    const first =
      (this.places.logits >> 2) + i * this.outputs + SHIFT_CELLS + (move === MOVE.left ? 0 : this.group)
    const best = this.logit(i, move)
    let label = 0
    while (label < this.group && logits[first + label] !== best) label++
    return label
  }

  private cell(i: number, cell: number): number {
    return this.space.f32[(this.places.moves >> 2) + i * MOVE_CELLS + cell] ?? 0
  }

  /** The action whose logit stands at an output; none at the outputs that only fill up vectors. */
  private actionAt(output: number): number | undefined {
    const labels = this.model.description.labels.length
    if (output === 0) return 0
    const left = output - SHIFT_CELLS
    if (left >= 0 && left < labels) return 1 + left
    const right = left - this.group
    return right >= 0 && right < labels ? 1 + labels + right : undefined
  }

  /** Sums what the slots and features of a state give the hidden layer. */
  private hide(derivations: Derivations, state: number, out: number): void {
    const { space, slots, slotWords, featureValues, slotIndexes, featureIndexes, featureStarts } = this
    const { features, pointers } = this.places
    const { hidden } = this.model.description.network
    const { stackSlots } = slots
    const { i32 } = space
    derivations.readSlots(state, slotWords)
    derivations.readFeatures(state, featureValues)
    let at = pointers >> 2
    i32[at++] = slots.bufferPlace(derivations.next(state))
    for (let k = 0; k < slotIndexes.length; k++) {
      i32[at++] = slots.place(stackSlots[k] ?? 0, slotWords[slotIndexes[k] ?? 0] ?? 0)
    }
    for (let k = 0; k < featureIndexes.length; k++) {
      const row = (featureStarts[k] ?? 0) + (featureValues[featureIndexes[k] ?? 0] ?? 0)
      i32[at++] = features + row * hidden * 2
    }
    space.run.sumFixedRows(hidden, pointers, at - (pointers >> 2), 0, out)
  }
}
