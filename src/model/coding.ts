import type { Event } from './event.ts'

/** What coders begin from: what the machine read, or an empty page. */
export const CODING_STARTS = ['machine', 'blank'] as const
export type CodingStart = (typeof CODING_STARTS)[number]

export const CODING_STATES = ['assigned', 'begun', 'done'] as const
export type CodingState = (typeof CODING_STATES)[number]

/** One coder's own coding of an article, whatever the ledger and the other coder say. */
export interface HandCoding {
  readonly coder: string
  readonly state: CodingState
  /** Rises with every saving. */
  readonly version: number
  /** In text order, ids `e1`, `e2`, ... as in a record. */
  readonly events: readonly Event[]
  /** When it was saved last, ISO 8601; absent before. */
  readonly savedAt?: string
}

/** An article given to two coders who do not see each other's work. */
export interface Assignment {
  readonly id: string
  readonly article: string
  readonly start: CodingStart
  readonly by: string
  readonly at: string
  readonly codings: readonly [HandCoding, HandCoding]
  /** Who settled it, and when. */
  readonly adjudicated?: { readonly by: string; readonly at: string }
}
