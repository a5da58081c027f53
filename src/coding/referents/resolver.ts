import type { Lexicon } from '../../codebook/index.ts'
import type { Actor } from '../../model/index.ts'
import type { Passage, WordAt } from '../passage.ts'
import { quotationIndexAt } from '../passage.ts'
import { bodyAgain } from './bodies-again.ts'
import { antecedent, lastNamedActor, SPEAKER_PRONOUNS } from './coreference.ts'
import { actorOfEntry, uniqueActors } from './entries.ts'
import { groupMeant, oneMeant, oneOfTwo } from './groups.ts'
import { asIntroduced, createIntroductions, type Introductions, surnameOf } from './introductions.ts'
import { isMeasure } from './measures.ts'
import { asMembers } from './membership.ts'
import { countOnly, isBareNumber, lastPersons, withoutCount } from './numbers-alone.ts'
import { caseOf, conjuncts, dependents } from './phrase.ts'
import { isOfOther } from './possessives.ts'
import { placeOfMission } from './premises.ts'
import { type ReferentContext, readReferent, type SentenceHits } from './read.ts'
import type { Referent } from './referent.ts'
import { statesSeen } from './seen.ts'
import { missionMeant, senderMeant } from './senders.ts'
import { sharedOwner } from './shared-owner.ts'
import { namesStaff, servesUnder, staffedPlace } from './staff.ts'
import { leftOutFor, namedAfterwards, oneOfTwoThings, personsMeantAgain, standingFor } from './stand-ins.ts'
import type { AntecedentContext, Wanted } from './wanted.ts'

/** Reads the noun phrases of a passage, each once, and follows pronouns and bare definites to what they stand for. */
export interface Resolver {
  readonly lexicon: Lexicon
  /** By the phrase's own words. */
  referent(at: WordAt): Referent | undefined
  /** With coreference. */
  resolved(at: WordAt): Referent | undefined
  hits(sentence: number): SentenceHits
  /** Parties named within a noun phrase, in text order; only where generic actions are read. */
  within?(at: WordAt): readonly Referent[]
}

/** Speakers of quotations, known only after the claims' first pass: quotation index to actors. */
export type Speakers = (quotation: number) => readonly Actor[]

/** What the verb of a word wants there. */
export type WantedAt = (at: WordAt) => Wanted

/**
 * Creates the resolver of one passage. It remembers what it has read, so it must not outlive the passage.
 */
export function createResolver(passage: Passage, speakers: Speakers, wanted: WantedAt): Resolver {
  const own = new Map<string, Referent | undefined>()
  const full = new Map<string, Referent | undefined>()
  const hitsBySentence = new Map<number, SentenceHits>()
  const names = { seen: statesSeen(passage), ...(passage.year === undefined ? {} : { year: passage.year }) }

  const remember = (
    store: Map<string, Referent | undefined>,
    at: WordAt,
    read: () => Referent | undefined,
  ): Referent | undefined => {
    const key = `${at.sentence}:${at.word}`
    if (store.has(key)) return store.get(key)
    store.set(key, undefined) // a phrase that leads back to itself ends here
    const found = read()
    store.set(key, found)
    return found
  }
  const hits = (index: number): SentenceHits => {
    const known = hitsBySentence.get(index)
    if (known) return known
    const found = hitsOf(passage, index)
    hitsBySentence.set(index, found)
    return found
  }
  const context: ReferentContext = {
    passage,
    names,
    titleWords: passage.titleWords,
    toUnitedNations: speaksOfUnMissions(passage),
    hits,
    referent: (at) => referent(at),
  }
  const referent = (at: WordAt): Referent | undefined => remember(own, at, () => readReferent(context, at))
  const antecedents: AntecedentContext = { passage, referent, speakerOf: speakers, wanted }
  const resolved = (at: WordAt): Referent | undefined =>
    remember(full, at, () => {
      const base = referent(at)
      return base && resolve(antecedents, base, resolved, introductions)
    })
  const introductions = createIntroductions({
    passage,
    referent,
    ownersOf: (of) => possessorOf(antecedents, of, resolved)?.owner.actors ?? [],
  })
  return { lexicon: passage.lexicon, referent, resolved, hits }
}

