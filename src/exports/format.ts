import type { Codebook } from '../codebook/codebook.ts'
import type { EventQuery, OpenLedger } from '../ledger/index.ts'
import type { Table } from './tables/columns.ts'

/** What a row of a tabular format stands for. */
export const ROW_KINDS = ['events', 'reports', 'claims'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** Which pairs of states a panel has: those that some event is found of, or all of the states that events are found of. */
export const DYAD_CHOICES = ['observed', 'all'] as const
export type DyadChoice = (typeof DYAD_CHOICES)[number]

/** What every format is given. */
export interface ExportContext {
  readonly ledger: OpenLedger
  /** Which events: the filters of `demarche find`. */
  readonly query: EventQuery
  readonly codebook: Codebook
  readonly rows: RowKind
  /** `observed` where none is given. */
  readonly dyads?: DyadChoice
  /** So many entries at most, where the format has a limit of its own; its own where none is given. */
  readonly limit?: number
  /** With the texts of the articles, where the format leaves the choice. */
  readonly texts?: boolean
  /** CSV for a spreadsheet, which runs no cell of it; only for formats that take it. */
  readonly spreadsheet?: true
  /** Version of this package. */
  readonly version: string
  /** When the export is made, ISO 8601 with time and `Z`. */
  readonly at: string
  /** Takes one sentence on what the format has no place for and leaves out. */
  readonly note?: (sentence: string) => void
}

/**
 * Gives the file, piece by piece, in flat memory where the format allows. The same ledger and context give the same bytes.
 */
export type ExportWriter = (context: ExportContext) => AsyncIterable<string | Uint8Array>

/** A ledger was changed while an export that must be of one state of it was made. */
export class LedgerChangedError extends Error {
  override readonly name = 'LedgerChangedError'
  constructor() {
    super(
      'the ledger was changed while it was exported: export it again when nothing is ingested or reviewed',
    )
  }
}

/** One format that a ledger is exported in. */
export interface ExportFormat {
  readonly id: string
  /** One line for help and docs. */
  readonly summary: string
  /** Not for a terminal. */
  readonly binary?: boolean
  /** Row kinds that it knows; the first is the default. None: it has one kind of its own. */
  readonly rows?: readonly RowKind[]
  /** Its tables, for the data dictionary, where it has columns of its own. */
  readonly tables?: () => Promise<readonly Table[]>
  /** So many entries at most, unless another limit is given. None: it holds all events that fit. */
  readonly limit?: number
  /** It is CSV, and takes `spreadsheet`. */
  readonly spreadsheet?: true
  /** It is a panel, with a choice of dyads. */
  readonly dyads?: true
  /** It leaves the choice whether the texts of the articles are in it. */
  readonly texts?: true
  /** Loads the writer only where it is used, so that the command starts fast. */
  readonly load: () => Promise<ExportWriter>
}
