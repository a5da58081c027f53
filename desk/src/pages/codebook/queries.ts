import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { actionViewSchema, codebookSchema } from '../../../../src/server/schemas/codebook.ts'
import { read } from '../../api/client.ts'

export type CodebookIndex = z.infer<typeof codebookSchema>
export type ActionLine = CodebookIndex['actions'][number]
export type ActionView = z.infer<typeof actionViewSchema>
export type RuleView = ActionView['patterns'][number]

/** What the codebook has. */
export const codebookIndex = queryOptions({
  queryKey: ['codebook', 'index'],
  queryFn: ({ signal }) => read<CodebookIndex>('/api/codebook', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** One action with its codes and rules. */
export const actionView = (id: string) =>
  queryOptions({
    queryKey: ['codebook', 'action', id],
    queryFn: ({ signal }) => read<ActionView>(`/api/codebook/actions/${encodeURIComponent(id)}`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** `SANCTION/expel`; nothing where PLOVER has no event for it. */
export const ploverInWords = ({ plover }: Pick<ActionLine, 'plover'>): string =>
  plover === null ? '' : [plover.event, plover.mode].filter((part) => part).join('/')
