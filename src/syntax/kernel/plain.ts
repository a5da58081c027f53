/**
 * kernel.as.ts in JavaScript, for engines without WebAssembly SIMD: the same operations on the same numbers in the same
 * order, each single-precision result rounded by Math.fround, so that both give the same bits.
 */
import type { Routines } from './kernel.ts'

const { fround, imul } = Math
const ROUND = 12582912

interface Views {
  readonly f32: Float32Array
  readonly i32: Int32Array
  readonly i16: Int16Array
}

const nearest = (x: number, factor: number): number => {
  const scaled = Math.min(Math.max(fround(x * factor), -32767), 32767)
  return fround(fround(scaled + ROUND) - ROUND)
}

const greatest =
  ({ f32 }: Views): Routines['greatest'] =>
  (count, x) => {
    let top = 0
    for (let i = x >> 2, end = i + count; i < end; i++) top = Math.max(top, f32[i] ?? 0)
    return top
  }

const toFixed =
  ({ f32, i16 }: Views): Routines['toFixed'] =>
  (count, x, factor, out) => {
    const f = fround(factor)
    for (let i = 0; i < count; i++) i16[(out >> 1) + i] = nearest(f32[(x >> 2) + i] ?? 0, f)
  }

/** One row of x times one block of 8 outputs, written out: a loop over the outputs would cost several times as much. */
const block = ({ i16, i32 }: Views, pairs: number, x: number, w: number, y: number): void => {
  let [a0, a1, a2, a3, a4, a5, a6, a7] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let xi = x >> 1, wi = w >> 1, end = xi + 2 * pairs; xi < end; xi += 2, wi += 16) {
    const first = i16[xi] ?? 0
    const second = i16[xi + 1] ?? 0
    if ((first | second) === 0) continue
    a0 = (a0 + imul(first, i16[wi + 0] ?? 0) + imul(second, i16[wi + 1] ?? 0)) | 0
    a1 = (a1 + imul(first, i16[wi + 2] ?? 0) + imul(second, i16[wi + 3] ?? 0)) | 0
    a2 = (a2 + imul(first, i16[wi + 4] ?? 0) + imul(second, i16[wi + 5] ?? 0)) | 0
    a3 = (a3 + imul(first, i16[wi + 6] ?? 0) + imul(second, i16[wi + 7] ?? 0)) | 0
    a4 = (a4 + imul(first, i16[wi + 8] ?? 0) + imul(second, i16[wi + 9] ?? 0)) | 0
    a5 = (a5 + imul(first, i16[wi + 10] ?? 0) + imul(second, i16[wi + 11] ?? 0)) | 0
    a6 = (a6 + imul(first, i16[wi + 12] ?? 0) + imul(second, i16[wi + 13] ?? 0)) | 0
    a7 = (a7 + imul(first, i16[wi + 14] ?? 0) + imul(second, i16[wi + 15] ?? 0)) | 0
  }
  const out = y >> 2
  i32[out + 0] = a0
  i32[out + 1] = a1
  i32[out + 2] = a2
  i32[out + 3] = a3
  i32[out + 4] = a4
  i32[out + 5] = a5
  i32[out + 6] = a6
  i32[out + 7] = a7
}

const multiply =
  (views: Views): Routines['multiply'] =>
  (rows, inputs, outputs, x, stride, w, y) => {
    const pairs = inputs >> 1
    for (let o = 0; o < outputs; o += 8) {
      for (let r = 0; r < rows; r++) {
        block(views, pairs, x + r * stride, w + o * pairs * 4, y + (r * outputs + o) * 4)
      }
    }
  }

const rescale =
  ({ f32, i32 }: Views): Routines['rescale'] =>
  (rows, width, x, scale, factor, bias, out) => {
    const f = fround(factor)
    for (let i = 0, o = 0; i < rows * width; i++, o = o + 1 === width ? 0 : o + 1) {
      const v = fround(fround(fround(i32[(x >> 2) + i] ?? 0) * (f32[(scale >> 2) + o] ?? 0)) * f)
      f32[(out >> 2) + i] = fround(v + (f32[(bias >> 2) + o] ?? 0))
    }
  }

const rescaleToFixed =
  ({ f32, i32, i16 }: Views): Routines['rescaleToFixed'] =>
  (rows, width, x, scale, factor, out, stride) => {
    const f = fround(factor)
    for (let r = 0; r < rows; r++) {
      for (let o = 0; o < width; o++) {
        const v = fround(fround(i32[(x >> 2) + r * width + o] ?? 0) * (f32[(scale >> 2) + o] ?? 0))
        i16[((out + r * stride) >> 1) + o] = nearest(v, f)
      }
    }
  }

