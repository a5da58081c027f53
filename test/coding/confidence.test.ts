import { describe, expect, it } from 'vitest'
import { confidenceOf } from '../../src/coding/confidence.ts'
import { CONFIDENCE } from '../../src/coding/confidence-weights.ts'
import { openReader } from '../../src/index.ts'

const model = { recipe: '', bias: 0, weights: { a: 1, b: -2 } }

describe('confidence', () => {
  it('is the logistic function of the weighed features, whatever their order', () => {
    for (const a of [-9, -2.5, -0.3, 0, 0.7, 4, 12])
      for (const b of [0, 1])
        expect(confidenceOf({ a, b }, model)).toBeCloseTo(
          Math.max(0.01, Math.min(0.99, 1 / (1 + Math.exp(2 * b - a)))),
          2,
        )
    expect(confidenceOf({ b: 1, a: 2 }, model)).toBe(confidenceOf({ a: 2, b: 1 }, model))
  })

  it('takes features that it does not know as saying nothing', () => {
    expect(confidenceOf({ unheard: 5 }, model)).toBe(0.5)
  })

  it('was fitted by a stated recipe', () => {
    expect(CONFIDENCE.recipe).toMatch(/on \d+ events of \d+ gold passages/)
    expect(Object.keys(CONFIDENCE.weights).length).toBeGreaterThan(10)
  })

  it('trusts a plain act between named states more than one whose sides are guessed', async () => {
    const reader = await openReader()
    const sure = (text: string): number =>
      reader.read({ text, published: '2022-03-02' }).events[0]?.confidence ?? 0
    expect(sure('Norway expelled two Belarusian diplomats.')).toBeGreaterThan(
      sure('Norway and Belarus are at odds. Two envoys were expelled.'),
    )
  }, 60_000)
})
