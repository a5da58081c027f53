import type { GoldClaim, GoldPassage } from './gold.ts'
import { sameSet } from './pairing.ts'
import { actorKeys, type PredictedClaim } from './prediction.ts'

/** A gold claim with the one read that answers it, or one of the two alone. */
export interface ClaimOutcome {
  readonly verdict: 'right' | 'wrong' | 'missed' | 'extra'
  readonly wanted?: GoldClaim
  readonly got?: PredictedClaim
  /** Whether the speaker's name is right; absent where gold names none. */
  readonly speaker?: boolean
  /** False for what gold leaves open: it moves no figure but the speaker's. */
  readonly counts: boolean
}

export const plain = (words: string | undefined): string =>
  (words ?? '')
    .replace(/[“”"‘’'\s]+/g, ' ')
    .trim()
    .toLowerCase()

/** Shares of a quotation that must be there for it to be the same one. */
const LEAST_OF_WANTED = 0.8
const LEAST_OF_GOT = 0.5

export const sameQuote = (wanted: string, got: string | undefined): boolean => {
  const a = plain(wanted)
  const b = plain(got)
  if (b === '') return false
  return a.includes(b)
    ? b.length >= LEAST_OF_WANTED * a.length
    : b.includes(a) && a.length >= LEAST_OF_GOT * b.length
}

const answers = (wanted: GoldClaim, got: PredictedClaim): boolean => {
  if (wanted.quote) return sameQuote(wanted.quote, got.quote)
  if (got.quote || got.stance !== wanted.stance) return false
  return wanted.actor
    ? got.actor.includes(wanted.actor.toUpperCase())
    : plain(got.speaker).includes(plain(wanted.speaker))
}

export const rightSpeaker = (wanted: string, got: string | undefined): boolean => {
  const name = plain(got)
  return name.includes(plain(wanted)) || (name !== '' && plain(wanted).includes(name))
}

const compared = (wanted: GoldClaim, got: PredictedClaim): ClaimOutcome => {
  const actors = wanted.actor ? actorKeys([wanted.actor]) : []
  const right = sameSet(got.actor, actors) && got.stance === wanted.stance
  return {
    verdict: right ? 'right' : 'wrong',
    wanted,
    got,
    counts: right || !wanted.optional,
    ...(wanted.speaker && { speaker: rightSpeaker(wanted.speaker, got.speaker) }),
  }
}

/** Each gold claim takes the first one left that answers it; what remains is wrong only where gold lists them all. */
export function compareClaims(
  { claims = [], claimsComplete = false }: GoldPassage,
  got: readonly PredictedClaim[],
): readonly ClaimOutcome[] {
  const left = [...got]
  const outcomes = claims.map((wanted): ClaimOutcome => {
    const at = left.findIndex((claim) => answers(wanted, claim))
    const found = left[at]
    if (!found) return { verdict: 'missed', wanted, counts: !wanted.optional }
    left.splice(at, 1)
    return compared(wanted, found)
  })
  return [
    ...outcomes,
    ...left.map((claim): ClaimOutcome => ({ verdict: 'extra', got: claim, counts: claimsComplete })),
  ]
}
