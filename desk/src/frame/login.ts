import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isUnknown } from '../api/client.ts'
import { session } from '../api/session.ts'

/** Leads whoever the server does not know to where one logs in, and from there back. */
export const useLogin = (): void => {
  const { error } = useQuery(session)
  const navigate = useNavigate()
  const { pathname, href } = useRouterState({ select: ({ location }) => location })
  useEffect(() => {
    if (isUnknown(error) && pathname !== '/login')
      void navigate({ to: '/login', search: { next: href }, replace: true })
  }, [error, pathname, href, navigate])
}
