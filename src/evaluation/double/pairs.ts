import { overlaps, type Span } from '../../base/span.ts'
import { sameQuote } from '../claims.ts'
import { isOutside } from '../compare.ts'
import { bestPairs, EITHER_WAY, type Pairs, pairCodings, sameSet } from '../pairing.ts'
import type { CodedClaim, CodedEvent, Coding } from './coding.ts'
import { type Sentences, sentencesOf } from './coding.ts'
import type { Pair } from './fields.ts'

/** What two coders found of one kind in one article, or on one day. */
export interface Found<T> {
  readonly both: readonly Pair<T>[]
  readonly onlyA: readonly T[]
  readonly onlyB: readonly T[]
  /** Sentences, or combinations of two sides and a class of action, in which neither found anything. */
  readonly quiet: number
}

/** One article that both coded. */
export interface DoublyCoded {
  readonly a: Coding
  readonly b: Coding
  readonly sentences: Sentences
  readonly events: Found<CodedEvent>
  readonly claims: Found<CodedClaim>
  /** Both list all claims, so that one that only one of them has is a disagreement. */
  readonly claimsComplete: boolean
}

/** How well two claims fit together; undefined when they are not of one act of saying. */
function claimLikeness(a: CodedClaim, b: CodedClaim): number | undefined {
  const quoted = a.quote !== undefined && b.quote !== undefined
  const near = a.span !== undefined && b.span !== undefined && overlaps(a.span, b.span)
  const sameWords = quoted && (sameQuote(a.quote, b.quote) || sameQuote(b.quote, a.quote))
  const sameSide = sameSet(a.actor, b.actor)
  const sameStance = a.stance === b.stance
  const told = a.quote === undefined && b.quote === undefined && sameSide && sameStance
  if (!sameWords && !near && !told) return undefined
  return 8 * Number(sameWords) + 4 * Number(near) + Number(sameSide) + Number(sameStance)
}

function foundOf<T extends { readonly optional: boolean }>(
  some: readonly T[],
  others: readonly T[],
  pairs: Pairs,
  spansOf: (item: T) => readonly Span[],
  sentences: Sentences,
): Found<T> {
  const taken = new Set(pairs.values())
  const loud = new Set([...some, ...others].flatMap((item) => spansOf(item).map(sentences.indexAt)))
  loud.delete(undefined)
  return {
    both: [...pairs].flatMap(([i, j]) => {
      const [a, b] = [some[i], others[j]]
      return a && b ? [[a, b] as const] : []
    }),
    onlyA: some.filter((item, i) => !pairs.has(i) && !item.optional),
    onlyB: others.filter((item, j) => !taken.has(j) && !item.optional),
    quiet: sentences.count - loud.size,
  }
}

/** Puts two codings of one article side by side. */
export function doublyCoded(a: Coding, b: Coding): DoublyCoded {
  const sentences = sentencesOf(a.text)
  // a passage lists diplomatic acts only, so that it cannot disagree about others
  const listed = ({ events }: Coding): readonly CodedEvent[] =>
    a.isPassage || b.isPassage ? events.filter((event) => !isOutside(event)) : events
  const [events, others] = [listed(a), listed(b)]
  const claims = bestPairs(a.claims, b.claims, claimLikeness, EITHER_WAY)
  const placesOf = ({ triggers, mentions }: CodedEvent): readonly Span[] => [...triggers, ...mentions]
  return {
    a,
    b,
    sentences,
    events: foundOf(events, others, pairCodings(events, others), placesOf, sentences),
    claims: foundOf(a.claims, b.claims, claims, ({ span }) => (span ? [span] : []), sentences),
    claimsComplete: a.claimsComplete && b.claimsComplete,
  }
}
