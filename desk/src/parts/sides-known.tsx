import { useQuery } from '@tanstack/react-query'
import { read } from '../api/client.ts'
import { SIDES_LIST } from './field-inputs.tsx'

interface KnownSides {
  readonly states: readonly { readonly code: string; readonly names: readonly string[] }[]
}

/** The states of the codebook, for inputs that take a code. */
export const SidesKnown = () => {
  const { data: codebook } = useQuery({
    queryKey: ['codebook'],
    queryFn: ({ signal }) => read<KnownSides>('/api/codebook', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <datalist id={SIDES_LIST}>
      {codebook?.states.map(({ code, names }) => (
        <option key={code} value={code}>
          {names[0]}
        </option>
      ))}
    </datalist>
  )
}
