import type { Article } from '../../model/index.ts'
import { readArticleFields } from '../article.ts'
import { type Incoming, inMegabytes, LARGEST_ARTICLE, type Origin, problem } from '../incoming.ts'
import type { InputKind } from '../kinds.ts'
import { textStreamOf } from '../text-stream.ts'

/** How a news database strings documents together in one text. */
export interface DatabaseFormat {
  readonly kind: InputKind
  /** The line opens a document. */
  readonly opens?: RegExp
  /** The line closes one; it still belongs to it. */
  readonly closes?: RegExp
  /** What a document holds; undefined where the lines are none (a cover page, a list of results). */
  readonly read: (lines: readonly string[]) => Partial<Article> | undefined
}

/** A document, with the line on which it begins, from 1. */
interface Document {
  readonly line: number
  readonly lines: readonly string[]
  readonly tooLong: boolean
}

/** The articles of an export, one a document, in order, in flat memory. */
export async function* articlesOfDatabase(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  format: DatabaseFormat,
): AsyncGenerator<Incoming> {
  const { texts, warnings } = await textStreamOf(chunks)
  let found = false
  for await (const { line, lines, tooLong } of documentsOf(linesOf(texts), format)) {
    const origin: Origin = { file, line, kind: format.kind }
    if (tooLong) {
      found = true
      yield problem(
        origin,
        `document is longer than ${inMegabytes(LARGEST_ARTICLE)}, the most that one article may have`,
        {},
      )
      continue
    }
    const fields = format.read(lines)
    if (fields === undefined) continue
    found = true
    const reading = readArticleFields(fields)
    if ('reason' in reading) yield problem(origin, reading.reason, reading.article)
    else yield { kind: 'article', article: reading.article, warnings, origin }
  }
  if (!found) yield problem({ file, kind: format.kind }, 'holds no documents')
}

/** A line is given up beyond this, so that bytes without line ends take no memory. */
const LONGEST_LINE = LARGEST_ARTICLE

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const text of texts) {
    const lines = (rest + text).split('\n')
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE + 1)
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  if (rest !== '') yield rest.replace(/\r$/, '')
}

async function* documentsOf(
  lines: AsyncIterable<string>,
  { opens, closes }: DatabaseFormat,
): AsyncGenerator<Document> {
  let document = empty(1)
  let number = 0
  for await (const line of lines) {
    number += 1
    if (opens?.test(line)) {
      if (document.lines.length > 0) yield document
      document = empty(number)
    }
    add(document, line)
    if (!closes?.test(line)) continue
    yield document
    document = empty(number + 1)
  }
  if (document.lines.some((line) => line.trim() !== '')) yield document
}

interface Draft extends Document {
  readonly lines: string[]
  length: number
  tooLong: boolean
}

const empty = (line: number): Draft => ({ line, lines: [], length: 0, tooLong: false })

const add = (draft: Draft, line: string): void => {
  draft.length += line.length + 1
  draft.tooLong ||= draft.length > LARGEST_ARTICLE
  if (draft.tooLong) draft.lines.length = 1
  else draft.lines.push(line)
}

/** Lines as text: blank lines part paragraphs, and at most one of them stays. */
export const paragraphsOf = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The field without its key where there is nothing. */
export const given = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  (value === undefined || value.trim() === '' ? {} : { [key]: value.trim() }) as {
    readonly [P in K]?: string
  }
