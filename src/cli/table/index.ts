import type { ArticleRecord, RecordedArticle } from '../../model/index.ts'
import { printable } from '../../wording/printable.ts'
import { dayInWords, type Names, PUBLISHED_BASIS } from '../../wording/values.ts'
import { shorten } from '../../wording/width.ts'
import { claimLines } from './claim-rows.ts'
import { labelled, paintLines } from './columns.ts'
import { eventLines } from './event-rows.ts'
import { createPaint, type Rich, run, wrap } from './rich.ts'

export interface TableOptions {
  readonly names: Names
  /** Columns of the terminal. */
  readonly width: number
  readonly colour: boolean
}

const MOST_WIDTH = 110

/** One record as a person reads it: the article, its events with the words they were read from, its claims, its warnings. */
export const renderTable = (record: ArticleRecord, options: TableOptions): string => {
  const width = Math.max(40, Math.min(options.width, MOST_WIDTH))
  const lines = [
    ...articleLines(record.article, width),
    [],
    ...eventLines(record, options.names, width),
    ...(record.events.length === 0 ? [[]] : []),
    ...claimLines(record, options.names, width),
    ...warningLines(record, width),
  ]
  return paintLines(lines, createPaint(options.colour))
}

const articleLines = (article: RecordedArticle, width: number): readonly Rich[] => {
  const title = article.title ?? shorten(printable(article.text.slice(0, 500)), width)
  const basis = PUBLISHED_BASIS[article.publishedBasis]
  const published = article.published
    ? `published ${dayInWords(article.published)}`
    : 'date of publication not known'
  const about = [article.outlet, article.byline, basis ? `${published} (${basis})` : published]
  const line = about.flatMap((part) => (part ? [printable(part)] : [])).join(' · ')
  return [...wrap([run(printable(title), 'strong')], width), ...wrap([run(line, 'faint')], width)]
}

const warningLines = ({ article, warnings }: ArticleRecord, width: number): readonly Rich[] =>
  warnings.flatMap(({ message, span }) => {
    const words = span ? ` “${shorten(printable(article.text.slice(...span)), 60)}”` : ''
    return labelled([run('!', 'alert')], 4, [run(`${printable(message)}${words}`, 'alert')], width)
  })
