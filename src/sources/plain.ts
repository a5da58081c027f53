import type { Article, Warning } from '../model/index.ts'
import { readFrontMatter } from '../text/index.ts'
import { notADate } from './article.ts'
import { decodeBytes } from './decode.ts'
import { type Incoming, inMegabytes, LARGEST_ARTICLE, type Origin, problem } from './incoming.ts'
import { isIsoTime } from './iso-time.ts'
import { readAtMost } from './lines.ts'

interface PlainArticle {
  readonly article: Article
  readonly warnings: readonly Warning[]
}

/** One article of plain text: the whole file is its text, and it has no title. */
export const articleOfPlainText = (
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Incoming> =>
  oneArticle(chunks, { file, kind: 'text' }, (text) => ({ article: { text }, warnings: [] }))

/** One article of Markdown: its front matter gives title, outlet and date; its text is the whole file, as given. */
export const articleOfMarkdown = (
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Incoming> => oneArticle(chunks, { file, kind: 'markdown' }, withFrontMatter)

const withFrontMatter = (text: string): PlainArticle => {
  const { published, ...rest } = readFrontMatter(text) ?? {}
  if (published === undefined || isIsoTime(published))
    return { article: { ...rest, ...(published !== undefined && { published }), text }, warnings: [] }
  const message = `the front matter's date was left out: ${notADate(published)}`
  return { article: { ...rest, text }, warnings: [{ code: 'bad-date', message }] }
}

async function* oneArticle(
  chunks: AsyncIterable<Uint8Array>,
  origin: Origin,
  articleOf: (text: string) => PlainArticle,
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
  else {
    const { article, warnings } = articleOf(decoded.text)
    yield { kind: 'article', article, warnings: [...decoded.warnings, ...warnings], origin }
  }
}
