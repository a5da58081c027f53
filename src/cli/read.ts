import type { OpenedReader } from '../index.ts'
import type { ArticleRecord } from '../model/index.ts'
import { type Incoming, isWebAddress, readArticles } from '../sources/index.ts'
import { namesOf } from '../wording/names.ts'
import type { Format, Outside } from './choices.ts'
import { type ColourWish, wantsColour } from './colour.ts'
import { Complaint, EXIT, say } from './complaint.ts'
import { createWriter, type RecordWriter } from './formats.ts'
import { chosenReader } from './opening.ts'
import { write } from './output.ts'
import { createProgress } from './progress.ts'
import { type ReadingOptions, sourceOptions, withDefaults } from './reading.ts'
import { problemInWords, refusedRecord } from './refused.ts'
import { fetcherOf, keepingAs, type WebOptions } from './web.ts'

export interface ReadOptions extends ReadingOptions, WebOptions {
  readonly format?: Format
  /** Take the records of a coder that is not ours. */
  readonly from?: Outside
  readonly color?: ColourWish
}

const DEFAULT_WIDTH = 80

/** `demarche read`: reads the articles of all paths, one at a time, and writes their records in order. */
export const read = async (paths: readonly string[], options: ReadOptions): Promise<void> => {
  if (options.from !== undefined)
    return (await import('./outside.ts')).readOutside(paths, options.from, options)
  const inputs = paths.length > 0 ? paths : [standardInput()]
  const reader = await chosenReader(options)
  const progress = createProgress(process.stderr, process.stdout)
  let writer: RecordWriter | undefined
  const sources = {
    ...sourceOptions(options),
    ...(inputs.some(isWebAddress) && { fetcher: await keepingAs(options, await fetcherOf(options)) }),
  }
  for await (const incoming of readArticles(inputs, sources)) {
    writer ??= writerFor(incoming, inputs, options, reader)
    const record = await recordOf(incoming, options, reader, progress.clear)
    if (record) await write(writer.record(record))
    progress.add()
  }
  progress.clear()
  if (writer) await write(writer.end())
}

const standardInput = (): string => {
  if (!process.stdin.isTTY) return '-'
  throw new Complaint(
    'nothing to read: name a file or a folder, or pipe a report in (see demarche read --help)',
    EXIT.usage,
  )
}

/** What comes in first decides: NDJSON in gives NDJSON out, and a single article is no list. */
const writerFor = (
  first: Incoming,
  inputs: readonly string[],
  options: ReadOptions,
  { codebook }: OpenedReader,
): RecordWriter => {
  const { file, kind } = first.kind === 'article' ? first.origin : first.problem
  const format = options.format ?? (kind === 'ndjson' ? 'ndjson' : 'table')
  const isOneText =
    isWebAddress(file) ||
    ((kind === 'text' || kind === 'markdown' || kind === 'html') && (inputs[0] === file || inputs[0] === '-'))
  return createWriter(format, inputs.length === 1 && isOneText, {
    names: namesOf(codebook),
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    colour: wantsColour(options.color, process.env, process.stdout),
  })
}

/**
 * The record of what came in. A problem is told on stderr and makes the exit code 1; a line of NDJSON still gets a
 * record, so that lines in and lines out match, and a file gets none.
 */
const recordOf = async (
  incoming: Incoming,
  options: ReadOptions,
  reader: OpenedReader,
  beforeSaying: () => void,
): Promise<ArticleRecord | undefined> => {
  const found = incoming.kind === 'article' ? await readOrFail(incoming, options, reader) : incoming
  if (!('problem' in found)) return found
  beforeSaying()
  say(problemInWords(found.problem))
  process.exitCode = EXIT.unread
  return found.problem.article ? refusedRecord(found.problem, reader.coder) : undefined
}

/** One article must never stop the run: a fault of the reader itself is set aside as that article's problem. */
const readOrFail = async (
  { article, warnings, origin }: Extract<Incoming, { kind: 'article' }>,
  options: ReadOptions,
  reader: OpenedReader,
): Promise<ArticleRecord | Extract<Incoming, { kind: 'problem' }>> => {
  try {
    const given = withDefaults(article, options)
    await reader.prepare(given)
    const record = reader.read(given)
    return warnings.length === 0 ? record : { ...record, warnings: [...warnings, ...record.warnings] }
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause)
    const reason = `the reader failed on this article, which is a fault in demarche: ${fault}`
    return { kind: 'problem', problem: { ...origin, reason, article } }
  }
}
