import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { EXPORT_FORMATS, type RowKind } from '../../src/exports/index.ts'
import { loadCodebook, openReader } from '../../src/index.ts'
import { type EventQuery, type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import type { Reading } from '../../src/model/index.ts'
import { readArticles } from '../../src/sources/index.ts'

const SPRING = fileURLToPath(new URL('../../examples/spring-2022/', import.meta.url))

/** Reports of the first weeks: enough for disagreements, claims, deadlines and answers. */
const FIRST_WEEKS = /^2022-0[23]/

/** A ledger in memory with the reports of the first weeks of examples/spring-2022. */
export const openExample = async (): Promise<OpenLedger> => {
  const reader = await openReader()
  const files = readdirSync(SPRING).filter((file) => FIRST_WEEKS.test(file))
  const readings: Reading[] = []
  for await (const incoming of readArticles(
    files.map((file) => `${SPRING}${file}`),
    { stdin: process.stdin },
  )) {
    if (incoming.kind === 'problem') throw new Error(incoming.problem.reason)
    readings.push({ record: reader.read(incoming.article), readAt: '2022-06-01T00:00:00.000Z' })
  }
  const ledger = await openLedger(':memory:')
  await ledger.add(readings)
  await ledger.consolidate()
  return ledger
}

/** What a format writes of a ledger. */
export const exported = async (
  ledger: OpenLedger,
  format: string,
  { rows, query = {} }: { readonly rows?: RowKind; readonly query?: EventQuery } = {},
): Promise<Buffer> => {
  const found = EXPORT_FORMATS.find(({ id }) => id === format)
  if (found === undefined) throw new Error(`no format ${format}`)
  const write = await found.load()
  const context = {
    ledger,
    query,
    codebook: await loadCodebook(),
    rows: rows ?? found.rows?.[0] ?? 'events',
    at: '2022-06-01T00:00:00Z',
  }
  const pieces: Uint8Array[] = []
  for await (const piece of write(context)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