const rectify =
  ({ f32 }: Views): Routines['rectify'] =>
  (count, x, residual, out) => {
    for (let i = 0; i < count; i++) {
      f32[(out >> 2) + i] = fround(Math.max(f32[(x >> 2) + i] ?? 0, 0) + (f32[(residual >> 2) + i] ?? 0))
    }
  }

const sumRows =
  ({ f32, i32 }: Views): Routines['sumRows'] =>
  (width, rows, count, out) => {
    for (let o = 0; o < width; o++) {
      let sum = 0
      for (let k = 0; k < count; k++) sum = fround(sum + (f32[((i32[(rows >> 2) + k] ?? 0) >> 2) + o] ?? 0))
      f32[(out >> 2) + o] = Math.max(sum, 0)
    }
  }

const sumFixedRows =
  ({ i16, i32 }: Views): Routines['sumFixedRows'] =>
  (width, rows, count, floor, out) => {
    for (let o = 0; o < width; o++) {
      let sum = 0
      for (let k = 0; k < count; k++) {
        sum += i16[((i32[(rows >> 2) + k] ?? 0) >> 1) + o] ?? 0
        sum = Math.min(Math.max(sum, -32768), 32767)
      }
      i16[(out >> 1) + o] = Math.max(sum, floor)
    }
  }

/** 2^f for 0 <= f < 1, from the highest power down. */
const POWER_SERIES = [0.00898934, 0.05582632, 0.24015361, 0.69315308, 0.99999994].map(fround)
const POWER_FIRST = fround(0.00187758)
const LOG2_E = fround(Math.LOG2E)

/** 2^-n by halving: the language does not promise that `**` is exact. */
const NEGATIVE_POWERS = Array.from({ length: 127 }).reduce<number[]>(
  (powers) => [...powers, (powers.at(-1) ?? 2) / 2],
  [],
)

const exponential = (x: number): number => {
  const t = Math.max(fround(x * LOG2_E), -126)
  const whole = Math.floor(t)
  const f = fround(t - whole)
  let p = POWER_FIRST
  for (const c of POWER_SERIES) p = fround(fround(f * p) + c)
  return fround(p * (NEGATIVE_POWERS[-whole] ?? 0))
}

const sumOfExponentials = (f32: Float32Array, count: number, x: number, top: number): number => {
  const lanes: [number, number, number, number] = [0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const lane = i & 3
    lanes[lane] = fround((lanes[lane] ?? 0) + exponential(fround((f32[x + i] ?? 0) - top)))
  }
  return fround(fround(lanes[0] + lanes[1]) + fround(lanes[2] + lanes[3]))
}

/** Turns the products of one group of actions into logits and returns the greatest. */
const finish = ({ f32, i32 }: Views, count: number, logits: number, scale: number, bias: number): number => {
  let top = fround(-1e30)
  for (let i = 0; i < count; i++) {
    const scaled = fround(fround(i32[logits + i] ?? 0) * (f32[scale + i] ?? 0))
    const logit = fround(scaled + (f32[bias + i] ?? 0))
    f32[logits + i] = logit
    top = Math.max(top, logit)
  }
  return top
}

const scoreMoves =
  (views: Views): Routines['scoreMoves'] =>
  (group, logits, scale, bias, legal, out) => {
    const { f32 } = views
    const starts = [0, 4, 4 + group]
    const sizes = [4, group, group]
    const tops = starts.map((start, move) =>
      finish(views, sizes[move] ?? 0, (logits >> 2) + start, (scale >> 2) + start, (bias >> 2) + start),
    )
    const isLegal = (move: number) => (legal & (1 << move)) !== 0
    const top = tops.reduce(
      (most, logit, move) => (isLegal(move) ? Math.max(most, logit) : most),
      fround(-1e30),
    )
    const sums = starts.map((start, move) =>
      isLegal(move) ? sumOfExponentials(f32, sizes[move] ?? 0, (logits >> 2) + start, top) : 0,
    )
    f32.set([...tops, top, ...sums], out >> 2)
  }

export const plainRoutines = (memory: ArrayBuffer): Routines => {
  const views = { f32: new Float32Array(memory), i32: new Int32Array(memory), i16: new Int16Array(memory) }
  return {
    greatest: greatest(views),
    toFixed: toFixed(views),
    multiply: multiply(views),
    rescale: rescale(views),
    rescaleToFixed: rescaleToFixed(views),
    rectify: rectify(views),
    sumRows: sumRows(views),
    sumFixedRows: sumFixedRows(views),
    scoreMoves: scoreMoves(views),
  }
}
