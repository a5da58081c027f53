import { queryOptions } from '@tanstack/react-query'
import { read } from './client.ts'
import type { CodebookIndex } from './shapes.ts'

/** The actions of the server's codebook. It does not change while the server runs. */
export const actions = queryOptions({
  queryKey: ['codebook', 'actions'],
  queryFn: async ({ signal }) => (await read<CodebookIndex>('/api/codebook', {}, signal)).actions,
  staleTime: Number.POSITIVE_INFINITY,
})
