import type { Span } from '../base/span.ts'
import type { Article } from './article.ts'
import type { Claim } from './claim.ts'
import type { Stance, Status } from './codes.ts'
import type { Event, EventDate, MissedEvent, PloverCode } from './event.ts'
import type { ArticleRecord } from './record.ts'

/** One reading of one article: what a ledger takes in. */
export interface Reading {
  readonly record: ArticleRecord
  /** When it was read, ISO 8601 with time and `Z`. Of several readings of one article the newest coder's, then the latest, counts. */
  readonly readAt: string
}

/**
 * A side of an event as the ledger keys it: an actor's code (`USA`), an organisation's code and id (`IGO:NATO`), or, where the
 * text names somebody without a known code, the name in lower case with hyphens (`the-west`).
 */
export type SideKey = string

/** What consolidation has to know of the article that a report stands in. */
export interface ReportSource {
  readonly article: string
  readonly outlet?: string
  readonly url?: string
  readonly title?: string
  readonly byline?: string
  readonly published?: string
  /** MinHash of the text (consolidation/signature.ts): tells reprints of one story. */
  readonly signature: string
}

/**
 * One article's telling of one act between one source and one target. An event of a record with several sources or targets
 * gives a report for each pair (RECORD.md, convention 3).
 */
export interface Report {
  /** `ARTICLE#e1`, or `ARTICLE#+DECISION` of what a reviewer added; with `/SOURCE>TARGET` where the event was split. */
  readonly key: string
  readonly from: ReportSource
  readonly event: Event
  readonly family: string
  readonly action: string
  readonly status: Status
  readonly source?: SideKey
  readonly target?: SideKey
  /** As the article was read, before reviewers or other reports filled in or corrected anything. */
  readonly read: { readonly family: string; readonly source?: SideKey; readonly target?: SideKey }
  /** Names of the sides as the article has them. */
  readonly names: { readonly source?: string; readonly target?: string }
  /** Claims of the same record about this event. */
  readonly claims: readonly Claim[]
  /** Key of the report that this one answers, where the article tells it. */
  readonly answers?: string
  /** Set for what no reading gave: a reviewer says that the article tells it. */
  readonly added?: Added
}

/** The decision that added a report, and whose it is. */
export interface Added {
  readonly decision: string
  readonly by: string
}

/** Rules that choose among the values that reports give for a field (DESIGN.md, "Preferred value"). */
export const PREFERENCES = ['acting-side', 'majority', 'earliest', 'latest', 'most-precise'] as const
export type Preference = (typeof PREFERENCES)[number]

/** One value of a field, with who says it. */
export interface Variant {
  readonly value: unknown
  /** Keys of the reports that give it, in text order of their keys. */
  readonly reports: readonly string[]
  /** Independent outlets among them. */
  readonly outlets: number
  /** The acting side gives it in its own words, in one of these reports. */
  readonly actingSide: boolean
  /** First and last day of publication among its reports. */
  readonly first?: string
  readonly last?: string
  /** Smaller is more precise: days that a date leaves open, width of a count, 0 for plain values. */
  readonly vagueness: number
  /** A vaguer form of another variant, or a weaker basis: it supports, but is not chosen beside, that one. */
  readonly yields: boolean
}

/** A field of an event: what is preferred, why, and all that was said. */
export interface FieldAccount {
  readonly value: unknown
  /** `reviewer`, or the preference that decided. */
  readonly rule: Preference | 'reviewer' | 'only-value'
  readonly variants: readonly Variant[]
  /** Two of the variants contradict each other. */
  readonly conflict: boolean
  /** Reviewers who set it, the latest last; more than one value among them is a conflict between reviewers. */
  readonly reviewed?: readonly { readonly decision: string; readonly by: string; readonly value: unknown }[]
}

/** Fields of an event that a ledger keeps an account of. */
export const LEDGER_FIELDS = [
  'count',
  'date',
  'deadline',
  'effective',
  'kind',
  'post',
  'named',
  'people',
  'grounds',
  'instruments',
  'legal',
  'place',
  'occasion',
] as const
export type LedgerField = (typeof LEDGER_FIELDS)[number]

/** One step in the history of an act: threatened, then intended, then performed, then reversed. */
export interface Step {
  readonly status: Status
  readonly date?: EventDate
  readonly reports: readonly string[]
}

/** What one or more outlets report one speaker to have said about the event. */
export interface LedgerClaim {
  readonly speaker: { readonly key?: SideKey; readonly name: string; readonly role?: string }
  readonly stance: Stance
  readonly quote?: string
  readonly verbatim: boolean
  /** Where it stands: claim ids are those of the article's record. */
  readonly told: readonly { readonly article: string; readonly claim: string; readonly span: Span }[]
  readonly outlets: number
}

