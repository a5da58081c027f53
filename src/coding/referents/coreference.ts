import type { Actor } from '../../model/index.ts'
import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence, Passage, WordAt } from '../passage.ts'
import { quotationAt, quotationIndexAt } from '../passage.ts'
import { isActorName } from './entries.ts'
import type { NameMention } from './names.ts'
import { dependents, understoodSubject } from './phrase.ts'
import { foreignTo, POSSESSIVE } from './possessives.ts'
import type { Referent } from './referent.ts'

/** How many sentences back an antecedent is looked for. */
const REACH = 4

const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself'])
const SINGULAR = new Set(['it', 'its', 'itself', 'this', 'that'])
const PLURAL = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'these', 'those', 'both'])
export const SPEAKER_PRONOUNS = new Set(['we', 'us', 'our', 'ours', 'i', 'me', 'my', 'mine', 'ourselves'])

/** Weight of the grammatical role that an antecedent has in its own clause. */
const ROLE_WEIGHT: readonly (readonly [test: RegExp, weight: number])[] = [
  [/^(nsubj|nsubj:pass|csubj)/, 3],
  [/^(obj|iobj|obl:agent)/, 2],
  [/^root/, 2],
  [/^nmod:poss/, 1.5],
]

/** What a verb wants in a place: kinds of referent, and nouns. */
export interface Wanted {
  readonly kinds: ReadonlySet<string>
  /** Phrases by their last word. */
  readonly nouns: ReadonlyMap<string, readonly string[]>
  /** Whatever it is done to belongs to another than the doer. */
  readonly foreign: boolean
}

/** What a sentence further back costs. */
const DISTANCE = 1.6

const NOTHING: Wanted = { kinds: new Set(), nouns: new Map(), foreign: false }

export interface AntecedentContext {
  readonly passage: Passage
  referent(at: WordAt): Referent | undefined
  /** Whom the words of a quotation belong to, when that is known. */
  speakerOf(quotation: number): readonly Actor[]
  /** What the verb of a word wants there. */
  wanted(at: WordAt): Wanted
}

/** Weight of being what the verb wants: "police stormed *it*" is said of a mission before a state. */
const WANTED = 2.5

/** Weight of being whom a clause is told to. */
const ADDRESSED = 2.5

/** Weight of being who says the clause that the pronoun stands in: "Chad left; *Niger* said *it* would stay". */
const TELLER = 1.5

interface Candidate {
  readonly referent: Referent
  readonly score: number
}

/**
 * The phrase that a pronoun or bare definite stands for: agreement in number and kind first, then subject before
 * object before the rest, then nearness (Hobbs 1978; Lappin and Leass 1994, in their simplest form).
 */
export function antecedent(context: AntecedentContext, pronoun: Referent): Referent | undefined {
  const text = pronoun.pronoun
  if (!text || SPEAKER_PRONOUNS.has(text)) return undefined
  // inside quotation marks "they" is the other side, whatever the verb wants
  const quoted = quotationAt(context.passage.document, pronoun.span[0]) !== undefined
  const wanted = quoted ? NOTHING : context.wanted(pronoun.at)
  const isWanted = (referent: Referent): boolean => fitsWanted(context.passage, wanted, referent)
  const choosy = wanted.kinds.size > 0 || wanted.nouns.size > 0
  const ofStaff = isOwnerOfStaff(context, pronoun)
  const beside = statesBeside(context, pronoun)
  const doers = foreignTo(context, pronoun)
  let best: Candidate | undefined
  for (let back = 0; back <= REACH; back++) {
    const index = pronoun.at.sentence - back
    const sentence = context.passage.sentences[index]
    if (!sentence) break
    const seatWanted = ofStaff && back > 0 && (best === undefined || best.referent.at.sentence === index)
    for (const referent of nominals(context, sentence, back === 0 ? pronoun : undefined)) {
      if (quotedApart(context.passage, pronoun, referent) || isOneOf(beside, referent)) continue
      if (referent.actors.some(({ code }) => code !== undefined && doers.has(code))) continue
      const chosen = isWanted(referent)
      const fit = agreement(text, referent, chosen)
      if (fit <= 0) continue
      const score =
        fit +
        roleWeight(sentence, referent) +
        parallel(context, pronoun, referent) -
        back * DISTANCE +
        voiceOf(context, pronoun, referent) +
        (back === 0 && isAddressed(context.passage, sentence, pronoun, referent) ? ADDRESSED : 0) +
        (back === 0 && isTeller(sentence, pronoun, referent) ? TELLER : 0) +
        (chosen || (seatWanted && referent.kinds.includes('mission')) ? WANTED : 0)
      if (!best || score > best.score) best = { referent, score }
    }
    if (best && best.score > 3.5 - back && (!choosy || back > 0 || isWanted(best.referent))) break
  }
  return best?.referent
}

