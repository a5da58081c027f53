import type { Tree } from '../syntax/tree.ts'
import type { VerbGroup } from './frame.ts'
import {
  childBy,
  childrenBy,
  isRel,
  isToInfinitive,
  isVerb,
  lemmaOf,
  tagOf,
  textOf,
  wordAt,
} from './grammar.ts'
import type { Lexicon } from './lexicon.ts'
import { GIVING, MODALS, NAMING, ORDERING } from './tables.ts'

const NONFINITE: readonly string[] = ['VB', 'VBN', 'VBG', 'VBD']

const OWN_SUBJECT = ['nsubj', 'csubj', 'expl'] as const

/** The first conjunct of a conjoined word, if it is conjoined. */
export const conjunctBefore = (tree: Tree, index: number): number | undefined =>
  isRel(tree, index, 'conj') ? wordAt(tree, index).head : undefined

/** "was summoned and *handed* a note": a verb of giving with one object, conjoined with a passive, is passive whatever its tag. */
const isGivenToo = (tree: Tree, index: number): boolean =>
  GIVING.has(lemmaOf(tree, index)) &&
  tagOf(tree, index) === 'VBD' &&
  childBy(tree, wordAt(tree, index).head, 'aux:pass') !== undefined &&
  childBy(tree, index, 'nsubj', 'aux', 'xcomp') === undefined &&
  childrenBy(tree, index, 'obj', 'iobj').length === 1

/** "the embassy would be shut and *its staff flown* out": a passive that leaves out its own auxiliary. */
const isPassiveBeside = (tree: Tree, index: number, first: number): boolean =>
  childBy(tree, index, 'nsubj:pass') !== undefined && childBy(tree, first, 'aux:pass') !== undefined

/** A conjoined verb of the same form without a subject of its own shares what stands before the first: "will expel and close". */
export const sharesAuxiliaries = (tree: Tree, index: number): boolean => {
  const first = conjunctBefore(tree, index)
  if (first === undefined || childBy(tree, index, 'aux', 'cop') !== undefined) return false
  if (childBy(tree, index, ...OWN_SUBJECT) !== undefined) return isPassiveBeside(tree, index, first)
  return (
    (tagOf(tree, index) === tagOf(tree, first) && NONFINITE.includes(tagOf(tree, index))) ||
    isGivenToo(tree, index)
  )
}

/** Auxiliaries and copulas of a predicate, or those of the conjunct before it where it shares them. */
const auxiliariesOf = (tree: Tree, index: number): readonly number[] => {
  const own = childrenBy(tree, index, 'aux', 'cop')
  const first = conjunctBefore(tree, index)
  if (own.length > 0 || first === undefined || !sharesAuxiliaries(tree, index)) return own
  return auxiliariesOf(tree, first)
}

const isBe = (tree: Tree, aux: number): boolean => ['be', 'get'].includes(lemmaOf(tree, aux))

/** "summoned and expelled *the envoy*": the object of the second verb is the first one's too. */
const lendsObject = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'conj').some((conjunct) => childBy(tree, conjunct, 'obj') !== undefined)

/** A headline has no full stop; there "envoy asked to leave" is a passive. */
const isHeadline = (tree: Tree): boolean => tree.words.at(-1)?.upos !== 'PUNCT'

/** A verb of ordering or naming without its object, but with what was ordered or what the object is: "diplomats told to leave". */
const lacksItsObject = (tree: Tree, index: number): boolean => {
  const lemma = lemmaOf(tree, index)
  const complement = childBy(tree, index, 'xcomp')
  if (complement === undefined) {
    return ORDERING.has(lemma) && tree.words[index + 1]?.text.toLowerCase() === 'out'
  }
  if (!isVerb(tree, complement)) return NAMING.has(lemma)
  return isToInfinitive(tree, complement) && (ORDERING.has(lemma) || (lemma === 'ask' && isHeadline(tree)))
}

/** A past tense or participle with a subject but no auxiliary that is a passive all the same: "Envoy summoned over remarks". */
const isHeadlinePassive = (tree: Tree, index: number, lexicon: Lexicon): boolean => {
  const tag = tagOf(tree, index)
  const lemma = lemmaOf(tree, index)
  if (!['VBN', 'VBD'].includes(tag) || lendsObject(tree, index)) return false
  if (childBy(tree, index, 'obj', 'iobj') !== undefined)
    return tag === 'VBN' && GIVING.has(lemma) && isHeadline(tree)
  if (lacksItsObject(tree, index)) return true
  if (childBy(tree, index, 'ccomp', 'xcomp') !== undefined) return false
  if (tag === 'VBN' && isHeadline(tree)) return !isRel(tree, index, 'conj')
  return lexicon.transitive.has(lemma) && !isRel(tree, index, 'conj')
}

