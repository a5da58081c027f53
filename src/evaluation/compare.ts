import { isGeneric } from '../model/index.ts'
import { type ClaimOutcome, compareClaims } from './claims.ts'
import { compareFields, type FieldOutcome } from './fields.ts'
import type { GoldPassage } from './gold.ts'
import { pairEvents, sameSet, type Wanted, wantedOf } from './pairing.ts'
import type { Predicted, PredictedEvent } from './prediction.ts'

/** A gold event with the one read that answers it, or one of the two alone. */
export interface EventOutcome {
  readonly verdict: 'right' | 'wrong' | 'missed' | 'extra'
  readonly wanted?: Wanted
  readonly got?: PredictedEvent
  /** False for what moves no figure: an optional event missed or not fully right, codes outside the gold's own. */
  readonly counts: boolean
  readonly fields: readonly FieldOutcome[]
}

/** One passage: what was to be found beside what was read. */
export interface Comparison {
  readonly passage: GoldPassage
  /** False when no record came for the passage. */
  readonly read: boolean
  readonly events: readonly EventOutcome[]
  readonly claims: readonly ClaimOutcome[]
  /** Only for passages that tell nothing: whether nothing was read in them. */
  readonly quiet?: boolean
}

/** Codes of PLOVER at large: gold is annotated for diplomatic acts only, so that these are never wrong. */
export const isOutside = ({ action }: PredictedEvent): boolean => isGeneric(action)

function paired(wanted: Wanted, got: PredictedEvent, fields: readonly FieldOutcome[]): EventOutcome {
  const right =
    wanted.event.status === got.status &&
    sameSet(wanted.source, got.source) &&
    sameSet(wanted.target, got.target)
  return { verdict: right ? 'right' : 'wrong', wanted, got, counts: right || !wanted.event.optional, fields }
}

/** Compares what was read of a passage with gold; the rules are those of the gold's own scorer. */
export function comparePassage(passage: GoldPassage, predicted: Predicted | undefined): Comparison {
  const { events: got, claims } = predicted ?? { events: [], claims: [] }
  const wanted = wantedOf(passage)
  const pairs = pairEvents(wanted, got)
  const idOf = new Map(wanted.map((w, i) => [w.event.key, got[pairs.get(i) ?? -1]?.id]))
  const answered = wanted.map((w, i): EventOutcome => {
    const answer = got[pairs.get(i) ?? -1]
    return answer
      ? paired(w, answer, compareFields(w, answer, idOf))
      : { verdict: 'missed', wanted: w, counts: !w.event.optional, fields: [] }
  })
  const taken = new Set(pairs.values())
  const extra = got
    .filter((_, j) => !taken.has(j))
    .map((g): EventOutcome => ({ verdict: 'extra', got: g, counts: !isOutside(g), fields: [] }))
  return {
    passage,
    read: predicted !== undefined,
    events: [...answered, ...extra],
    claims: compareClaims(passage, claims),
    ...(wanted.length === 0 && { quiet: got.every(isOutside) }),
  }
}