/** What stands there is of a kind that the verb wants, or is told by a noun that its rules name. */
export const fitsWanted = (passage: Passage, { kinds, nouns }: Wanted, referent: Referent): boolean => {
  if (referent.kinds.some((kind) => kinds.has(kind))) return true
  const lemmas = passage.sentences[referent.at.sentence]?.lemmas ?? []
  return (
    nouns.get(lemmas[referent.at.word] ?? '')?.some((phrase) => endsWith(lemmas, referent.at.word, phrase)) ??
    false
  )
}

const endsWith = (lemmas: readonly string[], at: number, phrase: string): boolean => {
  const length = phrase.split(' ').length
  return lemmas.slice(at + 1 - length, at + 1).join(' ') === phrase
}

/** "told the *envoys* that they must go": members of a mission who are told something are whom it is about. */
function isAddressed(
  { lexicon }: Passage,
  { tree }: AnalysedSentence,
  pronoun: Referent,
  referent: Referent,
): boolean {
  const subject = tree.words[pronoun.at.word]
  const clause = tree.words[subject?.head ?? -1]
  const addressee = tree.words[referent.at.word]
  if (!subject || !clause || !addressee || !/^nsubj/.test(subject.rel) || clause.rel !== 'ccomp') return false
  const verb = tree.words[clause.head]
  return (
    lexicon.list('telling').has(verb?.lemma ?? '') &&
    addressee.head === clause.head &&
    /^(obj|iobj|nsubj:pass)$/.test(addressee.rel) &&
    referent.kinds.includes('mission-member')
  )
}

/** The subject of the verb that has the pronoun's clause for what is said. */
function isTeller({ tree }: AnalysedSentence, pronoun: Referent, referent: Referent): boolean {
  let at = tree.words[pronoun.at.word]
  for (let steps = 0; at && at.rel !== 'ccomp' && steps < 6; steps++) at = tree.words[at.head]
  const teller = tree.words[referent.at.word]
  return at?.rel === 'ccomp' && teller !== undefined && teller.head === at.head && /^nsubj$/.test(teller.rel)
}

/** True for a phrase about those who work somewhere, whatever place that is. */
export const namesStaff = ({ sentences, lexicon }: Passage, at: WordAt): boolean =>
  lexicon.list('staff').has(sentences[at.sentence]?.tree.words[at.word]?.lemma ?? '')

/** "The consulate ... *its* staff": what was spoken of before has the staff, rather the mission than the state that closed it. */
const isOwnerOfStaff = ({ passage }: AntecedentContext, { at, pronoun = '' }: Referent): boolean => {
  const word = passage.sentences[at.sentence]?.tree.words[at.word]?.head ?? -1
  return POSSESSIVE.has(pronoun) && namesStaff(passage, { sentence: at.sentence, word })
}

/** The writer's pronouns do not stand for what somebody speaks of between quotation marks. */
const quotedApart = ({ document }: Passage, pronoun: Referent, referent: Referent): boolean =>
  quotationAt(document, referent.span[0]) !== undefined &&
  quotationAt(document, pronoun.span[0]) === undefined

