import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AccessToken, Account, AuditEntry } from '../../../../src/model/index.ts'
import { read, send } from '../../api/client.ts'
import { useNotices } from '../../frame/notices.tsx'

export const accounts = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => read<{ readonly accounts: readonly Account[] }>('/api/accounts', {}, signal),
})

/** One's own tokens, or with `*` those of all. */
export const tokens = (account: string | undefined) =>
  queryOptions({
    queryKey: ['tokens', account],
    queryFn: ({ signal }) =>
      read<{ readonly tokens: readonly AccessToken[] }>('/api/tokens', { account }, signal),
  })

export interface AuditFilter {
  readonly who?: string
  readonly what?: string
}

interface AuditPage {
  readonly entries: readonly AuditEntry[]
  readonly next?: string
}

export const audit = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ signal, pageParam }) =>
      read<AuditPage>('/api/audit', { ...filter, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })

interface Change {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** What was done, for the notice. */
  readonly told: string
  /** What takes it back. */
  readonly undo?: Omit<Change, 'told' | 'undo'>
}

const CHANGED = new Set<unknown>(['accounts', 'tokens', 'audit', 'session'])

/** Changes accounts and tokens: each change is told, and what is shown of them is asked for anew. */
export const useChange = <T = unknown>() => {
  const client = useQueryClient()
  const { tell } = useNotices()
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => CHANGED.has(queryKey[0]) })
  return useMutation({
    mutationFn: async ({ method, path, body, told, undo }: Change) => {
      const made = await send<T>(method, path, body)
      tell({
        text: told,
        ...(undo && {
          undo: async () => {
            await send(undo.method, undo.path, undo.body)
            await refresh()
          },
        }),
      })
      await refresh()
      return made
    },
    onError: (problem) => tell({ text: problem.message, tone: 'bad' }),
  })
}

export const accountPath = (name: string): string => `/api/accounts/${encodeURIComponent(name)}`

/** `2026-01-01 12:00`, in UTC as the audit log has it. */
export const minuteOf = (time: string): string => time.slice(0, 16).replace('T', ' ')
