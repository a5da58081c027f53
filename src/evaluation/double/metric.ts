/** How far two values of a field are apart: 0 for the same. What alpha counts as disagreement hangs on it. */
export interface Metric<V> {
  /** The same for the same value. */
  readonly keyOf: (value: V) => string
  readonly distance: (a: V, b: V) => number
  /**
   * Prepares a list of distinct values; the function then gives, for how often each was used, the sum of distances over
   * all ordered pairs of uses. (Asked a thousand times for one list, so that what can be worked out once is.)
   */
  readonly spreadOf: (values: readonly V[]) => (uses: Float64Array) => number
}

// plain loops: a callback for every number would take most of the time
const total = (uses: Float64Array, power: 1 | 2 = 1): number => {
  let sum = 0
  for (const each of uses) sum += power === 1 ? each : each * each
  return sum
}

/** Same or not. */
export const NOMINAL: Metric<string> = {
  keyOf: (value) => value,
  distance: (a, b) => (a === b ? 0 : 1),
  spreadOf: () => (uses) => total(uses) ** 2 - total(uses, 2),
}

/** What stands on a scale, where differences mean something: the square of the difference. */
export const interval = <V>(keyOf: (value: V) => string, at: (value: V) => number): Metric<V> => ({
  keyOf,
  distance: (a, b) => (at(a) - at(b)) ** 2,
  spreadOf: (values) => {
    const places = values.map(at)
    return (uses) => {
      // around the mean, so that days counted from 1970 lose no digits in their squares
      const all = total(uses)
      const mean = uses.reduce((sum, each, i) => sum + each * (places[i] ?? 0), 0) / (all || 1)
      return 2 * all * uses.reduce((sum, each, i) => sum + each * ((places[i] ?? 0) - mean) ** 2, 0)
    }
  },
})

export const INTERVAL: Metric<number> = interval(String, (value) => value)

/** What MASI makes of two sets that are the same, one within the other, overlapping, apart. */
const MONOTONICITY = { same: 1, within: 2 / 3, overlapping: 1 / 3 } as const

const likeness = (a: readonly string[], b: readonly string[]): number => {
  const both = a.filter((each) => b.includes(each)).length
  const least = Math.min(a.length, b.length)
  if (both === a.length && both === b.length) return 1
  if (both === 0) return 0
  const share = both / (a.length + b.length - both)
  return share * MONOTONICITY[both === least ? 'within' : 'overlapping']
}

/**
 * Sets of names, each sorted and without repeats: 1 − MASI (Passonneau 2006, "Measuring Agreement on Set-valued Items
 * (MASI) for Semantic and Pragmatic Annotation", LREC), the share of names in common times 1 for the same set, 2/3 where
 * one set holds the other, 1/3 where they overlap. Chosen over a unit "present or not" for every name: an event is one
 * unit then, not twenty, and two who leave nearly all grounds out do not agree on them twenty times. Two empty sets are
 * the same; an empty one and another are as far apart as can be.
 */
export const SETS: Metric<readonly string[]> = {
  keyOf: (value) => JSON.stringify(value),
  distance: (a, b) => 1 - likeness(a, b),
  spreadOf: (values) => {
    // most sets have nothing in common: only those that do are kept
    const alike = values.flatMap((a, i) =>
      values.flatMap((b, j) => {
        const by = likeness(a, b)
        return by === 0 ? [] : [{ i, j, by }]
      }),
    )
    return (uses) =>
      total(uses) ** 2 - alike.reduce((sum, { i, j, by }) => sum + by * (uses[i] ?? 0) * (uses[j] ?? 0), 0)
  },
}
