import { queryOptions } from '@tanstack/react-query'
import type { Codebook } from '../../../src/codebook/codebook.ts'
import { parseCompiled } from '../../../src/codebook/compiled.ts'
import { namesOf } from '../../../src/wording/names.ts'
import type { Names } from '../../../src/wording/values.ts'
import { fetched } from './files.ts'

/** The codebook that the server reads by, with the names it has for states and organisations. */
export interface NamedCodebook {
  readonly codebook: Codebook
  readonly names: Names
}

export const compiledCodebook = queryOptions({
  queryKey: ['codebook', 'compiled'],
  queryFn: async ({ signal }): Promise<NamedCodebook> => {
    const codebook = parseCompiled(await (await fetched('/reading/codebook.json', signal)).text())
    return { codebook, names: namesOf(codebook) }
  },
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
})
