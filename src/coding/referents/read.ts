import type { PhraseMatch as Hit, Lexicon, NounEntry, Office } from '../../codebook/index.ts'
import type { Actor, Person, PostKind } from '../../model/index.ts'
import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence, Passage, WordAt } from '../passage.ts'
import { type AttachedName, accreditationsOf, affiliationOf, attachedNames, isSeated } from './affiliation.ts'
import { countByPlaces, countOf } from './count.ts'
import { actorOfEntry, type NameContext, uniqueActors } from './entries.ts'
import { collective, wholeOf } from './measures.ts'
import { areSomeMembers, membersNamed, regionNamed } from './named-groups.ts'
import { nounsOf, objectKind, officeOf, rankOf, speaksForMission } from './nouns.ts'
import { personOf } from './person.ts'
import { caseOf, dependents, phraseWords, spanOfPhrase } from './phrase.ts'
import { postOf } from './post.ts'
import type { ActorBasis, Referent } from './referent.ts'
import { inService, serviceOf } from './service.ts'
import { inStanding } from './standing.ts'

/** Phrase-list hits of a sentence, found once. */
export interface SentenceHits {
  readonly nouns: readonly Hit<NounEntry>[]
  readonly offices: readonly Hit<Office>[]
  readonly posts: readonly Hit<PostKind>[]
}

export interface ReferentContext {
  readonly passage: Passage
  readonly names: NameContext
  /** The text speaks of missions to the United Nations: then a bare "mission" is one. */
  readonly toUnitedNations: boolean
  /** Lemmas that are part of some title: taggers call them names when they stand before one. */
  readonly titleWords: ReadonlySet<string>
  hits(sentence: number): SentenceHits
  /** Reads another phrase (nested or in apposition). */
  referent(at: WordAt): Referent | undefined
}

const DEFINITE = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'both',
  'its',
  'their',
  'his',
  'her',
  'our',
])

/** Prepositions under which a nested mission or body says whose the person is: "diplomat *in* the Russian embassy". */
const NESTED = new Set(['of', 'from', 'at', 'in', 'for', 'with', 'within', 'inside', 'to'])

/**
 * Reads the noun phrase at a word: what kind of thing it is, how many, and whom it is, acts for or belongs to, by
 * its own words alone. Pronouns and bare definites come back without actors: coreference fills them.
 */
