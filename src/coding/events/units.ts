import { overlaps } from '../../base/span.ts'
import type { Post } from '../../model/index.ts'
import type { AnalysedSentence } from '../passage.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Side } from './candidate.ts'

/** "called at the Danish embassy and left *us* a note": the mission of that state in the sentence is who is meant. */
export function withUnits(resolver: Resolver, sentence: AnalysedSentence, side: Side): Side {
  if (!side.actors.some((a) => a.code && !a.unit)) return side
  const missions = sentence.tree.words.flatMap((word): Referent[] => {
    const referent =
      word.upos === 'NOUN' || word.upos === 'PROPN'
        ? resolver.referent({ sentence: sentence.index, word: word.index })
        : undefined
    return referent?.kinds.includes('mission') && referent.post ? [referent] : []
  })
  const unitOf = (code: string | undefined): Post | undefined =>
    missions.find((m) => m.actors.some((a) => a.code === code) && acts(m, side))?.post
  return {
    ...side,
    actors: side.actors.map((a) => {
      const unit = a.unit ?? unitOf(a.code)
      return unit ? { ...a, unit } : a
    }),
  }
}

/** The side was read from the mission itself, or from a pronoun that can stand for it. */
const acts = (mission: Referent, side: Side): boolean =>
  side.basis === 'coreference' || side.spans.some((s) => overlaps(s, mission.span))
