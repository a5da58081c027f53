import { describe, expect, it } from 'vitest'
import { AFFIXES, normaliseWord, wordFeatures } from '../../src/syntax/features.ts'
import { logarithm } from '../../src/syntax/logarithm.ts'

describe('what the network sees of a word', () => {
  it('is its form in lower case with plain quotes and zeros for digits', () => {
    expect(normaliseWord('Moscow’s')).toBe("moscow's")
    expect(normaliseWord('“')).toBe('"')
    expect(normaliseWord('1,250')).toBe('0,000')
    expect(normaliseWord('ÉLYSÉE')).toBe('élysée')
    expect(normaliseWord('co\u00adoperate')).toBe('cooperate')
    expect(normaliseWord('')).toBe('')
  })

  // A change of these numbers makes every trained model useless.
  it('hashes to the rows that models were trained with', () => {
    expect(wordFeatures('ambassador').affixes).toEqual(wordFeatures('ambassador').affixes)
    expect(wordFeatures('Ambassadors').affixes).toMatchInlineSnapshot(`
      [
        2611,
        610,
        1055,
        19,
      ]
    `)
    expect(wordFeatures('').affixes).toMatchInlineSnapshot(`
      [
        3525,
        277,
        2225,
        259,
      ]
    `)
  })

  it('shares affixes and shapes', () => {
    const [suffix4, suffix2, prefix3, shape] = wordFeatures('Expulsion').affixes
    expect(wordFeatures('Explosion').affixes).toEqual([expect.any(Number), suffix2, prefix3, shape])
    expect(wordFeatures('propulsion').affixes.slice(0, 2)).toEqual([suffix4, suffix2])
    expect(wordFeatures('feb.').affixes[3]).not.toBe(wordFeatures('Feb.').affixes[3])
    expect(wordFeatures('Abcdefg').affixes[3]).toBe(wordFeatures('Abcd').affixes[3])
  })

  it('stays within the tables', () => {
    for (const form of ['\ud800', '漢字', 'a', 'ẞßẞß', '!!!!!!!', '\u{10ffff}']) {
      wordFeatures(form).affixes.forEach((row, i) => {
        expect(Number.isInteger(row) && row >= 0 && row < (AFFIXES[i]?.rows ?? 0)).toBe(true)
      })
    }
  })
})

describe('the logarithm', () => {
  it('is that of the textbooks to eight digits, from 3/4 up', () => {
    for (let x = 0.75; x < 200; x *= 1.01) expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThan(2e-8)
  })

  it('grows', () => {
    for (let x = 0.75; x < 8; x += 0.001) expect(logarithm(x + 0.001)).toBeGreaterThan(logarithm(x))
  })
})
