import type { ArticleRecord } from '../model/index.ts'
import { identityOf } from '../reading/index.ts'
import type { Problem } from '../sources/index.ts'

/** `articles.ndjson:3: not JSON`, without the name of the command. */
export const problemInWords = ({ file, line, reason }: Pick<Problem, 'file' | 'line' | 'reason'>): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${reason}`

/**
 * The record owed for a line that could not be read: what the line did give, no events, and the reason as a warning, so
 * that every line in has a line out. Its language is undetermined (BCP 47 `und`).
 */
export const refusedRecord = (problem: Problem, coder: ArticleRecord['coder']): ArticleRecord => {
  const { text = '', title, id, url, outlet, byline } = problem.article ?? {}
  return {
    article: {
      ...identityOf({ text, ...(title !== undefined && { title }), ...(id !== undefined && { id }) }),
      ...(url !== undefined && { url }),
      ...(outlet !== undefined && { outlet }),
      ...(title !== undefined && { title }),
      ...(byline !== undefined && { byline }),
      language: 'und',
      publishedBasis: 'none',
      text,
    },
    events: [],
    claims: [],
    warnings: [{ code: 'not-read', message: problemInWords(problem) }],
    coder,
  }
}
