import './styles/tokens.css'
import './styles/base.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem } from './api/client.ts'
import { followLedger } from './api/live.ts'
import { applyTheme, keptTheme } from './frame/theme.ts'
import { createDeskRouter } from './router.tsx'

const TRIES = 2

const client = new QueryClient({
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
