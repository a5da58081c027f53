import { EXIT, say } from '../complaint.ts'
import { write } from '../output.ts'
import { createIngestProgress } from './ingest-progress.ts'
import { type LedgerChoice, withLedger } from './opening.ts'

export interface UpkeepOptions extends LedgerChoice {
  readonly json?: boolean
}

/** `demarche ledger digest`: one line that depends on content alone. */
export const digest = (options: UpkeepOptions): Promise<void> =>
  withLedger(options, async (ledger) => {
    await ledger.consolidate()
    const line = await ledger.digest()
    await write(options.json ? `${JSON.stringify({ digest: line })}\n` : `${line}\n`)
  })

/** `demarche ledger rebuild`: makes everything that follows from records and decisions anew. */
export const rebuild = (options: UpkeepOptions): Promise<void> =>
  withLedger(options, async (ledger) => {
    const progress = createIngestProgress(process.stderr, undefined)
    await ledger.rebuild(({ articles, blocks, dyads }) =>
      progress.say(`putting reports together: ${articles + blocks + dyads} steps left`),
    )
    progress.clear()
    const line = await ledger.digest()
    await write(options.json ? `${JSON.stringify({ digest: line })}\n` : `rebuilt: ${line}\n`)
  })

/** `demarche ledger verify`: proves that everything stored follows from records and decisions, or says what does not. */
export const verify = (options: UpkeepOptions): Promise<void> =>
  withLedger(options, async (ledger) => {
    const progress = createIngestProgress(process.stderr, undefined)
    const flaws = await ledger.verify((checked) => progress.say(`${checked} checked`))
    progress.clear()
    if (flaws.length > 0) process.exitCode = EXIT.unread
    if (options.json) return write(`${JSON.stringify({ flaws })}\n`)
    for (const { what, where, message } of flaws) say(`${what} ${where}: ${message}`)
    await write(
      flaws.length === 0
        ? 'sound: everything in the ledger follows from its records and decisions\n'
        : `${flaws.length} flaws; demarche ledger rebuild makes anew what follows from records and decisions\n`,
    )
  })
