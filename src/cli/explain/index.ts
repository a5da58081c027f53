import type { OpenedReader } from '../../index.ts'
import type { Article } from '../../model/index.ts'
import { readArticles } from '../../sources/index.ts'
import type { CodebookChoice } from '../codebook-option.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import { chosenReader } from '../opening.ts'
import { write } from '../output.ts'
import { problemInWords } from '../refused.ts'
import { paintLines } from '../table/columns.ts'
import { createPaint } from '../table/rich.ts'
import { accountLines, eventLines } from './text.ts'

export interface ExplainOptions extends CodebookChoice {
  /** Which article, where the file holds several. */
  readonly article?: string
  readonly published?: string
  readonly json?: boolean
  readonly color?: ColourWish
}

const DEFAULT_WIDTH = 80
const MOST_WIDTH = 120

/** `demarche explain`: how every value of an article's record came about, or of one event in depth. */
export const explain = async (
  path: string,
  event: string | undefined,
  options: ExplainOptions,
): Promise<void> => {
  const article = await oneArticle(path, options)
  const reader = await chosenReader(options)
  await tellOfLanguage(reader, article)
  const account = reader.account(article)
  const ids = account.events.map((e) => e.id)
  const wanted = account.events.find((e) => e.id === event)
  if (event !== undefined && !wanted)
    throw new Complaint(
      `there is no event "${event}" in ${path}: ${ids.length === 0 ? 'it tells none' : `its events are ${ids.join(', ')}`}`,
      EXIT.usage,
    )
  if (options.json) {
    await write(`${JSON.stringify(wanted ?? account, null, 2)}\n`)
    return
  }
  const width = Math.max(60, Math.min(process.stdout.columns ?? DEFAULT_WIDTH, MOST_WIDTH))
  const lines = wanted ? eventLines(wanted, account, width) : accountLines(account, width)
  const paint = createPaint(wantsColour(options.color, process.env, process.stdout))
  await write(paintLines(lines, paint).replace(/\n+$/, '\n'))
}

async function tellOfLanguage(reader: OpenedReader, article: Article): Promise<void> {
  await reader.prepare(article)
  const { warnings } = reader.read(article)
  for (const { code, message } of warnings) if (code === 'language-not-supported') say(message)
}

async function oneArticle(path: string, { article: id, published }: ExplainOptions): Promise<Article> {
  const found: Article[] = []
  for await (const incoming of readArticles([path], { stdin: process.stdin })) {
    if (incoming.kind === 'problem') throw new Complaint(problemInWords(incoming.problem))
    if (id !== undefined && incoming.article.id !== id) continue
    found.push(incoming.article)
    if (id !== undefined || found.length > 1) break
  }
  const [article] = found
  if (!article) throw new Complaint(`${path}: no article "${id}" in it`)
  if (found.length > 1)
    throw new Complaint(`${path} holds several articles: say which with --article ID`, EXIT.usage)
  return published === undefined ? article : { published, ...article }
}
