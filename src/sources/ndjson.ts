import type { Warning } from '../model/index.ts'
import { type ArticleReading, readArticleFields } from './article.ts'
import { decodeBytes } from './decode.ts'
import { type Incoming, inMegabytes, LARGEST_JSON, LARGEST_LINE, type Origin, problem } from './incoming.ts'
import { readAtMost, splitLines } from './lines.ts'

type Parsed = { readonly value: unknown } | { readonly reason: string }

const parseJson = (text: string): Parsed => {
  try {
    return { value: JSON.parse(text) }
  } catch (cause) {
    return { reason: `not JSON: ${cause instanceof Error ? firstLine(cause.message) : String(cause)}` }
  }
}

/** Node quotes the offending text in its message; a long one would drown the reason. */
const firstLine = (message: string): string => (message.split('\n')[0] ?? '').slice(0, 160)

/** One article a line, in order, one at a time. Blank lines are skipped; a bad line becomes a problem and the rest goes on. */
export async function* articlesOfNdjson(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Incoming> {
  let found = false
  for await (const { number, bytes } of splitLines(chunks, LARGEST_LINE)) {
    const origin: Origin = { file, line: number, kind: 'ndjson' }
    if (number === 1 && bytes && isUtf16(bytes)) {
      yield problem(
        { file, kind: 'ndjson' },
        'is UTF-16, in which lines cannot be told apart; save it as UTF-8',
      )
      return
    }
    if (!bytes) {
      found = true
      yield problem(
        origin,
        `line is longer than ${inMegabytes(LARGEST_LINE)}, the most that one article may take`,
        {},
      )
      continue
    }
    const incoming = articleOfLine(bytes, origin)
    if (!incoming) continue
    found = true
    yield incoming
  }
  if (!found) yield problem({ file, kind: 'ndjson' }, 'holds no articles')
}

/** By its byte order mark. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const articleOfLine = (bytes: Uint8Array, origin: Origin): Incoming | undefined => {
  const decoded = decodeBytes(bytes)
  if ('reason' in decoded) return problem(origin, decoded.reason, {})
  if (decoded.text.trim() === '') return undefined
  const parsed = parseJson(decoded.text)
  if ('reason' in parsed) return problem(origin, parsed.reason, {})
  return incomingOf(readArticleFields(parsed.value), origin, decoded.warnings)
}

const incomingOf = (reading: ArticleReading, origin: Origin, warnings: readonly Warning[]): Incoming =>
  'reason' in reading
    ? problem(origin, reading.reason, reading.article)
    : { kind: 'article', article: reading.article, warnings: warnings.map(withoutSpan), origin }

/** A warning of the JSON's decoding: its span would point into the JSON, not into the article's text. */
const withoutSpan = ({ code, message }: Warning): Warning => ({ code, message })

/** A JSON document that is one article or an array of articles. */
export async function* articlesOfJson(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Incoming> {
  const origin: Origin = { file, kind: 'json' }
  const bytes = await readAtMost(chunks, LARGEST_JSON)
  if (!bytes) {
    yield problem(origin, `larger than ${inMegabytes(LARGEST_JSON)}; write it as NDJSON, one article a line`)
    return
  }
  const decoded = decodeBytes(bytes)
  if ('reason' in decoded) {
    yield problem(origin, decoded.reason)
    return
  }
  const parsed = parseJson(decoded.text)
  if ('reason' in parsed) {
    yield problem(
      origin,
      `${parsed.reason}${looksLikeNdjson(decoded.text) ? '; it looks like NDJSON: pass --input ndjson' : ''}`,
    )
    return
  }
  const values: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  if (values.length === 0) yield problem(origin, 'holds no articles')
  for (const [index, value] of values.entries()) {
    const incoming = incomingOf(readArticleFields(value), origin, decoded.warnings)
    if (incoming.kind === 'problem' && Array.isArray(parsed.value))
      yield problem(origin, `article ${index + 1}: ${incoming.problem.reason}`, incoming.problem.article)
    else yield incoming
  }
}

const looksLikeNdjson = (text: string): boolean => {
  const [first, second] = text.split('\n', 2)
  return second !== undefined && first !== undefined && 'value' in parseJson(first)
}
