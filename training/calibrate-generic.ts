// Fits the confidence of generic events on texts that carry one PLOVER label each, and writes src/coding/generic-weights.ts.
//   npm run calibrate:generic -- LABELLED.jsonl ...    lines {id, text, label}, or root or event_2021 in place of label
// Only weights over general properties are kept; every text counts as much as any other. CONCEDE and RETREAT pass for YIELD.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { genericFeaturesOf } from '../src/coding/standing.ts'
import { openReader } from '../src/index.ts'
import { fitWeighted, moduleOf, type Weighted } from './logistic.ts'

const TARGET = fileURLToPath(new URL('../src/coding/generic-weights.ts', import.meta.url))

interface Labelled {
  readonly id: string
  readonly text: string
  readonly label?: string
  readonly root?: string
  readonly event_2021?: string
}

const YIELDING = /^(CONCEDE|RETREAT)$/

const isOfClass = (event: string, wanted: string): boolean =>
  event === wanted || (wanted === 'YIELD' && YIELDING.test(event))

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('calibrate-generic: name files of labelled texts')
  process.exit(2)
}
const reader = await openReader()
const texts = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled),
)
const samples = texts.flatMap(({ id, text, label, root, event_2021 }): readonly Weighted[] => {
  const wanted = label ?? root ?? event_2021 ?? ''
  const trace = reader.trace({ id, text })
  const told = genericFeaturesOf(trace.told, trace.heard)
  return told.flatMap(({ event, features }) =>
    event.plover ? [{ features, right: isOfClass(event.plover.event, wanted), weight: 1 / told.length }] : [],
  )
})
const recipe = `Logistic regression, ridge 2, on ${samples.length} generic events of ${texts.length} labelled texts.`
writeFileSync(
  TARGET,
  moduleOf('GENERIC_CONFIDENCE', 'npm run calibrate:generic', fitWeighted(samples, recipe)),
)
console.log(recipe)
