import type { Actor } from '../../model/index.ts'
import type { AnalysedSentence, WordAt } from '../passage.ts'
import { actorKey, isActorName, uniqueActors } from './entries.ts'
import { conjuncts } from './phrase.ts'
import type { Referent } from './referent.ts'
import type { AntecedentContext } from './wanted.ts'

/** Sentences back in which the actors that "the two countries" stands for are looked for. */
const REACH = 6

/** Words that make a definite phrase mean a pair where no number does: "both sides", "each country". */
const PAIRS = new Set(['both', 'either', 'neither', 'each'])

/**
 * The states that a definite plural stands for: "*the two countries*", "*the three*", "*both sides*". The last list of as many
 * actors; for a pair without a list, the two named last; for more, as many
 * as the sentence names beside its subject. Undefined where the text has no such group.
 */
export function groupMeant(context: AntecedentContext, base: Referent): readonly Actor[] | undefined {
  const size = sizeOf(context, base)
  if (size === undefined) return undefined
  const asking = new Set(subjectsOver(context, base).map(actorKey))
  const named: Actor[] = []
  for (let s = base.at.sentence; s >= Math.max(0, base.at.sentence - REACH); s--) {
    const sentence = context.passage.sentences[s]
    if (!sentence) continue
    const before = s === base.at.sentence ? base.at.word : sentence.tree.words.length
    const list = listsIn(context, sentence, before).findLast((actors) => actors.length === size)
    if (list) return list
    const counted =
      s === base.at.sentence && size > 2 ? besideFirst(statesIn(context, sentence, before), size) : undefined
    if (counted) return counted
    const states = statesIn(context, sentence, before).filter((a) => !asking.has(actorKey(a)))
    named.push(...states.reverse())
    const pair = uniqueActors(named).slice(0, 2)
    if (size === 2 && pair.length === 2 && s < base.at.sentence) return pair
  }
  return size === 2 ? pairBehind(context, base) : undefined
}

/** "*Fiji* called on both sides": who does something to the group is not of it. */
function subjectsOver(context: AntecedentContext, { at }: Referent): readonly Actor[] {
  const { tree } = context.passage.sentences[at.sentence] ?? {}
  const verb = tree?.words[at.word]
  if (!tree || !verb || !/^(obj|iobj|obl)/.test(verb.rel)) return []
  return (tree.children[verb.head] ?? [])
    .filter((child) => tree.words[child]?.rel === 'nsubj')
    .flatMap((word) => actorsAt(context, { sentence: at.sentence, word }))
}

/** "told both sides to end the row *between Mali and Niger*": the pair that the same sentence names behind the phrase. */
function pairBehind(context: AntecedentContext, { at }: Referent): readonly Actor[] | undefined {
  const sentence = context.passage.sentences[at.sentence]
  const names = sentence?.names.filter((n) => n.head > at.word) ?? []
  return (
    sentence &&
    listsIn(context, { ...sentence, names }, sentence.tree.words.length).find((l) => l.length === 2)
  )
}

/** "Oman sent home three from Mali, two from Chad and one from Togo over acts of *the three countries*": all but who is spoken of. */
const besideFirst = (states: readonly Actor[], size: number): readonly Actor[] | undefined =>
  states.length === size ? states : states.length === size + 1 ? states.slice(1) : undefined

/** How many are meant; undefined where the phrase does not stand for states named before. */
function sizeOf({ passage }: AntecedentContext, base: Referent): number | undefined {
  const stands = base.kinds.includes('state-like') && !base.kinds.includes('collective')
  const bare = (base.kinds.length === 0 || isOfOffices(base)) && base.count !== undefined
  const words = base.words.map((w) => passage.sentences[base.at.sentence]?.forms[w] ?? '')
  const allSides = words.includes('all') && words.includes('sides')
  const definite = base.definite || (stands && (allSides || words.some((w) => PAIRS.has(w))))
  if (!definite || !(stands || bare)) return undefined
  if (stands && words.some((w) => PAIRS.has(w) || w === 'sides')) return 2
  const { min, max, approximate } = base.count ?? {}
  return min !== undefined && min === max && !approximate && min > 1 ? min : undefined
}

/** "*the two foreign ministers*": one of each state. */
const isOfOffices = ({ kinds, office, plural }: Referent): boolean =>
  plural && !kinds.includes('mission-member') && (office?.actsFor === 'state' || kinds.includes('officials'))

