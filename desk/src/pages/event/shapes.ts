import type { EventView } from '../../../../src/server/schemas/events.ts'

export type ShownEvent = EventView
export type EventField = EventView['fields'][number]
export type EventVariant = EventField['variants'][number]
export type EventReport = EventView['reports'][number]
export type EventClaim = EventView['claims'][number]
export type KeptDecision = EventView['decisions'][number]
