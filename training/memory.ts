const ALIGNMENT = 64
const FLOAT = 4

/**
 * Hands out parts of one linear memory. Every thread makes the same requests in the same order, so that all of them
 * agree on where everything lies.
 */
export class Arena {
  readonly floats: Float32Array
  readonly ints: Int32Array
  private top = 1024

  constructor(memory: WebAssembly.Memory) {
    this.floats = new Float32Array(memory.buffer)
    this.ints = new Int32Array(memory.buffer)
  }

  /** Room for `count` 32-bit numbers, zero at first. Returns its byte offset. Throws `RangeError` when none is left. */
  take(count: number): number {
    const at = this.top
    this.top += Math.ceil((count * FLOAT) / ALIGNMENT) * ALIGNMENT
    if (this.top > this.floats.length * FLOAT) throw new RangeError('the training memory is too small')
    return at
  }

  /** The floats at a byte offset. */
  view(at: number, count: number): Float32Array {
    return this.floats.subarray(at / FLOAT, at / FLOAT + count)
  }

  /** The integers at a byte offset. */
  intView(at: number, count: number): Int32Array {
    return this.ints.subarray(at / FLOAT, at / FLOAT + count)
  }
}