/** Noun phrases that could be antecedents; within the pronoun's own sentence only those before it, and the subject that it leads up to. */
function nominals(
  context: AntecedentContext,
  sentence: AnalysedSentence,
  pronoun: Referent | undefined,
): readonly Referent[] {
  const found: Referent[] = []
  const ahead = pronoun ? subjectAhead(sentence, pronoun.at.word) : undefined
  for (const word of sentence.tree.words) {
    if (pronoun && word.index >= pronoun.at.word && word.index !== ahead) continue
    if (!/^(NOUN|PROPN)$/.test(word.upos) || /^(compound|flat|amod|fixed)/.test(word.rel)) continue
    if (pronoun && !mayCorefer(sentence, word.index, pronoun)) continue
    const referent = context.referent({ sentence: sentence.index, word: word.index })
    if (referent) found.push(referent)
  }
  return found
}

/** "Asked whether *it* would close it, *Peru* said": a clause before the main one leads up to the main one's subject. */
function subjectAhead({ tree }: AnalysedSentence, pronoun: number): number | undefined {
  let at = tree.words[pronoun]
  for (let steps = 0; at && at.rel !== 'advcl' && steps < 6; steps++) at = tree.words[at.head]
  return at?.rel === 'advcl' && at.head > at.index
    ? dependents(
        tree,
        at.head,
        ({ rel, index, head }) => rel === 'nsubj' && index > pronoun && index < head,
      )[0]?.index
    : undefined
}

/** A pronoun is not the other argument of its own verb, nor part of the phrase that it stands in. */
function mayCorefer(sentence: AnalysedSentence, candidate: number, pronoun: Referent): boolean {
  const { words } = sentence.tree
  const own = words[pronoun.at.word]
  const other = words[candidate]
  if (!own || !other) return false
  if (POSSESSIVE.has(pronoun.pronoun ?? '')) return own.head !== candidate
  if (understoodSubject(sentence.tree, own.head) === candidate) return false
  if (isAbove(sentence, candidate, own.head)) return false
  return own.head !== other.head || /conj|parataxis/.test(other.rel)
}

/** "a reply from Moscow, which called *it* hostile": neither what the pronoun's own relative clause is about nor the phrase around that. */
function isAbove({ tree: { words } }: AnalysedSentence, candidate: number, clause: number): boolean {
  if (words[clause]?.rel !== 'acl:relcl') return false
  for (let at = words[words[clause]?.head ?? -1]; at && !at.xpos.startsWith('VB'); at = words[at.head])
    if (at.index === candidate) return true
  return false
}

/**
 * "They have erred and must leave *Togo*", "*Mali's embassy* called it rash": states that the pronoun's clause names beside it, which it
 * is none of.
 */
function statesBeside(context: AntecedentContext, pronoun: Referent): ReadonlySet<string> {
  const { tree } = context.passage.sentences[pronoun.at.sentence] ?? {}
  const own = tree?.words[pronoun.at.word]
  if (!tree || !own) return new Set()
  if (/^i?obj$/.test(own.rel)) return statesOf(context, pronoun, dependents(tree, own.head, isSubject))
  if (!/^nsubj/.test(own.rel)) return new Set()
  const verbs = [own.head, ...dependents(tree, own.head, ({ rel }) => rel === 'conj').map((w) => w.index)]
  const objects = verbs.flatMap((verb) => dependents(tree, verb, ({ rel }) => /^(i?obj)$/.test(rel)))
  return statesOf(
    context,
    pronoun,
    objects.filter(({ index }) => context.referent({ ...pronoun.at, word: index })?.kinds.includes('state')),
  )
}

const isSubject = ({ rel }: Word): boolean => /^nsubj/.test(rel)

const statesOf = (
  context: AntecedentContext,
  { at }: Referent,
  words: readonly Word[],
): ReadonlySet<string> =>
  new Set(
    words
      .flatMap(({ index }) => context.referent({ ...at, word: index })?.actors ?? [])
      .flatMap((a) => a.code ?? []),
  )

const isOneOf = (states: ReadonlySet<string>, { kinds, actors }: Referent): boolean =>
  states.size > 0 &&
  kinds.includes('state') &&
  actors.some(({ code }) => code !== undefined && states.has(code))

