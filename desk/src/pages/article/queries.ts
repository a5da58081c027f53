import { queryOptions } from '@tanstack/react-query'
import { addDays } from '../../../../src/base/calendar.ts'
import { parseCompiled } from '../../../../src/codebook/compiled.ts'
import type { ArticleView } from '../../../../src/server/schemas/articles.ts'
import type { EventLine, EventView } from '../../../../src/server/schemas/events.ts'
import { read } from '../../api/client.ts'
import { type ArticlesSearch, articlesAsked } from '../articles/search.ts'

interface FoundEvents {
  readonly events: readonly EventLine[]
}

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

/** Days before and after an event in which others may be the same act. */
const NEAR_DAYS = 14

/** Other events that may be the same act: between the same sides, near its day. */
export const candidatesQuery = ({ id, source, target, date }: EventLine) =>
  queryOptions({
    queryKey: ['events', 'like', id],
    queryFn: async ({ signal }) => {
      const day = date?.value
      const { events } = await read<FoundEvents>(
        '/api/events',
        {
          side: source?.value ?? target?.value,
          ...(day && { since: addDays(day.start, -NEAR_DAYS), until: addDays(day.end, NEAR_DAYS) }),
          limit: 20,
        },
        signal,
      )
      const others = events.filter((other) => other.id !== id)
      const likeness = (other: EventLine): number =>
        Number(other.source?.value === source?.value) + Number(other.target?.value === target?.value)
      return [...others].sort((a, b) => likeness(b) - likeness(a))
    },
  })
