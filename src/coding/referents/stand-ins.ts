import type { Word } from '../../syntax/tree.ts'
import type { WordAt } from '../passage.ts'
import { dependents } from './phrase.ts'
import type { Referent } from './referent.ts'
import { type AntecedentContext, fitsWanted, type Wanted } from './wanted.ts'

/** Sentences back in which what a noun was left out for is looked for. */
const REACH = 2

/** Words that stand where a noun has been left out: "closed its *own*", "blocked the Cypriot *one*". */
const LEFT_OUT = new Set(['own', 'one', 'ones'])

/** Which of the two last spoken of is meant, from the last. */
const OF_TWO: Readonly<Record<string, number>> = { latter: 0, former: 1 }

const OF_MISSIONS: Wanted = { kinds: new Set(['mission-member', 'envoy']), nouns: new Map(), foreign: false }

/**
 * What a word without its noun stands for: the last thing of the kind that the verb wants, whosever that was. Undefined where the
 * verb wants nothing in particular or nothing of the kind was spoken of.
 */
export function leftOutFor(context: AntecedentContext, base: Referent): Referent | undefined {
  const sentence = context.passage.sentences[base.at.sentence]
  const form = sentence?.forms[base.at.word] ?? ''
  if (!sentence || !LEFT_OUT.has(form) || base.kinds.length > 0) return undefined
  const found = spokenOf(context, base, context.wanted(base.at))
  return found.find((referent) => isUndergoer(context, referent)) ?? found[0]
}

/** "*The latter* was told to go": which of the two that the verb may mean. */
export function oneOfTwoThings(context: AntecedentContext, base: Referent): Referent | undefined {
  const forms = context.passage.sentences[base.at.sentence]?.forms ?? []
  const order = OF_TWO[forms[base.at.word] ?? '']
  if (order === undefined || forms[base.at.word - 1] !== 'the' || base.kinds.length > 0) return undefined
  const found = spokenOf(context, base, context.wanted(base.at))
  return found.length === 2 ? found[order] : undefined
}

/**
 * "Croatia's consul is free. *Police released Ante Babic*": a name that nothing introduces is that of the one of a mission just spoken
 * of without a name, where the verb wants such a person.
 */
export function namedAfterwards(context: AntecedentContext, base: Referent): Referent | undefined {
  const { kinds } = context.wanted(base.at)
  if (base.plural || base.kinds.includes('mission-member') || base.office) return undefined
  if (!kinds.has('mission-member') && !kinds.has('envoy')) return undefined
  const [last] = spokenOf(context, base, OF_MISSIONS)
  return last && !last.plural && !last.person?.name && last.definite ? last : undefined
}

/** The persons of missions that "*the man*" or "*the pair*" calls up again, where the verb wants such persons. */
export function personsMeantAgain(context: AntecedentContext, base: Referent): Referent | undefined {
  const sentence = context.passage.sentences[base.at.sentence]
  const head = sentence?.tree.words[base.at.word]
  if (!sentence || !head || !base.definite || base.person?.name || !callsAgain(context, head, sentence.forms))
    return undefined
  const { kinds } = context.wanted(base.at)
  if (!kinds.has('mission-member') && !kinds.has('envoy')) return undefined
  const said = dependents(sentence.tree, head.index, ({ rel }) => /^(acl|nmod|amod|compound)/.test(rel))
  if (said.some(({ lemma }) => lemma !== 'same')) return undefined
  return spokenOf(context, base, OF_MISSIONS)[0]
}

const callsAgain = ({ passage }: AntecedentContext, head: Word, forms: readonly string[]): boolean =>
  passage.lexicon.list('persons-again').has(forms[head.index] ?? '') && /^(NOUN|PROPN)$/.test(head.upos)

/** Phrases before a word that fit what is wanted there, nearest first. */
export function spokenOf(context: AntecedentContext, base: Referent, wanted: Wanted): readonly Referent[] {
  const found: Referent[] = []
  for (let s = base.at.sentence; s >= Math.max(0, base.at.sentence - REACH); s--) {
    const words = context.passage.sentences[s]?.tree.words ?? []
    const end = s === base.at.sentence ? base.at.word : words.length
    for (const word of words.slice(0, end).reverse()) {
      const at: WordAt = { sentence: s, word: word.index }
      if (!isNoun(word) || (s === base.at.sentence && base.words.includes(word.index))) continue
      const referent = context.referent(at)
      if (referent && fitsWanted(context.passage, wanted, referent)) found.push(referent)
    }
    if (found.length > 0) break
  }
  return found
}

/** "sent a note through its embassy ... a similar *one*": rather what was done something to than what stands beside it. */
const isUndergoer = (context: AntecedentContext, { at }: Referent): boolean =>
  /^(obj|nsubj:pass|root)$/.test(context.passage.sentences[at.sentence]?.tree.words[at.word]?.rel ?? '')

const isNoun = ({ upos, rel }: Word): boolean =>
  /^(NOUN|PROPN)$/.test(upos) && !/^(compound|flat|amod|fixed)/.test(rel)

/** Its own phrase says only where it is. */
const isTheOne = ({ definite, plural, words }: Referent): boolean => definite && !plural && words.length > 2

/** The word as what it stands for, its own side kept: "Benin closed *its own*" is Benin's, "the *one* in Parakou" that of the first. */
export const standingFor = (base: Referent, meant: Referent): Referent => ({
  ...base,
  ...(base.actors.length === 0 && isTheOne(base) ? { actors: meant.actors, basis: meant.basis } : {}),
  kinds: [...new Set([...base.kinds.filter((k) => k !== 'citizens'), ...meant.kinds])],
  nouns: meant.nouns,
  antecedent: meant,
  ...(meant.object ? { object: meant.object } : {}),
})
