import type { Actor } from '../model/index.ts'
import type { AnalysedSentence, Passage } from './passage.ts'
import { withParties } from './referents/parties.ts'
import { conjuncts } from './referents/phrase.ts'
import type { Referent } from './referents/referent.ts'
import { createResolver } from './referents/resolver.ts'
import { NO_CHOICE } from './rules/preferences.ts'

/**
 * Whom a phrase by itself denotes: the actors of the last phrase of a passage, which begins at the character `from`; what stands
 * before it only says of which state "the ministry" may be. Several where the phrase joins several, none where it names nobody.
 * Spans are those of the passage.
 */
export function phraseActors(passage: Passage, from: number): readonly Actor[] {
  const bare = createResolver(
    passage,
    () => [],
    () => NO_CHOICE,
  )
  const { resolved } = withParties(passage, bare)
  const denoted = (sentence: AnalysedSentence, word: number): readonly Actor[] =>
    conjuncts(sentence.tree, word).flatMap((each) =>
      actorsOf(resolved({ sentence: sentence.index, word: each })),
    )
  const sentences = passage.sentences.filter(({ span }) => span[0] >= from)
  for (const sentence of sentences)
    for (const word of headsOf(sentence)) {
      const found = denoted(sentence, word)
      if (found.length > 0) return found
    }
  return []
}

const actorsOf = (referent: Referent | undefined): readonly Actor[] => referent?.actors ?? []

/** Words that a phrase may be headed by: its root first, then the rest from the left, for where the parser saw a clause. */
const headsOf = ({ tree }: AnalysedSentence): readonly number[] => [
  ...(tree.root < 0 ? [] : [tree.root]),
  ...tree.words
    .filter(({ upos, index }) => NAMING.test(upos) && index !== tree.root)
    .map(({ index }) => index),
]
const NAMING = /^(NOUN|PROPN|PRON|ADJ)$/
