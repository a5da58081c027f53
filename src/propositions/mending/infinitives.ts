import type { Tree } from '../../syntax/tree.ts'
import {
  childBy,
  childrenBy,
  childrenOf,
  isNoun,
  isRel,
  isToInfinitive,
  isVerb,
  lemmaOf,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import {
  ASKED_THROUGH,
  GIVING,
  INFINITIVE_NOUNS,
  INFINITIVE_VERBS,
  OBJECT_INFINITIVE,
  RESOLVING,
  TIME_WORDS,
} from '../tables.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/** "has to leave", "is going to leave", "is to leave": the governor is an auxiliary of the infinitive. */
export const modalVerbs: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const lower = childBy(now, index, 'xcomp')
    if (lower === undefined || lower < index) return undefined
    // "has *yet* to be presented" is no duty
    const passive = isPassiveInfinitive(now, lower) && now.words[index + 1]?.text.toLowerCase() === 'to'
    if (!passive && !isToInfinitive(now, lower)) return undefined
    const plain = ['have', 'be'].includes(lemmaOf(now, index)) && isVerb(now, index)
    const going = textOf(now, index) === 'going' && childBy(now, index, 'aux') !== undefined
    if ((!plain && !going) || childBy(now, index, 'obj', 'iobj') !== undefined) return undefined
    const { head, rel } = wordAt(now, index)
    const moved = childrenOf(now, index).filter((child) => child !== lower)
    const hung = both(rehang(now, moved, lower), arcs([lower, head, rel], [index, lower, 'aux']))
    const subject = passive ? childBy(now, index, 'nsubj') : undefined
    return subject === undefined ? hung : both(hung, arcs([subject, lower, 'nsubj:pass']))
  })

/** "has *to be vacated*". */
const isPassiveInfinitive = (tree: Tree, verb: number): boolean =>
  tagOf(tree, verb) === 'VBN' &&
  childBy(tree, verb, 'aux:pass') !== undefined &&
  childrenBy(tree, verb, 'mark').some((mark) => textOf(tree, mark) === 'to')

const CLAUSE_STEPS = ['acl', 'advcl', 'xcomp', 'obl', 'nmod'] as const

/** "the consul and five others *to be gone*": the last of several objects holds what all are asked. */
const isStep = (tree: Tree, below: number): boolean =>
  isRel(tree, below, ...CLAUSE_STEPS) || (isRel(tree, below, 'conj') && isNoun(tree, below))

/**
 * The verb of asking or ordering that an infinitive may be the complement of, wherever the parser hung the infinitive: on the verb
 * as an adverbial, on the object, or on a participle inside the object ("ordered two men accused of spying *to leave*").
 */
const askedVerb = (tree: Tree, index: number): number | undefined => {
  let below = index
  let above = wordAt(tree, below).head
  while (above >= 0) {
    if (isVerb(tree, above) && OBJECT_INFINITIVE.has(lemmaOf(tree, above))) {
      const through =
        below === index
          ? isRel(tree, below, 'advcl', 'ccomp', 'acl')
          : isRel(tree, below, 'obj', 'iobj', 'nsubj:pass', 'obl')
      return through ? above : undefined
    }
    const taking = isVerb(tree, above)
      ? INFINITIVE_VERBS.has(lemmaOf(tree, above))
      : INFINITIVE_NOUNS.has(lemmaOf(tree, above))
    const kept =
      below === index && isRel(tree, below, 'xcomp') && childBy(tree, above, 'obj', 'iobj') !== undefined
    if (kept || taking || (below !== index && !isStep(tree, below))) return undefined
    const ownClause = isVerb(tree, above) && childBy(tree, above, 'nsubj', 'csubj') !== undefined
    if (ownClause || isRel(tree, below, 'acl:relcl')) return undefined
    below = above
    above = wordAt(tree, below).head
  }
  return undefined
}

/** True when the verb has somebody to ask: an object, a passive subject, or the noun of its preposition. */
const hasAsked = (tree: Tree, verb: number): boolean => {
  if (childBy(tree, verb, 'obj', 'iobj', 'nsubj:pass', 'aux:pass') !== undefined) return true
  if (tagOf(tree, verb) === 'VBN') return true
  const prepositions = ASKED_THROUGH[lemmaOf(tree, verb)] ?? []
  return childrenBy(tree, verb, 'obl').some((oblique) =>
    childrenBy(tree, oblique, 'case').some((marker) => prepositions.includes(textOf(tree, marker))),
  )
}

