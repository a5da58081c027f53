import type { Actor } from '../../model/index.ts'
import { isTime } from '../../propositions/times.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { isActorName } from '../referents/entries.ts'
import { dependents } from '../referents/phrase.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Match } from '../rules/match.ts'
import { framesIn } from '../silence/register.ts'
import type { Side } from './candidate.ts'
import { isOfHost, isOfPlace } from './places.ts'
import { referentsOf, sideOf } from './sides.ts'
import { isWords } from './words-acts.ts'

/** Kinds that can stand for a state which only the context names: "the ministry", "officials", "the diplomats", "a note". */
const STAND_INS = [
  'pronoun',
  'body',
  'officials',
  'mission-member',
  'mission',
  'state-like',
  'envoy',
  'forces',
  'document',
]

/**
 * True when the clause leaves a side out, or fills it with a phrase that stands for a state without naming it. A
 * company, a club or a private person there is an answer: the act is not between states.
 */
export function mayBeMeant(resolver: Resolver, match: Match, roles: readonly string[]): boolean {
  const doing = isOfHost(match.action.id) ? roles.filter((role) => DOING.has(role)) : roles
  const { tree } = match.sentence
  // "are to be restored *by May*", "face *fresh* sanctions": a day and an adjective are nobody
  const found = referentsOf(resolver, match.sentence, match.proposition, doing).filter(
    ({ at, actors, kinds }) =>
      !isTime(tree, at.word) &&
      !MEASURE_KINDS.some((kind) => kinds.includes(kind)) &&
      (actors.length > 0 || tree.words[at.word]?.upos !== 'ADJ'),
  )
  const isAtPlace = match.proposition.arguments.some((a) => isOfPlace(match.sentence, a))
  return (
    found.length === 0 ||
    (isOfHost(match.action.id) && isAtPlace) ||
    found.some(
      (r) =>
        r.office?.actsFor === 'state' ||
        (r.office?.actsFor !== 'none' && STAND_INS.some((k) => r.kinds.includes(k))),
    )
  )
}

/** "would be hit *with sanctions*", "was put *on the blacklist*": a measure acts for somebody who is not named. */
const MEASURE_KINDS = ['sanctions', 'entry-ban', 'response'] as const

/** Roles of who acts; "spent the night *in police custody*" says where, and leaves the doer open. */
const DOING: ReadonlySet<string> = new Set(['agent', 'by', 'possessor'])

const targetsOf = (resolver: Resolver, { sentence, proposition, rule }: Match): readonly Referent[] =>
  referentsOf(resolver, sentence, proposition, rule.target)

/** "his retaliation against *Mr Moyo*": a person who acts for nobody that is known leaves nothing to the context. */
export function isPrivate(resolver: Resolver, match: Match): boolean {
  const found = targetsOf(resolver, match)
  return (
    found.length > 0 &&
    found.every(
      (r) =>
        r.actors.length === 0 &&
        r.person?.name !== undefined &&
        !r.pronoun &&
        r.office === undefined &&
        !r.kinds.includes('envoy'),
    )
  )
}

/**
 * "The *Republican* slammed the move", "denied wrongdoing before the *grand jury*": in a sentence that speaks of a state's own parties
 * and courts, words that name nobody are not aimed at whoever else the text names.
 */
export const isHomeAffair = (passage: Passage, { action, sentence }: Match): boolean =>
  isWords(action.id) && framesIn(passage, sentence, 'home').length > 0

/**
 * "*Mr Moyo* has denied wrongdoing", "*the senator* called it a disgrace", "said *the decision* was one": a person has quarrels of his
 * own, so that only the clause itself says whose charge he denies, or what it is that he judges.
 */
export const isOfOnesOwn = (resolver: Resolver, match: Match, source: Side): boolean => {
  const isPerson = source.actors.length > 0 && source.actors.every(isNamedPerson)
  if (!isPerson) return false
  if (match.action.id === 'deny-accusation') return true
  const isSaid = match.rule.target.every((role) => role.includes('.'))
  return (
    match.action.id === 'condemn' &&
    (isSaid || targetsOf(resolver, match).every((r) => r.kinds.includes('pronoun')))
  )
}

/** Somebody by his own name, not the body, office or organisation that speaks. */
const isNamedPerson = ({ code, id, name, sector }: Actor): boolean =>
  code !== 'IGO' && id !== undefined && name !== undefined && sector === undefined

/** Kinds of phrase for a deed that another side may have done, though the phrase names nobody. */
const DEEDS: ReadonlySet<string> = new Set(
  `pronoun attack invasion accusation wrong measure response restriction sanctions entry-ban agreement protest demand apology meeting remarks resolution visa state-recognition cooperation document forces mission mission-member credentials asylum`.split(
    ' ',
  ),
)