/** Actors joined to one list: "Saudi Arabia, Bahrain and Egypt". */
function listsIn(
  context: AntecedentContext,
  sentence: AnalysedSentence,
  before: number,
): readonly (readonly Actor[])[] {
  return sentence.names
    .filter((n) => isActorName(n) && n.head < before && sentence.tree.words[n.head]?.rel !== 'conj')
    .map((n) =>
      uniqueActors(
        conjuncts(sentence.tree, n.head).flatMap((word) =>
          actorsAt(context, { sentence: sentence.index, word }),
        ),
      ),
    )
    .filter((actors) => actors.length > 1)
}

const statesIn = (
  context: AntecedentContext,
  sentence: AnalysedSentence,
  before: number,
): readonly Actor[] => {
  const seen = new Set<string>()
  return sentence.names
    .filter((n) => isActorName(n) && n.head < before)
    .flatMap((n) => actorsAt(context, { sentence: sentence.index, word: n.head }))
    .filter((a) => /^[A-Z]{3}$/.test(a.code ?? '') && !seen.has(actorKey(a)) && seen.add(actorKey(a)))
}

const actorsAt = (context: AntecedentContext, at: WordAt): readonly Actor[] =>
  context.referent(at)?.actors ?? []

/**
 * Which of the two states named just before "*the former*" or "*the latter*" is: by the last list of two, else the only two that a
 * sentence names. Undefined where there are not two: then nobody else is meant either.
 */
export function oneOfTwo(context: AntecedentContext, base: Referent): Actor | undefined {
  const { passage } = context
  const own = passage.sentences[base.at.sentence]
  const which = own?.forms[base.at.word]
  if (!own || !(which === 'former' || which === 'latter') || own.forms[base.at.word - 1] !== 'the')
    return undefined
  for (let s = base.at.sentence; s >= Math.max(0, base.at.sentence - 2); s--) {
    const sentence = passage.sentences[s]
    if (!sentence) continue
    const before = s === base.at.sentence ? base.at.word : sentence.tree.words.length
    const list = listsIn(context, sentence, before).findLast((actors) => actors.length === 2)
    const pair = list ?? statesIn(context, sentence, before)
    if (pair.length === 2) return which === 'former' ? pair[0] : pair[1]
    if (pair.length > 2) return undefined
  }
  return undefined
}

/** "Mali was *the first country* that he visited": the state that the clause calls so. */
export function calledSo(context: AntecedentContext, { at, kinds, plural }: Referent): Actor | undefined {
  const { tree } = context.passage.sentences[at.sentence] ?? {}
  if (!tree || plural || !kinds.includes('state-like')) return undefined
  const beside = tree.children[at.word] ?? []
  const subject = beside.find((child) => tree.words[child]?.rel === 'nsubj')
  if (subject === undefined || !beside.some((child) => tree.words[child]?.rel === 'cop')) return undefined
  const called = context.referent({ sentence: at.sentence, word: subject })
  return called?.kinds.includes('state') && called.actors.length === 1 ? called.actors[0] : undefined
}

/**
 * The actor that a definite singular stands for: "*the kingdom*", "*the bloc*" — the last named before it of its sort. Undefined where
 * the phrase says more than its noun.
 */
export function oneMeant(context: AntecedentContext, base: Referent): readonly Actor[] | undefined {
  const { passage } = context
  const noun = passage.sentences[base.at.sentence]?.lemmas[base.at.word] ?? ''
  const isBloc = passage.lexicon.list('bloc').has(noun)
  const isOneOf = base.kinds.includes('state-like') || (isBloc && base.kinds.includes('organisation'))
  if (!base.definite || base.plural || !isOneOf) return undefined
  if (saysWhich(passage.sentences[base.at.sentence], base.at.word)) return undefined
  for (let s = base.at.sentence; s >= Math.max(0, base.at.sentence - REACH); s--) {
    const sentence = passage.sentences[s]
    if (!sentence) continue
    const before = s === base.at.sentence ? base.at.word : sentence.tree.words.length
    const found = sentence.names
      .filter((n) => isActorName(n) && n.head < before)
      .sort((a, b) => rank(sentence, a.head) - rank(sentence, b.head) || b.head - a.head)
      .flatMap((n) => actorsAt(context, { sentence: s, word: n.head }))
      .find((a) => isBloc === /^(EUR|UNO|IGO)$/.test(a.code ?? ''))
    if (found) return [found]
  }
  return undefined
}

/** "the country *that received them*", "the government *of the day*": named by what is said of it, not before. */
const saysWhich = (sentence: AnalysedSentence | undefined, head: number): boolean =>
  (sentence?.tree.children[head] ?? []).some((c) => /^(acl|nmod$)/.test(sentence?.tree.words[c]?.rel ?? ''))

/** Subjects go on as what is spoken of. */
const rank = (sentence: AnalysedSentence, word: number): number =>
  /subj/.test(sentence.tree.words[word]?.rel ?? '') ? 0 : 1
