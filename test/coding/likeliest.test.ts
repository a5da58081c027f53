import { describe, expect, it } from 'vitest'
import { likeliest, type SideModel, weightOf } from '../../src/coding/events/likeliest.ts'
import { SIDE_WEIGHTS } from '../../src/coding/side-weights.ts'

const model: SideModel = { recipe: 'by hand', weights: { here: 1, share: 2, nobody: 1.5 } }

describe('whom the context means', () => {
  it('takes the state that most speaks for', () => {
    const states = new Map([
      ['FRA', { share: 0.5 }],
      ['DZA', { share: 0.5, here: 1 }],
    ])
    expect(likeliest({ states, nobody: { nobody: 1 } }, model)).toBe('DZA')
  })

  it('takes nobody where no state outweighs that', () => {
    expect(likeliest({ states: new Map([['FRA', { share: 0.7 }]]), nobody: { nobody: 1 } }, model)).toBe(
      undefined,
    )
    expect(likeliest({ states: new Map(), nobody: {} }, model)).toBe(undefined)
  })

  it('knows nothing of signs without a weight', () => {
    expect(weightOf({ here: 1, unheard: 7 }, model)).toBe(1)
  })

  it('was fitted to what a reader would say: those who act against the known side are meant before bystanders', () => {
    const { weights } = SIDE_WEIGHTS
    expect(weights['hits known']).toBeGreaterThan(weights['last named'] ?? 0)
    expect(weights.ago).toBeLessThan(0)
  })
})