/** "to leave", "to be out", "to be gone": an infinitive whose head may stand behind "be". */
const isAnyInfinitive = (tree: Tree, index: number): boolean =>
  isToInfinitive(tree, index) ||
  (childrenBy(tree, index, 'mark').some((mark) => textOf(tree, mark) === 'to') &&
    childrenBy(tree, index, 'cop', 'aux:pass').some((be) => tagOf(tree, be) === 'VB'))

/** "asked twelve diplomats *to leave*": the infinitive is the verb's complement. */
export const askedInfinitive: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isAnyInfinitive(now, index) || !isRel(now, index, 'advcl', 'ccomp', 'acl', 'xcomp')) return undefined
    if (childBy(now, index, 'nsubj') !== undefined || isRel(now, index, 'acl:relcl')) return undefined
    const verb = askedVerb(now, index)
    if (verb === undefined || verb > index || !hasAsked(now, verb)) return undefined
    return childBy(now, verb, 'xcomp') === undefined ? arcs([index, verb, 'xcomp']) : undefined
  })

/** "refused on Wednesday *to receive*": what stands between makes no purpose of what is refused, planned or agreed. */
export const ownInfinitive: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isToInfinitive(now, index) || !isRel(now, index, 'advcl')) return undefined
    const { head } = wordAt(now, index)
    if (head < 0 || head > index || !isVerb(now, head) || !RESOLVING.has(lemmaOf(now, head))) return undefined
    const own =
      childBy(now, index, 'nsubj') ??
      childrenBy(now, index, 'mark').find((mark) => textOf(now, mark) !== 'to')
    const taken = childBy(now, head, 'obj', 'iobj', 'xcomp', 'ccomp', 'nsubj:pass')
    return own === undefined && taken === undefined ? arcs([index, head, 'xcomp']) : undefined
  })

/** "asked *for* twelve diplomats *to leave*": subject and `for` inside the infinitive. */
export const forTo: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || !isToInfinitive(now, index) || !['advcl', 'xcomp', 'acl'].includes(rel)) return undefined
    const mark = childrenBy(now, index, 'mark').find((word) => textOf(now, word) === 'for')
    const takes = ASKED_THROUGH[lemmaOf(now, head)]?.includes('for') ?? false
    if (mark === undefined || !takes || childBy(now, index, 'nsubj') === undefined) return undefined
    return arcs([index, head, 'ccomp'])
  })

/** "its *decision* of March 2 to close", "Mali's *decision* last week", "the *decision* by Mali": the noun behind what follows it. */
const dated = (tree: Tree, index: number): number => {
  if (index >= 0 && isRel(tree, index, 'obl:unmarked', 'nmod:unmarked') && isTime(tree, index))
    return Math.min(index, ...childrenOf(tree, index)) - 1
  if (index < 0 || !isRel(tree, index, 'nmod')) return index
  const by = childrenBy(tree, index, 'case').some((word) => textOf(tree, word) === 'by')
  if (by && wordAt(tree, index).head < index) return wordAt(tree, index).head
  const month = childrenOf(tree, index).some((child) => TIME_WORDS.has(lemmaOf(tree, child)))
  const { head } = wordAt(tree, index)
  return head >= 0 && head < index && (month || TIME_WORDS.has(lemmaOf(tree, index))) ? head : index
}

/** "for its decision *to close*": an infinitive right after a noun that takes one belongs to the noun. */
export const nounInfinitive: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    if (!isToInfinitive(now, index) || !isRel(now, index, 'advcl', 'xcomp', 'ccomp', 'acl')) return undefined
    const noun = dated(now, Math.min(index, ...childrenOf(now, index)) - 1)
    const { head } = wordAt(now, index)
    if (noun < 0 || !isNoun(now, noun) || wordAt(now, noun).head !== head) return undefined
    const lemma = lemmaOf(now, noun)
    if (isWhoAsks(now, noun)) return undefined
    if (!INFINITIVE_NOUNS.has(lemma) && lexicon.control.get(lemma) === undefined) return undefined
    return isRel(now, noun, 'obj', 'obl', 'nsubj:pass', 'nmod') ? arcs([index, noun, 'acl']) : undefined
  })

/** "told *by the authorities* to leave": who asks, and nothing that an infinitive belongs to. */
const isWhoAsks = (tree: Tree, noun: number): boolean =>
  isRel(tree, noun, 'obl:agent') && OBJECT_INFINITIVE.has(lemmaOf(tree, wordAt(tree, noun).head))

/**
 * "ordered 18 people *accused* of spying to leave": what the tagger took for a past tense, or the parser for a complement, is a
 * participle of the object before it.
 */
