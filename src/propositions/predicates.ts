import type { Tree } from '../syntax/tree.ts'
import type { Predicate, VerbGroup } from './frame.ts'
import {
  childBy,
  childrenBy,
  childrenOf,
  isName,
  isNoun,
  isRel,
  isToInfinitive,
  isVerb,
  lemmaOf,
  tagOf,
  textOf,
  wordAt,
} from './grammar.ts'
import type { Lexicon } from './lexicon.ts'
import type { PredicateKind } from './proposition.ts'
import { PARTICLES } from './tables.ts'
import { isPlainTime } from './times.ts'
import { conjunctBefore, verbGroup } from './voice.ts'

const NOMINAL_GROUP: VerbGroup = {
  voice: 'active',
  tense: 'none',
  perfect: false,
  progressive: false,
  form: 'nominal',
  auxiliaries: [],
}

const NOT_PREDICATES = [
  'aux',
  'cop',
  'case',
  'cc',
  'mark',
  'fixed',
  'compound',
  'flat',
  'goeswith',
  'det',
] as const

const CLAUSAL = ['ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'csubj'] as const

/** A participle before its noun is a predicate of it ("the *expelled* diplomats"); other verbs there are plain adjectives. */
const isPredicativeVerb = (tree: Tree, index: number): boolean =>
  !isRel(tree, index, 'amod') || ['VBN', 'VBG', 'VBD'].includes(tagOf(tree, index))

/** A word tagged as a noun that heads a clause all the same ("Moscow *kicks* out 20"). */
const isMistaggedVerb = (tree: Tree, index: number): boolean =>
  isNoun(tree, index) &&
  childBy(tree, index, 'cop') === undefined &&
  childBy(tree, index, 'nsubj') !== undefined &&
  childBy(tree, index, 'obj', 'compound:prt', 'xcomp') !== undefined

const hasClauseParts = (tree: Tree, index: number): boolean =>
  childBy(tree, index, 'cop', 'nsubj', 'csubj') !== undefined

/** "demand that Peru *free* the crew": a word read as an adjective that has an object of its own is a verb. */
const isSubjunctive = (tree: Tree, index: number): boolean =>
  tagOf(tree, index) === 'JJ' &&
  childBy(tree, index, 'obj') !== undefined &&
  childBy(tree, index, 'cop') === undefined &&
  isRel(tree, index, 'ccomp', 'xcomp')

const isAdjective = (tree: Tree, index: number): boolean => tagOf(tree, index).startsWith('JJ')

const conjoinedToPredicate = (tree: Tree, index: number): boolean => {
  const first = conjunctBefore(tree, index)
  return first !== undefined && isAdjective(tree, first) && isPredicativeAdjective(tree, first)
}

/** Adjectives that predicate: with a copula or subject, as a clause of their own, or before a noun with something of their own. */
const isPredicativeAdjective = (tree: Tree, index: number): boolean =>
  hasClauseParts(tree, index) ||
  isRel(tree, index, ...CLAUSAL, 'root') ||
  conjoinedToPredicate(tree, index) ||
  (isRel(tree, index, 'obl') &&
    childrenBy(tree, index, 'case', 'mark').some((word) => textOf(tree, word) === 'as')) ||
  (isRel(tree, index, 'amod') && childBy(tree, index, 'obl', 'nmod', 'xcomp', 'ccomp', 'advcl') !== undefined)

/** A word tagged as a verb that stands as a noun: with a determiner or possessor, as a subject or object. */
const isNominalPlace = (tree: Tree, index: number): boolean =>
  isRel(tree, index, 'nsubj', 'obj', 'iobj', 'obl', 'nmod') &&
  childBy(tree, index, 'det', 'nmod:poss', 'amod', 'case') !== undefined

/** A noun that the lexicon says names an act, and that is no date ("March 7") and no title ("chargé d'affaires"). */
const isActNoun = (tree: Tree, index: number, lexicon: Lexicon): boolean =>
  isNoun(tree, index) &&
  lexicon.nominals.has(lemmaOf(tree, index)) &&
  !isPlainTime(tree, index) &&
  !childrenBy(tree, index, 'flat').some((part) => textOf(tree, part).startsWith('d'))

/** "*Belgium*: 21", "*EU institutions*: 19": a name with its number under no verb. */
const isNameOfItem = (tree: Tree, index: number): boolean =>
  isNoun(tree, index) &&
  childBy(tree, index, 'orphan') !== undefined &&
  (tree.root === index || isRel(tree, index, 'list'))

/** "Chad: 2 (2 March), *10* (18 March)": a further number of an item is one of its own. */
const isFurther = (tree: Tree, index: number): boolean => {
  const { head, rel } = wordAt(tree, index)
  return rel === 'orphan' && isNameOfItem(tree, head) && childBy(tree, head, 'orphan') !== index
}

const isItem = (tree: Tree, index: number): boolean => isNameOfItem(tree, index) || isFurther(tree, index)

const kindOf = (tree: Tree, index: number, lexicon: Lexicon): PredicateKind | undefined => {
  if (isRel(tree, index, ...NOT_PREDICATES)) return undefined
  const copula = childBy(tree, index, 'cop') !== undefined
  if (isItem(tree, index)) return 'elided'
  if (isVerb(tree, index) && isNominalPlace(tree, index)) return undefined
  if (isVerb(tree, index) && (!copula || isToInfinitive(tree, index)))
    return isPredicativeVerb(tree, index) ? 'verb' : undefined
  if (isMistaggedVerb(tree, index) || isSubjunctive(tree, index)) return 'verb'
  if (isAdjective(tree, index)) return isPredicativeAdjective(tree, index) ? 'adjective' : undefined
  if (copula || (hasClauseParts(tree, index) && !isName(tree, index))) return 'copula'
  return isActNoun(tree, index, lexicon) ? 'noun' : undefined
}

/** An adverb that makes one verb with the verb right before it or before its object ("sent the envoy home"). */
const isParticle = (tree: Tree, child: number): boolean =>
  isRel(tree, child, 'compound:prt') ||
  (isRel(tree, child, 'advmod', 'obl', 'obl:unmarked', 'obl:npmod', 'obl:tmod') &&
    PARTICLES.has(textOf(tree, child)) &&
    childrenOf(tree, child).length === 0)

/** "sent *packing*": a participle that makes one verb with the verb of sending before it. */
const isPacking = (tree: Tree, child: number): boolean =>
  textOf(tree, child) === 'packing' && childBy(tree, child, 'obj', 'nsubj') === undefined

const particlesOf = (tree: Tree, index: number): readonly number[] =>
  childrenBy(tree, index, 'compound:prt', 'advmod', 'obl', 'obj', 'xcomp', 'advcl').filter(
    (child) => child > index && (isParticle(tree, child) || isPacking(tree, child)),
  )

const predicateAt = (tree: Tree, word: number, kind: PredicateKind, lexicon: Lexicon): Predicate => {
  if (kind === 'elided')
    return {
      ...NOMINAL_GROUP,
      word,
      kind,
      lemma: '',
      words: [word, ...childrenBy(tree, word, 'orphan').slice(0, 1)],
    }
  const particles = kind === 'verb' ? particlesOf(tree, word) : []
  const group = kind === 'noun' ? NOMINAL_GROUP : verbGroupOf(tree, word, kind, lexicon)
  return {
    ...group,
    word,
    kind,
    lemma: [lemmaOf(tree, word), ...particles.map((particle) => textOf(tree, particle))].join(' '),
    words: [word, ...particles],
  }
}

const verbGroupOf = (tree: Tree, word: number, kind: PredicateKind, lexicon: Lexicon): VerbGroup => {
  const group = verbGroup(tree, word, lexicon)
  return kind === 'verb' ? group : { ...group, voice: 'active', progressive: false }
}

/**
 * The predicates of a sentence, by word index in text order: verbs (particles folded into the lemma), adjectives and nouns with a
 * copula, and the nouns that the lexicon says name acts.
 */
export const findPredicates = (tree: Tree, lexicon: Lexicon): ReadonlyMap<number, Predicate> => {
  const found = new Map<number, Predicate>()
  for (const { index } of tree.words) {
    const kind = kindOf(tree, index, lexicon)
    if (kind !== undefined) found.set(index, predicateAt(tree, index, kind, lexicon))
  }
  return found
}
