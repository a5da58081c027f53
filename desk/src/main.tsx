import './styles/tokens.css'
import './styles/base.css'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem, isUnknown } from './api/client.ts'
import { followLedger } from './api/live.ts'
import { session } from './api/session.ts'
import { applyTheme, keptTheme } from './frame/theme.ts'
import { createDeskRouter } from './router.tsx'

const TRIES = 2

/** A session that has ended shows itself in whatever is asked next. */
const askWho = (problem: unknown): void => {
  if (isUnknown(problem)) void client.resetQueries({ queryKey: session.queryKey })
}

const client = new QueryClient({
  queryCache: new QueryCache({
    onError: (problem, { queryKey }) => {
      if (queryKey[0] !== session.queryKey[0]) askWho(problem)
    },
  }),
  mutationCache: new MutationCache({ onError: askWho }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // what the server has refused it will refuse again
      retry: (failed, problem) => !(problem instanceof ApiProblem) && failed < TRIES,
    },
  },
})

applyTheme(keptTheme())
followLedger(client)

const place = document.getElementById('desk')
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={createDeskRouter(client)} />
      </QueryClientProvider>
    </StrictMode>,
  )
