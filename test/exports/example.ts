import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { EXPORT_FORMATS, type ExportContext } from '../../src/exports/index.ts'
import { openReader } from '../../src/index.ts'
import { type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import type { Article, Reading } from '../../src/model/index.ts'
import { readArticles } from '../../src/sources/index.ts'

const SPRING = fileURLToPath(new URL('../../examples/spring-2022/', import.meta.url))

/** Reports of the first weeks: enough for disagreements, claims, deadlines and answers. */
const FIRST_WEEKS = /^2022-0[23]/

/** Loaded once for all tests of a file. */
const opened = openReader()

const firstWeeks = async (): Promise<readonly Article[]> => {
  const articles: Article[] = []
  const files = readdirSync(SPRING).filter((file) => FIRST_WEEKS.test(file))
  for await (const incoming of readArticles(
    files.map((file) => `${SPRING}${file}`),
    { stdin: process.stdin },
  )) {
    if (incoming.kind === 'problem') throw new Error(incoming.problem.reason)
    articles.push(incoming.article)
  }
  return articles
}

/** A ledger in memory with the reports of the first weeks of examples/spring-2022. */
export const openExample = async (): Promise<OpenLedger> => openWith(await firstWeeks())

/** A ledger in memory with these articles. */
export const openWith = async (articles: readonly Article[]): Promise<OpenLedger> => {
  const reader = await opened
  const ledger = await openLedger(':memory:')
  await ledger.add(
    articles.map(
      (article): Reading => ({ record: reader.read(article), readAt: '2022-06-01T00:00:00.000Z' }),
    ),
  )
  await ledger.consolidate()
  return ledger
}

/** What a format writes of a ledger. */
export const exported = async (
  ledger: OpenLedger,
  format: string,
  {
    rows,
    query = {},
    at = '2022-06-01T00:00:00Z',
    ...more
  }: Partial<Pick<ExportContext, 'rows' | 'query' | 'at' | 'limit' | 'texts' | 'dyads'>> = {},
): Promise<Buffer> => {
  const found = EXPORT_FORMATS.find(({ id }) => id === format)
  if (found === undefined) throw new Error(`no format ${format}`)
  const write = await found.load()
  const context = {
    ledger,
    query,
    codebook: (await opened).codebook,
    rows: rows ?? found.rows?.[0] ?? 'events',
    version: '1.2.3',
    at,
    ...more,
  }
  const pieces: Uint8Array[] = []
  for await (const piece of write(context)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
