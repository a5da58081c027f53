import { queryOptions } from '@tanstack/react-query'
import { read } from './client.ts'

/** Of the codebook's index what choices are made from. */
interface ActionsKnown {
  readonly actions: readonly { readonly id: string; readonly means: string }[]
}

/** The actions of the server's codebook. It does not change while the server runs. */
export const actions = queryOptions({
  queryKey: ['codebook', 'actions'],
  queryFn: async ({ signal }) => (await read<ActionsKnown>('/api/codebook', {}, signal)).actions,
  staleTime: Number.POSITIVE_INFINITY,
})
