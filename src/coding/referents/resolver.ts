import type { Lexicon } from '../../codebook/index.ts'
import type { Actor } from '../../model/index.ts'
import type { Passage, WordAt } from '../passage.ts'
import { bodyAgain } from './bodies-again.ts'
import { lastNamedActor, reSpan } from './coreference.ts'
import { actorOfEntry } from './entries.ts'
import { calledSo, groupMeant, oneMeant, oneOfTwo } from './groups.ts'
import { asIntroduced, createIntroductions, type Introductions, surnameOf } from './introductions.ts'
import { countOnly, isBareNumber, lastPersons, withoutCount } from './numbers-alone.ts'
import { belongingTo, possessorOf, underHead } from './ownership.ts'
import { isOfOther } from './possessives.ts'
import { placeOfMission } from './premises.ts'
import { resolvePronoun } from './pronouns.ts'
import { type ReferentContext, readReferent, type SentenceHits } from './read.ts'
import type { Referent } from './referent.ts'
import { nameContextOf } from './seen.ts'
import { missionMeant, senderMeant } from './senders.ts'
import { sharedOwner } from './shared-owner.ts'
import { namesStaff, servesUnder, staffedPlace } from './staff.ts'
import { leftOutFor, namedAfterwards, oneOfTwoThings, personsMeantAgain, standingFor } from './stand-ins.ts'
import type { AntecedentContext, Wanted } from './wanted.ts'

/** Reads the noun phrases of a passage, each once, and follows pronouns and bare definites to what they stand for. */
export interface Resolver {
  /** The words of the passage's codebook. */
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

type Known = Map<string, Referent | undefined>

/** What was read at a word before, else what is read now. */
const remember = (known: Known, at: WordAt, read: () => Referent | undefined): Referent | undefined => {
  const key = `${at.sentence}:${at.word}`
  if (known.has(key)) return known.get(key)
  known.set(key, undefined) // a phrase that leads back to itself ends here
  const found = read()
  known.set(key, found)
  return found
}

/**
 * Creates the resolver of one passage. It remembers what it has read, so it must not outlive the passage.
 */
export function createResolver(passage: Passage, speakers: Speakers, wanted: WantedAt): Resolver {
  const own: Known = new Map()
  const full: Known = new Map()
  const hitsBySentence = new Map<number, SentenceHits>()
  const names = nameContextOf(passage)

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

type Resolved = (at: WordAt) => Referent | undefined

/** What a phrase stands for: by what it calls up again, else by its own words, by the name in it, or by whose it is. */
function resolve(
  context: AntecedentContext,
  phrase: Referent,
  resolved: Resolved,
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
  return (
    byName(context, base, resolved, introductions) ??
    oneAgain(context, base, resolved) ??
    ofOwner(context, base, resolved) ??
    ofThoseBefore(context, base, resolved) ??
    ofLastState(context, base) ??
    base
  )
}

/** "Dalton said": whoever the text introduces by that name. */
function byName(
  context: AntecedentContext,
  base: Referent,
  resolved: Resolved,
  introductions: Introductions,
): Referent | undefined {
  const surname = base.person?.name ? surnameOf(base.person.name) : strangeName(context.passage, base)
  if (!surname) return undefined
  const same = introductions.named(surname)
  if (same && same.at !== base.at) return asIntroduced(base, same)
  const bearer = namedAfterwards(context, base)
  return (
    bearer &&
    asIntroduced(base, {
      ...(resolved(bearer.at) ?? bearer),
      ...(base.person ? { person: base.person } : {}),
    })
  )
}

/** "the latter", "twelve": one of two states, or persons by their number alone. */
function oneAgain(context: AntecedentContext, base: Referent, resolved: Resolved): Referent | undefined {
  const one = oneOfTwo(context, base) ?? calledSo(context, base)
  if (one) return { ...base, kinds: ['actor', 'state'], actors: reSpan([one], base), basis: 'coreference' }
  const counted = isBareNumber(context.passage, base) ? lastPersons(context, base, resolved) : undefined
  return counted && { ...counted, at: base.at, span: base.span, words: base.words, ...countOnly(base) }
}

/** "its envoy", "the consul and the deputy", "the staff": whoever owns it, or wherever they serve. */
function ofOwner(context: AntecedentContext, base: Referent, resolved: Resolved): Referent | undefined {
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
  return workplace && belongingTo(base.countSpan ? base : withoutCount(base), workplace, true)
}

/** "the two countries", "the embassy", "the ministry": what was spoken of before under that noun. */
function ofThoseBefore(context: AntecedentContext, base: Referent, resolved: Resolved): Referent | undefined {
  const states = groupMeant(context, base) ?? oneMeant(context, base)
  const meant =
    states ??
    missionMeant(context, base, resolved)?.actors ??
    senderMeant(context, base) ??
    bodyAgain(context, base, resolved)?.actors
  // "visited *the kingdom*": who is meant is a state, though the phrase names none
  const isState = states !== undefined && base.kinds.includes('state-like')
  const kinds = isState ? [...base.kinds, 'actor', 'state'] : base.kinds
  return meant && { ...base, kinds, actors: reSpan(meant, base), basis: 'coreference' }
}

/** "the ministry", "the ambassador's office" of nobody named: that of the state last named, or the one that has such a body. */
function ofLastState(context: AntecedentContext, base: Referent): Referent | undefined {
  const sent = base.kinds.includes('mission-member') || base.kinds.includes('envoy')
  const forState =
    (base.office?.actsFor === 'state' && !sent) || (base.definite && base.kinds.includes('mission'))
  // "some agencies" are nobody's in particular
  const isAnybody = base.plural && !base.definite
  if (!((base.office?.body && !isAnybody) || forState)) return undefined
  const last = lastNamedActor(context, base.at, (a) => a.code !== undefined && a.code.length === 3)
  if (last) return { ...base, actors: reSpan(last.actors, base), basis: 'coreference' }
  const state = commonBearer(context.passage, base)
  return state && { ...base, actors: [state], basis: 'context' }
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

/** "summoned *Nagamine*": a name that no list knows may be that of somebody whom the text has introduced. */
const strangeName = (passage: Passage, base: Referent): string | undefined => {
  const word = passage.sentences[base.at.sentence]?.tree.words[base.at.word]
  return base.kinds.length === 0 && word?.upos === 'PROPN' ? word.text.toLowerCase() : undefined
}

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
