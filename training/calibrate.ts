// Fits the confidence of events on gold passages and writes src/coding/confidence-weights.ts.
//   npm run calibrate                          the development gold beside the repository, and test/gold/open
//   npm run calibrate -- GOLD.jsonl ...        these passages
//   npm run calibrate -- --check               fits and prints, writes nothing
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ConfidenceModel, confidenceOf, type Features, featuresOf } from '../src/coding/confidence.ts'
import { sidesOfGroup } from '../src/coding/events/assemble.ts'
import {
  comparePassage,
  type GoldPassage,
  type Judged,
  predictedOf,
  reliabilityOf,
} from '../src/evaluation/index.ts'
import { openReader } from '../src/index.ts'
import { FOLDS, foldOf, goldFiles, passagesIn } from './gold-passages.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TARGET = join(ROOT, 'src/coding/confidence-weights.ts')

/** An event that counts, with its features and whether it is right. */
interface Sample {
  readonly passage: string
  readonly features: Features
  readonly right: boolean
}

/** Strength of the pull towards no effect (L2): few samples, many features. */
const RIDGE = 2
const ROUNDS = 4000
const RATE = 0.02
/** A feature seen less often says nothing that can be trusted. */
const LEAST_SEEN = 5

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** Logistic regression by plain gradient descent: deterministic, and quick enough for some hundreds of samples. */
function fit(samples: readonly Sample[], recipe: string): ConfidenceModel {
  const counts = new Map<string, number>()
  for (const { features } of samples)
    for (const name of Object.keys(features)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= LEAST_SEEN ? [name] : [])).sort()
  const rows = samples.map(({ features }) => names.map((name) => features[name] ?? 0))
  const weights = names.map(() => 0)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((w) => RIDGE * w)
    let slope = 0
    rows.forEach((row, i) => {
      const error =
        sigmoid(row.reduce((sum, x, j) => sum + x * (weights[j] ?? 0), bias)) - Number(samples[i]?.right)
      row.forEach((x, j) => {
        gradient[j] = (gradient[j] ?? 0) + error * x
      })
      slope += error
    })
    gradient.forEach((g, j) => {
      weights[j] = (weights[j] ?? 0) - (RATE * g) / Math.sqrt(samples.length)
    })
    bias -= (RATE * slope) / Math.sqrt(samples.length)
  }
  const rounded = names.map((name, j): readonly [string, number] => [name, round3(weights[j] ?? 0)])
  return { recipe, bias: round3(bias), weights: Object.fromEntries(rounded.filter(([, w]) => w !== 0)) }
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000

/** Confidence of every event by a model that has not seen its passage. */
const crossValidated = (samples: readonly Sample[]): readonly Judged[] =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const model = fit(
      samples.filter((s) => foldOf(s.passage) !== fold),
      '',
    )
    return samples
      .filter((s) => foldOf(s.passage) === fold)
      .map((s): Judged => ({ confidence: confidenceOf(s.features, model), right: s.right }))
  }).flat()

async function samplesOf(passages: readonly GoldPassage[]): Promise<readonly Sample[]> {
  const reader = await openReader()
  return passages.flatMap((passage) => {
    const { told, events } = reader.trace({ ...passage.article, id: passage.id })
    const { events: outcomes } = comparePassage(passage, predictedOf({ events }))
    return told.flatMap(({ lead, tellings }, i): readonly Sample[] => {
      const outcome = outcomes.find((o) => o.got?.id === events[i]?.id)
      if (!outcome?.counts) return []
      const { source, target } = sidesOfGroup(tellings)
      const features = featuresOf(tellings, lead, source, target)
      return [{ passage: passage.id, features, right: outcome.verdict === 'right' }]
    })
  })
}

const show = (name: string, judged: readonly Judged[]): void => {
  const { bins, expectedError, brier } = reliabilityOf(judged)
  console.log(`${name}: expected calibration error ${expectedError.toFixed(3)}, Brier ${brier.toFixed(3)}`)
  for (const b of bins)
    console.log(
      `  ${b.from.toFixed(1)}  ${String(b.events).padStart(4)} events  mean ${b.meanConfidence.toFixed(2)}  right ${(b.right / b.events).toFixed(2)}`,
    )
}

const written = ({ recipe, bias, weights }: ConfidenceModel): string =>
  `import type { ConfidenceModel } from './confidence.ts'

/** Made by \`npm run calibrate\`; not to be edited by hand. */
export const CONFIDENCE: ConfidenceModel = {
  recipe: '${recipe}',
  bias: ${bias},
  weights: {
${Object.entries(weights)
  .map(([name, weight]) => `    ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${weight},`)
  .join('\n')}
  },
}
`

const args = process.argv.slice(2)
const given = args.filter((arg) => !arg.startsWith('--'))
const files = given.length > 0 ? given : goldFiles()
if (files.length === 0) {
  console.error('calibrate: no gold found; name gold files')
  process.exit(2)
}
const passages = files.flatMap(passagesIn)
const samples = await samplesOf(passages)
const recipe = `Logistic regression, ridge ${RIDGE}, on ${samples.length} events of ${passages.length} gold passages.`
const model = fit(samples, recipe)
console.log(recipe)
show(
  'as fitted',
  samples.map((s) => ({ confidence: confidenceOf(s.features, model), right: s.right })),
)
show(`by ${FOLDS}-fold cross-validation over passages`, crossValidated(samples))
if (!args.includes('--check')) writeFileSync(TARGET, written(model))
