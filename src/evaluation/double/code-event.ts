import { type Field, type MayLeaveOut, nominal, type Place, placed, placeOfDate, set } from './fields.ts'

/**
 * What event data have of an event in common, whoever coded it: a day, two sides, CAMEO codes. Rows that agree on day,
 * sides and CAMEO root are one event, however many articles or sentences gave them.
 */
export interface CodeEvent extends MayLeaveOut {
  /** Absent where it is not known to the day. */
  readonly day?: string
  /** `USA`, `UNO`, `IGO:NATO`; empty where no side is known. */
  readonly source: string
  readonly target: string
  /** The first two digits of its CAMEO codes: `17`. */
  readonly root: string
  /** All its CAMEO codes, sorted, without repeats. */
  readonly codes: readonly string[]
  /** Mean of its rows. */
  readonly goldstein?: number
}

/** One row or one event of a record, before those that agree are put together. */
export interface CodeRow {
  readonly day?: string
  readonly source: string
  readonly target: string
  readonly code: string
  readonly goldstein?: number
}

/** GDELT's four classes of CAMEO roots: talk and deeds, with and against each other (GDELT Event Codebook 2.0, QuadClass). */
const CLASSES: readonly (readonly [last: number, name: string])[] = [
  [5, 'verbal cooperation'],
  [8, 'material cooperation'],
  [14, 'verbal conflict'],
  [20, 'material conflict'],
]

/** 1 to 4, as GDELT numbers them; nothing for what is no root. */
export const quadClassOf = (root: string): number | undefined => {
  const at = CLASSES.findIndex(([last]) => Number(root) <= last)
  return at < 0 ? undefined : at + 1
}

const classOf = (root: string): string | undefined => CLASSES[(quadClassOf(root) ?? 0) - 1]?.[1]

export const rootOf = (code: string): string => code.slice(0, 2)

const DECIMALS = 100

const placeOfValue = (value: number | undefined): Place | undefined =>
  value === undefined ? undefined : { shown: String(Math.round(value * DECIMALS) / DECIMALS), at: value }

export const CODE_FIELDS: readonly Field<CodeEvent>[] = [
  placed(['day', (e) => placeOfDate(e.day)]),
  nominal(['source', (e) => e.source]),
  nominal(['target', (e) => e.target]),
  nominal(['root', (e) => e.root]),
  nominal(['class', (e) => classOf(e.root)]),
  set(['code', (e) => e.codes]),
  placed(['goldstein', (e) => placeOfValue(e.goldstein)]),
]

/** `2022-02-28 USA → RUS 173`. */
export const codesInShort = ({ day, source, target, codes }: CodeEvent): string =>
  `${day ?? '–'} ${source || '–'} → ${target || '–'} ${codes.join(', ')}`
