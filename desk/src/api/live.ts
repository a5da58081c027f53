import type { QueryClient } from '@tanstack/react-query'

/** What does not change with the ledger. */
const FIXED = new Set<unknown>(['codebook', 'session'])

/**
 * Listens for changes of the ledger, by whomever, and has everything on the page asked for anew. Gives a function that stops it.
 * The browser takes up a broken connection by itself.
 */
export const followLedger = (client: QueryClient): (() => void) => {
  const source = new EventSource('/api/live')
  source.addEventListener('changed', () => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => !FIXED.has(queryKey[0]) })
  })
  return () => source.close()
}
