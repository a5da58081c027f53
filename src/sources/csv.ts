import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Warning } from '../model/index.ts'
import { readArticleFields } from './article.ts'
import { type ArticleField, type ColumnMap, columnsOf } from './column-names.ts'
import { isoOfForeignDate } from './foreign-date.ts'
import { type Incoming, inMegabytes, LARGEST_LINE, type Origin, problem } from './incoming.ts'
import { textStreamOf } from './text-stream.ts'

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** What the header line has most of. */
const DELIMITERS = [',', ';', '\t', '|'] as const

/** A header longer than this is no header. */
const HEADER_REACH = 2 ** 16

/**
 * Articles of a table with a header: CSV in its dialects (comma, semicolon, tab or bar, whichever the header has), one a row,
 * in order, in flat memory. A row that is none becomes a problem in its place.
 */
export async function* articlesOfCsv(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  map?: ColumnMap,
): AsyncGenerator<Incoming> {
  const { texts, warnings } = await textStreamOf(chunks)
  const { header, rest } = await headerOf(texts)
  const refused: CsvError[] = []
  const parser = Readable.from(rest).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(header),
      info: true,
      max_record_size: LARGEST_LINE,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      // a row without end would be told anew with every piece of it
      on_skip: (error) => {
        if (error?.code === TOO_LONG) throw error
        if (error) refused.push(error)
        return undefined
      },
    }),
  ) as AsyncIterable<Row>
  yield* articlesOfRows(parser, refused, { file, kind: 'csv' }, { warnings, ...(map && { map }) })
}

interface Given {
  readonly warnings: readonly Warning[]
  readonly map?: ColumnMap
}

async function* articlesOfRows(
  rows: AsyncIterable<Row>,
  refused: CsvError[],
  origin: Origin,
  { warnings, map }: Given,
): AsyncGenerator<Incoming> {
  let columns: ReadonlyMap<ArticleField, number> | undefined
  let found = 0
  for await (const { record, info } of readable(rows, refused)) {
    found += refused.length
    yield* refusals(refused, origin)
    const place = { ...origin, line: info.lines }
    if (columns === undefined) {
      const named = columnsOf(
        record.map((name) => name.trim()),
        map,
      )
      if ('reason' in named) {
        const { reason } = named
        yield {
          kind: 'problem',
          problem: { ...origin, reason, ...(map === undefined && { isOtherwise: true }) },
        }
        return
      }
      columns = named.columns
      continue
    }
    found += 1
    yield articleOfRow(record, columns, place, warnings)
  }
  found += refused.length
  yield* refusals(refused, origin)
  if (found === 0) yield problem(origin, 'holds no articles')
}

const TOO_LONG = 'CSV_MAX_RECORD_SIZE'

/** The rows up to one that is too long, which ends the reading. */
async function* readable(rows: AsyncIterable<Row>, refused: CsvError[]): AsyncGenerator<Row> {
  try {
    yield* rows
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    refused.push(cause)
  }
}

function* refusals(refused: CsvError[], origin: Origin): Generator<Incoming> {
  for (const error of refused.splice(0)) {
    const line = typeof error.lines === 'number' ? error.lines : undefined
    yield problem({ ...origin, ...(line !== undefined && { line }) }, whyRefused(error), {})
  }
}

const whyRefused = ({ code, message }: CsvError): string =>
  code === TOO_LONG
    ? `row is longer than ${inMegabytes(LARGEST_LINE)}, the most that one article may take; the rest of the file was not read (is a quotation mark left open?)`
    : `not CSV: ${message.split('\n')[0] ?? ''}`

const articleOfRow = (
  record: readonly string[],
  columns: ReadonlyMap<ArticleField, number>,
  origin: Origin,
  warnings: readonly Warning[],
): Incoming => {
  const fields = Object.fromEntries([...columns].map(([field, at]) => [field, record[at] ?? '']))
  const { published: written, ...rest } = fields
  const published = written === undefined || written.trim() === '' ? undefined : isoOfForeignDate(written)
  const doubtful: Warning[] =
    published === undefined && written !== undefined && written.trim() !== ''
      ? [
          {
            code: 'bad-date',
            message: `"${written}" was left out: which day it is cannot be told for sure; write it as 2022-02-28`,
          },
        ]
      : []
  const reading = readArticleFields({ ...rest, ...(published !== undefined && { published }) })
  return 'reason' in reading
    ? problem(origin, reading.reason, reading.article)
    : { kind: 'article', article: reading.article, warnings: [...warnings, ...doubtful], origin }
}

/** The first line of a text, and the whole text from its beginning. */
const headerOf = async (
  texts: AsyncIterable<string>,
): Promise<{ readonly header: string; readonly rest: AsyncIterable<string> }> => {
  const iterator = texts[Symbol.asyncIterator]()
  let start = ''
  while (!start.includes('\n') && start.length < HEADER_REACH) {
    const next = await iterator.next()
    if (next.done) break
    start += next.value
  }
  async function* rest(): AsyncGenerator<string> {
    yield start
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { header: start.split('\n', 1)[0] ?? '', rest: rest() }
}

const delimiterOf = (header: string): string => {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
