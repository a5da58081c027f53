import type { Actor } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { insideQuotation } from './speech.ts'

/** How many sentences back a mission is looked for. */
const REACH = 4

/**
 * "*the Russian attachés* were told to leave ... the ambassador said": an envoy of whom nothing else is said speaks for the
 * state whose mission the report last spoke of.
 */
export function missionSpokenOf(passage: Passage, resolver: Resolver, speaker: Referent): Actor | undefined {
  for (let i = speaker.at.sentence; i >= Math.max(0, speaker.at.sentence - REACH); i--) {
    const sentence = passage.sentences[i]
    const last = i === speaker.at.sentence ? Math.min(...speaker.words) : (sentence?.lemmas.length ?? 0)
    for (let w = last - 1; w >= 0; w--) {
      const word = sentence?.tree.words[w]
      if (
        !word ||
        !passage.lexicon.list('of-mission').has(sentence?.lemmas[w] ?? '') ||
        insideQuotation(passage, word.start)
      )
        continue
      const found = resolver.referent({ sentence: i, word: w })
      const actor = found?.kinds.some((k) => /^(mission|envoy|mission-member)$/.test(k))
        ? found.actors[0]
        : undefined
      if (actor?.code) return actor
    }
  }
  return undefined
}
