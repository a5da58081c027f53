import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { glob, isDynamicPattern } from 'tinyglobby'
import { isWebAddress } from './address.ts'
import { articlesOfWacz } from './archives/wacz.ts'
import { articlesOfWarc } from './archives/warc.ts'
import type { ColumnMap } from './column-names.ts'
import { DamagedInput, decompressed } from './compressed.ts'
import { articlesOfCsv } from './csv.ts'
import { articlesOfDatabase } from './databases/documents.ts'
import { FACTIVA, looksLikeFactiva } from './databases/factiva.ts'
import { looksLikeNexis, NEXIS } from './databases/nexis.ts'
import { articlesOfSavedFeed } from './feeds/saved.ts'
import { articleFilesIn } from './folder.ts'
import { type Incoming, problem } from './incoming.ts'
import { ARTICLE_EXTENSIONS, type InputKind, kindOfName, kindOfStart, whyNotRead } from './kinds.ts'
import { articlesOfJson, articlesOfNdjson } from './ndjson.ts'
import { articleOfHtml } from './page.ts'
import { beginningOf, peek } from './peek.ts'
import { articleOfMarkdown, articleOfPlainText } from './plain.ts'
import { whyUnreadable } from './unreadable.ts'
import type { Fetcher } from './web/fetch.ts'

export { isWebAddress } from './address.ts'
export { ARTICLE_FIELDS, type ArticleField, type ColumnMap } from './column-names.ts'
export type { Incoming, Origin, Problem } from './incoming.ts'
export { INPUT_KINDS, type InputKind, kindOfName } from './kinds.ts'
export { whyUnreadable } from './unreadable.ts'

export interface SourceOptions {
  /** Read every input as this, whatever its name or first bytes say. */
  readonly kind?: InputKind
  /** Which columns of tables give what; the usual names are known. */
  readonly map?: ColumnMap
  /** What `-` stands for. */
  readonly stdin: AsyncIterable<Uint8Array>
  /** How paths that are addresses (`https://...`) are fetched; without it each is a problem. */
  readonly fetcher?: Fetcher
}

type Bytes = AsyncIterable<Uint8Array>
type Reader = (chunks: Bytes, file: string, options: SourceOptions) => AsyncGenerator<Incoming>

const STDIN = 'standard input'

const READERS: Readonly<Record<InputKind, Reader>> = {
  text: articleOfPlainText,
  markdown: articleOfMarkdown,
  html: articleOfHtml,
  ndjson: articlesOfNdjson,
  json: articlesOfJson,
  csv: (chunks, file, { map }) => articlesOfCsv(chunks, file, map),
  feed: articlesOfSavedFeed,
  warc: (chunks, file) => articlesOfWarc(chunks, { file, kind: 'warc' }),
  wacz: (_chunks, file) =>
    one(problem({ file, kind: 'wacz' }, 'a WACZ is read only as a file: save it first')),
  nexis: (chunks, file) => articlesOfDatabase(chunks, file, NEXIS),
  factiva: (chunks, file) => articlesOfDatabase(chunks, file, FACTIVA),
}

async function* one(incoming: Incoming): AsyncGenerator<Incoming> {
  yield incoming
}

/**
 * The articles of files, folders, patterns (`news/**\/*.csv.gz`), web pages and standard input (`-`), in the order given, each read
 * only when the one before it has been taken. Compressed ones (gzip, Zstandard) are decompressed as they are read. What cannot be read
 * comes out as a problem in its place; nothing is thrown for a bad input.
 */
export async function* readArticles(
  paths: readonly string[],
  options: SourceOptions,
): AsyncGenerator<Incoming> {
  for (const path of paths) {
    if (path === '-') yield* guarded(articlesOfStdin(options), STDIN)
    else if (isWebAddress(path)) yield await articleOfWeb(path, options)
    else yield* guarded(articlesOfPath(path, options), path)
  }
}

