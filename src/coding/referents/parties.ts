import { isMonthName, isWeekday } from '../../base/calendar-names.ts'
import type { Span } from '../../base/span.ts'
import type { Actor, Sector } from '../../model/index.ts'
import type { Tree } from '../../syntax/tree.ts'
import type { AnalysedSentence, Passage, WordAt } from '../passage.ts'
import { isActorName, uniqueActors } from './entries.ts'
import { caseOf, dependents } from './phrase.ts'
import type { Referent } from './referent.ts'
import type { Resolver } from './resolver.ts'

/** Kinds of referent that act or are acted on without being a state: rebels, villagers, a delegation. */
const PARTY_KINDS = [
  'person',
  'body',
  'state-like',
  'officials',
  'forces',
  'organisation',
  'mission',
  'actor',
]

/** Sectors whose bodies are those of the one state that a text speaks of: "*Police* arrested two men in Lima". */
const OF_THE_STATE: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'SPY'])

/** Prepositions under which a thing names whose it is, or whom it falls on: "a raid *on* villagers", "talks *with* rebels". */
const OWNING = new Set([
  'of',
  'by',
  'from',
  'against',
  'on',
  'to',
  'for',
  'with',
  'in',
  'at',
  'between',
  'among',
  'into',
  'over',
  'near',
  'along',
  'toward',
  'towards',
  'across',
  'outside',
])

/** Capitalised words that no list knows and that are nobody: days, months, currencies. */
const isNobody = (word: string): boolean => {
  const name = word.replace(/s$/i, '')
  return isWeekday(name) || isMonthName(name) || /^(covid.*|dollar|euro)$/i.test(name)
}

/** Steps down a noun phrase in which a party is looked for. */
const DEPTH = 3

/**
 * A resolver for generic actions: beside states and organisations it knows whoever else acts in the news, with the sector
 * that the noun gives ("rebels", "the police", "20 students", "Adeyemi"), and finds the party in a phrase for a thing ("an
 * attack *on villagers*").
 */
export function withParties(passage: Passage, resolver: Resolver): Resolver {
  const known = new Map<string, Referent | undefined>()
  const only = onlyState(passage)
  const resolved = (at: WordAt): Referent | undefined => {
    const key = `${at.sentence}:${at.word}`
    if (!known.has(key)) known.set(key, partyAt(passage, resolver, only, at, 0))
    return known.get(key)
  }
  const within = (at: WordAt): readonly Referent[] => {
    const sentence = passage.sentences[at.sentence]
    const below = sentence ? [...descendants(sentence, at.word, DEPTH), ...inClauses(sentence, at.word)] : []
    return [...new Set(below)].flatMap((word) => {
      const found = resolved({ sentence: at.sentence, word })
      return found && found.actors.length > 0 && !found.pronoun ? [found] : []
    })
  }
  return { ...resolver, resolved, within }
}

/** Words that a noun phrase's parts are headed by, down to a depth, in text order. */
const descendants = (sentence: AnalysedSentence, head: number, depth: number): readonly number[] =>
  partsBelow(sentence, head, depth).toSorted((a, b) => a - b)

const partsBelow = (sentence: AnalysedSentence, head: number, depth: number): readonly number[] =>
  depth === 0
    ? []
    : partsOf(sentence, head).flatMap((word) => [word, ...partsBelow(sentence, word, depth - 1)])

/** Ways of hanging from a phrase or clause by which somebody is named in it, however deep: "claims that *soldiers* beat *villagers*". */
const NAMING = /^(nsubj|obj|iobj|obl|nmod|appos|acl|ccomp|xcomp|advcl)/
const ASIDE =
  /^(after|before|since|until|when|while|if|as|though|although|because|unless|following|amid|despite|during)$/

/** Nouns in what a phrase or clause says of others, in text order, asides of time and reason apart. */
function inClauses({ tree }: AnalysedSentence, head: number): readonly number[] {
  const below = (at: number): readonly number[] =>
    dependents(tree, at, (w) => NAMING.test(w.rel) && !isAside(tree, w.index)).flatMap((w) => [
      ...(/^(NOUN|PROPN|NUM)$/.test(w.upos) ? [w.index] : []),
      ...below(w.index),
    ])
  return below(head).toSorted((a, b) => a - b)
}

const isAside = (tree: Tree, index: number): boolean =>
  dependents(tree, index, (w) => /^(mark|case|advmod)$/.test(w.rel) && ASIDE.test(w.text.toLowerCase()))
    .length > 0

