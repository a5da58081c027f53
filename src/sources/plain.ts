import type { Article } from '../model/index.ts'
import { decodeBytes } from './decode.ts'
import { type Incoming, inMegabytes, LARGEST_ARTICLE, type Origin, problem } from './incoming.ts'
import { readAtMost } from './lines.ts'

type ArticleOf = (text: string) => Article

/** One article of plain text: the whole file is its text, and it has no title. */
export const articleOfPlainText = (
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Incoming> => oneArticle(chunks, { file, kind: 'text' }, (text) => ({ text }))

/** One article of Markdown: its front matter gives title, outlet and date, the rest is its text. */
export const articleOfMarkdown = (
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Incoming> => oneArticle(chunks, { file, kind: 'markdown' }, (text) => ({ text }))

async function* oneArticle(
  chunks: AsyncIterable<Uint8Array>,
  origin: Origin,
  articleOf: ArticleOf,
): AsyncGenerator<Incoming> {
  const bytes = await readAtMost(chunks, LARGEST_ARTICLE)
  if (!bytes) {
    const limit = inMegabytes(LARGEST_ARTICLE)
    yield problem(
      origin,
      `larger than ${limit}, the most that one article may have; cut it into one file an article, or NDJSON`,
    )
    return
  }
  const decoded = decodeBytes(bytes)
  if ('reason' in decoded) yield problem(origin, decoded.reason)
  else if (decoded.text.trim() === '') yield problem(origin, 'is empty: there is no text to read')
  else yield { kind: 'article', article: articleOf(decoded.text), warnings: decoded.warnings, origin }
}
