import { canonicalJson, contentHash } from '../base/canonical.ts'
import { versionOf, type Words } from '../consolidation/index.ts'
import type { ArticleRecord, Reading, RecordedArticle } from '../model/index.ts'
import type { ArticlesTable, RecordsTable } from './tables.ts'

/** The record as it is kept: its article's words are kept once, with the article. */
type KeptRecord = Omit<ArticleRecord, 'article'> & {
  readonly article: Omit<RecordedArticle, 'text' | 'title'>
}

/** An article and the record of one reading of it, as rows. */
export const rowsOf = ({
  record,
}: Reading): { readonly article: ArticlesTable; readonly record: RecordsTable } => {
  const { text, title, ...article } = record.article
  const version = versionOf(record.article)
  const kept: KeptRecord = { ...record, article }
  return {
    article: { id: article.id, version, content: canonicalJson({ text, title }) },
    record: {
      hash: contentHash(record),
      article: article.id,
      version,
      coder: record.coder.name,
      coder_version: record.coder.version,
      codebook: record.coder.codebook,
      record: canonicalJson(kept),
    },
  }
}

/** The record that `rowsOf` took apart. */
export const recordOf = (kept: string, content: string): ArticleRecord => {
  const { article, ...record } = JSON.parse(kept) as KeptRecord
  return { ...record, article: { ...article, ...(JSON.parse(content) as Words) } }
}

/** An article id that every database keeps as it is. */
export const isKeepable = (id: string): boolean => id !== '' && !/[\0\p{Cs}]/u.test(id)

export interface KeptReading {
  readonly hash: string
  readonly read_at: string
  readonly record: string
  readonly content: string
}

/** A reading, put together from its rows. */
export const asReading = ({
  hash,
  read_at,
  record,
  content,
}: KeptReading): Reading & { readonly hash: string } => ({
  hash,
  readAt: read_at,
  record: recordOf(record, content),
})
