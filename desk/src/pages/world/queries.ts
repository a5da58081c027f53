import { queryOptions } from '@tanstack/react-query'
import type { WorldView } from '../../../../src/server/schemas/tallies.ts'
import { read } from '../../api/client.ts'
import type { WorldSearch } from './search.ts'

/** More pairs than these are not drawn or listed; the server says how many it left out. */
const MOST_PAIRS = 500

export const DEFAULT_ACTION = 'expel-diplomats'

/** The action that is shown where the address names none; `any` for all. */
export const actionShown = ({ action = DEFAULT_ACTION }: WorldSearch): string | undefined =>
  action === 'any' ? undefined : action

/** Who did it to whom in the period. */
export const world = (search: WorldSearch) =>
  queryOptions({
    queryKey: ['world', search],
    queryFn: ({ signal }) =>
      read<WorldView>(
        '/api/world',
        {
          action: actionShown(search),
          since: search.since,
          until: search.until,
          side: search.side,
          limit: MOST_PAIRS,
        },
        signal,
      ),
    placeholderData: (before) => before,
  })
