import { describe, expect, it } from 'vitest'
import { alphaOf, type Unit } from '../../src/evaluation/double/alpha.ts'
import { chanceOf } from '../../src/evaluation/double/chance.ts'
import { INTERVAL, type Metric, NOMINAL, SETS } from '../../src/evaluation/double/metric.ts'

/** One row a coder, one column a unit, `*` where the coder gave no value. */
const unitsOf = (...coders: readonly string[]): readonly Unit<string>[] => {
  const rows = coders.map((row) => row.split(' '))
  return (rows[0] ?? []).map((_, i) => rows.flatMap((row) => (row[i] === '*' ? [] : (row[i] ?? []))))
}
const numbers = (units: readonly Unit<string>[]): readonly Unit<number>[] =>
  units.map((unit) => unit.map(Number))
const apart = <V>(units: readonly Unit<V>[]): readonly (readonly Unit<V>[])[] => units.map((unit) => [unit])

/** Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C. */
const FOUR_CODERS = unitsOf(
  '1 2 3 3 2 1 4 1 2 * * *',
  '1 2 3 3 2 2 4 1 2 5 * 3',
  '* 3 3 3 2 3 4 2 2 5 1 *',
  '1 2 3 3 2 4 4 1 2 5 1 *',
)
/** The same, example A: two coders, two values. */
const BINARY = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
/** The same, example B: two coders, five values. */
const NAMES = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
/** Three coders, fifteen units, many values missing. */
const THREE_CODERS = unitsOf(
  '* * * * * 3 4 1 2 1 1 3 3 * 3',
  '1 * 2 1 3 3 4 3 * * * * * * *',
  '* * 2 1 3 4 4 * 2 1 1 3 3 * 4',
)

describe('alpha of published examples', () => {
  it.each([
    ['four coders, nominal', alphaOf(apart(FOUR_CODERS), NOMINAL), 0.743, 11],
    ['four coders, interval', alphaOf(apart(numbers(FOUR_CODERS)), INTERVAL), 0.849, 11],
    ['two coders, two values', alphaOf(apart(BINARY), NOMINAL), 0.095, 10],
    ['two coders, five values', alphaOf(apart(NAMES), NOMINAL), 0.692, 12],
    ['three coders, nominal', alphaOf(apart(THREE_CODERS), NOMINAL), 0.691, 12],
    ['three coders, interval', alphaOf(apart(numbers(THREE_CODERS)), INTERVAL), 0.811, 12],
  ])('%s', (_, { alpha, units }, wanted, of) => {
    expect(alpha).toBeCloseTo(wanted, 3)
    expect(units).toBe(of)
  })

  it('shares of the same values', () => {
    expect(alphaOf(apart(BINARY), NOMINAL).agreement).toBeCloseTo(0.6, 10)
    expect(alphaOf(apart(NAMES), NOMINAL).agreement).toBeCloseTo(0.75, 10)
  })
})

/** Expected disagreement the long way. */
const spreadByPairs = <V>(metric: Metric<V>, values: readonly V[], uses: Float64Array): number =>
  values.reduce(
    (sum, a, i) =>
      sum + values.reduce((row, b, j) => row + (uses[i] ?? 0) * (uses[j] ?? 0) * metric.distance(a, b), 0),
    0,
  )