/** A refusal of the system or a broken stream is a problem in its place; anything else is a fault of ours. */
async function* guarded(articles: AsyncGenerator<Incoming>, file: string): AsyncGenerator<Incoming> {
  let last: number | undefined
  try {
    for await (const incoming of articles) {
      last = incoming.kind === 'article' ? incoming.origin.line : incoming.problem.line
      yield incoming
    }
  } catch (cause) {
    const reason = cause instanceof DamagedInput ? cause.message : whyUnreadable(cause)
    if (reason === undefined) throw cause
    yield problem({ file }, last === undefined ? reason : `${reason}; it was read up to line ${last}`)
  }
}

async function* articlesOfStdin(options: SourceOptions): AsyncGenerator<Incoming> {
  const { start, chunks } = await peek(decompressed(options.stdin))
  const likely = kindOfStart(start)
  yield* articlesOfBytes(chunks, STDIN, likely === 'text' ? undefined : likely, options)
}

/** What pages are fetched with is loaded when there is one. */
const articleOfWeb = async (url: string, { fetcher }: SourceOptions): Promise<Incoming> =>
  fetcher === undefined
    ? problem({ file: url }, 'web pages are not fetched here; demarche read and demarche ingest do')
    : (await import('./web/articles.ts')).articleOfAddress(url, fetcher)

async function* articlesOfPath(path: string, options: SourceOptions): AsyncGenerator<Incoming> {
  const found = await stat(path).catch((cause: unknown) => {
    if (isDynamicPattern(path)) return undefined
    throw cause
  })
  if (found === undefined) yield* articlesOfPattern(path, options)
  else if (found.isDirectory()) yield* articlesOfFolder(path, options)
  else yield* articlesOfFile(path, options)
}

/** Only where no file has such a name: brackets and asterisks may stand in one. */
async function* articlesOfPattern(pattern: string, options: SourceOptions): AsyncGenerator<Incoming> {
  const files = (await glob(pattern, { onlyFiles: true, expandDirectories: false })).sort()
  if (files.length === 0) yield problem({ file: pattern }, 'no file fits this pattern')
  for (const file of files) yield* guarded(articlesOfFile(file, options), file)
}

async function* articlesOfFolder(folder: string, options: SourceOptions): AsyncGenerator<Incoming> {
  let found = false
  for await (const file of articleFilesIn(folder)) {
    for await (const incoming of guarded(articlesOfFile(file, options), file)) {
      if (incoming.kind === 'problem' && incoming.problem.isOtherwise) continue
      found = true
      yield incoming
    }
  }
  if (!found) yield problem({ file: folder }, `folder without articles (${ARTICLE_EXTENSIONS.join(', ')})`)
}

async function* articlesOfFile(file: string, options: SourceOptions): AsyncGenerator<Incoming> {
  const kind = options.kind ?? kindOfName(file)
  const refusal = options.kind ? undefined : whyNotRead(file)
  if (refusal) yield problem({ file }, refusal)
  else if (kind === 'wacz') yield* articlesOfWacz(file)
  else yield* articlesOfBytes(decompressed(createReadStream(file)), file, kind, options)
}

/** Bytes in which an input shows what it is. */
const REACH = 8192

/** Names of plain text files say little: exports of databases have them too. */
async function* articlesOfBytes(
  bytes: Bytes,
  file: string,
  named: InputKind | undefined,
  options: SourceOptions,
): AsyncGenerator<Incoming> {
  const { kind = named === 'text' ? undefined : named } = options
  if (kind !== undefined) {
    yield* READERS[kind](bytes, file, options)
    return
  }
  const { start, chunks } = await beginningOf(bytes, REACH)
  const text = new TextDecoder().decode(start)
  yield* READERS[databaseOf(text) ?? named ?? kindOfStart(text)](chunks, file, options)
}

const databaseOf = (start: string): InputKind | undefined => {
  if (looksLikeNexis(start)) return 'nexis'
  return looksLikeFactiva(start) ? 'factiva' : undefined
}
