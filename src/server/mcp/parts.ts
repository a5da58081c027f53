import type { Codebook } from '../../codebook/codebook.ts'
import type { OpenedReader } from '../../index.ts'
import type { OpenLedger } from '../../ledger/index.ts'
import type { Names } from '../../wording/values.ts'

/** What the server for assistants stands on. It looks and never decides. */
export interface McpParts {
  readonly ledger: Pick<OpenLedger, 'find' | 'show' | 'cases' | 'case' | 'dyad' | 'record' | 'toldBy'>
  readonly codebook: Codebook
  readonly names: Names
  /** Opened when a text is first read: most sessions only look things up. */
  readonly reader: () => Promise<OpenedReader>
  /** The day that parts deadlines which run from those that are over, `YYYY-MM-DD`. */
  readonly today: () => string
}
