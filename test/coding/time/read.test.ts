import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayHoldTime, readTimeExpressions } from '../../../src/coding/time/index.ts'
import { rows, showExpression } from './notation.ts'
import { READINGS } from './read.golden.ts'

const shown = (text: string): string =>
  readTimeExpressions(text, [0, text.length]).map(showExpression).join(' ; ') || 'nothing'

describe('readTimeExpressions', () => {
  it.each(rows(READINGS))('%s => %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('gives spans into the whole text, and the marker before them', () => {
    const text = 'Nothing here. They must be gone by noon on Friday, it said.'
    const [expression] = readTimeExpressions(text, [14, text.length])
    expect(expression && text.slice(...expression.span)).toBe('Friday')
    expect(expression?.marker && text.slice(...expression.marker)).toBe('by noon on ')
  })

  it('reads nothing outside the span', () => {
    const text = 'On Monday they met. On Tuesday they left.'
    expect(readTimeExpressions(text, [0, 19]).map((e) => e.text)).toEqual(['Monday'])
  })

  it('passes over text without a time word', () => {
    expect(mayHoldTime('The mission has nothing to say about its staff.')).toBe(false)
    expect(mayHoldTime('The mission closed on Monday.')).toBe(true)
  })
})

const PIECES = [
  'on',
  'by',
  'until',
  'the',
  'end of',
  'last',
  'next',
  'Monday',
  'Fri.',
  'March',
  'May',
  'Sept.',
  '28',
  '2022',
  '7th',
  ',',
  'within',
  '72',
  'hours',
  'week',
  'a',
  'day',
  'after',
  'ago',
  'earlier',
  'same',
  '3/4/2020',
  'noon',
  'spring',
  'immediately',
  '-',
] as const // prettier-ignore

describe('readTimeExpressions, any text', () => {
  const check = (text: string): void => {
    const expressions = readTimeExpressions(text, [0, text.length])
    let last = 0
    for (const { span, text: words, marker } of expressions) {
      expect(text.slice(...span)).toBe(words)
      expect(span[0]).toBeGreaterThanOrEqual(last)
      expect(span[1]).toBeGreaterThan(span[0])
      if (marker) expect(marker[1]).toBe(span[0])
      last = span[1]
    }
    if (expressions.length > 0) expect(mayHoldTime(text)).toBe(true)
  }

  it('keeps spans exact and apart for word salad', () => {
    const salad = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' '))
    fc.assert(fc.property(salad, check), { seed: 21, numRuns: 1500 })
  })

  it('keeps spans exact and apart for any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), check), { seed: 22, numRuns: 300 })
  })

  it.each(['a ', '1 ', 'the ', 'May ', '28/2/', 'on the ', 'last last ', '1-', 'week ', 'hand '])(
    'stays quick on a long run of %j',
    (piece) => {
      const text = piece.repeat(50_000)
      const before = performance.now()
      readTimeExpressions(text, [0, text.length])
      expect(performance.now() - before).toBeLessThan(1000)
    },
  )
})
