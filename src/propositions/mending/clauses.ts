import type { Tree } from '../../syntax/tree.ts'
import {
  childBy,
  childrenBy,
  childrenOf,
  isName,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { GERUND_VERBS } from '../tables.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'
import { actAbove } from './attachment.ts'

/** "expels an envoy, *recalls* its own": a finite verb conjoined with an object is conjoined with the object's verb. */
export const verbConjunct: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (
      head < 0 ||
      rel !== 'conj' ||
      !['VBD', 'VBZ', 'VBP'].includes(tagOf(now, index)) ||
      !isNoun(now, head)
    )
      return undefined
    if (childBy(now, head, 'cop', 'nsubj') !== undefined) return undefined
    const verb = actAbove(now, wordAt(now, head).head, new Map())
    return verb === undefined || verb > index ? undefined : arcs([index, verb, 'conj'])
  })

/** A subject beside a relative one: "Colombia, *whose embassy was attacked*, withdrew" read as one clause with two subjects. */
export const relativeAsMain: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const [subject, relative] = childrenBy(now, index, 'nsubj')
    if (subject === undefined || relative === undefined || relative < subject) return undefined
    const pronoun = [relative, ...childrenOf(now, relative)].some((word) =>
      ['WP$', 'WP', 'WDT'].includes(tagOf(now, word)),
    )
    const main = childrenBy(now, index, 'conj', 'parataxis', 'ccomp').find(
      (child) => isVerb(now, child) && isOpenClause(now, child),
    )
    if (!pronoun || main === undefined || main < index) return undefined
    const { head, rel } = wordAt(now, index)
    const later = childrenOf(now, index).filter((child) => child > main)
    return both(
      rehang(now, later, main),
      arcs([main, head, rel], [subject, main, subjectRel(now, main)], [index, subject, 'acl:relcl']),
    )
  })

const isOpenClause = (tree: Tree, index: number): boolean =>
  childBy(tree, index, 'nsubj', 'cc', 'mark') === undefined

const subjectRel = (tree: Tree, verb: number): string =>
  childBy(tree, verb, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'

/** "mulls *pulling* staff out": after a verb that takes one, a gerund that the parser made a part of its own object. */
export const gerundComplement: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const noun = wordAt(now, index).head
    if (
      noun < 0 ||
      tagOf(now, index) !== 'VBG' ||
      !isRel(now, index, 'compound', 'amod') ||
      !isRel(now, noun, 'obj')
    )
      return undefined
    const verb = wordAt(now, noun).head
    if (verb !== index - 1 || !GERUND_VERBS.has(lemmaOf(now, verb))) return undefined
    const later = childrenBy(now, verb, 'obl', 'xcomp', 'advmod').filter((child) => child > noun)
    return both(rehang(now, later, index), arcs([index, verb, 'xcomp'], [noun, index, 'obj']))
  })

/** A word hung from a comma or a bracket hangs from what that hangs from. */
export const punctuationHead: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || wordAt(now, head).upos !== 'PUNCT' || wordAt(now, head).head < 0) return undefined
    return arcs([index, wordAt(now, head).head, wordAt(now, index).upos === 'PUNCT' ? 'punct' : 'dep'])
  })

/** "expelled four diplomats *apiece*": the adverb is not what was expelled. */
export const apiece: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || textOf(now, index) !== 'apiece' || !isRel(now, index, 'obj', 'nsubj:pass'))
      return undefined
    const counted = childrenOf(now, index).find((child) => child === index - 1)
    return counted === undefined ? undefined : arcs([counted, head, rel], [index, head, 'advmod'])
  })

/** The verb of a clause that nothing marks as dependent and that has no subject of its own, after `verb` without a comma between. */
const unmarkedVerbAfter = (tree: Tree, verb: number): number | undefined =>
  childrenBy(tree, verb, 'advcl', 'xcomp', 'ccomp', 'parataxis', 'dep').find((child) => {
    if (child < verb || !['VBD', 'VBZ', 'VBP'].includes(tagOf(tree, child))) return false
    if (childBy(tree, child, 'mark', 'nsubj', 'cc', 'aux', 'case') !== undefined) return false
    return tree.words.slice(verb, child).every((word) => word.upos !== 'PUNCT' && word.xpos !== 'WRB')
  })

/** "Two men *picked up* in Lahore returned": a participle that was taken for the main verb, which is the next finite one. */
export const participleAsMain: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!['VBD', 'VBN'].includes(tagOf(now, index)) || childBy(now, index, 'aux', 'obj') !== undefined)
      return undefined
    const subject = childBy(now, index, 'nsubj')
    const main = unmarkedVerbAfter(now, index)
    if (subject === undefined || main === undefined || subject > index || !isNoun(now, subject))
      return undefined
    const { head, rel } = wordAt(now, index)
    const changes = arcs([main, head, rel], [subject, main, 'nsubj'], [index, subject, 'acl'])
    return new Map([...changes].map(([word, arc]) => [word, word === index ? { ...arc, xpos: 'VBN' } : arc]))
  })

/** The noun right before a relative pronoun, a comma between or not; of a name its head. */
const nounBefore = (tree: Tree, pronoun: number): number | undefined => {
  const before = tree.words[pronoun - 1]?.text === ',' ? pronoun - 2 : pronoun - 1
  if (before < 0 || !isNoun(tree, before)) return undefined
  return isRel(tree, before, 'flat', 'compound') ? wordAt(tree, before).head : before
}

/** "..., *who* were caught" hung from a verb: `who` is about a noun, and so is any pronoun right after a name. */
export const relativeOfVerb: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'acl:relcl', 'advcl:relcl') || !isVerb(now, head)) return undefined
    const pronoun = childrenBy(now, index, 'nsubj', 'obj').find((child) =>
      ['WP', 'WDT'].includes(tagOf(now, child)),
    )
    const noun = pronoun === undefined ? undefined : nounBefore(now, pronoun)
    if (pronoun === undefined || noun === undefined || noun >= index) return undefined
    return tagOf(now, pronoun) === 'WP' || isName(now, noun) ? arcs([index, noun, 'acl:relcl']) : undefined
  })
