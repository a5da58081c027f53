import { KERNEL_BASE64 } from './kernel-bytes.ts'
import { plainRoutines } from './plain.ts'

/**
 * The network's inner loops. Pointers are byte offsets into `memory`, aligned to 16; counts of numbers are multiples of
 * 8. Each routine is described where it is written, in kernel.as.ts.
 */
export interface Routines {
  greatest(count: number, x: number): number
  toFixed(count: number, x: number, factor: number, out: number): void
  multiply(
    rows: number,
    inputs: number,
    outputs: number,
    x: number,
    stride: number,
    w: number,
    y: number,
  ): void
  rescale(
    rows: number,
    width: number,
    x: number,
    scale: number,
    factor: number,
    bias: number,
    out: number,
  ): void
  rescaleToFixed(
    rows: number,
    width: number,
    x: number,
    scale: number,
    factor: number,
    out: number,
    stride: number,
  ): void
  rectify(count: number, x: number, residual: number, out: number): void
  sumRows(width: number, rows: number, count: number, out: number): void
  sumFixedRows(width: number, rows: number, count: number, floor: number, out: number): void
  scoreMoves(group: number, logits: number, scale: number, bias: number, legal: number, out: number): void
}

export interface Kernel {
  readonly memory: ArrayBuffer
  readonly routines: Routines
}

/** `simd` needs WebAssembly SIMD; `plain` is JavaScript only. Both give the same results to the last bit. */
export type KernelKind = 'simd' | 'plain'

const PAGE = 65536

const kernelBytes = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(KERNEL_BASE64), (letter) => letter.charCodeAt(0))

const isRoutines = (exports: object): exports is Routines => 'multiply' in exports && 'scoreMoves' in exports

const simdKernel = (bytes: number): Kernel | undefined => {
  if (typeof WebAssembly === 'undefined') return undefined
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  try {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(kernelBytes()), { env: { memory } })
    return isRoutines(instance.exports) ? { memory: memory.buffer, routines: instance.exports } : undefined
  } catch (error) {
    // An engine without SIMD, or a page whose security policy forbids WebAssembly.
    if (error instanceof WebAssembly.CompileError || error instanceof EvalError) return undefined
    throw error
  }
}

/** A kernel over `bytes` of memory: the wanted kind, or where none is named the fastest that the engine runs. */
export const createKernel = (bytes: number, kind?: KernelKind): Kernel => {
  const fast = kind === 'plain' ? undefined : simdKernel(bytes)
  if (fast !== undefined) return fast
  if (kind === 'simd') throw new Error('this engine does not run WebAssembly SIMD')
  const memory = new ArrayBuffer(Math.ceil(bytes / PAGE) * PAGE)
  return { memory, routines: plainRoutines(memory) }
}