function resolve(
  context: AntecedentContext,
  phrase: Referent,
  resolved: (at: WordAt) => Referent | undefined,
  introductions: Introductions,
): Referent {
  if (phrase.pronoun) return resolvePronoun(context, phrase, resolved)
  const again = personsMeantAgain(context, phrase) ?? oneOfTwoThings(context, phrase)
  if (again) return asMeant(phrase, resolved(again.at) ?? again)
  const leftOut = leftOutFor(context, phrase)
  const place = placeOfMission(context, phrase, resolved)
  const base = place ?? (leftOut ? standingFor(phrase, resolved(leftOut.at) ?? leftOut) : phrase)
  const whole = base.person?.name ? introductions.withDescription(base) : base
  if (whole.actors.length > 0) return underHead(context, whole, resolved)
  const surname = base.person?.name ? surnameOf(base.person.name) : strangeName(context.passage, base)
  const same = surname ? introductions.named(surname) : undefined
  if (same && same.at !== base.at) return asIntroduced(base, same)
  const bearer = surname ? namedAfterwards(context, base) : undefined
  if (bearer)
    return asIntroduced(base, {
      ...(resolved(bearer.at) ?? bearer),
      ...(base.person ? { person: base.person } : {}),
    })
  const one = oneOfTwo(context, base)
  if (one) return { ...base, kinds: ['actor', 'state'], actors: reSpan([one], base), basis: 'coreference' }
  const counted = isBareNumber(context.passage, base) ? lastPersons(context, base) : undefined
  if (counted) return { ...counted, at: base.at, span: base.span, words: base.words, ...countOnly(base) }
  const possessor = isOfOther(context.passage, base) ? undefined : possessorOf(context, base, resolved)
  if (possessor) {
    const noun = { sentence: base.at.sentence, word: possessor.noun }
    const serves =
      namesStaff(context.passage, noun) || servesUnder(context.passage, noun, base, possessor.owner)
    return belongingTo(base, possessor.owner, serves)
  }
  const first = sharedOwner(context, base, resolved)
  if (first) return { ...base, actors: first.actors, basis: first.basis }
  const workplace = staffedPlace(context, base)
  if (workplace) return belongingTo(base.countSpan ? base : withoutCount(base), workplace, true)
  const sent = base.kinds.includes('mission-member') || base.kinds.includes('envoy')
  const forState =
    (base.office?.actsFor === 'state' && !sent) || (base.definite && base.kinds.includes('mission'))
  const states = groupMeant(context, base) ?? oneMeant(context, base)
  if (states) return { ...base, actors: reSpan(states, base), basis: 'coreference' }
  const sender = missionMeant(context, base, resolved)?.actors ?? senderMeant(context, base)
  if (sender) return { ...base, actors: reSpan(sender, base), basis: 'coreference' }
  const sameBody = bodyAgain(context, base, resolved)
  if (sameBody) return { ...base, actors: reSpan(sameBody.actors, base), basis: 'coreference' }
  // "some agencies" are nobody's in particular
  const isAnybody = base.plural && !base.definite
  if ((base.office?.body && !isAnybody) || forState) {
    const last = lastNamedActor(context, base.at, (a) => a.code !== undefined && a.code.length === 3)
    if (last) return { ...base, actors: reSpan(last.actors, base), basis: 'coreference' }
    const state = commonBearer(context.passage, base)
    if (state) return { ...base, actors: [state], basis: 'context' }
  }
  return base
}