function partyAt(
  passage: Passage,
  resolver: Resolver,
  only: string | undefined,
  at: WordAt,
  depth: number,
): Referent | undefined {
  const base = resolver.resolved(at)
  const sentence = passage.sentences[at.sentence]
  if (!base || !sentence) return base
  const meant = base.antecedent ?? base
  const sector = sectorOf(passage, meant)
  const own = actorsOf(passage, meant, base, sector, only)
  if (own.length > 0)
    return {
      ...base,
      actors: own,
      kinds: isParty(passage, meant, sector) ? [...base.kinds, 'party'] : base.kinds,
      basis: base.basis === 'none' ? 'modifier' : base.basis,
    }
  if (base.pronoun || depth >= DEPTH) return base
  const inner = partsOf(sentence, at.word).flatMap((word) => {
    const found = partyAt(passage, resolver, only, { sentence: at.sentence, word }, depth + 1)
    return found && found.actors.length > 0 && !found.pronoun ? [found] : []
  })
  const [first] = inner
  if (!first) return base
  const kinds =
    isMeasure(passage, sentence, at.word) && first.kinds.includes('party')
      ? [...base.kinds, 'party']
      : base.kinds
  return { ...base, actors: first.actors, kinds, basis: 'preposition' }
}

/** "*tens of thousands* of people", "*supporters* of the party": whoever they are is told after "of". */
const isMeasure = (passage: Passage, { lemmas }: AnalysedSentence, word: number): boolean =>
  passage.lexicon.list('party-amount').has(lemmas[word] ?? '')

/** "*11* of the rebels", "*most* of the strikers": "the head of an emperor" is nobody. */
const countsOthers = (passage: Passage, sentence: AnalysedSentence, word: number): boolean =>
  isMeasure(passage, sentence, word) ||
  /^(NUM|PRON|DET|ADJ)$/.test(sentence.tree.words[word]?.upos ?? '') ||
  passage.lexicon.list('party-part').has(sentence.lemmas[word] ?? '')

/** Phrases in a noun phrase that may name its party, nearest to the head first: "*rebel* attack", "an appeal lodged by *a widow*". */
function partsOf({ tree }: AnalysedSentence, head: number): readonly number[] {
  const owners = (at: number): readonly number[] =>
    dependents(tree, at, (w) => /^(nmod|obl)/.test(w.rel) && OWNING.has(caseOf(tree, w.index) ?? '')).map(
      (w) => w.index,
    )
  const within = dependents(
    tree,
    head,
    (w) => w.rel === 'nmod:poss' || (w.rel === 'compound' && w.upos !== 'NUM'),
  )
  const clauses = dependents(tree, head, (w) => w.rel === 'acl')
  return [...within.map((w) => w.index), ...owners(head), ...clauses.flatMap((w) => owners(w.index))]
}

function actorsOf(
  passage: Passage,
  meant: Referent,
  base: Referent,
  sector: Sector | undefined,
  only: string | undefined,
): readonly Actor[] {
  const actors = isGuessed(passage, base, sector) ? [] : namesOf(meant, base)
  if (actors.length > 0) {
    const ofNoun = isCalledOrganisation(passage, meant) ? undefined : sector
    return uniqueActors(
      actors.map((a) => {
        // a body known by its name, and who was of one, keep the sector that they have there
        const own = a.id === undefined && a.sector !== 'ELI' ? undefined : a.sector
        const known = own ?? ofNoun ?? a.sector ?? passage.lexicon.holderSector(a.id ?? '')
        return known ? { ...a, sector: known } : a
      }),
    )
  }
  // "in Geneva": a city is a place of its state
  if (meant.kinds.includes('territory') && meant.hosts.length > 0) return meant.hosts
  if (!isParty(passage, meant, sector)) return []
  const code = sector && OF_THE_STATE.has(sector) ? only : undefined
  const [start, end] = spanOfName(passage, meant)
  const isHere = meant.at.sentence === base.at.sentence
  const span: Span = isHere ? [start, Math.max(end, meant.span[1])] : base.span
  const name = passage.text.slice(start, end)
  return [{ ...(code ? { code } : {}), ...(sector ? { sector } : {}), name, span }]
}

/** A pronoun's actors, where its own sentence has named them there: "*Hungary* says it will not". */
const namesOf = (meant: Referent, base: Referent): readonly Actor[] =>
  meant !== base && meant.at.sentence === base.at.sentence && meant.actors.length === base.actors.length
    ? meant.actors
    : base.actors

/** "the bank", "people", "*regime* change": no body of a state, though the last state named could own it. */
const isGuessed = (
  passage: Passage,
  { at, basis, pronoun, office }: Referent,
  sector: Sector | undefined,
): boolean =>
  !pronoun &&
  (basis === 'coreference' || basis === 'context') &&
  office?.body === true &&
  (!(sector && OF_THE_STATE.has(sector)) ||
    passage.sentences[at.sentence]?.tree.words[at.word]?.rel === 'compound')

