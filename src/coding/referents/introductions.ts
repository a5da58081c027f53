import type { Actor } from '../../model/index.ts'
import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence, Passage, WordAt } from '../passage.ts'
import { caseOf, dependents } from './phrase.ts'
import type { Referent } from './referent.ts'

/** Who a person is, as the phrase beside the name or an earlier sentence says: "Zohour Alaoui, *its ambassador in Berlin*". */
export interface Introductions {
  /** The person with the office, rank and side that the phrase beside the name gives. */
  withDescription(person: Referent): Referent
  /** The first mention that says who the person of that surname is. */
  named(surname: string): Referent | undefined
}

interface Reading {
  readonly passage: Passage
  referent(at: WordAt): Referent | undefined
  /** Whom a phrase belongs to, pronouns followed: "*its* ambassador". */
  ownersOf(referent: Referent): readonly Actor[]
}

/** Words after a name's comma among which the head of the phrase that describes the person stands. */
const REACH = 6

export const surnameOf = (name: string): string => name.split(/\s+/).at(-1)?.toLowerCase() ?? name

/** Reads introductions of a passage, everyone's once. It remembers what it has read, so it must not outlive the passage. */
export function createIntroductions(reading: Reading): Introductions {
  let known: Map<string, Referent> | undefined
  const withDescription = (person: Referent): Referent => described(reading, person)
  const named = (surname: string): Referent | undefined => {
    if (!known) {
      // filled while it is read: whoever is met on the way counts as introduced by what came before
      known = new Map()
      for (const person of peopleOf(reading)) {
        const name = surnameOf(person.person?.name ?? '')
        // a side tells more than a title alone
        if ((known.get(name)?.actors.length ?? 0) === 0 && (person.actors.length > 0 || !known.has(name)))
          known.set(name, person)
      }
    }
    return known.get(surname)
  }
  return { withDescription, named }
}

function* peopleOf(reading: Reading): Generator<Referent> {
  for (const sentence of reading.passage.sentences)
    for (const word of sentence.tree.words) {
      if (!/^(NOUN|PROPN)$/.test(word.upos) || /^(compound|flat|amod|fixed)/.test(word.rel)) continue
      const found = reading.referent({ sentence: sentence.index, word: word.index })
      if (!found?.person?.name) continue
      const person = described(reading, found)
      if (person.actors.length > 0 || isOfMission(person)) yield person
    }
}

function described(reading: Reading, person: Referent): Referent {
  if (!person.person?.name || isOfMission(person)) return withOwners(reading, person)
  const beside = descriptionOf(reading, person) ?? predicateOf(reading, person)
  if (!beside) return withOwners(reading, person)
  const whose = withOwners(reading, beside)
  return {
    ...person,
    ...identityOf(beside),
    introducedBy: beside,
    kinds: [...new Set([...person.kinds, ...beside.kinds])],
    ...(person.actors.length > 0
      ? {}
      : { actors: whose.actors.map((a) => ({ ...a, span: person.span })), basis: 'apposition' as const }),
  }
}

/** "its ambassador": a phrase that says by a possessive alone whose it is. */
function withOwners(reading: Reading, referent: Referent): Referent {
  if (referent.actors.length > 0) return referent
  const actors = reading.ownersOf(referent)
  return actors.length > 0 ? { ...referent, actors, basis: 'possessor' } : referent
}

/** What a description says of a person besides the side. */
const identityOf = (of: Referent): Partial<Referent> => ({
  nouns: of.nouns,
  hosts: of.hosts,
  ...(of.object ? { object: of.object } : {}),
  ...(of.office ? { office: of.office } : {}),
  ...(of.post ? { post: of.post } : {}),
  ...(of.postSpan ? { postSpan: of.postSpan } : {}),
})

const isOfMission = (referent: Referent): boolean =>
  referent.office !== undefined || referent.kinds.includes('mission-member')

/**
 * The phrase right after the name's comma whose head is an office or a member of a mission. Read off the words: apposition is what
 * parsers get wrong most.
 */
function descriptionOf(reading: Reading, person: Referent): Referent | undefined {
  const sentence = reading.passage.sentences[person.at.sentence]
  const end = person.person?.span?.[1] ?? person.span[1]
  const comma = sentence?.tree.words.find((w) => w.start >= end)
  if (!sentence || comma?.text !== ',') return undefined
  for (let i = comma.index + 1; i <= comma.index + REACH; i++) {
    const word = sentence.tree.words[i]
    if (!word || (/^(VERB|AUX|PUNCT|SCONJ|CCONJ|PRON)$/.test(word.upos) && !/poss/.test(word.rel)))
      return undefined
    if ((word.upos !== 'NOUN' && !isCommon(word)) || isModifier(sentence, i)) continue
    const found = reading.referent({ sentence: sentence.index, word: i })
    return found && !found.plural && isOfMission(found) ? found : undefined
  }
  return undefined
}

/** "Berg *is the consul* in Narvik", "Berg *worked as a counsellor* at the embassy": what the clause that the name is subject of says of it. */
function predicateOf(reading: Reading, person: Referent): Referent | undefined {
  const sentence = reading.passage.sentences[person.at.sentence]
  const subject = sentence?.tree.words[person.at.word]
  const predicate = sentence?.tree.words[subject?.head ?? -1]
  if (!sentence || subject?.rel !== 'nsubj' || !predicate) return undefined
  const tied = dependents(sentence.tree, predicate.index, () => true)
  if (tied.some(({ xpos, rel }) => xpos === 'MD' || rel === 'mark')) return undefined
  const noun = tied.some(({ rel }) => rel === 'cop')
    ? predicate
    : reading.passage.lexicon.list('working-as').has(predicate.lemma)
      ? tied.find((w) => /^(obl|nmod)/.test(w.rel) && caseOf(sentence.tree, w.index) === 'as')
      : undefined
  const found = noun && reading.referent({ sentence: sentence.index, word: noun.index })
  return found && !found.plural && !found.person?.name && isOfMission(found) ? found : undefined
}

/** "an *attaché*": a word in small letters is no name, whatever the tagger says. */
const isCommon = ({ upos, text }: Word): boolean => upos === 'PROPN' && /^\p{Ll}/u.test(text)

const isModifier = (sentence: AnalysedSentence, index: number): boolean =>
  /^(compound|amod|nmod:poss|nmod:unmarked)/.test(sentence.tree.words[index]?.rel ?? '')

/** "Dalton said": the spokesperson whom another sentence names in full, with her office. */
export const asIntroduced = (base: Referent, full: Referent): Referent => ({
  ...base,
  ...identityOf(full),
  introducedBy: full.introducedBy ?? full,
  kinds: [...new Set([...base.kinds, ...full.kinds])],
  actors: full.actors.map((a) => ({ ...a, span: base.span })),
  basis: 'apposition',
  ...(full.person ? { person: full.person } : {}),
})
