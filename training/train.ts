import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { gatherMaterials } from './materials.ts'
import { RECIPE, type Recipe } from './recipe.ts'
import { trainOnThreads } from './threads.ts'

const MEMORY_BYTES = 2 ** 31

const USAGE = `npm run train -- [options]
  --treebanks DIR   folder of the CoNLL-U files (default ../shared/data/treebanks)
  --out FILE        where the model goes (default model/english.model)
  --threads N       1 or 2; the model is the same (default 2)
  --limit N         read only the first N sentences of each file, for a trial run
  --epochs N        train every network for N epochs, for a trial run
  --checkpoints DIR keep finished networks there, and do not train those again that are there already`

const options = {
  treebanks: { type: 'string', default: '../shared/data/treebanks' },
  out: { type: 'string', default: 'model/english.model' },
  threads: { type: 'string', default: '2' },
  limit: { type: 'string', default: '' },
  epochs: { type: 'string', default: '' },
  checkpoints: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const adjusted = (recipe: Recipe, epochs: number): Recipe =>
  epochs > 0
    ? { ...recipe, stages: recipe.stages.map((stage) => stage.map((plan) => ({ ...plan, epochs }))) }
    : recipe

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options })
  if (values.help) return console.log(USAGE)
  const recipe = adjusted(RECIPE, Number(values.epochs))
  const limit = values.limit === '' ? Number.POSITIVE_INFINITY : Number(values.limit)
  const gathered = gatherMaterials(recipe, values.treebanks, limit)
  const began = performance.now()
  const file = await trainOnThreads(gathered, {
    threads: Number(values.threads),
    memoryBytes: MEMORY_BYTES,
    checkpoints: values.checkpoints,
    log: (line) =>
      console.log(`${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${line}`),
  })
  mkdirSync(dirname(values.out), { recursive: true })
  writeFileSync(values.out, file)
  const digest = createHash('sha256').update(file).digest('hex')
  console.log(`${values.out}: ${(file.length / 1e6).toFixed(2)} MB, sha256 ${digest}`)
}

await main()
