import type { PhraseMatch as Hit, Lexicon, NounEntry, Office } from '../../codebook/index.ts'
import type { Actor, Person, PostKind } from '../../model/index.ts'
import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence, Passage, WordAt } from '../passage.ts'
import { actorsIn } from './actors-of-phrase.ts'
import { type AttachedName, accreditationsOf } from './affiliation.ts'
import { countByPlaces, countOf } from './count.ts'
import { actorOfEntry, type NameContext, uniqueActors } from './entries.ts'
import { wholeOf } from './measures.ts'
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import { personOf } from './person.ts'
import { dependents, spanOfPhrase } from './phrase.ts'
import { kindsOf } from './phrase-kinds.ts'
import { postOf } from './post.ts'
import type { Referent } from './referent.ts'
import { inService, serviceOf } from './service.ts'
import { inStanding } from './standing.ts'
import { whoseIs } from './whose.ts'

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
  const read = readPhrase(context, nounPhraseAt(context, sentence, at, head))
  return inService(inStanding(context.passage, read), serviceOf(context, sentence, at, read.kinds))
}

function readPhrase(context: ReferentContext, phrase: NounPhrase): Referent {
  const { sentence, at, head, words, nouns, object, office, names } = phrase
  const whose = whoseIs(context, phrase)
  const person = personIn(context, phrase)
  const count =
    countOf(sentence, head, words, context.passage.codebook.words.numbers) ??
    (phrase.isMission ? countByPlaces(sentence, head) : undefined)
  const kinds = kindsOf(nouns, office, whose, names, person, context.passage.lexicon)
  const accredited = accreditationsOf(names, object)
  const post = postOf(context, sentence, at, words, whose.actors, accredited[0])
  return {
    at,
    span: spanOfPhrase(sentence, words),
    words,
    kinds,
    nouns,
    ...(object ? { object } : {}),
    ...actorsIn(context, phrase, whose, { kinds, person, isCounted: count !== undefined }),
    ...(office ? { office } : {}),
    ...(person ? { person } : {}),
    ...(count ? { count: count.count } : {}),
    ...(count?.span ? { countSpan: count.span } : {}),
    hosts: hostsIn(context, phrase, accredited),
    ...(post ? { post: post.post, postSpan: post.span } : {}),
    definite: isDefinite(sentence, head),
    plural:
      head.xpos === 'NNS' ||
      (head.xpos === 'NNPS' && !isOneState(kinds)) ||
      isCrew(context.passage.lexicon, head, count?.count.min),
  }
}

const personIn = (
  { passage, titleWords }: ReferentContext,
  { sentence, at, title }: NounPhrase,
): Person | undefined =>
  personOf({
    sentence,
    head: at.word,
    ...(title ? { title: { from: title.start, to: title.start + title.length } } : {}),
    titleWords,
    text: passage.text,
  })

/** Where those of the phrase are accredited; a place is its own host: "shut its consulate in Goa" with "in Goa" hung from the verb. */
const hostsIn = (
  { passage }: ReferentContext,
  { names }: NounPhrase,
  accredited: readonly AttachedName[],
): readonly Actor[] => {
  const places = names.filter(
    ({ attachment, mention }) =>
      attachment.kind === 'head' && mention.entries.some((e) => /^(city|capital)$/.test(e.kind)),
  )
  return uniqueActors(
    [...places, ...accredited].map(({ entry, mention }) =>
      actorOfEntry(entry, mention, passage.text.slice(...mention.span)),
    ),
  )
}

/** "*two staff*", "the embassy's personnel". */
const isCrew = ({ list }: Lexicon, { lemma }: Word, least = 2): boolean =>
  list('crew').has(lemma) && least > 1

/** "the *United States*", "the Netherlands": one, whatever the form of its name. */
const isOneState = (kinds: Referent['kinds']): boolean =>
  kinds.includes('state') && !kinds.includes('nationals')

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

const isDefinite = (sentence: AnalysedSentence, head: Word): boolean =>
  dependents(sentence.tree, head.index, (w) => /^(det|nmod:poss|det:poss)/.test(w.rel)).some((d) =>
    DEFINITE.has(d.text.toLowerCase()),
  )
