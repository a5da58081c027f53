import { type RawBuilder, sql } from 'kysely'
import type { ResolvedDecision } from '../consolidation/index.ts'
import type { Verdict } from '../model/index.ts'
import type { ReviewState } from './query.ts'

/** What reviewers do to events; taking something back leaves no trace. */
type Doing = Exclude<Verdict['kind'], 'undo'>

const BITS: Readonly<Record<Doing, number>> = {
  confirm: 1,
  correct: 2,
  reject: 4,
  merge: 8,
  split: 16,
  annotate: 32,
  add: 64,
}

const DOING: Readonly<Record<Exclude<ReviewState, 'none'>, Doing>> = {
  confirmed: 'confirm',
  corrected: 'correct',
  rejected: 'reject',
  merged: 'merge',
  split: 'split',
  annotated: 'annotate',
  added: 'add',
}

/** All that reviewers did to each report, a bit each, by the decisions in force. */
export const bitsByReport = (decisions: readonly ResolvedDecision[]): ReadonlyMap<string, number> => {
  const bits = new Map<string, number>()
  for (const { decision, on, others } of decisions)
    for (const key of [...on, ...others]) bits.set(key, (bits.get(key) ?? 0) | bitOf(decision.verdict))
  return bits
}

const bitOf = ({ kind }: Verdict): number => (kind === 'undo' ? 0 : BITS[kind])

/** Leaves open what a reviewer only wrote a note on. */
export const isSettled = (bits: number): boolean => (bits & ~BITS.annotate) !== 0

/** The states that bits stand for. */
export const reviewStates = (bits: number): readonly ReviewState[] =>
  bits === 0
    ? ['none']
    : (Object.keys(DOING) as (keyof typeof DOING)[]).filter((state) => (bits & BITS[DOING[state]]) !== 0)

/** The condition for events in a state; the first part lets an index of reviewed events serve. */
export const isInReview = (state: ReviewState): RawBuilder<unknown> =>
  state === 'none' ? sql`review = 0` : sql`review <> 0 and (review & ${sql.lit(BITS[DOING[state]])}) <> 0`
