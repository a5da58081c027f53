import type { Generated } from 'kysely'
import type { AccountTables } from './accounts-tables.ts'
import type { CodingTables } from './coding-tables.ts'

/** The schema as the queries see it; migrations/ makes it. Columns named after what they hold as JSON hold it whole. */
export interface Tables extends AccountTables, CodingTables {
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
  readonly tellings: TellingsTable
  readonly event_claims: EventClaimsTable
  readonly deadlines: DeadlinesTable
  readonly article_lines: ArticleLinesTable
  readonly undone: UndoneTable
  // What reviewers have looked at, and how often anything changed: no part of the account.
  readonly looks: LooksTable
  readonly ledger_version: LedgerVersionTable
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
  /** 1: reports or reviewers contradict each other on some field. */
  readonly conflict: number
  /** What reviewers did, a bit each: see review-bits.ts. */
  readonly review: number
  /** Persons whom it hit at least. */
  readonly people: number | null
  /** How much it needs a look; 0: not at all. */
  readonly worth: number
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

/** Which articles tell of an event. */
export interface TellingsTable {
  readonly article: string
  /** The event's number. */
  readonly n: number
}

/** A claim about an event: where it stands among those of the event, and what it is found by. */
export interface EventClaimsTable {
  readonly n: number
  readonly position: number
  readonly stance: string
  readonly speaker: string | null
}

/** A deadline that a case has running. */
export interface DeadlinesTable {
  readonly dyad: string
  readonly case_id: string
  readonly event: string
  readonly day: string
  /** 1: the event that set it has been answered. */
  readonly answered: number
}

/** An article as lists show it. */
export interface ArticleLinesTable {
  /** Rises with the day of publication, as with events. */
  readonly n: number
  readonly article: string
  readonly outlet: string | null
  readonly read_at: string
  /** Hash of what the reading that counts says: a newer coder that says the same leaves it as it is. */
  readonly said: string
  /** `{"outlet": ..., "published": ..., "title": ..., "url": ...}` */
  readonly head: string
  /** Events that it tells of, and what they come to; generic and rejected ones left out. */
  readonly events: number
  readonly lowest: number | null
  readonly conflicts: number
  readonly worth: number
  /** 1: somebody looked at it as it is read now. */
  readonly looked: number
}

/** Decisions that do not hold. */
export interface UndoneTable {
  readonly decision: string
}

/** Who looked at an article last, and what its reading said then. */
export interface LooksTable {
  readonly article: string
  readonly reviewer: string
  readonly at: string
  readonly said: string
}

/** One row: a number that rises with every change of what the ledger shows. */
export interface LedgerVersionTable {
  readonly n: number
}
