import { queryOptions } from '@tanstack/react-query'
import { ApiProblem, Unreachable } from '../api/client.ts'
import type { ReaderFiles } from './messages.ts'

/** What the server has at a path. Throws ApiProblem for an answer that is none, Unreachable when there is no answer. */
export const fetched = async (path: string, signal: AbortSignal): Promise<Response> => {
  const response = await fetch(path, { signal }).catch((cause: unknown) => {
    if (signal.aborted) throw cause
    throw new Unreachable('The server does not answer. Is it running?', { cause })
  })
  if (!response.ok) throw new ApiProblem(response.status, 'The reading code could not be fetched', path)
  return response
}

/** The model and the codebook that the server reads by, fetched once: 8 MB that the browser keeps. */
export const readerFiles = queryOptions({
  queryKey: ['codebook', 'reading'],
  queryFn: async ({ signal }): Promise<ReaderFiles> => {
    const [model, codebook] = await Promise.all([
      fetched('/reading/english.model', signal).then((response) => response.arrayBuffer()),
      fetched('/reading/codebook.json', signal).then((response) => response.text()),
    ])
    return { model: new Uint8Array(model), codebook }
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  // eight megabytes are not compared with eight megabytes
  structuralSharing: false,
})
