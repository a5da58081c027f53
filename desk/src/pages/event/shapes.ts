import type { EventLine, EventView } from '../../../../src/server/schemas/events.ts'

export type EventField = EventView['fields'][number]
export type EventVariant = EventField['variants'][number]
export type EventReport = EventView['reports'][number]
export type EventClaim = EventView['claims'][number]

/** A decision as the server keeps it, in words. */
export interface KeptDecision {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly words: string
  readonly holds: boolean
  readonly verdict: { readonly kind: string }
}

export type ShownEvent = EventView & {
  readonly decisions?: readonly KeptDecision[]
  readonly neighbours?: readonly EventLine[]
}