export function readReferent(context: ReferentContext, at: WordAt): Referent | undefined {
  const sentence = context.passage.sentences[at.sentence]
  const head = sentence?.tree.words[at.word]
  if (!sentence || !head) return undefined
  const whole = wholeOf(context, sentence, at, head)
  if (whole) return whole
  if (head.upos === 'PRON' || (head.upos === 'DET' && head.rel !== 'det')) return readPronoun(at, head)
  const words = phraseWords(sentence.tree, at.word)
  const hits = context.hits(at.sentence)
  const nouns = nounsOf(sentence, head, words, hits.nouns)
  const officeHit = officeOf(
    sentence,
    head,
    words,
    hits.offices.filter((hit) => !isPartOfName(sentence, hit)),
  )
  const office = officeHit?.value
  const object = objectKind(nouns)
  const names = attachedNames(sentence, at.word, words, context.names)
  const mission = nouns.some((n) => n.is.includes('mission'))
  const own = affiliationOf(
    names,
    {
      ...(object ? { object } : {}),
      body: office?.body === true,
      seated: isSeated(nouns),
      atHome:
        (nouns.some((n) => n.is.includes('home-officer')) || isAdviser(office)) &&
        !speaksForMission(hits.nouns, words),
      mission,
      strangeName: head.upos === 'PROPN' && nouns.length === 0 && !office,
    },
    (m) => context.passage.text.slice(...m.span),
  )
  const affiliation =
    own.actors.length > 0 && !(own.basis === 'preposition' && mission)
      ? own
      : firstWithActors([
          () => own,
          () => nested(context, sentence, at),
          () => appositive(context, sentence, at),
        ])
  const title = office?.body ? undefined : (officeHit ?? rankOf(sentence, head, words, hits.nouns))
  const person = personOf({
    sentence,
    head: at.word,
    ...(title ? { title: { from: title.start, to: title.start + title.length } } : {}),
    titleWords: context.titleWords,
    text: context.passage.text,
  })
  const count =
    countOf(sentence, head, words, context.passage.codebook.words.numbers) ??
    (mission ? countByPlaces(sentence, head) : undefined)
  const members = membersNamed(context.passage, sentence, head, words, nouns)
  const someMembers = areSomeMembers(affiliation.actors, head, nouns, count !== undefined)
  const kinds = kindsOf(nouns, office, affiliation, names, person)
  const together =
    affiliation.actors.length > 0 && !someMembers
      ? undefined
      : (regionNamed(context.passage, sentence, head, words, kinds) ??
        collective(context, sentence, nouns, words, someMembers))
  const accredited = accreditationsOf(names, object)
  // a place is its own host: "shut its consulate in Goa" with "in Goa" hung from the verb
  const places = names.filter(
    ({ attachment, mention }) =>
      attachment.kind === 'head' && mention.entries.some((e) => /^(city|capital)$/.test(e.kind)),
  )
  const post = postOf(context, sentence, at, words, affiliation.actors, accredited[0])
  const textOfName = (n: AttachedName): string => context.passage.text.slice(...n.mention.span)
  // staff of the United Nations are its own whatever their passport (RECORD.md, convention 5)
  const isUnStaff = nouns.some((n) => n.is.includes('un-staff'))
  const unNames = isUnStaff
    ? names
        .filter((n) => n.entry.code === 'UNO')
        .slice(0, 1)
        .map((n) => actorOfEntry(n.entry, n.mention, textOfName(n)))
    : []
  const unEmployer = unNames.length > 0 ? unNames : undefined
  const read: Referent = {
    at,
    span: spanOfPhrase(sentence, words),
    words,
    kinds,
    nouns,
    ...(object ? { object } : {}),
    actors:
      members ??
      unEmployer ??
      (together
        ? [together]
        : outOfOffice(
            withOffice(affiliation.actors, office, person),
            isFormer(context, sentence, words, kinds),
          )),
    basis: members || unEmployer || together ? 'name' : affiliation.basis,
    ...(office ? { office } : {}),
    ...(person ? { person } : {}),
    ...(count ? { count: count.count } : {}),
    ...(count?.span ? { countSpan: count.span } : {}),
    hosts: uniqueActors(
      [...places, ...accredited].map((n) => actorOfEntry(n.entry, n.mention, textOfName(n))),
    ),
    ...(post ? { post: post.post, postSpan: post.span } : {}),
    definite: isDefinite(sentence, head),
    plural:
      head.xpos === 'NNS' ||
      (head.xpos === 'NNPS' && !isOneState(kinds)) ||
      isCrew(context.passage.lexicon, head, count?.count.min),
  }
  return inService(inStanding(context.passage, read), serviceOf(context, sentence, at, kinds))
}

/** "*two staff*", "the embassy's personnel". */
const isCrew = ({ list }: Lexicon, { lemma }: Word, least = 2): boolean =>
  list('crew').has(lemma) && least > 1

/** "the *United States*", "the Netherlands": one, whatever the form of its name. */
const isOneState = (kinds: Referent['kinds']): boolean =>
  kinds.includes('state') && !kinds.includes('nationals')

/** "United *Nations*", "World *Bank*": a word of an organisation's name is no office. */
const isPartOfName = ({ names }: AnalysedSentence, { start, length }: Hit<Office>): boolean =>
  names.some(
    ({ from, to, entries }) =>
      from < start && start + length <= to && entries.some(({ kind }) => kind === 'organisation'),
  )

function readPronoun(at: WordAt, head: Word): Referent {
  const text = head.text.toLowerCase()
  return {
    at,
    span: [head.start, head.end],
    words: [head.index],
    kinds: ['pronoun'],
    nouns: [],
    actors: [],
    hosts: [],
    basis: 'none',
    pronoun: text,
    definite: true,
    plural: /^(they|them|their|theirs|we|us|our|ours|these|those|both)$/.test(text),
  }
}

interface Found {
  readonly actors: readonly Actor[]
  readonly basis: ActorBasis
}

const firstWithActors = (tries: readonly (() => Found)[]): Found => {
  for (const attempt of tries) {
    const found = attempt()
    if (found.actors.length > 0) return found
  }
  return { actors: [], basis: 'none' }
}

