// Fits who is meant by the sides that clauses leave to the context, on gold passages, and writes src/coding/side-weights.ts.
//   npm run calibrate:sides                          the development gold beside the repository, and test/gold/open
//   npm run calibrate:sides -- GOLD.jsonl ...        these passages
//   npm run calibrate:sides -- --check               fits and prints, writes nothing
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { overlaps } from '../src/base/span.ts'
import { FOLLOWED } from '../src/coding/events/clause-sides.ts'
import type { Telling } from '../src/coding/events/detail.ts'
import { fillFromDiscourse } from '../src/coding/events/discourse.ts'
import {
  type Choice,
  choiceOf,
  likeliest,
  type Missing,
  missingOf,
  outlookOf,
  type SideModel,
  type Signs,
} from '../src/coding/events/likeliest.ts'
import { statesNamed } from '../src/coding/events/states-named.ts'
import { actorKey } from '../src/coding/referents/entries.ts'
import type { GoldEvent, GoldPassage } from '../src/evaluation/index.ts'
import { spanOfWords } from '../src/evaluation/located.ts'
import { actorKeys } from '../src/evaluation/prediction.ts'
import { openReader } from '../src/index.ts'
import { FOLDS, foldOf, goldFiles, passagesIn } from './gold-passages.ts'

const TARGET = fileURLToPath(new URL('../src/coding/side-weights.ts', import.meta.url))

/** A side that a telling leaves open, or that a pronoun or the context gave it, and who gold says it is. */
interface Sample {
  readonly passage: string
  readonly choice: Choice
  readonly meant: readonly string[]
  /** No rule of discourse settles it: what the model is for. */
  readonly open: boolean
}

const UNFITTED: SideModel = { recipe: '', weights: {} }
const OTHER = { source: 'target', target: 'source' } as const

/** Strength of the pull towards no effect (L2). */
const RIDGE = 3
const ROUNDS = 1500
const RATE = 0.3

/** The gold event that a telling tells: by its words, else the only one of its action with the same other side. */
function eventTold(
  { article, events }: GoldPassage,
  telling: Telling,
  missing: Missing,
): GoldEvent | undefined {
  const same = events.filter((e) => e.action === telling.action.id)
  const byWords = same.find((e) => {
    const span = telling.inTitle ? undefined : spanOfWords(article.text, e.trigger)
    return span !== undefined && overlaps(span, telling.trigger)
  })
  const other = telling[OTHER[missing]].actors.map(actorKey)
  const bySide = same.filter((e) => actorKeys(e[OTHER[missing]] ?? []).some((key) => other.includes(key)))
  return byWords ?? (bySide.length === 1 ? bySide[0] : undefined)
}

async function samplesOf(passages: readonly GoldPassage[]): Promise<readonly Sample[]> {
  const reader = await openReader()
  return passages.flatMap((passage) => {
    const { body, found } = reader.trace({ ...passage.article, id: passage.id })
    const named = statesNamed(body.passage)
    const filled = fillFromDiscourse(body.passage, found, UNFITTED)
    return filled.flatMap((telling) =>
      (['source', 'target'] as const).flatMap((missing): readonly Sample[] => {
        if (!FOLLOWED.has(telling[missing].basis) || telling[OTHER[missing]].actors.length === 0) return []
        const emptied = { ...telling, [missing]: { actors: [], basis: 'none', spans: [] } } as Telling
        if (missingOf(emptied) !== missing) return []
        const open = telling[missing].actors.length === 0
        const told = eventTold(passage, telling, missing)
        if (!told && !open) return []
        const outlook = outlookOf(
          named,
          filled.filter((t) => t !== telling),
        )
        const choice = choiceOf(outlook, emptied, missing)
        const meant = actorKeys(told?.[missing] ?? [])
        const reachable = meant.length === 0 || meant.some((key) => choice.states.has(key))
        return reachable ? [{ passage: passage.id, choice, meant, open }] : []
      }),
    )
  })
}

