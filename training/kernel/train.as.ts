// Numeric kernels of the trainer: AssemblyScript with 128-bit SIMD. Pointers are byte offsets into one linear memory, all
// numbers are float32, matrices are row-major, row widths are multiples of 8 floats. No fused or relaxed arithmetic and a
// fixed order of every sum, so that the same input gives the same bits on every machine.

/** out[n x O] += A[n x K] * B[K x O]. Element (r, k) of A lies at A + r*ar + k*ak, element (k, o) of B at B + k*bk + o*bo
 *  (strides in bytes), so that either may be transposed. `panel` is scratch for K x 8 floats. */
export function multiply(
  n: i32, K: i32, O: i32, A: usize, ar: usize, ak: usize, B: usize, bk: usize, bo: usize, out: usize, ldOut: usize, panel: usize,
): void {
  const plain = n < 12 && bo == 4
  for (let o: i32 = 0; o < O; o += 8) {
    let w = B + <usize>o * bo
    let step = bk
    if (!plain) {
      pack(K, w, bk, bo, panel)
      w = panel
      step = 32
    }
    let r: i32 = 0
    for (; r + 4 <= n; r += 4) block4(K, A + <usize>r * ar, ar, ak, w, step, out + <usize>r * ldOut + (<usize>o << 2), ldOut)
    for (; r < n; r++) block1(K, A + <usize>r * ar, ak, w, step, out + <usize>r * ldOut + (<usize>o << 2))
  }
}

/** Copies eight columns of B next to one another. */
// @ts-ignore: decorator
@inline
function pack(K: i32, B: usize, bk: usize, bo: usize, panel: usize): void {
  let p = panel
  let b = B
  if (bo == 4) {
    for (let k: i32 = 0; k < K; k++) {
      v128.store(p, v128.load(b))
      v128.store(p, v128.load(b, 16), 16)
      b += bk
      p += 32
    }
    return
  }
  for (let k: i32 = 0; k < K; k++) {
    let c = b
    for (let j: usize = 0; j < 32; j += 4) {
      store<f32>(p + j, load<f32>(c))
      c += bo
    }
    b += bk
    p += 32
  }
}

// @ts-ignore: decorator
@inline
function block4(K: i32, A: usize, ar: usize, ak: usize, W: usize, step: usize, out: usize, ldOut: usize): void {
  const out1 = out + ldOut
  const out2 = out1 + ldOut
  const out3 = out2 + ldOut
  let a0 = v128.load(out), a1 = v128.load(out, 16)
  let b0 = v128.load(out1), b1 = v128.load(out1, 16)
  let c0 = v128.load(out2), c1 = v128.load(out2, 16)
  let d0 = v128.load(out3), d1 = v128.load(out3, 16)
  let x0 = A, x1 = A + ar, x2 = A + 2 * ar, x3 = A + 3 * ar
  let w = W
  for (let k: i32 = 0; k < K; k++) {
    const w0 = v128.load(w), w1 = v128.load(w, 16)
    let s = v128.load_splat<f32>(x0)
    a0 = f32x4.add(a0, f32x4.mul(s, w0))
    a1 = f32x4.add(a1, f32x4.mul(s, w1))
    s = v128.load_splat<f32>(x1)
    b0 = f32x4.add(b0, f32x4.mul(s, w0))
    b1 = f32x4.add(b1, f32x4.mul(s, w1))
    s = v128.load_splat<f32>(x2)
    c0 = f32x4.add(c0, f32x4.mul(s, w0))
    c1 = f32x4.add(c1, f32x4.mul(s, w1))
    s = v128.load_splat<f32>(x3)
    d0 = f32x4.add(d0, f32x4.mul(s, w0))
    d1 = f32x4.add(d1, f32x4.mul(s, w1))
    w += step
    x0 += ak
    x1 += ak
    x2 += ak
    x3 += ak
  }
  v128.store(out, a0)
  v128.store(out, a1, 16)
  v128.store(out1, b0)
  v128.store(out1, b1, 16)
  v128.store(out2, c0)
  v128.store(out2, c1, 16)
  v128.store(out3, d0)
  v128.store(out3, d1, 16)
}

// @ts-ignore: decorator
@inline
function block1(K: i32, A: usize, ak: usize, W: usize, step: usize, out: usize): void {
  let a0 = v128.load(out), a1 = v128.load(out, 16)
  let x = A
  let w = W
  for (let k: i32 = 0; k < K; k++) {
    const s = v128.load_splat<f32>(x)
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(w)))
    a1 = f32x4.add(a1, f32x4.mul(s, v128.load(w, 16)))
    w += step
    x += ak
  }
  v128.store(out, a0)
  v128.store(out, a1, 16)
}

