import type { Anchor, Case, LedgerEvent, Preference, Report, SideKey, Status } from '../model/index.ts'

export type * from './article-query.ts'
export type * from './desk-query.ts'
export type * from './tally-query.ts'

/** Orders of events: the latest first; the earliest first; those with most outlets first; the least sure first. */
export const EVENT_SORTS = ['latest', 'earliest', 'outlets', 'confidence'] as const
export type EventSort = (typeof EVENT_SORTS)[number]

/** What reviewers did to an event, by decisions in force. `none`: nothing at all. */
export const REVIEWS = [
  'none',
  'confirmed',
  'corrected',
  'rejected',
  'merged',
  'split',
  'annotated',
  'added',
] as const
export type ReviewState = (typeof REVIEWS)[number]

/** What events are asked for. Every condition that is given must hold. */
export interface EventQuery {
  readonly source?: SideKey
  readonly target?: SideKey
  /** Either side. */
  readonly side?: SideKey
  readonly action?: string
  readonly family?: string
  readonly status?: Status
  /** The event may have been on this day or later, `YYYY-MM-DD`. */
  readonly since?: string
  /** The event may have been on this day or earlier. */
  readonly until?: string
  /** Words of the reports, names and quotations; all must be there. "Words in quotation marks" stand together, -word must not be there. */
  readonly text?: string
  /** So many independent outlets at least. */
  readonly minOutlets?: number
  /** So sure at least, 0..1. */
  readonly confidenceMin?: number
  /** So sure at most, 0..1. */
  readonly confidenceMax?: number
  /** Only events with a field on which reports or reviewers contradict each other. */
  readonly conflict?: boolean
  /** Only events to which reviewers did this, or `none`. `rejected` asks for rejected events. */
  readonly review?: ReviewState
  /** Id of an article that tells of the event. */
  readonly article?: string
  /** Also what reviewers have rejected. */
  readonly rejected?: boolean
  /** Also events of generic actions (`plover-aid`, ...). An `action` that is generic asks for them anyway. */
  readonly generic?: boolean
  /** Values by another rule than the ledger's own. */
  readonly prefer?: Preference
  /** Default `latest`. */
  readonly sort?: EventSort
  /** The `next` of the events before: goes on after them, also where events have come or gone meanwhile. */
  readonly cursor?: string
  /** Default 50. */
  readonly limit?: number
  /** Events to pass over, counted from the cursor or the first. */
  readonly offset?: number
}

/** Events in the order asked for. */
export interface FoundEvents {
  readonly events: readonly LedgerEvent[]
  /** There are more after these. */
  readonly more: boolean
  /** Set when there are more: the cursor that goes on after these, for the same query. */
  readonly next?: string
}

/** One report of an event with its words. */
export interface ToldReport {
  readonly key: string
  readonly report: Report
  readonly anchor: Anchor
  readonly sentence: string
}

/** An event with its reports. */
export interface ToldEvent {
  readonly event: LedgerEvent
  readonly reports: readonly ToldReport[]
}

/** An event with all that is known of it. */
export interface EventView extends ToldEvent {
  /** Set when the event was asked for by a name that it had before. */
  readonly formerly?: string
  readonly cases: readonly Case[]
}

export interface CaseQuery {
  /** One side, in either place. */
  readonly side?: SideKey
  /** The other side. */
  readonly other?: SideKey
  readonly since?: string
  readonly until?: string
  /** Only those in which an answer is owed. */
  readonly open?: boolean
  /** Default 50. */
  readonly limit?: number
  readonly offset?: number
}

export interface FoundCases {
  readonly cases: readonly Case[]
  readonly more: boolean
}

/** A case with its events, moves and words, in order of time. */
export interface CaseView {
  readonly case: Case
  readonly events: readonly LedgerEvent[]
}

/** A month in which the ledger has articles. */
export interface CoveredMonth {
  /** `YYYY-MM`. */
  readonly month: string
  /** Articles published in it, each counted once. */
  readonly articles: number
}

/** What one side did to the other in one month. */
export interface Tally {
  readonly events: number
  /** Sum and mean over the events that have a Goldstein value. */
  readonly goldstein: { readonly sum: number; readonly mean: number } | undefined
}

export interface DyadMonth {
  /** `YYYY-MM`; `undated` for events without a day. */
  readonly month: string
  /** What `a` did to `b`. */
  readonly forth: Tally
  /** What `b` did to `a`. */
  readonly back: Tally
}

export interface DyadView {
  readonly a: SideKey
  readonly b: SideKey
  readonly months: readonly DyadMonth[]
}
