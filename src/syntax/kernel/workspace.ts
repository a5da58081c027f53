import { createKernel, type Kernel, type KernelKind } from './kernel.ts'

const ALIGNMENT = 16

/** Hands out places in a kernel's memory before it exists, so that it can be made to measure. */
export class MemoryPlan {
  private used = 0

  /** The byte offset of a place for `count` numbers of `bytes` bytes each. */
  reserve(count: number, bytes: 2 | 4): number {
    const place = this.used
    this.used = Math.ceil((place + count * bytes) / ALIGNMENT) * ALIGNMENT
    return place
  }

  build(kind?: KernelKind): Workspace {
    return new Workspace(createKernel(this.used, kind))
  }
}

/** A kernel with views of its memory. Places are byte offsets. */
export class Workspace {
  readonly run: Kernel['routines']
  readonly f32: Float32Array
  readonly i32: Int32Array
  readonly i16: Int16Array

  constructor(kernel: Kernel) {
    this.run = kernel.routines
    this.f32 = new Float32Array(kernel.memory)
    this.i32 = new Int32Array(kernel.memory)
    this.i16 = new Int16Array(kernel.memory)
  }

  putFloats(place: number, values: ArrayLike<number>): void {
    this.f32.set(values, place >> 2)
  }

  /** Writes values as 16-bit fixed point, `unit` steps to 1, within +-32767. */
  putFixed(place: number, values: Float32Array, unit: number): void {
    const at = place >> 1
    values.forEach((value, i) => {
      this.i16[at + i] = Math.max(-32767, Math.min(32767, Math.round(value * unit)))
    })
  }

  /**
   * Writes weights in the order in which `multiply` reads them: blocks of 8 outputs; in a block, for each pair of inputs,
   * 8 pairs of weights. `outputs` is a multiple of 8, `inputs` is even.
   */
  putWeights(
    place: number,
    inputs: number,
    outputs: number,
    weight: (input: number, output: number) => number,
  ): void {
    let at = place >> 1
    for (let block = 0; block < outputs; block += 8) {
      for (let input = 0; input < inputs; input += 2) {
        for (let output = block; output < block + 8; output++) {
          this.i16[at++] = weight(input, output)
          this.i16[at++] = weight(input + 1, output)
        }
      }
    }
  }
}

/** The greatest 15-bit activation with which a sum over `inputs` int8 weights cannot leave 32 bits. */
export const activationLimit = (inputs: number): number =>
  Math.min(32767, Math.floor(2147483647 / (127 * inputs)))
