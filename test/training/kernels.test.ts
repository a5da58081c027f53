import { beforeAll, describe, expect, it } from 'vitest'
import { compileKernels } from '../../training/kernel/compile.ts'
import { createMemory, instantiateKernels, type Kernels } from '../../training/kernel/kernels.ts'
import { Arena } from '../../training/memory.ts'
import { Random } from '../../training/random.ts'

const FLOAT = 4

describe('the training kernels', () => {
  const memory = createMemory(2 ** 20)
  const arena = new Arena(memory)
  const random = new Random(1)
  let kernels: Kernels
  beforeAll(async () => {
    kernels = await instantiateKernels(await compileKernels(), memory)
  }, 60_000)

  const matrix = (rows: number, columns: number): number => {
    const at = arena.take(rows * columns)
    arena.view(at, rows * columns).forEach((_, i, view) => {
      view[i] = random.normal()
    })
    return at
  }

  it.each([
    [3, 5, 8],
    [13, 7, 24],
    [40, 33, 16],
  ])('multiply %i x %i by %i, either factor transposed or not', (n, K, O) => {
    const panel = arena.take(8 * K)
    for (const turnA of [false, true]) {
      for (const turnB of [false, true]) {
        const A = matrix(n, K)
        const B = matrix(K, O)
        const out = arena.take(n * O)
        const [ar, ak] = turnA ? [FLOAT, n * FLOAT] : [K * FLOAT, FLOAT]
        const [bk, bo] = turnB ? [FLOAT, K * FLOAT] : [O * FLOAT, FLOAT]
        kernels.multiply(n, K, O, A, ar, ak, B, bk, bo, out, O * FLOAT, panel)
        const at = (base: number) => arena.floats[base / FLOAT] ?? 0
        for (let r = 0; r < n; r++) {
          for (let o = 0; o < O; o++) {
            let sum = 0
            for (let k = 0; k < K; k++) sum += at(A + r * ar + k * ak) * at(B + k * bk + o * bo)
            expect(at(out + (r * O + o) * FLOAT)).toBeCloseTo(sum, 3)
          }
        }
      }
    }
  })

  it('softmax gives probabilities close to the exact ones, and 0 to illegal actions', () => {
    const labels = 3
    const x = arena.take(8)
    const scores = [1.5, -2, 0.25, 3, 7, 8, 9, 0]
    arena.view(x, 8).set(scores)
    expect(kernels.softmaxActions(x, labels, 8, true, true, false)).toBe(3)
    const sum = scores.slice(0, 4).reduce((total, score) => total + Math.exp(score), 0)
    scores.slice(0, 4).forEach((score, i) => {
      expect(arena.view(x, 8)[i]).toBeCloseTo(Math.exp(score) / sum, 6)
    })
    expect([...arena.view(x, 8).slice(4)]).toEqual([0, 0, 0, 0])
  })

  it('dropout keeps about the right part and scales it', () => {
    const count = 16_000
    const x = arena.take(count)
    arena.view(x, count).fill(2)
    const state = arena.take(4)
    arena.intView(state, 4).set([1, 2, 3, 4])
    kernels.rectifyDrop(count, x, Math.round(0.25 * 2 ** 31), 1 / 0.75, state)
    const kept = arena.view(x, count).filter((value) => value > 0)
    expect(kept.length / count).toBeCloseTo(0.75, 1)
    expect(kept[0]).toBeCloseTo(2 / 0.75, 5)
  })

  it('adam walks downhill', () => {
    const weight = matrix(1, 8)
    const [gradient, m, v] = [arena.take(8), arena.take(8), arena.take(8)]
    for (let step = 0; step < 2000; step++) {
      arena.view(gradient, 8).set(arena.view(weight, 8).map((w) => 2 * (w - 3)))
      kernels.adam(8, weight, gradient, m, v, 0.01, 1)
    }
    for (const w of arena.view(weight, 8)) expect(w).toBeCloseTo(3, 1)
  })
})