/** "protested and *called* in the envoy": a participle conjoined with a past tense that has its subject is a past tense too. */
const isPastToo = (tree: Tree, index: number): boolean => {
  const first = conjunctBefore(tree, index)
  return (
    first !== undefined &&
    tagOf(tree, index) === 'VBN' &&
    tagOf(tree, first) === 'VBD' &&
    childBy(tree, first, 'nsubj') !== undefined &&
    (childBy(tree, index, 'obj') !== undefined || (childBy(tree, first, 'obj') ?? -1) > index) &&
    childBy(tree, index, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass', 'obl:agent') === undefined &&
    !GIVING.has(lemmaOf(tree, index))
  )
}

/** "expelled by Poland", "Accused of spying, ...": a participle without auxiliary. */
const isBarePassive = (tree: Tree, index: number, lexicon: Lexicon): boolean => {
  const tag = tagOf(tree, index)
  if (isRel(tree, index, 'acl:relcl') || isPastToo(tree, index)) return false
  if (childBy(tree, index, 'nsubj') !== undefined) return isHeadlinePassive(tree, index, lexicon)
  if (tag === 'VBN') return !isRel(tree, index, 'ccomp')
  return tag === 'VBD' && isRel(tree, index, 'acl', 'amod') && childBy(tree, index, 'obj') === undefined
}

/** "Oslo regretted the move" with the subject of a passive: a past tense with an object, or a perfect without `been`, is active. */
const isMarkedActive = (tree: Tree, index: number, last: number | undefined): boolean => {
  if (last !== undefined) return lemmaOf(tree, last) === 'have'
  const object = childBy(tree, index, 'obj') !== undefined
  return (
    tagOf(tree, index) === 'VBD' &&
    object &&
    !GIVING.has(lemmaOf(tree, index)) &&
    !NAMING.has(lemmaOf(tree, index))
  )
}

const isPassive = (tree: Tree, index: number, auxiliaries: readonly number[], lexicon: Lexicon): boolean => {
  if (!isVerb(tree, index) || tagOf(tree, index) === 'VBG') return false
  if (auxiliaries.some((aux) => isRel(tree, aux, 'aux:pass') && isBe(tree, aux))) return true
  const last = auxiliaries.at(-1)
  if (childBy(tree, index, 'nsubj:pass', 'csubj:pass') !== undefined)
    return !isMarkedActive(tree, index, last)
  const participle = ['VBN', 'VBD'].includes(tagOf(tree, index))
  if (last !== undefined) return participle && isBe(tree, last)
  const first = conjunctBefore(tree, index)
  if (first !== undefined && sharesAuxiliaries(tree, index) && participle) {
    const shared = tagOf(tree, index) === 'VBN' || isGivenToo(tree, index)
    if (shared) return isPassive(tree, first, auxiliariesOf(tree, first), lexicon)
  }
  return isBarePassive(tree, index, lexicon)
}

const TENSES: Readonly<Record<string, VerbGroup['tense']>> = { VBD: 'past', VBZ: 'present', VBP: 'present' }

const tenseOf = (tree: Tree, index: number, auxiliaries: readonly number[]): VerbGroup['tense'] => {
  const first = auxiliaries[0] ?? index
  const modal = MODALS[textOf(tree, first)]
  if (modal !== undefined) return ['will', 'shall', 'would'].includes(modal) ? 'future' : 'present'
  if (first !== index && lemmaOf(tree, first) === 'go') return 'future'
  return isPastToo(tree, first) ? 'past' : (TENSES[tagOf(tree, first)] ?? 'none')
}

const BARE_FORMS: Readonly<Record<string, VerbGroup['form']>> = {
  VBZ: 'finite',
  VBP: 'finite',
  VBD: 'finite',
  VBG: 'gerund',
  VBN: 'participle',
  VB: 'infinitive',
}

const hasSubject = (tree: Tree, index: number): boolean =>
  childBy(tree, index, 'nsubj', 'csubj') !== undefined

const FINITE_TAGS: readonly string[] = ['MD', 'VBZ', 'VBP', 'VBD']

const formOf = (
  tree: Tree,
  index: number,
  auxiliaries: readonly number[],
  passive: boolean,
): VerbGroup['form'] => {
  if (auxiliaries.some((aux) => FINITE_TAGS.includes(tagOf(tree, aux)))) return 'finite'
  const first = conjunctBefore(tree, index)
  if (first !== undefined && sharesAuxiliaries(tree, index))
    return formOf(tree, first, auxiliariesOf(tree, first), passive)
  if (isToInfinitive(tree, index)) return 'infinitive'
  if (passive && auxiliaries.length === 0 && !hasSubject(tree, index)) return 'participle'
  const tag = tagOf(tree, auxiliaries[0] ?? index)
  if (
    tag === 'VB' &&
    isRel(tree, index, 'root') &&
    childBy(tree, index, ...OWN_SUBJECT, 'mark') === undefined
  ) {
    return 'imperative'
  }
  if (tag === 'VBN' && (childBy(tree, index, 'nsubj') !== undefined || isPastToo(tree, index)))
    return 'finite'
  return BARE_FORMS[tag] ?? 'finite'
}

/** "*has to* be closed": no perfect. */
const hasTo = (tree: Tree, aux: number): boolean => tree.words[aux + 1]?.text.toLowerCase() === 'to'

/** Voice, tense and form of the verb (or copula) at `index`, read from its own and shared auxiliaries. */
export const verbGroup = (tree: Tree, index: number, lexicon: Lexicon): VerbGroup => {
  const auxiliaries = auxiliariesOf(tree, index)
  const passive = isPassive(tree, index, auxiliaries, lexicon)
  const lemmas = auxiliaries.map((aux) => lemmaOf(tree, aux))
  const verbal = isVerb(tree, index)
  const form = formOf(tree, index, auxiliaries, passive)
  return {
    voice: passive ? 'passive' : 'active',
    tense: form === 'participle' ? 'none' : tenseOf(tree, index, auxiliaries),
    perfect:
      auxiliaries.some((aux) => lemmaOf(tree, aux) === 'have' && !hasTo(tree, aux)) &&
      (!verbal || tagOf(tree, index) !== 'VB'),
    progressive: verbal && tagOf(tree, index) === 'VBG' && lemmas.includes('be'),
    form,
    auxiliaries,
  }
}
