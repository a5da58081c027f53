// The network's inner loops with 128-bit SIMD (AssemblyScript; compiled by scripts/build-kernel.mjs).
// plain.ts does the same arithmetic in the same order: change both or neither.
// Pointers are byte offsets into the imported memory. Counts of numbers are multiples of 8 unless said otherwise.

const ROUND: f32 = 12582912; // 1.5 * 2^23: adding it leaves the nearest integer in the low bits
const ROUND_BITS: i32 = 0x4b400000;

/** The greatest of `count` numbers that are not negative. */
export function greatest(count: i32, x: usize): f32 {
  let top = f32x4.splat(0);
  for (const end = x + (<usize>count << 2); x < end; x += 16) top = f32x4.pmax(top, v128.load(x));
  return max(
    max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
    max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
  );
}

/** out (i16) = the integers nearest to x (f32) * factor, within +-32767. */
export function toFixed(count: i32, x: usize, factor: f32, out: usize): void {
  for (const end = x + (<usize>count << 2); x < end; x += 32, out += 16) {
    v128.store(out, i16x8.narrow_i32x4_s(nearest(v128.load(x), factor), nearest(v128.load(x, 16), factor)));
  }
}

// @ts-ignore: decorator
@inline
function nearest(x: v128, factor: f32): v128 {
  const bound = f32x4.splat(32767);
  const scaled = f32x4.pmin(f32x4.pmax(f32x4.mul(x, f32x4.splat(factor)), f32x4.neg(bound)), bound);
  return i32x4.sub(f32x4.add(scaled, f32x4.splat(ROUND)), i32x4.splat(ROUND_BITS));
}

/**
 * y (i32, rows x outputs) = x (i16, rows x inputs) * w (i16, packed). Rows of x are `stride` bytes apart.
 * w holds blocks of 8 outputs; in a block, for each pair of inputs, 8 pairs of weights.
 */
export function multiply(rows: i32, inputs: i32, outputs: i32, x: usize, stride: usize, w: usize, y: usize): void {
  const line = <usize>outputs << 2;
  const pairs = inputs >> 1;
  for (let o: i32 = 0; o < outputs; o += 8, w += <usize>pairs << 5, y += 32) {
    let r: i32 = 0;
    let xr = x;
    let yr = y;
    for (; r + 4 <= rows; r += 4, xr += stride << 2, yr += line << 2) four(pairs, xr, stride, w, yr, line);
    for (; r + 2 <= rows; r += 2, xr += stride << 1, yr += line << 1) two(pairs, xr, stride, w, yr, line);
    if (r < rows) one(pairs, xr, w, yr);
  }
}

// @ts-ignore: decorator
@inline
function four(pairs: i32, x: usize, stride: usize, w: usize, y: usize, line: usize): void {
  let a0 = i32x4.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
  const xb = x + stride, xc = xb + stride, xd = xc + stride;
  const end = <usize>pairs << 2;
  for (let p: usize = 0; p < end; p += 4, w += 32) {
    const w0 = v128.load(w), w1 = v128.load(w, 16);
    let s = v128.load32_splat(x + p);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(s, w0)); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load32_splat(xb + p);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(s, w0)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load32_splat(xc + p);
    c0 = i32x4.add(c0, i32x4.dot_i16x8_s(s, w0)); c1 = i32x4.add(c1, i32x4.dot_i16x8_s(s, w1));
    s = v128.load32_splat(xd + p);
    d0 = i32x4.add(d0, i32x4.dot_i16x8_s(s, w0)); d1 = i32x4.add(d1, i32x4.dot_i16x8_s(s, w1));
  }
  v128.store(y, a0); v128.store(y, a1, 16); y += line;
  v128.store(y, b0); v128.store(y, b1, 16); y += line;
  v128.store(y, c0); v128.store(y, c1, 16); y += line;
  v128.store(y, d0); v128.store(y, d1, 16);
}

