import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { articleFilesIn } from './folder.ts'
import { type Incoming, problem } from './incoming.ts'
import { ARTICLE_EXTENSIONS, type InputKind, kindOfName, kindOfStart, whyNotRead } from './kinds.ts'
import { articlesOfJson, articlesOfNdjson } from './ndjson.ts'
import { peek } from './peek.ts'
import { articleOfMarkdown, articleOfPlainText } from './plain.ts'
import { whyUnreadable } from './unreadable.ts'

export type { Incoming, Origin, Problem } from './incoming.ts'
export { INPUT_KINDS, type InputKind, kindOfName } from './kinds.ts'
export { whyUnreadable } from './unreadable.ts'

export interface SourceOptions {
  /** Read every input as this, whatever its name or first bytes say. */
  readonly kind?: InputKind
  /** What `-` stands for. */
  readonly stdin: AsyncIterable<Uint8Array>
}

const STDIN = 'standard input'

const READERS: Readonly<
  Record<InputKind, (chunks: AsyncIterable<Uint8Array>, file: string) => AsyncGenerator<Incoming>>
> = {
  text: articleOfPlainText,
  markdown: articleOfMarkdown,
  ndjson: articlesOfNdjson,
  json: articlesOfJson,
}

/**
 * The articles of files, folders and standard input (`-`), in the order given, each read only when the one before it has
 * been taken. What cannot be read comes out as a problem in its place; nothing is thrown for a bad input.
 */
export async function* readArticles(
  paths: readonly string[],
  options: SourceOptions,
): AsyncGenerator<Incoming> {
  for (const path of paths) {
    if (path === '-') yield* articlesOfStdin(options)
    else yield* articlesOfPath(path, options)
  }
}

async function* articlesOfStdin({ kind, stdin }: SourceOptions): AsyncGenerator<Incoming> {
  const { start, chunks } = await peek(stdin)
  yield* READERS[kind ?? kindOfStart(start)](chunks, STDIN)
}

async function* articlesOfPath(path: string, options: SourceOptions): AsyncGenerator<Incoming> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) yield* articlesOfFolder(path, options)
    else yield* articlesOfFile(path, options)
  } catch (cause) {
    const reason = whyUnreadable(cause)
    if (reason === undefined) throw cause
    yield problem({ file: path }, reason)
  }
}

async function* articlesOfFolder(folder: string, options: SourceOptions): AsyncGenerator<Incoming> {
  let found = false
  for await (const file of articleFilesIn(folder)) {
    found = true
    yield* articlesOfPath(file, options)
  }
  if (!found) yield problem({ file: folder }, `folder without articles (${ARTICLE_EXTENSIONS.join(', ')})`)
}

async function* articlesOfFile(file: string, { kind }: SourceOptions): AsyncGenerator<Incoming> {
  const refusal = kind ? undefined : whyNotRead(file)
  if (refusal) yield problem({ file }, refusal)
  else yield* READERS[kind ?? kindOfName(file) ?? 'text'](createReadStream(file), file)
}
