import type { Generated } from 'kysely'
import type { AccountTables } from './accounts-tables.ts'

/** The schema as the queries see it; migrations/ makes it. Columns named after what they hold as JSON hold it whole. */
export interface Tables extends AccountTables {
  // What came in. Only ever added to.
  readonly articles: ArticlesTable
  readonly records: RecordsTable
  readonly readings: ReadingsTable
  readonly decisions: DecisionsTable
  // What was given out or could not be taken in.
  readonly names: NamesTable
  readonly set_aside: SetAsideTable
  // What follows from the above.
  readonly decided_articles: DecidedArticlesTable
  readonly resolved_decisions: ResolvedDecisionsTable
  readonly current_readings: CurrentReadingsTable
  readonly reports: ReportsTable
  readonly events: EventsTable
  readonly cases: CasesTable
  // What is still to be done.
  readonly pending: PendingTable
  readonly stale: StaleTable
}

export interface ArticlesTable {
  readonly id: string
  /** Hash of title and text. */
  readonly version: string
  /** `{"text": ..., "title": ...}` */
  readonly content: string
}

export interface RecordsTable {
  /** Hash of the record. */
  readonly hash: string
  readonly article: string
  readonly version: string
  readonly coder: string
  readonly coder_version: string
  readonly codebook: string
  /** The record without the title and text of its article. */
  readonly record: string
}

/** That an article was read at some time and gave this record. */
export interface ReadingsTable {
  readonly record: string
  readonly read_at: string
}

export interface DecisionsTable {
  readonly id: string
  readonly at: string
  readonly reviewer: string
  readonly kind: string
  readonly decision: string
}

export interface NamesTable {
  readonly id: string
  /** Where the event with this id stood when it was last given out. */
  readonly anchors: string
}

export interface SetAsideTable {
  readonly origin: string
  readonly reason: string
  readonly article: string | null
  readonly at: string
  readonly tries: number
}

export interface DecidedArticlesTable {
  readonly decision: string
  readonly article: string
}

/** The reports that a decision in force is about, as their articles are read now. */
export interface ResolvedDecisionsTable {
  readonly decision: string
  readonly content: string
}

/** Of the readings of an article the one that counts. */
export interface CurrentReadingsTable {
  readonly article: string
  readonly record: string
  readonly read_at: string
  readonly signature: string
}

export interface ReportsTable {
  readonly key: string
  readonly article: string
  readonly block: string
  /** Family and sides as placed by reviewers, before a missing side was looked for. */
  readonly family: string
  readonly source: string | null
  readonly target: string | null
  readonly day: string | null
  /** 1: both sides known. */
  readonly complete: number
  /** The side that could be found from near reports. */
  readonly open: string | null
  /** As placed by reviewers. */
  readonly report: string
  /** With the side that was missing, where near reports gave it. */
  readonly resolved: string | null
  /** The sentence that it was read from, as a JSON string. */
  readonly sentence: string
}

export interface EventsTable {
  /** Rises with the day: see event-row.ts. */
  readonly n: number
  readonly id: string
  readonly block: string
  readonly family: string
  readonly action: string
  readonly status: string
  readonly source: string | null
  readonly target: string | null
  readonly dyad: string | null
  readonly day: string | null
  readonly last_day: string | null
  readonly outlets: number
  /** 1: a reviewer has rejected it. */
  readonly rejected: number
  readonly confidence: number
  readonly goldstein: number | null
  /** What cases need to know of it; null for what moves no dispute. */
  readonly move: string | null
  readonly event: string
}

export interface CasesTable {
  readonly id: string
  readonly dyad: string
  readonly first_side: string
  readonly second_side: string
  readonly first_day: string
  readonly last_day: string
  readonly moves: number
  readonly unanswered: number
  readonly content: string
}

/** Articles to consolidate, in order of arrival. One may stand here more than once. */
export interface PendingTable {
  readonly seq: Generated<number>
  readonly article: string
}

/** Blocks and dyads whose events or cases are to be made anew. */
export interface StaleTable {
  readonly kind: 'block' | 'dyad'
  readonly key: string
}
