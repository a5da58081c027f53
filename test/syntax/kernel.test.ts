import { describe, expect, it } from 'vitest'
import { compileKernel } from '../../scripts/build-kernel.mjs'
import { createParser, loadModel } from '../../src/syntax/index.ts'
import { createKernel } from '../../src/syntax/kernel/kernel.ts'
import { KERNEL_BASE64 } from '../../src/syntax/kernel/kernel-bytes.ts'
import { readEnglishModel } from './english-model.ts'
import { randomNumbers, randomSentence, smallModel, tokensFrom } from './small-model.ts'

const MEMORY = 65536

/** Two kernels over memories of the same random numbers: small integers in the first half, floats in the second. */
const twins = (seed: number) => {
  const kernels = [createKernel(MEMORY, 'simd'), createKernel(MEMORY, 'plain')] as const
  for (const { memory } of kernels) {
    const random = randomNumbers(seed)
    const integers = new Int16Array(memory, 0, MEMORY / 4)
    integers.forEach((_, i) => {
      integers[i] = (random() - 0.5) * 8000
    })
    const floats = new Float32Array(memory, MEMORY / 2)
    floats.forEach((_, i) => {
      floats[i] = (random() - 0.5) * 40
    })
  }
  return kernels
}

const FLOATS = MEMORY / 2
const OUT = FLOATS + 16384

const expectTwins = (seed: number, run: (kernel: ReturnType<typeof createKernel>) => void): void => {
  const [simd, plain] = twins(seed)
  run(simd)
  run(plain)
  expect(Buffer.from(simd.memory).equals(Buffer.from(plain.memory))).toBe(true)
}

describe('the kernel', () => {
  it('is the one that its source compiles to', async () => {
    const bytes = await compileKernel()
    expect(Buffer.from(bytes).toString('base64')).toBe(KERNEL_BASE64)
  }, 60_000)

  it.each([1, 2, 3, 4, 5, 7, 8])('multiplies %i rows alike in SIMD and in JavaScript', (rows) => {
    expectTwins(rows, ({ routines }) => routines.multiply(rows, 24, 16, 0, 48, 4096, OUT))
  })

  it('multiplies as the definition says', () => {
    const { memory, routines } = createKernel(MEMORY, 'simd')
    const x = new Int16Array(memory, 0, 8)
    x.set([1, -2, 3, 0, 5, 6, -7, 8])
    // Weight of input i for output o is 10 * i + o.
    const w = new Int16Array(memory, 64, 64)
    for (let i = 0; i < 8; i++) {
      for (let o = 0; o < 8; o++) w[(i >> 1) * 16 + 2 * o + (i & 1)] = 10 * i + o
    }
    routines.multiply(1, 8, 8, 0, 16, 64, 1024)
    const sums = [...new Int32Array(memory, 1024, 8)]
    const expected = sums.map((_, o) => x.reduce((sum, value, i) => sum + value * (10 * i + o), 0))
    expect(sums).toEqual(expected)
  })

  it('rounds, rescales, rectifies and sums alike', () => {
    for (let seed = 1; seed <= 5; seed++) {
      expectTwins(seed, ({ routines, memory }) => {
        routines.toFixed(64, FLOATS, 3000.7, OUT)
        routines.rescale(3, 16, 0, FLOATS, 0.0123, FLOATS + 512, OUT + 512)
        routines.rescaleToFixed(3, 16, 0, FLOATS, 0.0004, OUT + 1024, 64)
        routines.rectify(64, FLOATS, FLOATS + 256, OUT + 2048)
        const rows = new Int32Array(memory, OUT + 4096, 8)
        rows.set([FLOATS, FLOATS + 64, FLOATS + 320, FLOATS + 16, 0, 64, 1024, 160])
        routines.sumRows(16, OUT + 4096, 4, OUT + 4160)
        routines.sumFixedRows(16, OUT + 4112, 4, 0, OUT + 4352)
      })
    }
  })

  it('scores moves alike, whatever is legal', () => {
    for (let legal = 1; legal < 8; legal++) {
      expectTwins(legal, ({ routines }) => routines.scoreMoves(12, 0, FLOATS, FLOATS + 256, legal, OUT))
    }
  })

  it('saturates instead of wrapping', () => {
    const { memory, routines } = createKernel(MEMORY, 'simd')
    new Int16Array(memory, 0, 16).fill(30000)
    new Int32Array(memory, 256, 2).set([0, 0])
    routines.sumFixedRows(8, 256, 2, 0, 512)
    expect([...new Int16Array(memory, 512, 8)]).toEqual(new Array(8).fill(32767))
  })
})

describe('parsing without WebAssembly', () => {
  it('gives the same trees to the last bit with a random model', () => {
    const model = loadModel(smallModel(7))
    const [simd, plain] = [createParser(model, { kernel: 'simd' }), createParser(model, { kernel: 'plain' })]
    const random = randomNumbers(3)
    for (let i = 0; i < 150; i++) {
      const tokens = randomSentence(random, 40)
      expect(plain.parse(tokens)).toEqual(simd.parse(tokens))
    }
  })

  const bytes = readEnglishModel()
  it.skipIf(bytes === undefined)('gives the same trees to the last bit with the English model', () => {
    const model = loadModel(bytes ?? new Uint8Array())
    const [simd, plain] = [createParser(model, { kernel: 'simd' }), createParser(model, { kernel: 'plain' })]
    const random = randomNumbers(11)
    const words = [...model.vocabulary.keys()].slice(0, 3000)
    for (let i = 0; i < 40; i++) {
      const length = Math.floor(random() * 45)
      const tokens = tokensFrom(
        Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? ''),
      )
      expect(plain.parse(tokens)).toEqual(simd.parse(tokens))
    }
  })
})
