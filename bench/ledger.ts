// The ledger's cost as it grows, and how fast it answers: npm run bench:ledger [-- --records N --told N --batch N]
// Generated readings are added in batches; after each stretch: time a record for adding and for consolidating, memory, and the
// median of every query. Absolute times belong to the machine; the ratios between stretches do not.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type OpenLedger, openLedger } from '../src/ledger/index.ts'
import type { Reading } from '../src/model/index.ts'
import { generatedReadings } from './readings.ts'

const RUNS = 21

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    told: { type: 'string', default: '3' },
    batch: { type: 'string', default: '500' },
    ledger: { type: 'string' },
  },
})
const records = Number(values.records)
const BATCH = Number(values.batch)
const stops = [1000, 3000, 10_000, 30_000, 100_000, 300_000, 600_000, 1_000_000, 3_000_000].filter(
  (n) => n < records,
)

const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const ledger = await openLedger(values.ledger ?? join(folder, 'ledger.db'))

const take = (readings: Generator<Reading>, count: number): Reading[] =>
  Array.from({ length: count }, () => readings.next().value as Reading)

/** Time on the processor, so that what else runs on the machine tells little. */
const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

interface Stretch {
  adding: number
  consolidating: number
}

const grow = async (readings: Generator<Reading>, count: number): Promise<Stretch> => {
  const stretch: Stretch = { adding: 0, consolidating: 0 }
  for (let left = count; left > 0; left -= BATCH) {
    const batch = take(readings, Math.min(BATCH, left))
    const begun = cpuMilliseconds()
    await ledger.add(batch)
    const added = cpuMilliseconds()
    await ledger.consolidate()
    stretch.adding += added - begun
    stretch.consolidating += cpuMilliseconds() - added
  }
  return stretch
}

const QUERIES: readonly (readonly [name: string, ask: (ledger: OpenLedger) => Promise<unknown>])[] = [
  ['find by source and target', (l) => l.find({ source: 'AAA', target: 'BAH' })],
  ['find by source', (l) => l.find({ source: 'AAA' })],
  ['find by action since', (l) => l.find({ action: 'expel-diplomats', since: '2021-06-01' })],
  ['find by status and outlets', (l) => l.find({ status: 'performed', minOutlets: 4 })],
  ['find by outlets nobody has', (l) => l.find({ source: 'AAA', minOutlets: 30 })],
  ['find between days', (l) => l.find({ since: '2019-03-01', until: '2019-03-31' })],
  ['find by a rare word', (l) => l.find({ text: 'samovar' })],
  ['find by a common word', (l) => l.find({ text: 'ministry' })],
  ['find by words and source', (l) => l.find({ text: 'ministry border', source: 'AAA' })],
  ['show', async (l) => l.show((await l.find({ limit: 1 })).events[0]?.id ?? '')],
  ['cases', (l) => l.cases({})],
  ['cases of two sides', (l) => l.cases({ side: 'AAA', other: 'BAH' })],
  ['case', async (l) => l.case((await l.cases({ limit: 1 })).cases[0]?.id ?? '')],
  ['dyad', (l) => l.dyad('AAA', 'BAH')],
]

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const timed = async (ask: (ledger: OpenLedger) => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now()
    await ask(ledger)
    times.push(performance.now() - begun)
  }
  return median(times)
}

const cell = (value: string | number, width: number): string => String(value).padStart(width)

let done = 0

/** Below this many records a query has nothing to be slow on. */
const QUERIED_FROM = 10_000

const tellQueries = async (): Promise<void> => {
  console.log(`\n  queries at ${done} records, median of ${RUNS} runs, ms`)
  for (const [name, ask] of QUERIES)
    console.log(`  ${name.padEnd(28)} ${(await timed(ask)).toFixed(1).padStart(8)}`)
  console.log('')
}

const readings = generatedReadings(Number(values.told))
let first: number | undefined
console.log(
  `${cell('records', 9)} ${cell('add ms', 8)} ${cell('consolidate ms', 15)} ${cell('of first', 9)} ${cell('memory MB', 10)}`,
)
for (const stop of [...stops, records]) {
  const count = stop - done
  const { adding, consolidating } = await grow(readings, count)
  done = stop
  const each = consolidating / count
  first ??= each
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.log(
    `${cell(done, 9)} ${cell((adding / count).toFixed(3), 8)} ${cell(each.toFixed(3), 15)} ${cell(`${(each / first).toFixed(2)}x`, 9)} ${cell(memory, 10)}`,
  )
  if (done >= QUERIED_FROM) await tellQueries()
}
await ledger.close()