/** Fills `bytes` bytes with zeros. */
export function clear(at: usize, bytes: usize): void {
  memory.fill(at, 0, bytes)
}

/** Every one of n rows of O floats becomes a copy of `row`. */
export function fillRows(n: i32, O: i32, row: usize, out: usize): void {
  for (let r: i32 = 0; r < n; r++) memory.copy(out + ((<usize>r * O) << 2), row, <usize>O << 2)
}

/** out[O] += the sum of n rows of O floats. */
export function sumRows(n: i32, O: i32, rows: usize, out: usize): void {
  const stride = <usize>O << 2
  for (let o: usize = 0; o < stride; o += 16) {
    let sum = v128.load(out + o)
    for (let r: i32 = 0; r < n; r++) sum = f32x4.add(sum, v128.load(rows + <usize>r * stride + o))
    v128.store(out + o, sum)
  }
}

/** out[O] = the sum of the rows at `count` pointers (read from `pointers`). */
export function gather(O: i32, pointers: usize, count: i32, out: usize): void {
  const width = <usize>O << 2
  const end = pointers + (<usize>count << 2)
  for (let o: usize = 0; o < width; o += 32) {
    let a = f32x4.splat(0), b = f32x4.splat(0)
    for (let p = pointers; p < end; p += 4) {
      const row = <usize>load<u32>(p) + o
      a = f32x4.add(a, v128.load(row))
      b = f32x4.add(b, v128.load(row, 16))
    }
    v128.store(out + o, a)
    v128.store(out + o, b, 16)
  }
}

/** Adds `row` to the rows at `count` pointers. */
export function scatter(O: i32, pointers: usize, count: i32, row: usize): void {
  const width = <usize>O << 2
  const end = pointers + (<usize>count << 2)
  for (let p = pointers; p < end; p += 4) {
    const to = <usize>load<u32>(p)
    for (let o: usize = 0; o < width; o += 16) v128.store(to + o, f32x4.add(v128.load(to + o), v128.load(row + o)))
  }
}

/** x = max(x, 0), in place. */
export function rectify(n: i32, x: usize): void {
  const zero = f32x4.splat(0)
  const end = x + (<usize>n << 2)
  for (let p = x; p < end; p += 16) v128.store(p, f32x4.max(v128.load(p), zero))
}

/** out = a + b. */
export function add(n: i32, a: usize, b: usize, out: usize): void {
  const bytes = <usize>n << 2
  for (let o: usize = 0; o < bytes; o += 16) v128.store(out + o, f32x4.add(v128.load(a + o), v128.load(b + o)))
}

/** x = max(x, 0), then each float is dropped with probability threshold / 2^31 and the rest scaled. `state`: four
 *  xorshift32 generators, none of them zero. */
export function rectifyDrop(n: i32, x: usize, threshold: i32, scale: f32, state: usize): void {
  let s = v128.load(state)
  const zero = f32x4.splat(0)
  const limit = i32x4.splat(threshold)
  const factor = f32x4.splat(scale)
  const end = x + (<usize>n << 2)
  for (let p = x; p < end; p += 16) {
    s = v128.xor(s, i32x4.shl(s, 13))
    s = v128.xor(s, i32x4.shr_u(s, 17))
    s = v128.xor(s, i32x4.shl(s, 5))
    const keep = i32x4.ge_s(i32x4.shr_u(s, 1), limit)
    v128.store(p, v128.and(keep, f32x4.mul(f32x4.max(v128.load(p), zero), factor)))
  }
  v128.store(state, s)
}

/** out = gradient where y > 0, scaled; else 0: the way back through `rectifyDrop`, whose output was y. */
export function rectifyBack(n: i32, y: usize, gradient: usize, scale: f32, out: usize): void {
  const zero = f32x4.splat(0)
  const factor = f32x4.splat(scale)
  const bytes = <usize>n << 2
  for (let o: usize = 0; o < bytes; o += 16) {
    const alive = f32x4.gt(v128.load(y + o), zero)
    v128.store(out + o, v128.and(alive, f32x4.mul(v128.load(gradient + o), factor)))
  }
}