/**
 * "criticised *the senators*", "blasted *the inquiry*", "rejected *Mr Moyo's* claims": what is judged is a person's or a thing that no
 * side of the text need have done. Whose "the order", "the raid", "it" or "the coup in Gabon" is, the context tells.
 */
export function isOwnAffair(resolver: Resolver, match: Match): boolean {
  if (!JUDGEMENTS.has(match.action.id)) return false
  const { sentence } = match
  return judgedIn(resolver, match).some((r) => {
    const isTold = sentence.propositions.some((p) => p.kind === 'noun' && p.predicate === r.at.word)
    if (sentence.names.some((n) => isActorName(n) && r.words.includes(n.head))) return false
    const owner = ownerOf(resolver, sentence, r)
    return (
      (owner !== undefined && owner.actors.length === 0 && owner.person?.name !== undefined) ||
      !(isTold || r.pronoun !== undefined || r.kinds.some((k) => DEEDS.has(k)))
    )
  })
}
/** "expelled 59 diplomats *from 23 countries*": a group whom the clause counts and does not name. */
export const isOfSeveral = ({ lexicon }: Resolver, { action, sentence, proposition }: Match): boolean =>
  action.foreign === true &&
  proposition.arguments.some(
    ({ role, head }) =>
      /^(from|of)$/.test(role) &&
      lexicon.list('states-counted').has(sentence.lemmas[head] ?? '') &&
      sentence.tree.words[head]?.xpos === 'NNS' &&
      (sentence.tree.children[head] ?? []).some((c) => sentence.tree.words[c]?.rel === 'nummod'),
  )

/** "signed the *Chemical Weapons Convention*", "ratifies *treaties*": one with all the world, or many, and with nobody in particular. */
export const isWithMany = (resolver: Resolver, { action, sentence, proposition }: Match): boolean =>
  action.id === 'sign-agreement' &&
  referentsOf(resolver, sentence, proposition, ['patient', 'of']).some((r) => {
    const noun = sentence.tree.words[r.at.word]
    return r.kinds.includes('agreement') && (noun?.xpos === 'NNS' || noun?.upos === 'PROPN')
  })

/** What the clause judges or answers, by the roles in which its rule reads the other side. */
export const judgedIn = (resolver: Resolver, { sentence, proposition, rule }: Match): readonly Referent[] =>
  referentsOf(
    resolver,
    sentence,
    proposition,
    rule.target.filter((role) => !role.includes('.') && !rule.source.includes(role)),
  )

/** "vowed revenge *after Mali expelled two*", "was furious *because Oslo ...*": whose doing the words are an answer to. */
export const promptedBy = (resolver: Resolver, { sentence, proposition }: Match): Side => {
  const clause = sentence.propositions.find((p) => proposition.kind === 'noun' && p.id === proposition.parent)
  const own = sideOf(resolver, sentence, proposition, OCCASIONS)
  return own.actors.length > 0 || !clause ? own : sideOf(resolver, sentence, clause, OCCASIONS)
}
const OCCASIONS = ['after', 'because', 'since', 'when', 'over', 'at', 'for', 'if', 'unless', 'until'].map(
  (role) => `${role}.agent`,
)
const JUDGEMENTS: ReadonlySet<string> = new Set(['condemn'])

const ownerOf = (
  resolver: Resolver,
  { tree, index }: AnalysedSentence,
  { at }: Referent,
): Referent | undefined => {
  const owner = dependents(tree, at.word, ({ rel }) => /poss/.test(rel))[0]
  return owner && resolver.resolved({ sentence: index, word: owner.index })
}

/** What one may answer or judge without saying whose doing it was, and who may. */
const FACELESS: Readonly<Record<string, readonly string[]>> = {
  condemn: ['attack', 'invasion'],
  'deny-accusation': ['accusation', 'wrong', 'pronoun'],
  apologise: ['citizens', 'families', 'person'],
}

/** A person or office of a state answers and judges its own parties too, as a state by its name does not. */
const isAtHome = ({ id, sector }: Actor): boolean => id !== undefined && sector !== undefined

