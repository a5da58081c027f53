import type { Passage, WordAt } from '../passage.ts'
import { uniqueActors } from './entries.ts'
import { POSSESSIVE } from './possessives.ts'
import type { Referent } from './referent.ts'
import type { AntecedentContext } from './wanted.ts'

/** Sentences back in which the place is looked for that "the staff" works in. */
const STAFF_REACH = 2

/** "closed the consulates and told *the staff* to leave": those who work in the missions last spoken of. */
export function staffedPlace(context: AntecedentContext, base: Referent): Referent | undefined {
  if (!base.definite || !namesStaff(context.passage, base.at)) return undefined
  for (let s = base.at.sentence; s >= Math.max(0, base.at.sentence - STAFF_REACH); s--) {
    const words = context.passage.sentences[s]?.tree.words ?? []
    const end = s === base.at.sentence ? base.at.word : words.length
    const missions = words
      .filter((w) => w.index < end && /^(NOUN|PROPN)$/.test(w.upos))
      .flatMap((w) => context.referent({ sentence: s, word: w.index }) ?? [])
      .filter((r) => r.kinds.includes('mission') && !r.kinds.includes('mission-member'))
    const [first] = missions
    if (first) return { ...first, actors: uniqueActors(missions.flatMap((m) => m.actors)) }
  }
  return undefined
}

/** Persons of whom nobody says where they serve, and who therefore belong to the public. */
const OUTSIDE = ['citizens', 'journalists', 'families', 'nationals']

/** "The embassy ... *its deputy head*", "the ambassador and two of *his colleagues*": who is said to be of a mission or of its head. */
export function servesUnder(
  { sentences, lexicon }: Passage,
  noun: WordAt,
  base: Referent,
  owner: Referent,
): boolean {
  const lemma = sentences[noun.sentence]?.lemmas[noun.word] ?? ''
  if (owner.kinds.includes('envoy') && !owner.plural) return lexicon.list('serving-under').has(lemma)
  if (owner.kinds.includes('mission-member') && lexicon.list('serving-beside').has(lemma)) return true
  return (
    owner.kinds.includes('mission') &&
    (lexicon.list('serving-under').has(lemma) ||
      (base.kinds.includes('person') && !OUTSIDE.some((kind) => base.kinds.includes(kind))))
  )
}

/** True for a phrase about those who work somewhere, whatever place that is. */
export const namesStaff = ({ sentences, lexicon }: Passage, at: WordAt): boolean =>
  lexicon.list('staff').has(sentences[at.sentence]?.tree.words[at.word]?.lemma ?? '')

/** "The consulate ... *its* staff": what was spoken of before has the staff, rather the mission than the state that closed it. */
export const isOwnerOfStaff = ({ passage }: AntecedentContext, { at, pronoun = '' }: Referent): boolean => {
  const word = passage.sentences[at.sentence]?.tree.words[at.word]?.head ?? -1
  return POSSESSIVE.has(pronoun) && namesStaff(passage, { sentence: at.sentence, word })
}
