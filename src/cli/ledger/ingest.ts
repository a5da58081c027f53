import { stat } from 'node:fs/promises'
import { type OpenedReader, openReader } from '../../index.ts'
import type { OpenLedger } from '../../ledger/index.ts'
import type { Article, Reading, SetAside } from '../../model/index.ts'
import { articleFilesIn } from '../../sources/folder.ts'
import {
  type Incoming,
  type InputKind,
  type Origin,
  type Problem,
  readArticles,
} from '../../sources/index.ts'
import { plural } from '../../wording/accounts.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import { orComplain } from '../opening.ts'
import { write } from '../output.ts'
import { problemInWords } from '../refused.ts'
import { createIngestProgress, durationInWords, type IngestProgress } from './ingest-progress.ts'
import { type LedgerChoice, withLedger } from './opening.ts'

export interface IngestOptions extends LedgerChoice {
  readonly input?: InputKind
  readonly published?: string
  readonly outlet?: string
  readonly codebook?: string
  readonly retryFailed?: boolean
  readonly json?: boolean
}

/** Articles kept in one transaction: what a kill at the worst moment makes be read again. */
const KEPT_AT_ONCE = 50
/** Articles after which events and cases are brought up to date, so that a long run can be looked at. */
const CONSOLIDATED_AT_ONCE = 2000

interface Tally {
  read: number
  known: number
  setAside: number
}

/** `demarche ingest`: reads what is new, keeps it, consolidates. What is cut short is taken up by running it again. */
export const ingest = async (paths: readonly string[], options: IngestOptions): Promise<void> => {
  if (paths.length === 0 && !options.retryFailed)
    throw new Complaint('nothing to ingest: name files or folders (see demarche ingest --help)', EXIT.usage)
  const reader = await orComplain(
    openReader(options.codebook === undefined ? {} : { codebook: options.codebook }),
  )
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
    for await (const incoming of both(articlesSetAside(again), inputsOf(files, options))) {
      if (interruption.asked()) break
      await takeOne(incoming, { options, reader, ledger, keeper, progress, tally })
    }
    await keeper.finish()
  } finally {
    interruption.forget()
    progress.clear()
  }
  if (interruption.asked()) throw new Complaint('interrupted: what was read is kept; run it again to go on')
  return tally
}

/** The first Ctrl-C lets the article at hand be finished and kept; the second one stops at once. */
const onInterrupt = () => {
  let asked = false
  const note = (): void => {
    asked = true
    say('stopping after this article; Ctrl-C again stops at once')
  }
  process.once('SIGINT', note)
  return { asked: () => asked, forget: () => void process.removeListener('SIGINT', note) }
}

interface Intake {
  readonly options: IngestOptions
  readonly reader: OpenedReader
  readonly ledger: OpenLedger
  readonly keeper: Keeper
  readonly progress: IngestProgress
  readonly tally: Tally
}

const takeOne = async (incoming: Incoming, intake: Intake): Promise<void> => {
  const { reader, ledger, keeper, progress, tally } = intake
  if (incoming.kind === 'problem') return putAside(incoming.problem, intake)
  const { origin, warnings } = incoming
  const article = withDefaults(incoming.article, intake.options)
  progress.add(article.text.length)
  if (await ledger.isRead(article, reader.coder)) {
    tally.known += 1
    await ledger.dropSetAside(originInWords(origin))
    return
  }
  try {
    await reader.prepare(article)
    const record = reader.read(article)
    tally.read += 1
    await keeper.keep(
      {
        record: { ...record, warnings: [...warnings, ...record.warnings] },
        readAt: new Date().toISOString(),
      },
      originInWords(origin),
    )
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause)
    await putAside({ ...origin, reason: `the reader failed on this article: ${fault}`, article }, intake)
  }
}

const putAside = async (problem: Problem, { ledger, progress, tally }: Intake): Promise<void> => {
  progress.clear()
  say(problemInWords(problem))
  tally.setAside += 1
  const { reason, article } = problem
  await ledger.setAside({
    origin: originInWords(problem),
    reason,
    at: new Date().toISOString(),
    ...(article && { article }),
  })
}

interface Keeper {
  readonly keep: (reading: Reading, origin: string) => Promise<void>
  readonly finish: () => Promise<void>
}

/** Keeps readings batch by batch, and brings the ledger up to date now and then. */
const createKeeper = (ledger: OpenLedger, progress: IngestProgress): Keeper => {
  let batch: { readonly reading: Reading; readonly origin: string }[] = []
  let unconsolidated = 0
  const flush = async (): Promise<void> => {
    await ledger.add(batch.map(({ reading }) => reading))
    for (const { origin } of batch) await ledger.dropSetAside(origin)
    unconsolidated += batch.length
    batch = []
  }
  const consolidate = async (): Promise<void> => {
    await ledger.consolidate(({ articles, blocks, dyads }) =>
      progress.say(`putting reports together: ${articles + blocks + dyads} steps left`),
    )
    unconsolidated = 0
  }
  return {
    keep: async (reading, origin) => {
      batch.push({ reading, origin })
      if (batch.length >= KEPT_AT_ONCE) await flush()
      if (unconsolidated >= CONSOLIDATED_AT_ONCE) await consolidate()
    },
    finish: async () => {
      await flush()
      await consolidate()
    },
  }
}

const withDefaults = (article: Article, { published, outlet }: IngestOptions): Article => ({
  ...(published !== undefined && { published }),
  ...(outlet !== undefined && { outlet }),
  ...article,
})

/** Where an article came from, as it is set aside: `reports.ndjson:17`. */
const originInWords = ({ file, line }: Origin): string => (line === undefined ? file : `${file}:${line}`)

const fileOf = (origin: string): string => origin.replace(/:\d+$/, '')

const inputsOf = (files: readonly string[], { input }: IngestOptions): AsyncGenerator<Incoming> =>
  readArticles([...new Set(files)], { stdin: process.stdin, ...(input !== undefined && { kind: input }) })

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

/** Bytes of all files, for the progress bar; undefined where standard input is among them. */
const bytesOf = async (paths: readonly string[]): Promise<number | undefined> => {
  if (!process.stderr.isTTY || paths.includes('-')) return undefined
  let bytes = 0
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found?.isDirectory()) for await (const file of articleFilesIn(path)) bytes += (await stat(file)).size
    else bytes += found?.size ?? 0
  }
  return bytes
}