describe('distances', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], 0],
    [[], [], 0],
    [[], ['a'], 1],
    [['a'], ['b'], 1],
    [['a'], ['a', 'b'], 1 - (1 / 2) * (2 / 3)],
    [['a', 'b'], ['b', 'c'], 1 - (1 / 3) * (1 / 3)],
  ])('of %j and %j', (a, b, distance) => {
    expect(SETS.distance(a, b)).toBeCloseTo(distance, 12)
    expect(SETS.distance(b, a)).toBeCloseTo(distance, 12)
  })

  it('add up to the same over all pairs by the short way as by the long', () => {
    const chance = chanceOf(7)
    for (let round = 0; round < 50; round++) {
      const size = 1 + Math.floor(chance() * 8)
      const uses = Float64Array.from({ length: size }, () => Math.floor(chance() * 6))
      const names = Array.from({ length: size }, (_, i) => `n${i}`)
      const days = Array.from({ length: size }, (_, i) => 19000 + i * Math.floor(chance() * 40))
      const sets = names.map((_, i) => names.filter((__, j) => ((i + 1) >> j) & 1))
      expect(NOMINAL.spreadOf(names)(uses)).toBeCloseTo(spreadByPairs(NOMINAL, names, uses), 6)
      expect(INTERVAL.spreadOf(days)(uses)).toBeCloseTo(spreadByPairs(INTERVAL, days, uses), 4)
      expect(SETS.spreadOf(sets)(uses)).toBeCloseTo(spreadByPairs(SETS, sets, uses), 6)
    }
  })
})

describe('the bootstrap interval', () => {
  const coded = (count: number, wrong: number, seed: number): readonly Unit<string>[] => {
    const chance = chanceOf(seed)
    const pick = (): string => 'abcd'[Math.floor(chance() * 4)] ?? 'a'
    return Array.from({ length: count }, () => {
      const truth = pick()
      return [truth, chance() < wrong ? pick() : truth]
    })
  }

  it('is the same for the same codings', () => {
    const units = apart(coded(80, 0.2, 1))
    expect(alphaOf(units, NOMINAL)).toEqual(alphaOf(units, NOMINAL))
  })

  it('holds the alpha of the process in about 95 of 100 samples', () => {
    // values drawn evenly, redrawn with chance 0.3: alpha is 1 − 0.3
    const held = Array.from({ length: 100 }, (_, seed) => alphaOf(apart(coded(120, 0.3, seed)), NOMINAL))
      .map(({ interval }) => interval)
      .filter((interval) => interval !== undefined && interval[0] <= 0.7 && 0.7 <= interval[1])
    expect(held.length).toBeGreaterThanOrEqual(88)
    expect(held.length).toBeLessThanOrEqual(99)
  })

  it('is wider where units come in groups that agree or not together', () => {
    const units = coded(60, 0.3, 3)
    const width = ({ interval: [low, high] = [0, 0] }: ReturnType<typeof alphaOf>): number => high - low
    const grouped = units.map((unit) => Array.from({ length: 5 }, () => unit))
    expect(width(alphaOf(grouped, NOMINAL))).toBeGreaterThan(
      1.8 * width(alphaOf(apart(grouped.flat()), NOMINAL)),
    )
  })
})

describe('alpha at the edges', () => {
  it.each([
    ['no units', []],
    ['units with one value each', [['a'], ['b'], []]],
  ])('none of %s', (_, units) => {
    expect(alphaOf(apart<string>(units), NOMINAL)).toEqual({ units: 0 })
  })

  it('none where nothing varies, though all agree', () => {
    expect(
      alphaOf(
        apart([
          ['a', 'a'],
          ['a', 'a'],
        ]),
        NOMINAL,
      ),
    ).toEqual({ units: 2, agreement: 1 })
    expect(
      alphaOf(
        apart([
          [0.1, 0.1],
          [0.1, 0.1],
        ]),
        INTERVAL,
      ),
    ).toEqual({ units: 2, agreement: 1 })
  })

  it('is 1 where all agree and values vary', () => {
    expect(
      alphaOf(
        apart([
          ['a', 'a'],
          ['b', 'b'],
        ]),
        NOMINAL,
      ).alpha,
    ).toBe(1)
  })

  it('is below 0 where coders disagree more than by chance', () => {
    expect(
      alphaOf(
        apart([
          ['a', 'b'],
          ['b', 'a'],
          ['a', 'b'],
        ]),
        NOMINAL,
      ).alpha,
    ).toBeLessThan(0)
  })

  it('no interval of one group', () => {
    expect(
      alphaOf(
        [
          [
            ['a', 'a'],
            ['b', 'b'],
            ['a', 'b'],
          ],
        ],
        NOMINAL,
      ).interval,
    ).toBeUndefined()
  })
})
