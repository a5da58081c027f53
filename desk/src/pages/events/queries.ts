import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { EventLine } from '../../../../src/server/schemas/events.ts'
import type { ExportFormats } from '../../../../src/server/schemas/exports.ts'
import { type Parameters, read } from '../../api/client.ts'
import type { EventsSearch } from './search.ts'
import type { Facets } from './shapes.ts'

/** Rows fetched at once. */
const PAGE = 200

interface FoundEvents {
  readonly events: readonly EventLine[]
  readonly next?: string
  readonly total: number
}

/** The parameters of an address as the server takes them. */
export const parametersOf = (search: EventsSearch): Parameters => ({ ...search })

export const foundEvents = (search: EventsSearch) =>
  infiniteQueryOptions({
    queryKey: ['events', search],
    queryFn: ({ pageParam, signal }) =>
      read<FoundEvents>('/api/events', { ...parametersOf(search), limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

export const facets = ({ sort: _sort, ...filters }: EventsSearch) =>
  queryOptions({
    queryKey: ['events', 'facets', filters],
    queryFn: ({ signal }) => read<Facets>('/api/events/facets', parametersOf(filters), signal),
    placeholderData: keepPreviousData,
  })

export const exportFormats = queryOptions({
  queryKey: ['codebook', 'exports'],
  queryFn: ({ signal }) => read<ExportFormats>('/api/exports', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
})