/** A report as its event lists it. */
export interface ReportLine {
  readonly key: string
  readonly article: string
  /** Id of the event in the article's record, or `+DECISION` of what a reviewer added. */
  readonly event: string
  readonly outlet?: string
  readonly published?: string
  readonly status: Status
  readonly background: boolean
  readonly confidence: number
  /** Reports with the same number are one independent source: one outlet, one origin named, or reprints of one text. */
  readonly origin: number
  readonly added?: Added
}

/** What reviewers decided about an event, undone decisions left out. */
export interface Review {
  readonly confirmed: readonly string[]
  readonly rejected: readonly string[]
  readonly notes: readonly { readonly decision: string; readonly by: string; readonly text: string }[]
  /**
   * What reviewers set of who did what to whom and how far it has gone, the latest last: of fields without an account. Absent
   * where nobody did.
   */
  readonly set?: readonly {
    readonly decision: string
    readonly by: string
    readonly field: (typeof CORRECTABLE)[number]
    readonly value: unknown
  }[]
}

/** One act in the world, as all its reports and all decisions give it. */
export interface LedgerEvent {
  /** Reads like what it names: `usa-rus-expel-diplomats-2022-02-28`. */
  readonly id: string
  /** The block it was found in: `family|source|target`. */
  readonly block: string
  readonly family: string
  readonly action: string
  /** The latest step. */
  readonly status: Status
  readonly source?: SideKey
  readonly target?: SideKey
  readonly names: { readonly source?: string; readonly target?: string }
  readonly plover?: PloverCode
  readonly cameo?: string
  readonly goldstein?: number
  readonly fields: { readonly [F in LedgerField]?: FieldAccount }
  readonly steps: readonly Step[]
  readonly reports: readonly ReportLine[]
  /** Independent outlets: origins among the reports. */
  readonly outlets: number
  readonly claims: readonly LedgerClaim[]
  /** Reports that this event is said to answer, and words for it where no report is named. */
  readonly answers: { readonly reports: readonly string[]; readonly words: readonly string[] }
  /** 0..1: that at least one of the independent origins reads it right. */
  readonly confidence: number
  readonly review: Review
}

/** An answer between two events of a case. `said`: a report says so; `presumed`: the same kind of act the other way soon after. */
export interface CaseLink {
  readonly event: string
  readonly answers: string
  readonly basis: 'said' | 'presumed'
}

/** Moves between two sides that answer one another or belong to one dispute. */
export interface Case {
  /** `rus-usa-2022-02`: the two sides in code order and the month of the first move. */
  readonly id: string
  readonly sides: readonly [SideKey, SideKey]
  readonly start: string
  readonly end: string
  /** Ids of events in order of time: acts that move the dispute. */
  readonly moves: readonly string[]
  readonly links: readonly CaseLink[]
  /** Performed moves without an answer, by whom an answer is owed. */
  readonly unanswered: readonly { readonly event: string; readonly by: SideKey }[]
  readonly deadlines: readonly { readonly event: string; readonly day: string }[]
}

/**
 * Where a report stands, in terms that a newer coder keeps: the article and the words. Matching tries the words first, then
 * family and sides.
 */
export interface Anchor {
  readonly article: string
  readonly event: string
  readonly family: string
  readonly source?: SideKey
  readonly target?: SideKey
  readonly in?: 'title'
  readonly span?: Span
}

/** Fields that a reviewer may correct: an account's, and what the event is. */
export const CORRECTABLE = ['action', 'source', 'target', 'status', ...LEDGER_FIELDS] as const
export type CorrectableField = (typeof CORRECTABLE)[number]

export type Verdict =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'correct'; readonly field: CorrectableField; readonly value: unknown }
  | { readonly kind: 'reject' }
  | { readonly kind: 'merge'; readonly with: readonly Anchor[] }
  | { readonly kind: 'split'; readonly off: readonly Anchor[] }
  | { readonly kind: 'annotate'; readonly text: string }
  | {
      readonly kind: 'add'
      readonly article: string
      /** Version of the article that the spans of the event point into: the hash of its words. */
      readonly version: string
      readonly event: MissedEvent
    }
  | { readonly kind: 'undo'; readonly decision: string }

/** What a reviewer said: signed, dated, with a reason. Decisions are only ever added; `undo` takes one back. */
export interface Decision {
  /** First 16 hex digits of SHA-256 over the rest of the decision. */
  readonly id: string
  /** ISO 8601 with time and `Z`. */
  readonly at: string
  readonly by: string
  readonly reason: string
  /** The reports of the event as they stood; empty for `undo` and `add`. */
  readonly on: readonly Anchor[]
  readonly verdict: Verdict
}

/** The whole account, as pure consolidation gives it. */
export interface Ledger {
  readonly events: readonly LedgerEvent[]
  readonly cases: readonly Case[]
}

/** An article that could not be taken in, kept so that it can be tried again. */
export interface SetAside {
  readonly origin: string
  readonly reason: string
  readonly article?: Partial<Article>
  readonly at: string
  readonly tries: number
}
