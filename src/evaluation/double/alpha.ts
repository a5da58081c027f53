import { chanceOf } from './chance.ts'
import type { Metric } from './metric.ts'

/** The values that coders gave one unit, one for each coder who gave any. */
export type Unit<V> = readonly V[]

/** A unit that is there so many times: of days on which nothing was found there may be millions. */
export interface Repeated<V> {
  readonly unit: Unit<V>
  readonly times: number
}

export interface Alpha {
  /** Units that at least two coders gave a value. */
  readonly units: number
  /** Share of pairs of values that are the same, 0..1; absent without units. */
  readonly agreement?: number
  /** Absent without two different values: where nothing varies, nothing can be told from chance. */
  readonly alpha?: number
  readonly interval?: readonly [low: number, high: number]
}

/**
 * What of each group of units goes into alpha, in flat arrays: a resample goes through them a thousand times. The uses of
 * group i stand from `starts[i]` to `starts[i + 1]`.
 */
interface Prepared<V> {
  readonly values: readonly V[]
  /** Of a group: sum over its units of the distances between their values, each unit's divided by one less than its values. */
  readonly observed: Float64Array
  readonly starts: Int32Array
  /** Index into the distinct values, one for each use of a unit. */
  readonly uses: Int32Array
  /** How many times that unit is there. */
  readonly times: Float64Array
}

/** Krippendorff counts a value only where another stands beside it. */
const isPairable = <V>(unit: Unit<V>): boolean => unit.length >= 2

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** Sum of a function over all ordered pairs of a unit's values, divided by one less than there are. */
const overPairs = <V>(unit: Unit<V>, of: (a: V, b: V) => number): number =>
  sum(unit.flatMap((a, i) => unit.map((b, j) => (i === j ? 0 : of(a, b))))) / (unit.length - 1)

function prepare<V>(groups: readonly (readonly Repeated<V>[])[], metric: Metric<V>): Prepared<V> {
  const indices = new Map<string, number>()
  const values: V[] = []
  const indexOf = (value: V): number => {
    const key = metric.keyOf(value)
    const known = indices.get(key)
    if (known !== undefined) return known
    indices.set(key, values.length)
    return values.push(value) - 1
  }
  const uses = groups.map((units) => units.flatMap(({ unit }) => unit.map(indexOf)))
  let start = 0
  return {
    values,
    observed: Float64Array.from(groups, (units) =>
      sum(units.map(({ unit, times }) => times * overPairs(unit, metric.distance))),
    ),
    starts: Int32Array.from([0, ...uses.map((each) => (start += each.length))]),
    uses: Int32Array.from(uses.flat()),
    times: Float64Array.from(groups.flat().flatMap(({ unit, times }) => unit.map(() => times))),
  }
}

type Spread = ReturnType<Metric<unknown>['spreadOf']>

/**
 * 1 − observed disagreement / expected disagreement of as many groups as there are, each as `draw` says which; undefined
 * where no two values differ.
 */
function alphaOfGroups(
  { values, observed, starts, uses, times }: Prepared<unknown>,
  spread: Spread,
  draw: (index: number) => number,
): number | undefined {
  const used = new Float64Array(values.length)
  let disagreement = 0
  let all = 0
  for (let i = 0; i < observed.length; i++) {
    const group = draw(i)
    const end = starts[group + 1] ?? 0
    disagreement += observed[group] ?? 0
    for (let at = starts[group] ?? end; at < end; at++) {
      const value = uses[at] ?? 0
      const by = times[at] ?? 0
      used[value] = (used[value] ?? 0) + by
      all += by
    }
  }
  const expected = spread(used)
  // (disagreement / n) / (expected / n(n − 1)); what rounding leaves of a sum of zero is zero
  return all < 2 || expected <= 1e-9 * all ? undefined : 1 - ((all - 1) * disagreement) / expected
}

const RESAMPLES = 1000
const LEVEL = 0.95
/** No interval where so many resamples hold one value only that the rest would speak for them. */
const MOST_WITHOUT_ALPHA = 0.05

/** The value below which a share of sorted numbers lies, between the two nearest. */
const quantile = (sorted: readonly number[], share: number): number => {
  const at = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return below + (at - Math.floor(at)) * (above - below)
}

function bootstrap(prepared: Prepared<unknown>, spread: Spread, seed: number): Alpha['interval'] | undefined {
  const groups = prepared.observed.length
  if (groups < 2) return undefined
  const chance = chanceOf(seed)
  const draw = (): number => Math.floor(chance() * groups)
  const alphas = Array.from({ length: RESAMPLES }, () => alphaOfGroups(prepared, spread, draw))
    .filter((alpha) => alpha !== undefined)
    .sort((a, b) => a - b)
  if (alphas.length < (1 - MOST_WITHOUT_ALPHA) * RESAMPLES) return undefined
  return [quantile(alphas, (1 - LEVEL) / 2), quantile(alphas, (1 + LEVEL) / 2)]
}

/** How every interval is drawn: with one seed, so that the same codings give the same figures. */
export const BOOTSTRAP = { resamples: RESAMPLES, level: LEVEL, seed: 20220228 } as const

/**
 * Krippendorff's alpha for any number of coders, missing values and any distance (Krippendorff 2019, *Content Analysis*,
 * 4th ed., ch. 12): a unit with fewer than two values is left out; of one with m values each of its m(m − 1) ordered
 * pairs counts 1/(m − 1).
 *
 * The interval is a bootstrap's (percentiles of 1000 resamples). What is drawn are groups, here articles, not units:
 * events of one article are coded right or wrong together, and drawing them singly would make the interval too narrow
 * (Field and Welsh 2007, "Bootstrapping clustered data", JRSS B 69). Expected disagreement is counted anew in every
 * resample, as in Zapf et al. 2016, BMC Medical Research Methodology 16:93.
 */
export function alphaOfRepeated<V>(
  groups: readonly (readonly Repeated<V>[])[],
  metric: Metric<V>,
  seed: number = BOOTSTRAP.seed,
): Alpha {
  const pairable = groups
    .map((units) => units.filter(({ unit, times }) => isPairable(unit) && times > 0))
    .filter((units) => units.length > 0)
  const units = pairable.flat()
  if (units.length === 0) return { units: 0 }
  const prepared = prepare(pairable, metric)
  const spread = metric.spreadOf(prepared.values)
  const alpha = alphaOfGroups(prepared, spread, (i) => i)
  const interval = alpha === undefined ? undefined : bootstrap(prepared, spread, seed)
  const same = (a: V, b: V): number => Number(metric.keyOf(a) === metric.keyOf(b))
  const alike = sum(units.map(({ unit, times }) => times * overPairs(unit, same)))
  return {
    units: sum(units.map(({ times }) => times)),
    agreement: alike / sum(units.map(({ unit, times }) => times * unit.length)),
    ...(alpha !== undefined && { alpha }),
    ...(interval !== undefined && { interval }),
  }
}

/** The same, of units that are there once each. */
export const alphaOf = <V>(groups: readonly (readonly Unit<V>[])[], metric: Metric<V>): Alpha =>
  alphaOfRepeated(
    groups.map((units) => units.map((unit) => ({ unit, times: 1 }))),
    metric,
  )
