import { queryOptions } from '@tanstack/react-query'
import { parseCompiled } from '../../../../src/codebook/compiled.ts'
import type { ArticleView } from '../../../../src/server/schemas/articles.ts'
import type { EventView } from '../../../../src/server/schemas/events.ts'
import { read } from '../../api/client.ts'
import { type ArticlesSearch, articlesAsked } from '../articles/search.ts'

/** Asks for an article, and for which comes after it in the list that is gone through. */
export const readArticle = (id: string, list: ArticlesSearch, signal?: AbortSignal): Promise<ArticleView> =>
  read<ArticleView>(`/api/articles/${encodeURIComponent(id)}`, articlesAsked(list), signal)

export const articleQuery = (id: string, list: ArticlesSearch) =>
  queryOptions({
    queryKey: ['article', id, articlesAsked(list)],
    queryFn: ({ signal }) => readArticle(id, list, signal),
  })

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['event', id],
    queryFn: ({ signal }) => read<EventView>(`/api/events/${encodeURIComponent(id)}`, {}, signal),
  })

/** The codebook as the reader has it: what words of an article mean. Fetched when somebody selects some. */
export const codebookQuery = queryOptions({
  queryKey: ['codebook', 'compiled'],
  queryFn: async ({ signal }) => {
    const answer = await fetch('/reading/codebook.json', { signal })
    if (!answer.ok) throw new Error(`The codebook could not be fetched (${answer.status}).`)
    return parseCompiled(await answer.text())
  },
  staleTime: Number.POSITIVE_INFINITY,
})
