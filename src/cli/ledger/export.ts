import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dataDictionary, dictionaryPage } from '../../exports/dictionary.ts'
import {
  type DyadChoice,
  EXPORT_FORMATS,
  type ExportFormat,
  LedgerChangedError,
  type RowKind,
} from '../../exports/index.ts'
import { loadCodebook, packageVersion } from '../../index.ts'
import { whyUnreadable } from '../../sources/unreadable.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import { write } from '../output.ts'
import { type EventFilters, queryFrom } from './filters.ts'
import { type LedgerChoice, withLedger } from './opening.ts'

export interface ExportOptions extends LedgerChoice, EventFilters {
  readonly format?: string
  readonly rows?: RowKind
  readonly dyads?: DyadChoice
  readonly limit?: number
  readonly withTexts?: boolean
  readonly excelSafe?: boolean
  readonly out?: string
  readonly dictionary?: boolean
  readonly json?: boolean
}

/** `demarche export`: what `demarche find` would find, all of it, in a format of the field. */
export const exportLedger = async (options: ExportOptions): Promise<void> => {
  const { format: id, rows: wished, out, dictionary, json, ...rest } = options
  const { limit, dyads, withTexts, excelSafe, ledger: _ledger, ...filters } = rest
  if (dictionary) return printDictionary(id, json === true)
  if (json)
    throw new Complaint('--json goes with --dictionary; records as JSON are --format ndjson', EXIT.usage)
  if (id === undefined)
    throw new Complaint('name a format with --format (see demarche export --help)', EXIT.usage)
  const format = EXPORT_FORMATS.find((each) => each.id === id)
  if (format === undefined) throw new Complaint(`no format "${id}"`, EXIT.usage)
  const rows = rowsOf(format, wished)
  complainOfOthers(format, options)
  const query = await queryFrom(filters)
  await withLedger(options, async (opened) => {
    const codebook = await loadCodebook()
    const writer = await format.load()
    const pieces = writer({
      ledger: opened,
      query,
      codebook,
      rows,
      ...(limit !== undefined && { limit }),
      ...(dyads !== undefined && { dyads }),
      ...(withTexts && { texts: true }),
      ...(excelSafe && { spreadsheet: true }),
      version: packageVersion(),
      at: new Date().toISOString(),
      note: say,
    })
    if (out === undefined) return toStream(pieces, process.stdout)
    await toFile(pieces, out)
    say(`Written to ${out}`)
  })
}

interface Refusal {
  readonly why: string
  readonly holds: (format: ExportFormat, options: ExportOptions) => boolean
}

/** Options that not every format takes. */
const REFUSALS: readonly Refusal[] = [
  {
    why: 'is not for a terminal: name a file with --out',
    holds: ({ binary }, { out }) => binary === true && out === undefined && process.stdout.isTTY,
  },
  {
    why: 'holds all events that fit and takes no --limit',
    holds: (format, { limit }) => limit !== undefined && format.limit === undefined,
  },
  {
    why: 'is no panel of dyads and takes no --dyads',
    holds: (format, { dyads }) => dyads !== undefined && format.dyads === undefined,
  },
  {
    why: 'takes no --with-texts',
    holds: ({ texts }, { withTexts }) => withTexts === true && texts === undefined,
  },
  {
    why: 'is no CSV and takes no --excel-safe',
    holds: ({ spreadsheet }, { excelSafe }) => excelSafe === true && spreadsheet === undefined,
  },
]

const complainOfOthers = (format: ExportFormat, options: ExportOptions): void => {
  const refusal = REFUSALS.find(({ holds }) => holds(format, options))
  if (refusal !== undefined) throw new Complaint(`${format.id} ${refusal.why}`, EXIT.usage)
}

const printDictionary = async (format: string | undefined, json: boolean): Promise<void> => {
  const entries = await dataDictionary(format)
  if (entries.length === 0) throw new Complaint(`${format} has no columns of its own`, EXIT.usage)
  await write(json ? `${JSON.stringify(entries)}\n` : dictionaryPage(entries))
}

const rowsOf = ({ id, rows }: ExportFormat, wished: RowKind | undefined): RowKind => {
  if (wished === undefined) return rows?.[0] ?? 'events'
  if (rows?.includes(wished)) return wished
  const known = rows === undefined ? 'takes no --rows' : `has rows of ${rows.join(', ')}`
  throw new Complaint(`${id} ${known}`, EXIT.usage)
}

const toStream = async (
  pieces: AsyncIterable<string | Uint8Array>,
  stream: NodeJS.WritableStream,
): Promise<void> => {
  for await (const piece of pieces) if (!stream.write(piece)) await once(stream, 'drain')
}

/** A file is there whole or not at all: it is written beside its place and then moved there. */
export const toFile = async (pieces: AsyncIterable<string | Uint8Array>, file: string): Promise<void> => {
  const unfinished = `${file}.part`
  try {
    const stream = createWriteStream(unfinished)
    await once(stream, 'open')
    await toStream(pieces, stream)
    stream.end()
    await once(stream, 'finish')
    await rename(unfinished, file)
  } catch (cause) {
    await rm(unfinished, { force: true })
    if (cause instanceof LedgerChangedError) throw new Complaint(cause.message)
    const reason = whyUnreadable(cause)
    if (reason === undefined) throw cause
    throw new Complaint(`${file}: cannot be written (${reason})`)
  }
}