/** "the World *Bank*", "the United *Nations*": the noun is part of an organisation's name and says nothing of its sector. */
const isCalledOrganisation = ({ sentences }: Passage, { at }: Referent): boolean =>
  sentences[at.sentence]?.names.some(
    ({ from, to, entries }) =>
      from <= at.word && at.word < to && entries.some(({ kind }) => kind === 'organisation'),
  ) ?? false

/** The phrase up to its head, with the rest of a name: "a group of *40 students* in Quito" is called by its own words alone. */
function spanOfName(passage: Passage, { at, words, span }: Referent): Span {
  const tree = passage.sentences[at.sentence]?.tree
  const named = words.filter(
    (w) =>
      (w <= at.word && !(tree?.words[w]?.rel === 'case' && w === words[0])) ||
      (/^flat/.test(tree?.words[w]?.rel ?? '') && tree?.words[w]?.head === at.word),
  )
  const ends = [Math.min(...named), Math.max(...named)].map((w) => tree?.words[w])
  return [ends[0]?.start ?? span[0], ends[1]?.end ?? span[1]]
}

const isParty = (passage: Passage, referent: Referent, sector: Sector | undefined): boolean =>
  !isCondition(passage, referent) &&
  (sector !== undefined ||
    referent.kinds.some((kind) => PARTY_KINDS.includes(kind)) ||
    isStrangeName(passage, referent))

/** "a *state* of emergency": no state. */
const isCondition = (passage: Passage, { at }: Referent): boolean => {
  const lemmas = passage.sentences[at.sentence]?.lemmas ?? []
  return (
    lemmas[at.word] === 'state' &&
    lemmas[at.word + 1] === 'of' &&
    /^(emergency|siege|war|alert|affair|affairs|mind|exception)$/.test(lemmas[at.word + 2] ?? '')
  )
}

/** A proper name that no list knows: a person, a party, an armed group, a firm. */
function isStrangeName(passage: Passage, { at, pronoun, nouns }: Referent): boolean {
  const word = passage.sentences[at.sentence]?.tree.words[at.word]
  if (!word || pronoun || nouns.length > 0 || isNobody(word.text)) return false
  return word.upos === 'PROPN' ? /^\p{Lu}/u.test(word.text) : /^\p{Lu}{2,}$/u.test(word.text)
}

/** The sector that the head noun gives, by its own list first, else by the office that it names; after "11 of", the noun counted. */
function sectorOf(passage: Passage, { at, words, office }: Referent): Sector | undefined {
  const sentence = passage.sentences[at.sentence]
  if (!sentence) return undefined
  const hits = passage.phrasesIn(sentence, 'sector').filter((h) => words.includes(h.start))
  const onHead = hits.find((h) => h.start <= at.word && at.word < h.start + h.length)
  const isOf = sentence.lemmas[at.word + 1] === 'of' && countsOthers(passage, sentence, at.word)
  const counted = isOf ? hits.find((h) => h.start > at.word) : undefined
  const named = isMeasure(passage, sentence, at.word)
    ? (counted ?? onHead)
    : (onHead ?? (office ? undefined : counted))
  // a title says more than its last word: "defence *minister*"
  const titled = office?.actsFor === 'state' && !office.body ? office.sector : undefined
  return titled ?? named?.value ?? office?.sector ?? (isCrowd(sentence, at.word) ? 'CVL' : undefined)
}

/** "*Thousands* took to the streets", "*dozens* were arrested": with nothing else counted they are people. */
const isCrowd = ({ tree, forms, lemmas }: AnalysedSentence, word: number): boolean =>
  /^(ten|dozen|score|hundred|thousand|million)s$/.test(forms[word] ?? '') &&
  (lemmas[word + 1] !== 'of' ||
    /^(ten|hundred)s of (thousand|million)s$/.test([0, 1, 2].map((i) => forms[word + i]).join(' '))) &&
  /^(nsubj|root|conj)/.test(tree.words[word]?.rel ?? '')

/** The state that a text names, where it names only one, and as a place: a state only told by its people or goods is another's. */
function onlyState(passage: Passage): string | undefined {
  const entries = passage.sentences.flatMap((s) =>
    s.names.flatMap((n) => (isActorName(n) ? n.entries.slice(0, 1) : [])),
  )
  const states = entries.filter(
    ({ code }) => code !== undefined && !/^(UNO|EUR|IGO|NGO|ISM|IMG|MNC)$/.test(code),
  )
  const isPlace = states.some(({ kind }) => kind === 'state-name' || kind === 'capital')
  return isPlace && new Set(states.map(({ code }) => code)).size === 1 ? states[0]?.code : undefined
}
