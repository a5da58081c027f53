import { beforeAll, describe, expect, it } from 'vitest'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { loadCodebook } from '../../src/index.ts'
import { sideMeant } from '../../src/wording/sides.ts'

describe('the side that a person means', () => {
  let codebook: Codebook
  beforeAll(async () => {
    codebook = await loadCodebook()
  })

  it.each([
    ['RUS', 'RUS'],
    ['Russia', 'RUS'],
    // a code of a list of one's own
    ['GON', 'GON'],
  ])('%s', (written, key) => {
    expect(sideMeant(written, codebook)).toBe(key)
  })

  it('is guessed at where nobody is called so', () => {
    expect(() => sideMeant('Rusia', codebook)).toThrow(/did you mean/)
    expect(() => sideMeant('gon', codebook)).toThrow(RangeError)
  })
})
