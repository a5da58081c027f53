import { type Incoming, type Origin, problem } from './incoming.ts'
import { readAtMost } from './lines.ts'
import { articleOfPage, LARGEST_PAGE, PAGE_TOO_LARGE, type PageOptions } from './web/extract.ts'

/** The article of a saved web page. */
export async function* articleOfHtml(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Incoming> {
  const origin: Origin = { file, kind: 'html' }
  const bytes = await readAtMost(chunks, LARGEST_PAGE)
  yield bytes ? incomingOfPage(bytes, origin) : problem(origin, PAGE_TOO_LARGE)
}

/** The article of a page, or a problem in its place that names the page's address. */
export const incomingOfPage = (
  page: Uint8Array | string,
  origin: Origin,
  options: PageOptions = {},
): Incoming => {
  const read = articleOfPage(page, options)
  const { url } = options
  if ('reason' in read) return problem(origin, url === undefined ? read.reason : `${url}: ${read.reason}`)
  const article = url === undefined ? read.article : { ...read.article, url: read.article.url ?? url }
  return { kind: 'article', article, warnings: read.warnings, origin }
}
