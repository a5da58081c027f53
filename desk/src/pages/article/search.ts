import { type ArticlesSearch, articlesSearch } from '../articles/search.ts'

/** What an article's page is asked for: words to mark, and the list of articles that one goes through. */
export interface ArticleSearch extends ArticlesSearch {
  /** Offsets to mark, `10,20`. */
  readonly chars?: string
}

const CHARS = /^\d{1,9},\d{1,9}$/

/** Takes out of an address what the page understands; the rest is left. */
export const articleSearch = (asked: Readonly<Record<string, unknown>>): ArticleSearch => ({
  ...articlesSearch(asked),
  ...(typeof asked.chars === 'string' && CHARS.test(asked.chars) && { chars: asked.chars }),
})