/** How well a pronoun goes with a phrase; a mere thing is meant only where the verb wants such a one: "signed *it*". */
function agreement(pronoun: string, referent: Referent, chosen: boolean): number {
  const person = referent.kinds.includes('person') || referent.object !== undefined
  const actor = referent.actors.length > 0
  if (PERSONAL.has(pronoun)) return referent.kinds.includes('person') && !referent.plural ? 2 : -1
  if (SINGULAR.has(pronoun)) {
    if (referent.plural) return -1
    if (person && !referent.kinds.includes('mission') && !referent.kinds.includes('body')) return -1
    return isBody(referent) ? 2 : chosen ? 1 : actor ? 0.5 : -1
  }
  if (PLURAL.has(pronoun)) {
    if (referent.plural) return person ? 2 : actor ? 1.2 : 0.2
    return isBody(referent) && !referent.kinds.includes('person') ? 1.2 : -1
  }
  return -1
}

/** A state, ministry or mission: one thing that news prose calls "they" as readily as "it". */
const isBody = (referent: Referent): boolean =>
  ['actor', 'body', 'mission'].some((kind) => referent.kinds.includes(kind))

const roleWeight = (sentence: AnalysedSentence, referent: Referent): number => {
  const rel = sentence.tree.words[referent.at.word]?.rel ?? ''
  return ROLE_WEIGHT.find(([test]) => test.test(rel))?.[1] ?? 0.5
}

/** Subjects go on as subjects, objects as objects ("asked *them* ... accuses *them*"). */
function parallel(context: AntecedentContext, pronoun: Referent, referent: Referent): number {
  const relOf = (r: Referent): string =>
    context.passage.sentences[r.at.sentence]?.tree.words[r.at.word]?.rel
      .replace(/:.*/, '')
      .replace('iobj', 'obj') ?? ''
  const own = relOf(pronoun)
  return /^(nsubj|obj)$/.test(own) && own === relOf(referent) ? 1 : 0
}

/** Inside a quotation the speaker calls the other side "they". */
function voiceOf(context: AntecedentContext, pronoun: Referent, referent: Referent): number {
  const quotation = quotationIndexAt(context.passage.document, pronoun.span[0])
  if (quotation < 0) return 0
  const speaker = context.speakerOf(quotation)
  const codes = new Set(speaker.map((a) => a.code))
  return referent.actors.some((a) => codes.has(a.code)) ? -3 : 0
}

/** "*Ghana's chargé* was invited to the ministry": whose envoy somebody is does not say who speaks there. */
const isOfEnvoy = (context: AntecedentContext, sentence: number, { head }: NameMention): boolean => {
  const { tree } = context.passage.sentences[sentence] ?? {}
  const name = tree?.words[head]
  if (!tree || !name || !/^(nmod:poss|amod|compound)/.test(name.rel)) return false
  return (
    tree.words[name.head]?.rel === 'nsubj:pass' &&
    context.referent({ sentence, word: name.head })?.kinds.includes('mission-member') === true
  )
}

/** The last actor named before a point of the text, for definites that name no state ("the ministry"). */
export function lastNamedActor(
  context: AntecedentContext,
  at: WordAt,
  accept: (actor: Actor) => boolean,
): Referent | undefined {
  for (let s = at.sentence; s >= Math.max(0, at.sentence - REACH - 2); s--) {
    const sentence = context.passage.sentences[s]
    if (!sentence) continue
    const before = sentence.names.filter((n) => isActorName(n) && (s < at.sentence || n.head < at.word))
    const subjects = before.filter((n) => /subj|root/.test(sentence.tree.words[n.head]?.rel ?? ''))
    const named = [...subjects, ...[...before].reverse()]
    const apart = (n: NameMention): number => Number(isOfEnvoy(context, s, n))
    for (const name of [...named].sort((a, b) => apart(a) - apart(b))) {
      const referent = context.referent({ sentence: s, word: name.head })
      if (referent?.actors.some(accept)) return referent
    }
  }
  return undefined
}