/** "officials at the *embassy of Iran*": the actors of a mission or body named in a prepositional phrase. */
function nested(context: ReferentContext, sentence: AnalysedSentence, at: WordAt): Found {
  for (const child of dependents(
    sentence.tree,
    at.word,
    (w) => w.rel.startsWith('nmod') || w.rel === 'obl',
  )) {
    const preposition = child.rel === 'nmod:poss' ? 'of' : caseOf(sentence.tree, child.index)
    if (!preposition || !NESTED.has(preposition)) continue
    const inner = context.referent({ sentence: at.sentence, word: child.index })
    if (!inner || inner.actors.length === 0 || inner.pronoun) continue
    const isSeat = inner.kinds.includes('mission') || inner.office !== undefined
    const seat = isSeat && !(preposition === 'to' && !inner.kinds.includes('mission'))
    if (seat || preposition === 'of' || preposition === 'from') {
      return { actors: inner.actors, basis: 'preposition' }
    }
  }
  return { actors: [], basis: 'none' }
}

/** "A presidential adviser *in Brasilia*": at home, unlike ministers, who travel. */
const isAdviser = (office: Office | undefined): boolean =>
  office?.actsFor === 'state' && office.body !== true && /advis|spokes|official/.test(office.id)

/** "Vassily Nebenzia, *the Russian envoy*". */
function appositive(context: ReferentContext, sentence: AnalysedSentence, at: WordAt): Found {
  for (const child of dependents(sentence.tree, at.word, (w) => w.rel === 'appos')) {
    const inner = context.referent({ sentence: at.sentence, word: child.index })
    if (inner && inner.actors.length > 0) return { actors: inner.actors, basis: 'apposition' }
  }
  return { actors: [], basis: 'none' }
}

function kindsOf(
  nouns: readonly NounEntry[],
  office: Office | undefined,
  found: Found,
  names: readonly AttachedName[],
  person: Person | undefined,
): readonly string[] {
  const kinds = new Set(nouns.flatMap((n) => n.is))
  const heads = names.filter((n) => n.attachment.kind === 'head')
  if (heads.some(namesPeople)) kinds.add('nationals')
  if (heads.some((n) => n.entry.kind === 'city' || n.entry.kind === 'capital')) kinds.add('territory')
  if (heads.some((n) => n.entry.kind === 'organisation')) kinds.add('organisation')
  if (heads.some((n) => n.entry.kind === 'holder')) kinds.add('person')
  if (heads.length > 0 && found.basis === 'name') {
    kinds.add('actor')
    if (found.actors.some((a) => a.code && STATE_CODE.test(a.code))) kinds.add('state')
  }
  if (office) {
    if (office.actsFor !== 'none' && found.actors.length > 0) kinds.add('actor')
    kinds.add(office.body ? 'body' : 'person')
    if (office.body && office.actsFor !== 'none') kinds.add('state-body')
  }
  if (person) kinds.add('person')
  return [...kinds]
}

/** A firm is no state: what it sues, sells or condemns is business. */
const STATE_CODE = /^(?!MNC)[A-Z]{3}$/

/** "ten Russians", and "ten *Chinese*", who go by their adjective. */
const namesPeople = ({ entry, mention }: AttachedName): boolean =>
  entry.kind === 'people' ||
  (entry.kind === 'adjective' && mention.entries.some(({ kind }) => kind === 'people'))

/** An office's sector goes to the actor that it speaks for. */
function withOffice(
  actors: readonly Actor[],
  office: Office | undefined,
  person: Person | undefined,
): readonly Actor[] {
  if (!office && !person) return uniqueActors(actors)
  return uniqueActors(
    actors.map((a) => ({
      ...a,
      ...(office && !a.sector ? { sector: office.sector } : {}),
      ...(person?.title ? { role: person.title } : {}),
    })),
  )
}

/** Whoever has left an office is of the elite that it belonged to, and speaks no more for it. */
const outOfOffice = (actors: readonly Actor[], former: boolean): readonly Actor[] =>
  former ? actors.map((a) => ({ ...a, sector: 'ELI' })) : actors

/** "a *former* minister", "the *ousted* president": persons only, not "former Yugoslavia". */
const isFormer = (
  { passage }: ReferentContext,
  sentence: AnalysedSentence,
  words: readonly number[],
  kinds: readonly string[],
): boolean =>
  !kinds.includes('body') &&
  PERSONS.some((kind) => kinds.includes(kind)) &&
  passage.phrasesIn(sentence, 'cue').some(({ start, value }) => value === 'former' && words.includes(start))

const PERSONS = ['person', 'officials', 'mission-member'] as const

const isDefinite = (sentence: AnalysedSentence, head: Word): boolean =>
  dependents(sentence.tree, head.index, (w) => /^(det|nmod:poss|det:poss)/.test(w.rel)).some((d) =>
    DEFINITE.has(d.text.toLowerCase()),
  )