export const objectParticiple: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || !['VBD', 'VBN'].includes(tagOf(now, index)) || !isVerb(now, head)) return undefined
    if (rel !== 'acl' && !(rel === 'xcomp' && OBJECT_INFINITIVE.has(lemmaOf(now, head)))) return undefined
    if (childBy(now, index, 'nsubj', 'aux') !== undefined) return undefined
    const start = Math.min(index, ...childrenOf(now, index).filter((child) => !isRel(now, child, 'punct')))
    const before = now.words[start - 1]?.upos === 'PUNCT' ? start - 2 : start - 1
    const object = childrenBy(now, head, 'obj', 'iobj', 'nsubj:pass').find((child) => child === before)
    return object === undefined ? undefined : arcs([index, object, 'acl'])
  })

const ABSTRACT = new Set(
  'goal aim plan task purpose move idea duty intention point mission job policy job objective way step'.split(
    ' ',
  ),
)

/** "Belgium *is to* send home 21": a copula before `to` is part of a modal, unless its subject is a thing to do ("the goal is to leave"). */
export const copulaTo: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const copula = childBy(now, index, 'cop')
    if (copula === undefined || !isToInfinitive(now, index)) return undefined
    const subject = childBy(now, index, 'nsubj', 'nsubj:pass')
    if (subject === undefined || ABSTRACT.has(lemmaOf(now, subject))) return undefined
    // "is to be closed"
    const rel = childBy(now, index, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'
    return arcs([copula, index, 'aux'], [subject, index, rel])
  })

const HAVING = new Set(['have', 'get', 'receive', 'face'])

/** "have five days *to leave*", "handing them 48 hours *to depart*": what the time is for is what its holder is to do. */
export const timeToLeave: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isToInfinitive(now, index) || !isRel(now, index, 'acl', 'advcl', 'xcomp'))
      return undefined
    const verb = isTime(now, head) ? wordAt(now, head).head : head
    if (verb < 0 || verb > index || !isVerb(now, verb)) return undefined
    if (!HAVING.has(lemmaOf(now, verb)) && !GIVING.has(lemmaOf(now, verb))) return undefined
    const time = childrenBy(now, verb, 'obj').some((object) => object < index && isTime(now, object))
    return time && childBy(now, verb, 'xcomp') === undefined ? arcs([index, verb, 'xcomp']) : undefined
  })

/** The last verb before `index` that takes object and infinitive, has the object and still lacks the infinitive. */
const waitingVerb = (tree: Tree, index: number): number | undefined =>
  tree.words
    .slice(0, index)
    .map((word) => word.index)
    .findLast(
      (verb) =>
        isVerb(tree, verb) &&
        (OBJECT_INFINITIVE.has(lemmaOf(tree, verb)) || GIVING.has(lemmaOf(tree, verb))) &&
        childBy(tree, verb, 'xcomp', 'ccomp') === undefined &&
        childBy(tree, verb, 'obj', 'iobj') !== undefined,
    )

/** "gave them, far from here, until Monday *to leave*": an infinitive conjoined with a finite verb waits for a verb to take it. */
export const strayInfinitive: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isToInfinitive(now, index) || !isRel(now, index, 'conj', 'parataxis', 'dep'))
      return undefined
    const bound =
      childBy(now, index, 'nsubj', 'aux') !== undefined ||
      isToInfinitive(now, head) ||
      tagOf(now, head) === 'VB'
    const verb = bound || !isVerb(now, head) ? undefined : waitingVerb(now, index)
    return verb === undefined ? undefined : arcs([index, verb, 'xcomp'])
  })

/** "called on Chile once *more* to act", "is weighing *when* to act": no adverb takes an infinitive but one of measure. */
export const infinitiveOfAdverb: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (
      head < 0 ||
      head > index ||
      !isToInfinitive(now, index) ||
      !isRel(now, index, 'advcl', 'acl', 'xcomp')
    )
      return undefined
    const verb = wordAt(now, head).head
    if (verb < 0 || verb > head || !isVerb(now, verb) || !isRel(now, head, 'advmod')) return undefined
    if (tagOf(now, head) === 'WRB') return arcs([index, verb, 'advcl'], [head, index, 'mark'])
    const again = AGAIN.has(textOf(now, head)) && (textOf(now, head) !== 'more' || hasOnce(now, head))
    return again ? arcs([index, verb, 'advcl']) : undefined
  })

const AGAIN = new Set(['again', 'anew', 'more', 'twice', 'repeatedly', 'already', 'formally'])

const hasOnce = (tree: Tree, more: number): boolean => textOf(tree, more - 1) === 'once'