/** "*His deputy, Li Zhi*, was expelled": named, and still of the mission that the owner heads. */
function underHead(
  context: AntecedentContext,
  whole: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent {
  if (!whole.person?.name || whole.kinds.includes('mission-member')) return whole
  const possessor = possessorOf(context, whole, resolved)
  const serves = possessor && servesUnder(context.passage, whole.at, whole, possessor.owner)
  return serves ? { ...belongingTo(whole, possessor.owner, true), actors: whole.actors } : whole
}

/** "the man", "the pair": whoever was spoken of, in the number that the words give. */
const asMeant = (base: Referent, meant: Referent): Referent => ({
  ...withoutCount(meant),
  ...countOnly(base.count ? base : meant),
  at: base.at,
  span: base.span,
  words: base.words,
  actors: reSpan(meant.actors, base),
  antecedent: meant,
  basis: 'coreference',
})

/** "the Foreign Office" where the text names no state that it could be of: the state that goes by that name. */
function commonBearer(passage: Passage, base: Referent): Actor | undefined {
  const sentence = passage.sentences[base.at.sentence]
  const name = sentence?.names.find((n) => n.generic && n.from <= base.at.word && base.at.word < n.to)
  const bearers = name?.entries.filter((e) => e.kind === 'body') ?? []
  const entry = bearers[0]
  // the Labour Party may be that of four states
  const isOnly = new Set(bearers.map((e) => e.code)).size === 1
  return name && entry && isOnly ? actorOfEntry(entry, name, passage.text.slice(...name.span)) : undefined
}

function resolvePronoun(
  context: AntecedentContext,
  base: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent {
  if (base.pronoun && SPEAKER_PRONOUNS.has(base.pronoun)) {
    const quotation = quotationIndexAt(context.passage.document, base.span[0])
    const actors = quotation < 0 ? [] : context.speakerOf(quotation)
    return { ...base, actors: reSpan(actors, base), basis: actors.length > 0 ? 'coreference' : 'none' }
  }
  const found = antecedent(context, base)
  const one = found && (found.actors.length > 0 ? found : (resolved(found.at) ?? found))
  const whole = one && base.plural ? together(context.passage, one, resolved) : one
  if (!whole) return base
  return {
    ...whole,
    at: base.at,
    span: base.span,
    words: base.words,
    actors: reSpan(whole.actors, base),
    antecedent: whole,
    basis: 'coreference',
    pronoun: base.pronoun ?? '',
  }
}

/** "Mali and Niger announced *their* withdrawal": all that are joined are meant. */
function together(
  passage: Passage,
  first: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent {
  const tree = passage.sentences[first.at.sentence]?.tree
  const rest = tree ? conjuncts(tree, first.at.word).slice(1) : []
  const others = rest.flatMap((word) => resolved({ sentence: first.at.sentence, word })?.actors ?? [])
  return others.length > 0 ? { ...first, actors: uniqueActors([...first.actors, ...others]) } : first
}

interface Possessor {
  readonly owner: Referent
  /** The word that is owned: the head of the phrase, or what it counts. */
  readonly noun: number
}

/** "*its* ambassador", "members of *their* staff": whose. */
function possessorOf(
  context: AntecedentContext,
  base: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Possessor | undefined {
  const tree = context.passage.sentences[base.at.sentence]?.tree
  const head = tree?.words[base.at.word]
  if (!tree || !head) return undefined
  const counted =
    isMeasure(context.passage.lexicon, head) || base.kinds.includes('mission-part')
      ? dependents(tree, head.index, (w) => w.rel.startsWith('nmod') && caseOf(tree, w.index) === 'of')
      : []
  for (const { index } of [head, ...counted])
    for (const { index: child } of dependents(tree, index, ({ rel }) => /poss/.test(rel))) {
      const owner = resolved({ sentence: base.at.sentence, word: child })
      if (owner && owner.actors.length > 0) return { owner, noun: index }
    }
  return undefined
}

/** Those who belong to somebody. The staff of a mission serve in it, whatever else "its employees" may be. */
const belongingTo = (base: Referent, owner: Referent, isStaff: boolean): Referent => {
  const owned: Referent = { ...base, actors: owner.actors, basis: 'possessor' }
  const isPost = ['mission', 'envoy', 'mission-member'].some((kind) => owner.kinds.includes(kind))
  if (!isStaff || !isPost || base.kinds.includes('mission-member')) return owned
  return {
    ...asMembers(owned, 'staff'),
    object: 'staff',
    ...(owner.post && { post: owner.post }),
    ...(owner.postSpan && { postSpan: owner.postSpan }),
  }
}

/** "summoned *Nagamine*": a name that no list knows may be that of somebody whom the text has introduced. */
const strangeName = (passage: Passage, base: Referent): string | undefined => {
  const word = passage.sentences[base.at.sentence]?.tree.words[base.at.word]
  return base.kinds.length === 0 && word?.upos === 'PROPN' ? word.text.toLowerCase() : undefined
}

const reSpan = (actors: readonly Actor[], to: Referent): readonly Actor[] =>
  actors.map((a) => ({ ...a, span: to.span }))

/** "the mission *to the United Nations*", somewhere in the text. */
const speaksOfUnMissions = (passage: Passage): boolean =>
  passage.sentences.some((sentence) =>
    sentence.names.some(
      (name) =>
        name.entries.some((e) => e.code === 'UNO') &&
        sentence.forms
          .slice(Math.max(0, name.from - 3), name.from)
          .join(' ')
          .match(/^(\S+ )?mission to( the)?$/) !== null,
    ),
  )

function hitsOf(passage: Passage, index: number): SentenceHits {
  const sentence = passage.sentences[index]
  if (!sentence) return { nouns: [], offices: [], posts: [] }
  return {
    nouns: passage.phrasesIn(sentence, 'noun'),
    offices: passage.phrasesIn(sentence, 'office'),
    posts: passage.phrasesIn(sentence, 'post'),
  }
}
