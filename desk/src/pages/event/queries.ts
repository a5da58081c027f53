import { queryOptions } from '@tanstack/react-query'
import type { EventLine } from '../../../../src/server/schemas/events.ts'
import { read } from '../../api/client.ts'
import type { EventSearch } from './search.ts'
import type { ShownEvent } from './shapes.ts'

export const shownEvent = (id: string, { prefer }: EventSearch) =>
  queryOptions({
    queryKey: ['event', id, prefer],
    queryFn: ({ signal }) => read<ShownEvent>(`/api/events/${encodeURIComponent(id)}`, { prefer }, signal),
  })

interface CaseEvents {
  readonly events: readonly { readonly event: EventLine }[]
}

/** The events of a case by their ids. */
export const eventsOfCase = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'events'],
    queryFn: async ({ signal }) => {
      const { events } = await read<CaseEvents>(`/api/cases/${encodeURIComponent(id)}`, {}, signal)
      return new Map(events.map(({ event }) => [event.id, event]))
    },
  })
