import type { ClaimOutcome } from './claims.ts'
import type { Comparison, EventOutcome } from './compare.ts'

export interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** How many of how many. */
export type Share = readonly [right: number, of: number]

/** The figures of a set of passages, in the form that the gold's own scorer prints. */
export interface Figures {
  readonly passages: number
  /** Right: action, status, source and target all equal. */
  readonly event: Rates
  /** Paired with a gold event at all. */
  readonly found: Rates
  readonly claims: Rates & { readonly speaker: Share }
  readonly quiet: Share
  readonly fields: Readonly<Record<string, Share>>
  readonly byAction: Readonly<Record<string, Rates>>
}

interface Tally {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

const NONE: Tally = { tp: 0, fp: 0, fn: 0 }
const plus = (a: Tally, b: Tally): Tally => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn })
const sum = (tallies: readonly Tally[]): Tally => tallies.reduce(plus, NONE)

/** What a verdict moves: a pair that is not fully right is both a false positive and a false negative. */
const MOVES: Readonly<Record<EventOutcome['verdict'], Tally>> = {
  right: { tp: 1, fp: 0, fn: 0 },
  wrong: { tp: 0, fp: 1, fn: 1 },
  missed: { tp: 0, fp: 0, fn: 1 },
  extra: { tp: 0, fp: 1, fn: 0 },
}
const FOUND: Tally = { tp: 1, fp: 0, fn: 0 }

const moved = ({ verdict, counts }: EventOutcome | ClaimOutcome): Tally => (counts ? MOVES[verdict] : NONE)

const movedFound = ({ verdict, counts }: EventOutcome): Tally =>
  verdict === 'right' || verdict === 'wrong' ? FOUND : counts ? MOVES[verdict] : NONE

export const ratesOf = ({ tp, fp, fn }: Tally): Rates => {
  const precision = tp / (tp + fp || 1)
  const recall = tp / (tp + fn || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), tp, fp, fn }
}

/** Shares by name, in order of first appearance. */
const sharesBy = (
  items: readonly { readonly field: string; readonly right: boolean }[],
): Figures['fields'] => {
  const shares = new Map<string, Share>()
  for (const { field, right } of items) {
    const [yes, all] = shares.get(field) ?? [0, 0]
    shares.set(field, [yes + Number(right), all + 1])
  }
  return Object.fromEntries(shares)
}

const shareOf = (answers: readonly boolean[]): Share => [answers.filter((yes) => yes).length, answers.length]

function ratesByAction(events: readonly EventOutcome[]): Figures['byAction'] {
  const tallies = new Map<string, Tally>()
  for (const outcome of events) {
    const action = outcome.wanted?.event.action ?? outcome.got?.action
    if (action === undefined || !outcome.counts) continue
    tallies.set(action, plus(tallies.get(action) ?? NONE, moved(outcome)))
  }
  return Object.fromEntries([...tallies].map(([action, tally]) => [action, ratesOf(tally)]))
}

/** Adds up what comparing each passage gave. */
export function figuresOf(comparisons: readonly Comparison[]): Figures {
  const events = comparisons.flatMap((c) => c.events)
  const claims = comparisons.flatMap((c) => c.claims)
  return {
    passages: comparisons.length,
    event: ratesOf(sum(events.map(moved))),
    found: ratesOf(sum(events.map(movedFound))),
    claims: {
      ...ratesOf(sum(claims.map(moved))),
      speaker: shareOf(claims.flatMap((c) => c.speaker ?? [])),
    },
    quiet: shareOf(comparisons.flatMap((c) => c.quiet ?? [])),
    fields: sharesBy(events.flatMap((e) => e.fields)),
    byAction: ratesByAction(events),
  }
}

/** How bad a passage was read: events count most, then claims, then single fields. */
export function badnessOf({ events, claims, quiet }: Comparison): number {
  const { fp, fn } = sum(events.map(moved))
  const wrong = sum(claims.map(moved))
  const fields = events.flatMap((e) => e.fields).filter((f) => !f.right && f.field !== 'status').length
  return 4 * (fp + fn) + 2 * (wrong.fp + wrong.fn) + fields + (quiet === false ? 4 : 0)
}