// @ts-ignore: decorator
@inline
function two(pairs: i32, x: usize, stride: usize, w: usize, y: usize, line: usize): void {
  let a0 = i32x4.splat(0), a1 = a0, b0 = a0, b1 = a0;
  let w0: v128, w1: v128, t: v128;
  for (const end = x + (<usize>pairs << 2); x < end; x += 16, w += 128) {
    const s = v128.load(x), u = v128.load(x + stride);
    w0 = v128.load(w, 0); w1 = v128.load(w, 16);
    t = v128.shuffle<i32>(s, s, 0, 0, 0, 0);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(t, w0)); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(t, w1));
    t = v128.shuffle<i32>(u, u, 0, 0, 0, 0);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(t, w0)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(t, w1));
    w0 = v128.load(w, 32); w1 = v128.load(w, 48);
    t = v128.shuffle<i32>(s, s, 1, 1, 1, 1);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(t, w0)); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(t, w1));
    t = v128.shuffle<i32>(u, u, 1, 1, 1, 1);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(t, w0)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(t, w1));
    w0 = v128.load(w, 64); w1 = v128.load(w, 80);
    t = v128.shuffle<i32>(s, s, 2, 2, 2, 2);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(t, w0)); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(t, w1));
    t = v128.shuffle<i32>(u, u, 2, 2, 2, 2);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(t, w0)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(t, w1));
    w0 = v128.load(w, 96); w1 = v128.load(w, 112);
    t = v128.shuffle<i32>(s, s, 3, 3, 3, 3);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(t, w0)); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(t, w1));
    t = v128.shuffle<i32>(u, u, 3, 3, 3, 3);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(t, w0)); b1 = i32x4.add(b1, i32x4.dot_i16x8_s(t, w1));
  }
  v128.store(y, a0); v128.store(y, a1, 16); y += line;
  v128.store(y, b0); v128.store(y, b1, 16);
}

// @ts-ignore: decorator
@inline
function one(pairs: i32, x: usize, w: usize, y: usize): void {
  let a0 = i32x4.splat(0), a1 = a0;
  for (const end = x + (<usize>pairs << 2); x < end; x += 16, w += 128) {
    const s = v128.load(x);
    let t = v128.shuffle<i32>(s, s, 0, 0, 0, 0);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(t, v128.load(w))); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(t, v128.load(w, 16)));
    t = v128.shuffle<i32>(s, s, 1, 1, 1, 1);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(t, v128.load(w, 32))); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(t, v128.load(w, 48)));
    t = v128.shuffle<i32>(s, s, 2, 2, 2, 2);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(t, v128.load(w, 64))); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(t, v128.load(w, 80)));
    t = v128.shuffle<i32>(s, s, 3, 3, 3, 3);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(t, v128.load(w, 96))); a1 = i32x4.add(a1, i32x4.dot_i16x8_s(t, v128.load(w, 112)));
  }
  v128.store(y, a0); v128.store(y, a1, 16);
}

/** out (f32) = x (i32) * scale * factor + bias, row by row. */
export function rescale(rows: i32, width: i32, x: usize, scale: usize, factor: f32, bias: usize, out: usize): void {
  const f = f32x4.splat(factor);
  const line = <usize>width << 2;
  for (let r: i32 = 0; r < rows; r++) {
    for (let o: usize = 0; o < line; o += 16, x += 16, out += 16) {
      const v = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(v128.load(x)), v128.load(scale + o)), f);
      v128.store(out, f32x4.add(v, v128.load(bias + o)));
    }
  }
}

/** out (i16, rows `stride` bytes apart) = x (i32) * scale * factor, rounded, within +-32767. */
export function rescaleToFixed(rows: i32, width: i32, x: usize, scale: usize, factor: f32, out: usize, stride: usize): void {
  const line = <usize>width << 2;
  for (let r: i32 = 0; r < rows; r++, out += stride) {
    for (let o: usize = 0; o < line; o += 32, x += 32) {
      const a = f32x4.mul(f32x4.convert_i32x4_s(v128.load(x)), v128.load(scale + o));
      const b = f32x4.mul(f32x4.convert_i32x4_s(v128.load(x, 16)), v128.load(scale + o, 16));
      v128.store(out + (o >> 1), i16x8.narrow_i32x4_s(nearest(a, factor), nearest(b, factor)));
    }
  }
}

/** out = max(x, 0) + residual (f32). */
export function rectify(count: i32, x: usize, residual: usize, out: usize): void {
  const zero = f32x4.splat(0);
  for (const end = x + (<usize>count << 2); x < end; x += 16, residual += 16, out += 16) {
    v128.store(out, f32x4.add(f32x4.pmax(zero, v128.load(x)), v128.load(residual)));
  }
}

