import { createKernel, type KernelKind, type Routines } from './kernel.ts'
import { plainRoutines } from './plain.ts'

const ALIGNMENT = 16

/**
 * A kernel and the memory that it works on. Its parts first reserve their places; then it is opened, made to measure, and
 * filled. Places are byte offsets.
 */
export class Workspace {
  run: Routines
  f32 = new Float32Array()
  i32 = new Int32Array()
  i16 = new Int16Array()
  private used = 0

  constructor() {
    this.run = plainRoutines(new ArrayBuffer())
  }

  /** A place for `count` numbers of `bytes` bytes each. */
  reserve(count: number, bytes: 2 | 4): number {
    const place = this.used
    this.used = Math.ceil((place + count * bytes) / ALIGNMENT) * ALIGNMENT
    return place
  }

  /** Makes the memory, all zeros, and the kernel. */
  open(kind?: KernelKind): void {
    const { memory, routines } = createKernel(this.used, kind)
    this.run = routines
    this.f32 = new Float32Array(memory)
    this.i32 = new Int32Array(memory)
    this.i16 = new Int16Array(memory)
  }

  putFloats(place: number, values: ArrayLike<number>): void {
    this.f32.set(values, place >> 2)
  }

  /** Writes values as 16-bit fixed point, `unit` steps to 1, within +-32767. */
  putFixed(place: number, values: Float32Array, unit: number): void {
    const at = place >> 1
    for (let i = 0; i < values.length; i++) {
      this.i16[at + i] = Math.max(-32767, Math.min(32767, Math.round((values[i] ?? 0) * unit)))
    }
  }

  /**
   * Writes weights in the order in which `multiply` reads them: blocks of 8 outputs; in a block, for each pair of inputs,
   * 8 pairs of weights. `sources` names for each output the cell of its weight for the first input, -1 where it has none;
   * those for further inputs follow `stride` cells apart. The number of outputs is a multiple of 8, `inputs` is even.
   */
  putWeights(place: number, values: Int8Array, inputs: number, stride: number, sources: Int32Array): void {
    const { i16 } = this
    let at = place >> 1
    for (let block = 0; block < sources.length; block += 8) {
      for (let row = 0; row < inputs * stride; row += 2 * stride) {
        for (let output = block; output < block + 8; output++) {
          const cell = sources[output] ?? -1
          i16[at++] = cell < 0 ? 0 : (values[cell + row] ?? 0)
          i16[at++] = cell < 0 ? 0 : (values[cell + row + stride] ?? 0)
        }
      }
    }
  }
}

/** Sources of `count` outputs that stand side by side from cell `first` on, filled up to `length` with none. */
export const columnsFrom = (first: number, count: number, length = count): Int32Array =>
  Int32Array.from({ length }, (_, i) => (i < count ? first + i : -1))

/** The greatest 15-bit activation with which a sum over `inputs` int8 weights cannot leave 32 bits. */
export const activationLimit = (inputs: number): number =>
  Math.min(32767, Math.floor(2147483647 / (127 * inputs)))
