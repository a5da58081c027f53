import { loadCodebook, missedEvent } from '../../index.ts'
import type { Judgement, OpenLedger, Signature } from '../../ledger/index.ts'
import type { Decision } from '../../model/index.ts'
import { verdictInWords } from '../../wording/decisions.ts'
import { namesOf } from '../../wording/names.ts'
import { printable } from '../../wording/printable.ts'
import { fieldWritten, valueWritten } from '../../wording/written.ts'
import { wantsColour } from '../colour.ts'
import { Complaint, EXIT, meant } from '../complaint.ts'
import { write } from '../output.ts'
import { paintLines } from '../table/columns.ts'
import { createPaint, run } from '../table/rich.ts'
import { type ActOptions, givenAct } from './additions.ts'
import { decisionLines } from './event-view.ts'
import type { LookOptions } from './look.ts'
import { type LedgerChoice, withLedger } from './opening.ts'

export interface ReviewOptions extends LedgerChoice {
  readonly by?: string
  readonly reason?: string
  readonly json?: boolean
}

export type AddOptions = ReviewOptions & ActOptions

const DEFAULT_WIDTH = 120

/** Who signs. A decision is never unsigned. */
const signerOf = ({ by }: ReviewOptions): string => {
  if (by !== undefined && by.trim() !== '') return by.trim()
  throw new Complaint('who decides? Give --by NAME, or set DEMARCHE_REVIEWER', EXIT.usage)
}

const decide = async (event: string, judgement: Judgement, options: ReviewOptions): Promise<void> => {
  const signature = signatureOf(options)
  await withLedger(options, async (ledger) => {
    const decision = await orComplain(ledger.decide(event, judgement, signature))
    await tell(decision, options)
  })
}

const signatureOf = (options: ReviewOptions): Signature => ({
  by: signerOf(options),
  reason: options.reason ?? '',
  from: { address: 'terminal' },
})

const tell = async (decision: Decision, options: ReviewOptions, more = ''): Promise<void> => {
  if (options.json) return write(`${JSON.stringify(decision)}\n`)
  const said = printable(verdictInWords(decision, namesOf(await loadCodebook())))
  await write(
    `${decision.id}  ${printable(decision.by)} ${said}. ${more}Taken back with demarche review undo ${decision.id}\n`,
  )
}

const orComplain = async (deciding: Promise<Decision>): Promise<Decision> => {
  try {
    return await deciding
  } catch (cause) {
    if (cause instanceof RangeError) throw new Complaint(cause.message, EXIT.usage)
    throw cause
  }
}

export const confirm = (event: string, options: ReviewOptions): Promise<void> =>
  decide(event, { kind: 'confirm' }, options)

export const reject = (event: string, options: ReviewOptions): Promise<void> =>
  decide(event, { kind: 'reject' }, options)

export const annotate = (event: string, text: string, options: ReviewOptions): Promise<void> =>
  decide(event, { kind: 'annotate', text }, options)

export const merge = (event: string, other: string, options: ReviewOptions): Promise<void> =>
  decide(event, { kind: 'merge', with: other }, options)

export const split = (event: string, reports: readonly string[], options: ReviewOptions): Promise<void> =>
  decide(event, { kind: 'split', off: reports }, options)

export const undo = (decision: string, options: ReviewOptions): Promise<void> =>
  decide('', { kind: 'undo', decision }, options)

export const correct = async (
  event: string,
  fieldName: string,
  words: string,
  options: ReviewOptions,
): Promise<void> => {
  const codebook = await loadCodebook()
  const [field, value] = meant(() => {
    const named = fieldWritten(fieldName)
    return [named, valueWritten(named, words, codebook)] as const
  })
  await decide(event, { kind: 'correct', field, value }, options)
}

/** `demarche review add`: an act that an article tells and no reading of it gives. */
export const add = async (article: string, options: AddOptions): Promise<void> => {
  const signature = signatureOf(options)
  const codebook = await loadCodebook()
  await withLedger(options, async (ledger) => {
    const record = await ledger.record(article)
    if (record === undefined) throw new Complaint(`no article ${article}`, EXIT.usage)
    const missed = meant(() =>
      missedEvent(record.article, givenAct(record.article, options, codebook), codebook),
    )
    const decision = await orComplain(ledger.addMissed(article, missed, signature, codebook))
    const events = (await ledger.about(decision.id)).map(({ event }) => event.id)
    await tell(decision, options, `It is told as ${events.join(', ')}. `)
  })
}

/** `demarche review list`: every decision, or those about one event. */
export const list = async (event: string | undefined, options: LookOptions): Promise<void> => {
  await withLedger(options, async (ledger) => {
    const found = event === undefined ? await ledger.decisions() : await decisionsOn(event, ledger)
    if (options.json) return write(`${JSON.stringify(found)}\n`)
    const paint = createPaint(wantsColour(options.color, process.env, process.stdout))
    const width = process.stdout.columns ?? DEFAULT_WIDTH
    const names = namesOf(await loadCodebook())
    const lines = found.flatMap((decision) => [
      ...decisionLines(decision, names, width),
      ...(decision.holds ? [] : [[run('                    taken back', 'alert')]]),
    ])
    await write(paintLines(lines.length === 0 ? [[run('No decision yet.')]] : lines, paint))
  })
}

const decisionsOn = async (event: string, ledger: OpenLedger) => {
  const found = await ledger.decisionsOn(event)
  if (found === undefined) throw new Complaint(`no event ${event}`)
  return found
}
