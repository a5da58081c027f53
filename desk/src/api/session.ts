import { queryOptions, useQuery } from '@tanstack/react-query'
import { read } from './client.ts'

export const ROLES = ['reader', 'coder', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Who looks at the desk. `accounts` is false on a desk of one's own, where nobody logs in. */
export interface Session {
  /** Signs decisions. */
  readonly name: string
  /** The name as people write it. */
  readonly displayName: string
  readonly role: Role
  readonly accounts: boolean
}

export const session = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => read<Session>('/api/session', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

/** True when the viewer may do what takes `role`. */
export const useMay = (role: Role): boolean => {
  const { data: viewer } = useQuery(session)
  return viewer !== undefined && ROLES.indexOf(viewer.role) >= ROLES.indexOf(role)
}
