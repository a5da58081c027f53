import type { Case, LedgerClaim, LedgerEvent, SideKey, Stance, Verdict } from '../model/index.ts'
import type { ArticleLine, KeptDecision } from './article-query.ts'

/** What events are counted by. */
export const FACETS = [
  'source',
  'target',
  'action',
  'status',
  'year',
  'month',
  'outlets',
  'confidence',
  'review',
  'conflict',
] as const
export type FacetName = (typeof FACETS)[number]

export interface Facet {
  /**
   * The 50 values with most events; years and months in order of time, all of them; `outlets` for so many at least, `confidence`
   * as `0.5..0.699`, `conflict` as `true`. Events without a value are left out.
   */
  readonly values: readonly { readonly value: string; readonly events: number }[]
  /** Values left out. */
  readonly more: number
}

/** Events by value, each facet under all conditions of the query but its own. */
export type Facets = Readonly<Record<FacetName, Facet>>

/** Which decisions are asked for. Every condition that is given must hold. */
export interface DecisionQuery {
  /** About this event, by its id or one that it had before. */
  readonly event?: string
  /** About this article, alone or among others. */
  readonly article?: string
  readonly by?: string
  readonly kind?: Verdict['kind']
  /** Only those that hold, or only those that were undone. */
  readonly holds?: boolean
  readonly cursor?: string
  /** Default 50. */
  readonly limit?: number
}

/** Decisions, the latest first. */
export interface FoundDecisions {
  readonly decisions: readonly KeptDecision[]
  readonly next?: string
}

/** Which claims are asked for. Every condition that is given must hold. */
export interface ClaimQuery {
  /** About this event, by its id or one that it had before. */
  readonly event?: string
  /** About an event of this case. */
  readonly case?: string
  /** Told by this article. */
  readonly article?: string
  readonly stance?: Stance
  /** Key of who said it. */
  readonly speaker?: SideKey
  readonly cursor?: string
  /** Default 50. */
  readonly limit?: number
}

/** Claims about events, those about the latest event first. */
export interface FoundClaims {
  readonly claims: readonly { readonly event: string; readonly claim: LedgerClaim }[]
  readonly next?: string
}

/** A day by which something was asked or ordered to be done. */
export interface DueDay {
  readonly day: string
  /** Id of the event that set it. */
  readonly event: string
  readonly case: Case
  /** The other side has answered the event. */
  readonly answered: boolean
}

/** What somebody who begins the day wants to know. */
export interface Today {
  readonly day: string
  /** Articles read up to this day, the latest read first. */
  readonly articles: readonly ArticleLine[]
  /** Events up to this day that no reviewer has settled, those that most need a look first. */
  readonly worthLooking: readonly LedgerEvent[]
  /** Deadlines from so many days before to so many after this day, and unanswered ones from before that; in order of time. */
  readonly deadlines: readonly DueDay[]
  /** Cases with a move up to this day, the latest moved first. */
  readonly cases: readonly Case[]
}

export interface TodayOptions {
  /** Days around the day in which deadlines are near. Default 30. */
  readonly days?: number
  /** So many of each kind at most. Default 10. */
  readonly limit?: number
}
