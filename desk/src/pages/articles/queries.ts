import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FoundArticles } from '../../../../src/server/schemas/articles.ts'
import { read } from '../../api/client.ts'
import { type ArticlesSearch, articlesAsked } from './search.ts'

/** Rows fetched at once. */
const PAGE = 100

export const foundArticles = (search: ArticlesSearch) => {
  const asked = articlesAsked(search)
  return infiniteQueryOptions({
    queryKey: ['articles', asked],
    queryFn: ({ pageParam, signal }) =>
      read<FoundArticles>('/api/articles', { ...asked, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

/** How many of these articles somebody has looked at, and how many are left. */
export const progress = ({ state: _state, order: _order, ...filters }: ArticlesSearch) =>
  queryOptions({
    queryKey: ['articles', 'progress', filters],
    queryFn: async ({ signal }) => {
      const totalOf = async (state: 'reviewed' | 'unreviewed'): Promise<number> =>
        (await read<FoundArticles>('/api/articles', { ...filters, state, limit: 1 }, signal)).total
      const [reviewed, left] = await Promise.all([totalOf('reviewed'), totalOf('unreviewed')])
      return { reviewed, left }
    },
    placeholderData: keepPreviousData,
  })
