import type { Table } from '../notation.ts'

export const out: Table = {
  cases: [{ text: '', events: [] }],
  /** Not read right yet, each with its cause. */
  known: [],
}
