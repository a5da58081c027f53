import type { Kernels } from './kernel/kernels.ts'
import type { Arena } from './memory.ts'
import { SHARES, type Tensor } from './network/tensors.ts'

const FLOAT = 4
const LANES = 8
const BETA1 = 0.9
const BETA2 = 0.98
/** A gradient longer than this many times the usual length is cut to it. */
const CLIP = 3
const MEMORY = 0.99

/** A run of weights whose gradients are merged and applied together. */
type Apply = (tensor: Tensor, from: number, count: number) => void

/**
 * Adam over a network's tensors. A step has two halves with a barrier between: `merge` sums the shares' gradients, `apply`
 * moves the weights. The work of each half is cut into as many parts as there are shares; any thread may do a part.
 */
export class Optimiser {
  private readonly arena: Arena
  private readonly kernels: Kernels
  private readonly tensors: readonly Tensor[]
  /** The squared gradient length of each part, in memory that all threads see. */
  private readonly norms: number
  private usual = 0
  private beta1 = 1
  private beta2 = 1

  constructor(arena: Arena, kernels: Kernels, tensors: readonly Tensor[]) {
    this.arena = arena
    this.kernels = kernels
    this.tensors = tensors
    this.norms = arena.take(SHARES)
  }

  /** First half: one part of the gradients of all shares are summed. */
  merge(part: number): void {
    let sum = 0
    this.visit(part, (tensor, from, count) => {
      const [first = 0, second = 0] = tensor.gradients
      sum += this.kernels.mergeGradients(count, first + from * FLOAT, second + from * FLOAT)
    })
    this.arena.floats[this.norms / FLOAT + part] = sum
  }

  /** Second half: one part of the weights moves. `clip` and `rate` are the same for all parts. */
  apply(part: number, rate: number, clip: number): void {
    this.visit(part, (tensor, from, count) => {
      const at = from * FLOAT
      const gradient = (tensor.gradients[0] ?? 0) + at
      const { weight, moment, variance } = tensor
      this.kernels.adam(count, weight + at, gradient, moment + at, variance + at, rate, clip)
    })
  }

  /** Between the halves, once on every thread: the step's rate with bias correction, and the gradient's factor. */
  plan(rate: number): { readonly rate: number; readonly clip: number } {
    let sum = 0
    for (let part = 0; part < SHARES; part++) sum += this.arena.floats[this.norms / FLOAT + part] ?? 0
    const length = Math.sqrt(sum)
    const limit = CLIP * this.usual
    const clip = this.usual > 0 && length > limit ? limit / length : 1
    this.usual =
      this.usual === 0 ? length : MEMORY * this.usual + (1 - MEMORY) * Math.min(length, 2 * this.usual)
    this.beta1 *= BETA1
    this.beta2 *= BETA2
    return { rate: (rate * Math.sqrt(1 - this.beta2)) / (1 - this.beta1), clip }
  }

  /** After the step: forgets which rows this share touched. */
  forget(share: number): void {
    const { ints } = this.arena
    for (const { sparse } of this.tensors) {
      const touched = sparse?.[share]
      if (!touched) continue
      const list = touched.list / FLOAT
      const count = ints[list] ?? 0
      for (let i = 1; i <= count; i++) ints[touched.marks / FLOAT + (ints[list + i] ?? 0)] = 0
      ints[list] = 0
    }
  }

  private visit(part: number, apply: Apply): void {
    for (const tensor of this.tensors) {
      if (tensor.sparse) this.visitRows(tensor, part, apply)
      else visitRange(tensor, part, apply)
    }
  }

  /** The rows that any share touched, each once: the first share's, then what the others add. */
  private visitRows(tensor: Tensor, part: number, apply: Apply): void {
    const { ints } = this.arena
    const { sparse = [], columns } = tensor
    let turn = 0
    sparse.forEach(({ list }, share) => {
      const count = ints[list / FLOAT] ?? 0
      for (let i = 1; i <= count; i++) {
        const row = ints[list / FLOAT + i] ?? 0
        const seen = sparse.slice(0, share).some(({ marks }) => ints[marks / FLOAT + row] === 1)
        if (seen) continue
        if (turn++ % SHARES === part) apply(tensor, row * columns, columns)
      }
    })
  }
}

const visitRange = (tensor: Tensor, part: number, apply: Apply): void => {
  const blocks = (tensor.rows * tensor.columns) / LANES
  const from = Math.floor((blocks * part) / SHARES) * LANES
  const to = Math.floor((blocks * (part + 1)) / SHARES) * LANES
  if (to > from) apply(tensor, from, to - from)
}
