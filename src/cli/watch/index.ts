import type { OpenedReader } from '../../index.ts'
import type { OpenLedger } from '../../ledger/index.ts'
import { askOf } from '../../sources/feeds/ask.ts'
import type { ListedFeed } from '../../sources/feeds/entry.ts'
import { namesOf } from '../../wording/names.ts'
import type { CodebookChoice } from '../codebook-option.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { createIngestProgress } from '../ledger/ingest-progress.ts'
import { onInterrupt } from '../ledger/intake.ts'
import { fileOfLedger, type LedgerChoice, withLedger } from '../ledger/opening.ts'
import { chosenReader } from '../opening.ts'
import { write } from '../output.ts'
import { createPaint } from '../table/rich.ts'
import { fetcherOf, keepingAs, pagesBeside, type WebOptions } from '../web.ts'
import { type Memory, openMemory } from './memory.ts'
import { writeOutputs } from './outputs.ts'
import { pause } from './pause.ts'
import { type RoundTally, round, type Watch } from './round.ts'
import { lineOf, type NewEvent } from './telling.ts'
import { feedsNamed, withListed } from './watched.ts'
import { deliver, type Receiver, toDeliver } from './webhook.ts'

export interface WatchOptions extends LedgerChoice, WebOptions, CodebookChoice {
  readonly state?: string
  readonly once?: boolean
  /** Milliseconds. */
  readonly interval?: number
  readonly limit?: number
  readonly generic?: boolean
  readonly webhook?: string
  readonly webhookSecret?: string
  readonly atom?: string
  readonly ics?: string
  readonly json?: boolean
  readonly color?: ColourWish
}

const INTERVAL = 15 * 60_000

/** `demarche watch`: reads what feeds bring, and tells of every new event, until it is stopped or (`--once`) for one round. */
export const watch = async (args: readonly string[], options: WatchOptions): Promise<void> => {
  if (args.length === 0)
    throw new Complaint(
      'nothing to watch: name feeds or an OPML file (see demarche watch --help)',
      EXIT.usage,
    )
  const file = stateFileOf(options)
  const given = await feedsNamed(args, process.stdin)
  const reader = await chosenReader(options)
  await withLedger(options, (ledger) => watchInto(ledger, reader, given, { ...options, state: file }), {
    create: true,
  })
}

const watchInto = async (
  ledger: OpenLedger,
  reader: OpenedReader,
  given: readonly ListedFeed[],
  options: WatchOptions & { readonly state: string },
): Promise<void> => {
  const memory = await openMemory(options.state)
  const stopping = new AbortController()
  const interruption = onInterrupt(['SIGINT', 'SIGTERM'], () => stopping.abort())
  const progress = createIngestProgress(process.stderr, undefined)
  const receiver = receiverOf(options)
  const stopped = stopping.signal
  // What fails is tried again in a later round, so that nothing waits for one server.
  const fetcher = await fetcherOf(options, { retries: 0 })
  const pages = await keepingAs(options, fetcher, pagesBeside(fileOfLedger(options), options))
  try {
    await rounds(given, options, {
      reader,
      ledger,
      memory,
      progress,
      askFeed: askOf('feed', fetcher, stopped),
      askPage: askOf('page', pages, stopped),
      interval: options.interval ?? (options.once ? 0 : INTERVAL),
      limit: options.limit,
      generic: options.generic === true,
      stopped,
      tell: tellerOf(options, namesOf(reader.codebook), memory),
      ...(receiver && { deliver: () => deliver(memory, ledger, receiver, stopped) }),
    })
  } finally {
    interruption.forget()
    progress.clear()
    await memory.close()
  }
}

const rounds = async (
  given: readonly ListedFeed[],
  options: WatchOptions,
  watching: Watch,
): Promise<void> => {
  const { memory, progress, stopped, interval } = watching
  for (;;) {
    const watched = await withNewlyListed(given, watching)
    await watching.deliver?.()
    if (watched.asked > 0) await writeOutputs(options, watching)
    if (options.once) {
      if (watched.failed > 0 || watched.setAside > 0) process.exitCode = EXIT.unread
      return
    }
    if (stopped.aborted) return
    await pause(watched.feeds, memory.state(), {
      interval,
      stopped,
      progress,
      delivers: watching.deliver !== undefined,
    })
    if (stopped.aborted) return
  }
}

/** A round, and another for the feeds of lists that it found. */
const withNewlyListed = async (
  given: readonly ListedFeed[],
  watching: Watch,
): Promise<RoundTally & { readonly feeds: readonly ListedFeed[] }> => {
  const before = withListed(given, watching.memory.state())
  const tally = await round(before, watching)
  const feeds = withListed(given, watching.memory.state())
  if (feeds.length === before.length || watching.stopped.aborted) return { ...tally, feeds }
  const more = await round(feeds, watching)
  const sum = (name: keyof RoundTally): number => tally[name] + more[name]
  return {
    read: sum('read'),
    known: sum('known'),
    setAside: sum('setAside'),
    asked: sum('asked'),
    failed: sum('failed'),
    events: sum('events'),
    feeds,
  }
}

/** Beside the ledger, where that is a file; else it must be named. */
const stateFileOf = (options: WatchOptions): string => {
  if (options.state !== undefined) return options.state
  const file = fileOfLedger(options)
  if (file !== undefined) return `${file}.watch.json`
  throw new Complaint(
    'this ledger is no file, so say where to remember what was seen of the feeds: --state FILE',
    EXIT.usage,
  )
}

const receiverOf = ({ webhook, webhookSecret }: WatchOptions): Receiver | undefined => {
  if (webhook === undefined) return undefined
  return { url: webhook, secret: webhookSecret ?? (process.env.DEMARCHE_WEBHOOK_SECRET || undefined) }
}

/** Writes a line for each new event, and puts it down for the webhook's receiver. */
const tellerOf = (
  options: WatchOptions,
  names: ReturnType<typeof namesOf>,
  memory: Memory,
): Watch['tell'] => {
  const paint = createPaint(wantsColour(options.color, process.env, process.stdout))
  return async (event: NewEvent) => {
    await write(options.json ? `${JSON.stringify(event)}\n` : lineOf(event, names, paint))
    if (options.webhook !== undefined) toDeliver(memory, event, new Date())
  }
}