interface Row {
  readonly signs: readonly (readonly [index: number, value: number])[]
  /** Its share of being right: one of two who are meant has a half. */
  readonly wanted: number
}

/** Softmax over those who may be meant and nobody, by gradient descent: deterministic. */
function fit(samples: readonly Sample[], recipe: string): SideModel {
  const all = samples.flatMap(({ choice }) => [choice.nobody, ...choice.states.values()])
  const names = [...new Set(all.flatMap((signs) => Object.keys(signs)))].sort()
  const index = new Map(names.map((name, i) => [name, i]))
  const row = (signs: Signs, wanted: number): Row => ({
    signs: Object.entries(signs).map(([name, value]) => [index.get(name) ?? 0, value] as const),
    wanted,
  })
  const choices = samples.map(({ choice, meant }) => {
    const reached = meant.filter((key) => choice.states.has(key))
    return [
      row(choice.nobody, meant.length === 0 ? 1 : 0),
      ...[...choice.states].map(([key, signs]) => row(signs, reached.includes(key) ? 1 / reached.length : 0)),
    ]
  })
  const weights = names.map(() => 0)
  for (let round = 0; round < ROUNDS; round++) descend(weights, choices)
  const rounded = names.map((name, i): readonly [string, number] => [name, round3(weights[i] ?? 0)])
  return { recipe, weights: Object.fromEntries(rounded.filter(([, w]) => w !== 0)) }
}

function descend(weights: number[], choices: readonly (readonly Row[])[]): void {
  const gradient = weights.map((w) => RIDGE * w)
  for (const rows of choices) {
    const odds = rows.map(({ signs }) =>
      Math.exp(signs.reduce((sum, [i, value]) => sum + value * (weights[i] ?? 0), 0)),
    )
    const whole = odds.reduce((sum, x) => sum + x, 0)
    rows.forEach(({ signs, wanted }, r) => {
      const error = (odds[r] ?? 0) / whole - wanted
      for (const [i, value] of signs) gradient[i] = (gradient[i] ?? 0) + error * value
    })
  }
  gradient.forEach((g, i) => {
    weights[i] = (weights[i] ?? 0) - (RATE * g) / Math.sqrt(choices.length) / 4
  })
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000

const isRight = ({ choice, meant }: Sample, model: SideModel): boolean => {
  const best = likeliest(choice, model)
  return meant.length === (best === undefined ? 0 : 1) && meant.every((key) => key === best)
}

function showCrossValidated(samples: readonly Sample[]): void {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const model = fit(
      samples.filter((s) => foldOf(s.passage) !== fold),
      '',
    )
    return samples.filter((s) => foldOf(s.passage) === fold).map((s) => ({ ...s, right: isRight(s, model) }))
  }).flat()
  const open = judged.filter((s) => s.open)
  const count = (some: readonly { readonly right: boolean }[]): string =>
    `${some.filter((s) => s.right).length} of ${some.length}`
  console.log(`cross-validated over passages: ${count(open)} open sides right, ${count(judged)} of all`)
  console.log(`without the model: ${open.filter((s) => s.meant.length === 0).length} open sides right`)
}

const written = ({ recipe, weights }: SideModel): string =>
  `import type { SideModel } from './events/likeliest.ts'

/** Made by \`npm run calibrate:sides\`; not to be edited by hand. */
export const SIDE_WEIGHTS: SideModel = {
  recipe: '${recipe}',
  weights: {
${Object.entries(weights)
  .map(([name, weight]) => `    ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${weight},`)
  .join('\n')}
  },
}
`

const given = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const files = given.length > 0 ? given : goldFiles()
const passages = files.flatMap(passagesIn)
const samples = await samplesOf(passages)
showCrossValidated(samples)
const model = fit(
  samples,
  `Softmax over the states of the article and nobody, ridge ${RIDGE}, on ${samples.length} sides of ${passages.length} gold passages.`,
)
if (process.argv.includes('--check')) console.log(written(model))
else writeFileSync(TARGET, written(model))