/** out (f32) = max(sum of rows, 0); `rows` points at `count` row addresses. */
export function sumRows(width: i32, rows: usize, count: i32, out: usize): void {
  const line = <usize>width << 2;
  for (let o: usize = 0; o < line; o += 16) {
    let sum = f32x4.splat(0);
    for (let k: usize = 0, end = <usize>count << 2; k < end; k += 4) {
      sum = f32x4.add(sum, v128.load(<usize>load<u32>(rows + k) + o));
    }
    v128.store(out + o, f32x4.pmax(f32x4.splat(0), sum));
  }
}

/** out (i16) = sum of rows, saturating, not less than `floor`. */
export function sumFixedRows(width: i32, rows: usize, count: i32, floor: i32, out: usize): void {
  const line = <usize>width << 1;
  const least = i16x8.splat(<i16>floor);
  for (let o: usize = 0; o < line; o += 16) {
    let sum = i16x8.splat(0);
    for (let k: usize = 0, end = <usize>count << 2; k < end; k += 4) {
      sum = i16x8.add_sat_s(sum, v128.load(<usize>load<u32>(rows + k) + o));
    }
    v128.store(out + o, i16x8.max_s(sum, least));
  }
}

/** out[i] = e^(x[i] - top), summed; count is a multiple of 4. */
// @ts-ignore: decorator
@inline
function sumOfExponentials(count: i32, x: usize, top: f32): f32 {
  let sum = f32x4.splat(0);
  for (const end = x + (<usize>count << 2); x < end; x += 16) {
    let t = f32x4.mul(f32x4.sub(v128.load(x), f32x4.splat(top)), f32x4.splat(1.44269504));
    t = f32x4.pmax(t, f32x4.splat(-126));
    const whole = f32x4.floor(t);
    const f = f32x4.sub(t, whole);
    let p = f32x4.add(f32x4.mul(f, f32x4.splat(0.00187758)), f32x4.splat(0.00898934));
    p = f32x4.add(f32x4.mul(f, p), f32x4.splat(0.05582632));
    p = f32x4.add(f32x4.mul(f, p), f32x4.splat(0.24015361));
    p = f32x4.add(f32x4.mul(f, p), f32x4.splat(0.69315308));
    p = f32x4.add(f32x4.mul(f, p), f32x4.splat(0.99999994));
    const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
    sum = f32x4.add(sum, f32x4.mul(p, power));
  }
  return (
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) +
    (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  );
}

// Logits of one group of actions: writes them and returns the greatest. `at` is the group's offset in bytes.
// @ts-ignore: decorator
@inline
function finish(count: i32, at: usize, logits: usize, scale: usize, bias: usize): f32 {
  let top = f32x4.splat(-1e30);
  for (const end = at + (<usize>count << 2); at < end; at += 16) {
    const x = f32x4.convert_i32x4_s(v128.load(logits + at));
    const v = f32x4.add(f32x4.mul(x, v128.load(scale + at)), v128.load(bias + at));
    v128.store(logits + at, v);
    top = f32x4.pmax(top, v);
  }
  return max(
    max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
    max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
  );
}

/**
 * Scores the legal moves of a state. `logits` holds the products (i32) of its action logits and gets the logits (f32):
 * one for the shift (padded to 4), `group` for left arcs, `group` for right arcs. `legal` has bits 1 (shift), 2 (left),
 * 4 (right). Writes 7 numbers (f32) to out: logits of the shift, the best left and the best right arc; the greatest of
 * the legal ones; the sums of e^(logit - greatest) over shift, left, right, zero where illegal.
 */
export function scoreMoves(group: i32, logits: usize, scale: usize, bias: usize, legal: i32, out: usize): void {
  const bytes = <usize>group << 2;
  const shift = finish(4, 0, logits, scale, bias);
  const left = finish(group, 16, logits, scale, bias);
  const right = finish(group, 16 + bytes, logits, scale, bias);
  let top: f32 = -1e30;
  if (legal & 1) top = shift;
  if (legal & 2 && left > top) top = left;
  if (legal & 4 && right > top) top = right;
  store<f32>(out, shift);
  store<f32>(out, left, 4);
  store<f32>(out, right, 8);
  store<f32>(out, top, 12);
  store<f32>(out, legal & 1 ? sumOfExponentials(4, logits, top) : 0, 16);
  store<f32>(out, legal & 2 ? sumOfExponentials(group, logits + 16, top) : 0, 20);
  store<f32>(out, legal & 4 ? sumOfExponentials(group, logits + 16 + bytes, top) : 0, 24);
}
