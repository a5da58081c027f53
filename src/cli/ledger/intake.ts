import type { OpenedReader } from '../../index.ts'
import type { OpenLedger } from '../../ledger/index.ts'
import type { Reading } from '../../model/index.ts'
import type { Incoming, Origin, Problem } from '../../sources/index.ts'
import { say } from '../complaint.ts'
import { type ArticleDefaults, withDefaults } from '../reading.ts'
import { problemInWords } from '../refused.ts'
import type { IngestProgress } from './ingest-progress.ts'

/** Articles kept in one transaction: what a kill at the worst moment makes be read again. */
const KEPT_AT_ONCE = 50
/** Articles after which events and cases are brought up to date, so that a long run can be looked at. */
const CONSOLIDATED_AT_ONCE = 2000

/** How many articles a run has met. */
export interface Tally {
  read: number
  known: number
  setAside: number
}

/**
 * The first Ctrl-C (or SIGTERM, where `signals` has it) lets the article at hand be finished and kept; the second one stops at
 * once.
 */
export const onInterrupt = (signals: readonly NodeJS.Signals[] = ['SIGINT'], then: () => void = () => {}) => {
  let asked = false
  const note = (): void => {
    asked = true
    forget()
    say('stopping after this article; Ctrl-C again stops at once')
    then()
  }
  const forget = (): void => {
    for (const signal of signals) process.removeListener(signal, note)
  }
  for (const signal of signals) process.on(signal, note)
  return { asked: () => asked, forget }
}

export interface Intake {
  readonly defaults: ArticleDefaults
  readonly reader: OpenedReader
  readonly ledger: OpenLedger
  readonly progress: IngestProgress
  readonly tally: Tally
}

/** Reads one article and keeps it; what cannot be read is set aside, what is known already is passed over. */
export const takeOne = async (
  incoming: Incoming,
  intake: Intake & { readonly keeper: Keeper },
): Promise<void> => {
  const found = await readOne(incoming, intake)
  if (found !== undefined) await intake.keeper.keep(found.reading, found.origin)
}

/** A reading that is to be kept, and where its article came from. */
export interface Taken {
  readonly reading: Reading
  readonly origin: string
}

/** Reads one article. Nothing comes back where it is known already, or could not be read and was set aside. */
export const readOne = async (incoming: Incoming, intake: Intake): Promise<Taken | undefined> => {
  const { reader, ledger, progress, tally } = intake
  if (incoming.kind === 'problem') return putAside(incoming.problem, intake)
  const { warnings } = incoming
  const origin = originInWords(incoming.origin)
  const article = withDefaults(incoming.article, intake.defaults)
  progress.add(article.text.length)
  if (await ledger.isRead(article, reader.coder)) {
    tally.known += 1
    await ledger.dropSetAside(origin)
    return undefined
  }
  try {
    await reader.prepare(article)
    const record = reader.read(article)
    tally.read += 1
    const readAt = new Date().toISOString()
    return { reading: { record: { ...record, warnings: [...warnings, ...record.warnings] }, readAt }, origin }
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause)
    return putAside(
      { ...incoming.origin, reason: `the reader failed on this article: ${fault}`, article },
      intake,
    )
  }
}

const putAside = async (problem: Problem, { ledger, progress, tally }: Intake): Promise<undefined> => {
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
  return undefined
}

export interface Keeper {
  readonly keep: (reading: Reading, origin: string) => Promise<void>
  readonly finish: () => Promise<void>
}

/** Keeps readings batch by batch, and brings the ledger up to date now and then. */
export const createKeeper = (ledger: OpenLedger, progress: IngestProgress): Keeper => {
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

/** Where an article came from, as it is set aside: `reports.ndjson:17`. */
const originInWords = ({ file, line }: Origin): string => (line === undefined ? file : `${file}:${line}`)