/** "Oman condemned *the bombing*", "Iran has denied *the charge*": a state, by its name or its ministry, and a deed or charge of nobody's. */
export const isFaceless = (resolver: Resolver, match: Match, source: Side): boolean =>
  isOfStatesDeed(resolver, match, source) ||
  ((source.basis === 'name' || isByBody(resolver, match, source)) &&
    source.actors.length > 0 &&
    source.actors.every((a) => /^[A-Z]{3}$/.test(a.code ?? '') && !isAtHome(a)) &&
    (isOfOwnDeed(resolver, match, source) ||
      targetsOf(resolver, match).some((r) =>
        FACELESS[match.action.id]?.some(
          (kind) => r.kinds.includes(kind) || (kind === 'pronoun' && r.pronoun),
        ),
      )))

/** "Rwanda's president denies that *Rwanda* backs the rebels": whoever denies it, the state by its name is said not to have done it. */
const isOfStatesDeed = (resolver: Resolver, match: Match, { actors }: Side): boolean =>
  match.action.id === 'deny-accusation' &&
  resolver.lexicon.list('denying').has(match.proposition.lemma) &&
  actors.length > 0 &&
  referentsOf(resolver, match.sentence, match.proposition, ['complement.agent']).some(
    (r) =>
      r.pronoun === undefined &&
      r.kinds.some((kind) => kind === 'state' || kind === 'forces') &&
      r.actors.some(({ code }) => actors.some((own) => own.code === code)),
  )

/** "Rwanda denied *arming the rebels*", "*any role* in it": a deed of its own with which somebody has charged it. */
const isOfOwnDeed = (
  { lexicon }: Resolver,
  { action, proposition, sentence }: Match,
  { actors }: Side,
): boolean =>
  action.id === 'deny-accusation' &&
  lexicon.list('denying').has(proposition.lemma) &&
  !actors.some(isNamedPerson) &&
  proposition.arguments.some(
    (a) =>
      (a.role === 'patient' && lexicon.list('own-part').has(sentence.lemmas[a.head] ?? '')) ||
      (a.role === 'complement' &&
        a.proposition !== undefined &&
        sentence.propositions.some((p) => p.id === a.proposition && p.kind === 'verb')),
  )

/** "Chad's *foreign ministry* called the rumours baseless": a state's ministry or mission, of what it is charged with. */
const isByBody = (
  resolver: Resolver,
  { action, sentence, proposition, rule }: Match,
  { basis }: Side,
): boolean =>
  action.id === 'deny-accusation' &&
  OWN_WORDS.has(basis) &&
  referentsOf(resolver, sentence, proposition, rule.source).every((r) =>
    r.kinds.some((kind) => kind === 'body' || kind === 'mission'),
  )
const OWN_WORDS: ReadonlySet<Side['basis']> = new Set<Side['basis']>(['possessor', 'modifier', 'preposition'])

/**
 * Acts upon a person, a place, a text or a partner of whom the article's other acts tell nothing: where their own words do not say
 * whose it is, the context does not either (of such guesses hardly any were right), unless all that speaks for a state is weighed (`likeliest.ts`).
 */
export const OF_OWN_WORDS: ReadonlySet<string> = new Set([
  'bar-entry',
  'vote-resolution',
  'meet',
  'cancel-meeting',
  'open-mission',
  'attack-mission',
  'protest-at-mission',
  'appoint-envoy',
  'leave-organisation',
  'veto',
])

export const isOfOwnWords = ({ action }: Match): boolean => OF_OWN_WORDS.has(action.id)

/** Talks whose party only a pronoun or nothing names: hardly ever one that the context offers. */
export const isOfOwnDoers = ({ action }: Match): boolean => action.id === 'meet'

/** Acts of crowds: their state where it is told, never one that the context offers (RECORD.md, convention 4). */
export const OF_CROWDS: ReadonlySet<string> = new Set(['protest-at-mission', 'attack-mission'])
const FORCES = ['forces', 'officials', 'body', 'pronoun', 'state-like']

/** "a rally outside the embassy", "a crowd stormed it": unlike police and troops, nobody of whom the context knows whose they are. */
export const isOfCrowd = (resolver: Resolver, match: Match): boolean =>
  OF_CROWDS.has(match.action.id) &&
  // "they protested at the embassy": nobody but a crowd does
  (match.action.id === 'protest-at-mission' || !isByForces(resolver, match))

const isByForces = (resolver: Resolver, match: Match): boolean =>
  referentsOf(resolver, match.sentence, match.proposition, match.rule.source).some(
    // "a missile hit it": anybody's
    (r) => FORCES.some((k) => r.kinds.includes(k)) && !r.kinds.includes('weapon'),
  )

/** "has been accused of": whose words these are, the context does not say. */
export const isUnattributed = ({ action, proposition }: Match): boolean =>
  isWords(action.id) &&
  proposition.voice === 'passive' &&
  !proposition.arguments.some((a) => a.role === 'agent')
