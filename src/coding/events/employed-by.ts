import type { OpenPassage } from '../open-passage.ts'
import type { AnalysedSentence } from '../passage.ts'
import { argumentsIn } from '../rules/roles.ts'
import type { Side } from './candidate.ts'
import type { Telling } from './detail.ts'
import { ownersOf, referentsAt } from './sides.ts'

/** Sentences after an act in which "he" or "the person" is still the one whom it hit. */
const REACH = 2

const PRONOUNS = /^(he|she)$/

/**
 * "is moving to kick out a 13th Russian. *She works for the UN*": one person whom a host sends away and who serves an organisation is the
 * organisation's, whatever their passport.
 */
export const withEmployers = (
  { passage, resolver }: OpenPassage,
  tellings: readonly Telling[],
): readonly Telling[] =>
  tellings.map((telling) => {
    if (telling.inTitle || telling.action.id !== 'expel-diplomats' || !isOfOnePerson(telling)) return telling
    const { index } = telling.sentence
    const employer = passage.sentences
      .slice(index + 1, index + 1 + REACH)
      .flatMap((sentence) => employerIn(resolver, sentence) ?? [])[0]
    return employer ? { ...telling, target: employer } : telling
  })

const isOfOnePerson = ({ count, objects, target }: Telling): boolean =>
  (count === undefined || count.max === 1) &&
  objects.length === 1 &&
  target.actors.length === 1 &&
  /^[A-Z]{3}$/.test(target.actors[0]?.code ?? '') &&
  objects.every((o) => !o.plural && o.kinds.includes('nationals') && o.post === undefined)

function employerIn(resolver: OpenPassage['resolver'], sentence: AnalysedSentence): Side | undefined {
  for (const proposition of sentence.propositions) {
    const isWork = proposition.lemma === 'work' && proposition.tense === 'present'
    const isEmployed = proposition.lemma === 'employ' && proposition.voice === 'passive'
    if (!isWork && !isEmployed) continue
    if (proposition.operators.some((o) => o.kind === 'negation')) continue
    const [who] = argumentsIn(sentence, proposition, isWork ? 'agent' : 'patient')
    const word = who && sentence.tree.words[who.head]
    if (
      !word ||
      !(
        PRONOUNS.test(word.text.toLowerCase()) ||
        resolver.lexicon.list('somebody').has(sentence.lemmas[word.index] ?? '')
      )
    )
      continue
    const by = argumentsIn(sentence, proposition, isWork ? 'for' : 'agent')
    const side = ownersOf(by.flatMap((a) => referentsAt(resolver, sentence, a)))
    if (side.actors.some((a) => /^(UNO|IGO|EUR)$/.test(a.code ?? '')))
      return { ...side, basis: 'coreference' }
  }
  return undefined
}
