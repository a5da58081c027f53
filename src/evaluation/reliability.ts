import type { Comparison } from './compare.ts'

/** An event that was read with how sure the reader was of it, and whether it is right. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/** Events of like confidence: how sure the reader was on average, and how many of them are right. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly events: number
  readonly right: number
  readonly meanConfidence: number
}

export interface Reliability {
  readonly bins: readonly Bin[]
  readonly events: number
  /** Mean distance of confidence from the share that is right, weighed by events. */
  readonly expectedError: number
  /** Mean squared distance of confidence from the truth (Brier). */
  readonly brier: number
}

const BINS = 10

/** Every event that counts and carries a confidence. */
export const judgedOf = (comparisons: readonly Comparison[]): readonly Judged[] =>
  comparisons
    .flatMap((c) => c.events)
    .flatMap(({ got, counts, verdict }) =>
      got?.confidence === undefined || !counts
        ? []
        : [{ confidence: got.confidence, right: verdict === 'right' }],
    )

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length

const binOf = ({ confidence }: Judged): number =>
  Math.max(0, Math.min(BINS - 1, Math.floor(confidence * BINS)))

/** How well confidence keeps its promise: of the events given 0.9, nine in ten should be right. */
export function reliabilityOf(judged: readonly Judged[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, i): Bin => {
    const inside = judged.filter((j) => binOf(j) === i)
    return {
      from: i / BINS,
      to: (i + 1) / BINS,
      events: inside.length,
      right: inside.filter((j) => j.right).length,
      meanConfidence: mean(inside.map((j) => j.confidence)),
    }
  }).filter((bin) => bin.events > 0)
  const off = bins.map((b) => b.events * Math.abs(b.meanConfidence - b.right / b.events))
  return {
    bins,
    events: judged.length,
    expectedError: off.reduce((a, b) => a + b, 0) / (judged.length || 1),
    brier: mean(judged.map((j) => (j.confidence - Number(j.right)) ** 2)),
  }
}
