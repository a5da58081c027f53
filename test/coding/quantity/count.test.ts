import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CountToken,
  countOfSingular,
  exactly,
  readCount,
  readCounts,
} from '../../../src/coding/quantity/index.ts'
import type { Count } from '../../../src/model/event.ts'
import { rows } from '../time/notation.ts'
import { COUNTS } from './count.golden.ts'
import { NUMBERS } from './number-words.ts'

const tokensOf = (text: string): readonly CountToken[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))

const show = ({ min, max, approximate }: Count): string => {
  const bounds = min === max && min !== undefined ? `${min}` : `${min ?? ''}..${max ?? ''}`
  return approximate ? `${bounds} ~` : bounds
}

const shown = (text: string): string =>
  readCounts(tokensOf(text), NUMBERS)
    .map(({ count }) => show(count))
    .join(' ; ') || 'none'

const first = (text: string): string => {
  const reading = readCount(tokensOf(text), NUMBERS)
  return reading === undefined ? 'none' : `${text.slice(...reading.span)} = ${show(reading.count)}`
}

describe('readCounts', () => {
  it.each(rows(COUNTS))('%s => %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('reads a number that hyphens part in tokens of its own', () => {
    const tokens = ['twenty', '-', 'three', 'staff'].map((text, at) => ({
      text,
      start: at * 10,
      end: at * 10 + text.length,
    }))
    expect(readCounts(tokens, NUMBERS).map(({ count, tokens: range }) => [show(count), range])).toEqual([
      ['23', [0, 3]],
    ])
  }) // prettier-ignore

  it.each([
    [['S', '-', '300'], 'missiles'],
    [['9', '/', '11'], 'attacks'],
    [['02', ':', '15'], 'GMT'],
    [['P', '5'], 'talks'],
    [['82', 'nd'], 'division'],
  ])('does not take the figures of %j for a count', (glued, noun) => {
    const tokens = glued.map((text, at) => {
      const start = glued.slice(0, at).join('').length
      return { text, start, end: start + text.length }
    })
    const end = tokens.at(-1)?.end ?? 0
    expect(
      readCounts([...tokens, { text: noun, start: end + 1, end: end + 1 + noun.length }], NUMBERS),
    ).toEqual([])
  })

  it('does not take a compound whose parts are tokens for a count', () => {
    const compound = [
      { text: '14', start: 0, end: 2 },
      { text: '-', start: 2, end: 3 },
      { text: 'member', start: 3, end: 9 },
      { text: 'group', start: 10, end: 15 },
    ]
    expect(readCounts(compound, NUMBERS)).toEqual([])
  })
})

describe('readCount', () => {
  it.each([
    ['at least 20 Russian spies', 'at least 20 = 20..'],
    ['two of the 45 Russians', 'two = 2'],
    ['the expulsion of 45 Russians', '45 = 45'],
    ['half a dozen of its 30 envoys', 'half a dozen = 6'],
    ['20 or so envoys', '20 or so = 20 ~'],
    ['between 10 and 12 officers', 'between 10 and 12 = 10..12'],
    ['the envoys', 'none'],
  ])('%s: %s', (text, expected) => {
    expect(first(text)).toBe(expected)
  })

  it('counts a singular with its determiner as one', () => {
    expect(countOfSingular('a', 'NN')).toEqual(exactly(1))
    expect(countOfSingular('Its', 'NN')).toEqual(exactly(1))
    expect(countOfSingular('the', 'NNS')).toBeUndefined()
    expect(countOfSingular('no', 'NN')).toBeUndefined()
    expect(countOfSingular(undefined, 'NN')).toBeUndefined()
  })
})

const WORDS = [
  'a',
  'the',
  'of',
  'and',
  'between',
  'to',
  '-',
  '12',
  '1,200',
  'twenty',
  'three',
  'hundred',
  'dozen',
  'half',
  'dozens',
  'several',
  'at',
  'least',
  'more',
  'than',
  'or',
  'so',
  'March',
  '2014',
  'hours',
  'envoys',
  '.',
  'constructor',
  '__proto__',
] // prettier-ignore

describe('readCounts, any tokens', () => {
  it('keeps bounds in order, spans on tokens and readings apart', () => {
    const salad = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), {
      maxLength: 14,
    })
    fc.assert(
      fc.property(salad, (words) => {
        const tokens = words.map((text, at) => ({ text, start: at * 20, end: at * 20 + text.length }))
        let last = 0
        for (const {
          count,
          span,
          tokens: [from, to],
        } of readCounts(tokens, NUMBERS)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(span).toEqual([tokens[from]?.start, tokens[to - 1]?.end])
          expect(count.min ?? count.max).toBeDefined()
          expect((count.min ?? 0) <= (count.max ?? Number.POSITIVE_INFINITY)).toBe(true)
          last = to
        }
      }),
      { seed: 31, numRuns: 2000 },
    ) // prettier-ignore
  })

  it('reads back every whole number up to ten thousand in figures', () => {
    for (let value = 0; value < 10_000; value += 7) {
      const year = value >= 1600 && value < 2100
      if (!year) expect(shown(`${value} envoys`)).toBe(String(value))
      if (value >= 1000) expect(shown(`${value.toLocaleString('en-US')} envoys`)).toBe(String(value))
    }
  })
})
