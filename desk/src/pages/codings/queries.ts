import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Event } from '../../../../src/model/index.ts'
import type { FoundArticles } from '../../../../src/server/schemas/articles.ts'
import type {
  Assignments,
  AssignmentView,
  CodingAgreement,
  Mine,
} from '../../../../src/server/schemas/codings.ts'
import { read } from '../../api/client.ts'

/** One's own coding, with events as the model has them. */
export type OwnCoding = Omit<Mine, 'events'> & { readonly events: readonly Event[] }

interface CodedBy {
  readonly coder: string
  readonly events: readonly Event[]
}

/** An assignment as the person who asks may see it. */
export type ShownAssignment = Omit<AssignmentView, 'mine' | 'both'> & {
  readonly mine?: OwnCoding
  /** Both codings, once both coders are done. */
  readonly both?: readonly [CodedBy, CodedBy]
}

/** What is assigned to somebody; without a name, to whoever asks, and for editors all that is. */
export const assignmentsQuery = (as: string | undefined) =>
  queryOptions({
    queryKey: ['codings', 'list', as],
    queryFn: async ({ signal }) => (await read<Assignments>('/api/codings', { as }, signal)).assignments,
    placeholderData: keepPreviousData,
  })

/** One assignment, as the person who codes may see it. */
export const assignmentQuery = (id: string, as: string | undefined) =>
  queryOptions({
    queryKey: ['coding', id, as],
    queryFn: ({ signal }) => read<ShownAssignment>(`/api/codings/${encodeURIComponent(id)}`, { as }, signal),
  })

export const agreementQuery = queryOptions({
  queryKey: ['codings', 'agreement'],
  queryFn: ({ signal }) => read<CodingAgreement>('/api/codings/agreement', {}, signal),
})

/** Articles that nobody has looked at, to choose from. */
export const unreviewedQuery = (text: string) =>
  queryOptions({
    queryKey: ['articles', 'unreviewed', text],
    queryFn: async ({ signal }) =>
      (await read<FoundArticles>('/api/articles', { state: 'unreviewed', text, limit: 50 }, signal)).articles,
    placeholderData: keepPreviousData,
  })
