import { stat } from 'node:fs/promises'
import type { OpenedReader } from '../../index.ts'
import type { OpenLedger } from '../../ledger/index.ts'
import type { SetAside } from '../../model/index.ts'
import { articleFilesIn } from '../../sources/folder.ts'
import { type Incoming, isWebAddress, readArticles } from '../../sources/index.ts'
import { plural } from '../../wording/accounts.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { chosenReader } from '../opening.ts'
import { write } from '../output.ts'
import { type ReadingOptions, sourceOptions } from '../reading.ts'
import { fetcherOf, keepingAs, pagesBeside, type WebOptions } from '../web.ts'
import { createIngestProgress, durationInWords } from './ingest-progress.ts'
import { createKeeper, onInterrupt, type Tally, takeOne } from './intake.ts'
import { fileOfLedger, type LedgerChoice, withLedger } from './opening.ts'

export interface IngestOptions extends LedgerChoice, ReadingOptions, WebOptions {
  readonly retryFailed?: boolean
  readonly json?: boolean
}

/** `demarche ingest`: reads what is new, keeps it, consolidates. What is cut short is taken up by running it again. */
export const ingest = async (paths: readonly string[], options: IngestOptions): Promise<void> => {
  if (paths.length === 0 && !options.retryFailed)
    throw new Complaint('nothing to ingest: name files or folders (see demarche ingest --help)', EXIT.usage)
  const reader = await chosenReader(options)
  await withLedger(
    options,
    async (ledger, location) => {
      const begun = performance.now()
      const tally = await takeIn(paths, options, reader, ledger)
      const after = await ledger.find({ limit: 1 })
      const seconds = (performance.now() - begun) / 1000
      if (options.json) await write(`${JSON.stringify({ ...tally, ledger: location })}\n`)
      else await write(summary(tally, seconds, location, after.events.length > 0))
      if (tally.setAside > 0) process.exitCode = EXIT.unread
    },
    { create: true },
  )
}

const summary = (tally: Tally, seconds: number, location: string, hasEvents: boolean): string => {
  const { read, known, setAside } = tally
  const parts = [
    `${plural(read, 'article')} read`,
    ...(known > 0 ? [`${known} known already`] : []),
    ...(setAside > 0 ? [`${setAside} set aside (demarche ingest --retry-failed tries them again)`] : []),
  ]
  const next = hasEvents
    ? 'Look at it with demarche find, demarche cases.\n'
    : 'No diplomatic action was found.\n'
  return `${parts.join(', ')} in ${durationInWords(seconds)}. The ledger is ${location}.\n${next}`
}

const takeIn = async (
  paths: readonly string[],
  options: IngestOptions,
  reader: OpenedReader,
  ledger: OpenLedger,
): Promise<Tally> => {
  const again = options.retryFailed ? await ledger.setAsides() : []
  const files = [...paths, ...again.flatMap(({ origin, article }) => (article?.text ? [] : [fileOf(origin)]))]
  const progress = createIngestProgress(process.stderr, await bytesOf(files))
  const interruption = onInterrupt()
  const keeper = createKeeper(ledger, progress)
  const tally: Tally = { read: 0, known: 0, setAside: 0 }
  try {
    for await (const incoming of both(articlesSetAside(again), await inputsOf(files, options))) {
      if (interruption.asked()) break
      await takeOne(incoming, { defaults: options, reader, ledger, keeper, progress, tally })
    }
    await keeper.finish()
  } finally {
    interruption.forget()
    progress.clear()
  }
  if (interruption.asked()) throw new Complaint('interrupted: what was read is kept; run it again to go on')
  return tally
}

const fileOf = (origin: string): string => (isWebAddress(origin) ? origin : origin.replace(/:\d+$/, ''))

const inputsOf = async (
  files: readonly string[],
  options: IngestOptions,
): Promise<AsyncGenerator<Incoming>> =>
  readArticles([...new Set(files)], {
    ...sourceOptions(options),
    ...(files.some(isWebAddress) && { fetcher: await pageFetcher(options) }),
  })

const pageFetcher = async (options: IngestOptions) =>
  keepingAs(options, await fetcherOf(options), pagesBeside(fileOfLedger(options), options))

/** What was set aside with its text is read from there: its file may be gone. */
async function* articlesSetAside(again: readonly SetAside[]): AsyncGenerator<Incoming> {
  for (const { origin, article } of again)
    if (article?.text)
      yield {
        kind: 'article',
        article: { ...article, text: article.text },
        warnings: [],
        origin: { file: origin },
      }
}

async function* both(
  first: AsyncIterable<Incoming>,
  second: AsyncIterable<Incoming>,
): AsyncGenerator<Incoming> {
  yield* first
  yield* second
}

/** Bytes of all files, for the progress bar; undefined where they tell nothing: standard input, patterns, compressed files. */
const bytesOf = async (paths: readonly string[]): Promise<number | undefined> => {
  if (!process.stderr.isTTY || paths.includes('-')) return undefined
  let bytes = 0
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found?.isDirectory()) for await (const file of articleFilesIn(path)) bytes += (await stat(file)).size
    else if (found === undefined || /\.(?:gz|zst)$/i.test(path)) return undefined
    else bytes += found.size
  }
  return bytes
}