/** e^x for x <= 0, from additions and multiplications only (a 2^k times a polynomial), relative error below 1e-6. */
// @ts-ignore: decorator
@inline
function exponential(x: f32): f32 {
  if (x < -80) return 0
  const k: f32 = floor<f32>(x * 1.44269504 + 0.5)
  const r: f32 = x - k * 0.693359375 + k * 2.12194440e-4
  let p: f32 = 1.9875691500e-4
  p = p * r + 1.3981999507e-3
  p = p * r + 8.3334519073e-3
  p = p * r + 4.1665795894e-2
  p = p * r + 1.6666665459e-1
  p = p * r + 5.0000001201e-1
  p = p * r * r + r + 1
  return p * reinterpret<f32>((<i32>k + 127) << 23)
}

/** Scores become probabilities over [from, to); returns the best index. Nothing outside the range is touched. */
export function softmax(x: usize, from: i32, to: i32): i32 {
  let best = from
  let top = load<f32>(x + (<usize>from << 2))
  for (let i = from + 1; i < to; i++) {
    const v = load<f32>(x + (<usize>i << 2))
    if (v > top) {
      top = v
      best = i
    }
  }
  let sum: f32 = 0
  for (let i = from; i < to; i++) {
    const p = x + (<usize>i << 2)
    const v = exponential(load<f32>(p) - top)
    store<f32>(p, v)
    sum += v
  }
  const part: f32 = 1 / sum
  for (let i = from; i < to; i++) {
    const p = x + (<usize>i << 2)
    store<f32>(p, load<f32>(p) * part)
  }
  return best
}

/** `softmax` over a state's actions (0 shift, 1..L left, L+1..2L right), the illegal ones and the padding up to
 *  `width` getting probability 0. */
export function softmaxActions(x: usize, labels: i32, width: i32, shift: bool, left: bool, right: bool): i32 {
  const low: f32 = -1e9
  if (!shift) store<f32>(x, low)
  if (!left) for (let i = 1; i <= labels; i++) store<f32>(x + (<usize>i << 2), low)
  if (!right) for (let i = 1 + labels; i <= 2 * labels; i++) store<f32>(x + (<usize>i << 2), low)
  for (let i = 1 + 2 * labels; i < width; i++) store<f32>(x + (<usize>i << 2), 0)
  return softmax(x, 0, 1 + 2 * labels)
}

/** y += factor * x. */
export function addScaled(n: i32, x: usize, factor: f32, y: usize): void {
  const f = f32x4.splat(factor)
  const bytes = <usize>n << 2
  for (let o: usize = 0; o < bytes; o += 16) v128.store(y + o, f32x4.add(v128.load(y + o), f32x4.mul(f, v128.load(x + o))))
}

/** a += b; b = 0. Returns the sum of the squares of a. */
export function mergeGradients(n: i32, a: usize, b: usize): f32 {
  let sum = f32x4.splat(0)
  const zero = f32x4.splat(0)
  const bytes = <usize>n << 2
  for (let o: usize = 0; o < bytes; o += 16) {
    const g = f32x4.add(v128.load(a + o), v128.load(b + o))
    v128.store(a + o, g)
    v128.store(b + o, zero)
    sum = f32x4.add(sum, f32x4.mul(g, g))
  }
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
}

/** One step of Adam (Kingma & Ba 2015) on n weights: moments m and v, rate with the bias correction folded in, gradient
 *  scaled by `clip` and then cleared. */
export function adam(n: i32, weight: usize, gradient: usize, m: usize, v: usize, rate: f32, clip: f32): void {
  const b1 = f32x4.splat(0.9), c1 = f32x4.splat(0.1)
  const b2 = f32x4.splat(0.98), c2 = f32x4.splat(0.02)
  const epsilon = f32x4.splat(1e-6)
  const factor = f32x4.splat(clip), step = f32x4.splat(rate)
  const zero = f32x4.splat(0)
  const bytes = <usize>n << 2
  for (let o: usize = 0; o < bytes; o += 16) {
    const g = f32x4.mul(v128.load(gradient + o), factor)
    const m1 = f32x4.add(f32x4.mul(b1, v128.load(m + o)), f32x4.mul(c1, g))
    const v1 = f32x4.add(f32x4.mul(b2, v128.load(v + o)), f32x4.mul(c2, f32x4.mul(g, g)))
    const w = f32x4.sub(v128.load(weight + o), f32x4.div(f32x4.mul(step, m1), f32x4.add(f32x4.sqrt(v1), epsilon)))
    v128.store(m + o, m1)
    v128.store(v + o, v1)
    v128.store(weight + o, w)
    v128.store(gradient + o, zero)
  }
}
