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

const at = (view: { readonly [index: number]: number }, index: number): number => view[index] ?? 0

const nearest = (x: number, factor: number): number => {
  const scaled = Math.min(Math.max(fround(x * factor), -32767), 32767)
  return fround(fround(scaled + ROUND) - ROUND)
}

const greatest =
  ({ f32 }: Views): Routines['greatest'] =>
  (count, x) => {
    let top = 0
    for (let i = x >> 2, end = i + count; i < end; i++) top = Math.max(top, at(f32, i))
    return top
  }

const toFixed =
  ({ f32, i16 }: Views): Routines['toFixed'] =>
  (count, x, factor, out) => {
    const f = fround(factor)
    for (let i = 0; i < count; i++) i16[(out >> 1) + i] = nearest(at(f32, (x >> 2) + i), f)
  }

/** One row of x times one block of 8 outputs. */
const block = (
  { i16, i32 }: Views,
  pairs: number,
  x: number,
  w: number,
  y: number,
  sums: Int32Array,
): void => {
  sums.fill(0)
  for (let p = 0, xi = x >> 1, wi = w >> 1; p < pairs; p++, xi += 2, wi += 16) {
    const first = at(i16, xi)
    const second = at(i16, xi + 1)
    if (first === 0 && second === 0) continue
    for (let o = 0; o < 8; o++) {
      sums[o] = (at(sums, o) + imul(first, at(i16, wi + 2 * o)) + imul(second, at(i16, wi + 2 * o + 1))) | 0
    }
  }
  i32.set(sums, y >> 2)
}

const multiply = (views: Views): Routines['multiply'] => {
  const sums = new Int32Array(8)
  return (rows, inputs, outputs, x, stride, w, y) => {
    const pairs = inputs >> 1
    for (let o = 0; o < outputs; o += 8) {
      for (let r = 0; r < rows; r++) {
        block(views, pairs, x + r * stride, w + o * pairs * 4, y + (r * outputs + o) * 4, sums)
      }
    }
  }
}

const rescale =
  ({ f32, i32 }: Views): Routines['rescale'] =>
  (rows, width, x, scale, factor, bias, out) => {
    const f = fround(factor)
    for (let i = 0, o = 0; i < rows * width; i++, o = o + 1 === width ? 0 : o + 1) {
      const v = fround(fround(fround(at(i32, (x >> 2) + i)) * at(f32, (scale >> 2) + o)) * f)
      f32[(out >> 2) + i] = fround(v + at(f32, (bias >> 2) + o))
    }
  }

const rescaleToFixed =
  ({ f32, i32, i16 }: Views): Routines['rescaleToFixed'] =>
  (rows, width, x, scale, factor, out, stride) => {
    const f = fround(factor)
    for (let r = 0; r < rows; r++) {
      for (let o = 0; o < width; o++) {
        const v = fround(fround(at(i32, (x >> 2) + r * width + o)) * at(f32, (scale >> 2) + o))
        i16[((out + r * stride) >> 1) + o] = nearest(v, f)
      }
    }
  }

const rectify =
  ({ f32 }: Views): Routines['rectify'] =>
  (count, x, residual, out) => {
    for (let i = 0; i < count; i++) {
      f32[(out >> 2) + i] = fround(Math.max(at(f32, (x >> 2) + i), 0) + at(f32, (residual >> 2) + i))
    }
  }

const sumRows =
  ({ f32, i32 }: Views): Routines['sumRows'] =>
  (width, rows, count, out) => {
    for (let o = 0; o < width; o++) {
      let sum = 0
      for (let k = 0; k < count; k++) sum = fround(sum + at(f32, (at(i32, (rows >> 2) + k) >> 2) + o))
      f32[(out >> 2) + o] = Math.max(sum, 0)
    }
  }

const sumFixedRows =
  ({ i16, i32 }: Views): Routines['sumFixedRows'] =>
  (width, rows, count, floor, out) => {
    for (let o = 0; o < width; o++) {
      let sum = 0
      for (let k = 0; k < count; k++) {
        sum += at(i16, (at(i32, (rows >> 2) + k) >> 1) + o)
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
  return fround(p * at(NEGATIVE_POWERS, -whole))
}

const sumOfExponentials = (f32: Float32Array, count: number, x: number, top: number): number => {
  const lanes: [number, number, number, number] = [0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const lane = i & 3
    lanes[lane] = fround(at(lanes, lane) + exponential(fround(at(f32, x + i) - top)))
  }
  return fround(fround(lanes[0] + lanes[1]) + fround(lanes[2] + lanes[3]))
}

/** Turns the products of one group of actions into logits and returns the greatest. */
const finish = ({ f32, i32 }: Views, count: number, logits: number, scale: number, bias: number): number => {
  let top = fround(-1e30)
  for (let i = 0; i < count; i++) {
    const scaled = fround(fround(at(i32, logits + i)) * at(f32, scale + i))
    const logit = fround(scaled + at(f32, bias + i))
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
      finish(views, at(sizes, move), (logits >> 2) + start, (scale >> 2) + start, (bias >> 2) + start),
    )
    const isLegal = (move: number) => (legal & (1 << move)) !== 0
    const top = tops.reduce(
      (most, logit, move) => (isLegal(move) ? Math.max(most, logit) : most),
      fround(-1e30),
    )
    const sums = starts.map((start, move) =>
      isLegal(move) ? sumOfExponentials(f32, at(sizes, move), (logits >> 2) + start, top) : 0,
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
