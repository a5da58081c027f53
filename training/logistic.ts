import type { ConfidenceModel, Features } from '../src/coding/confidence.ts'

/** An event with its features, whether it is right, and how much it counts. */
export interface Weighted {
  readonly features: Features
  readonly right: boolean
  readonly weight: number
}

/** Strength of the pull towards no effect (L2), against all samples together. */
const RIDGE = 2
const ROUNDS = 3000
/** Step along the mean gradient: small enough for features that are nearly all 0 or 1. */
const RATE = 0.3
/** A feature seen less often says nothing that can be trusted. */
const LEAST_SEEN = 5

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

const round3 = (value: number): number => Math.round(value * 1000) / 1000

/** Logistic regression over weighted samples by plain gradient descent: deterministic. */
export function fitWeighted(samples: readonly Weighted[], recipe: string): ConfidenceModel {
  const counts = new Map<string, number>()
  for (const { features } of samples)
    for (const name of Object.keys(features)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= LEAST_SEEN ? [name] : [])).sort()
  const rows = samples.map(({ features, right, weight }) => ({
    values: names.map((name) => features[name] ?? 0),
    right: Number(right),
    weight,
  }))
  const whole = rows.reduce((sum, row) => sum + row.weight, 0)
  const weights = names.map(() => 0)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((w) => RIDGE * w)
    let slope = 0
    for (const { values, right, weight } of rows) {
      const error = weight * (sigmoid(values.reduce((z, x, j) => z + x * (weights[j] ?? 0), bias)) - right)
      values.forEach((x, j) => {
        gradient[j] = (gradient[j] ?? 0) + error * x
      })
      slope += error
    }
    gradient.forEach((g, j) => {
      weights[j] = (weights[j] ?? 0) - (RATE * g) / whole
    })
    bias -= (RATE * slope) / whole
  }
  const rounded = names.map((name, j): readonly [string, number] => [name, round3(weights[j] ?? 0)])
  return { recipe, bias: round3(bias), weights: Object.fromEntries(rounded.filter(([, w]) => w !== 0)) }
}

/** A model as a TypeScript module that only holds it. */
export const moduleOf = (name: string, command: string, { recipe, bias, weights }: ConfidenceModel): string =>
  `import type { ConfidenceModel } from './confidence.ts'

/** Made by \`${command}\`; not to be edited by hand. */
export const ${name}: ConfidenceModel = {
  recipe: '${recipe}',
  bias: ${bias},
  weights: {
${Object.entries(weights)
  .map(([feature, weight]) => `    ${/^[a-z]+$/.test(feature) ? feature : `'${feature}'`}: ${weight},`)
  .join('\n')}
  },
}
`
