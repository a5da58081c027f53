const PAGE = 65536

/** The kernels of `train.as.ts`; pointers are byte offsets, counts are floats. Each is described there. */
export interface Kernels {
  multiply(
    n: number,
    K: number,
    O: number,
    A: number,
    ar: number,
    ak: number,
    B: number,
    bk: number,
    bo: number,
    out: number,
    ldOut: number,
    panel: number,
  ): void
  clear(at: number, bytes: number): void
  fillRows(n: number, O: number, row: number, out: number): void
  sumRows(n: number, O: number, rows: number, out: number): void
  gather(O: number, pointers: number, count: number, out: number): void
  scatter(O: number, pointers: number, count: number, row: number): void
  rectify(n: number, x: number): void
  add(n: number, a: number, b: number, out: number): void
  rectifyDrop(n: number, x: number, threshold: number, scale: number, state: number): void
  rectifyBack(n: number, y: number, gradient: number, scale: number, out: number): void
  softmax(x: number, from: number, to: number): number
  softmaxActions(
    x: number,
    labels: number,
    width: number,
    shift: boolean,
    left: boolean,
    right: boolean,
  ): number
  addScaled(n: number, x: number, factor: number, y: number): void
  mergeGradients(n: number, a: number, b: number): number
  adam(n: number, weight: number, gradient: number, m: number, v: number, rate: number, clip: number): void
}

/** A shared memory of at least `bytes` bytes. */
export const createMemory = (bytes: number): WebAssembly.Memory => {
  const pages = Math.ceil(bytes / PAGE)
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
}

/** The kernels at work on a memory. */
export const instantiateKernels = async (
  wasm: BufferSource,
  memory: WebAssembly.Memory,
): Promise<Kernels> => {
  const { instance } = await WebAssembly.instantiate(wasm, { env: { memory } })
  return instance.exports as object as Kernels
}
