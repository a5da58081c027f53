import type { Case, SideKey } from '../model/index.ts'
import type { EventQuery } from './query.ts'

/** Which events are summed up: those that a query for events would find. */
export type TallyQuery = Omit<EventQuery, 'prefer' | 'sort' | 'cursor' | 'offset' | 'limit'> & {
  /** So many at most, those with most events. Default 500. */
  readonly limit?: number
}

/** What some events come to. */
export interface EventSum {
  readonly events: number
  /** Sum of the Goldstein values of those that have one; absent when none has. */
  readonly goldstein?: number
  /** Persons whom they hit at least, as far as numbers are told. */
  readonly people: number
  /** First and last day, `YYYY-MM-DD`; absent when no event has one. */
  readonly first?: string
  readonly last?: string
}

/** What one side did to another. */
export interface PairTally extends EventSum {
  readonly source: SideKey
  readonly target: SideKey
}

export interface FoundTallies {
  readonly pairs: readonly PairTally[]
  /** Pairs left out by the limit. */
  readonly more: number
}

/** Two sides, in the order of their keys, and what passed between them. */
export interface DyadLine {
  readonly a: SideKey
  readonly b: SideKey
  /** What `a` did to `b`. */
  readonly forth: EventSum
  /** What `b` did to `a`. */
  readonly back: EventSum
}

export interface FoundDyads {
  /** Those with most events first. */
  readonly dyads: readonly DyadLine[]
  readonly more: number
}

export interface MonthSum extends EventSum {
  /** `YYYY-MM`; `undated` for events without a day. */
  readonly month: string
}

/** Events of one side in one place. */
export interface ActorPart extends EventSum {
  readonly months: readonly MonthSum[]
  /** Those with most events first. */
  readonly actions: readonly (EventSum & { readonly action: string })[]
  /** The 50 other sides with most events; events without another side are not among them. */
  readonly others: readonly (EventSum & { readonly key: SideKey })[]
}

/** One side: what it did and what was done to it. */
export interface ActorView {
  readonly key: SideKey
  /** Its name in the latest event. */
  readonly name: string
  readonly asSource: ActorPart
  readonly asTarget: ActorPart
  /** Its 20 cases with the latest moves. */
  readonly cases: readonly Case[]
}
