import type { CodingStart, CodingState } from '../model/index.ts'

/** The tables of coding by hand, as the queries see them. Times are ISO 8601 in UTC, so that they sort as text. */
export interface CodingTables {
  readonly assignments: AssignmentsTable
  readonly codings: CodingsTable
}

export interface AssignmentsTable {
  readonly id: string
  readonly article: string
  readonly begun_from: CodingStart
  readonly assigned_by: string
  readonly assigned_at: string
  readonly adjudicated_by: string | null
  readonly adjudicated_at: string | null
}

export interface CodingsTable {
  readonly assignment: string
  /** 0 for the first coder, 1 for the second. */
  readonly place: number
  readonly coder: string
  readonly state: CodingState
  readonly version: number
  /** The events as JSON, whole. */
  readonly events: string
  readonly saved_at: string | null
}
