import type { Tree } from '../../syntax/tree.ts'
import { childBy, childrenBy, childrenOf, isNoun, isRel, isVerb, tagOf, textOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const OF_EACH = new Set(['each', 'apiece'])

const isOfEach = (tree: Tree, index: number): boolean => OF_EACH.has(textOf(tree, index))

/** "expelled four diplomats *apiece*", "expelled two *each*": the adverb is not what was expelled. */
export const apiece: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || !isOfEach(now, index) || !isRel(now, index, 'obj', 'nsubj:pass')) return undefined
    const counted = childrenOf(now, index).find((child) => child === index - 1)
    if (counted === undefined) return undefined
    // "expelled four, Latvia and Estonia three apiece": the first number after the verb is what it has expelled
    const first = childrenBy(now, index, 'nummod').find((child) => child === head + 1) ?? counted
    return arcs(
      [first, head, rel],
      [counted, first === counted ? head : first, first === counted ? rel : 'dep'],
      [index, head, 'advmod'],
    )
  })

/** "ordered two consulates *each* to be shut": the word goes with those that are counted, and is nobody that a clause is about. */
export const eachBehindCounted: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const counted = index - 1
    const verb = wordAt(now, index).head
    if (!isOfEach(now, index) || !isRel(now, index, 'nsubj', 'nsubj:pass') || verb < index) return undefined
    if (counted < 0 || !isRel(now, counted, 'obj') || !isNoun(now, counted) || !isVerb(now, verb))
      return undefined
    const marked = childBy(now, verb, 'mark')
    if (childBy(now, counted, 'nummod') === undefined || marked !== index + 1) return undefined
    return wordAt(now, verb).head === wordAt(now, counted).head
      ? arcs([index, counted, 'advmod'], [verb, wordAt(now, verb).head, 'xcomp'])
      : arcs([index, counted, 'advmod'])
  })

/** Words between "have" and the participle that say how many of those named did it. */
const OF_ALL = new Set(['both', 'all', 'each', 'apiece'])

/** "have *each* expelled three diplomats", "have *both* cut ties": the word between parts a perfect from its verb, and the participle from its subject. */
export const eachInPerfect: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const have = index - 1
    const verb = index + 1
    if (!OF_ALL.has(textOf(now, index)) || have < 0 || verb >= now.words.length) return undefined
    const noun = wordAt(now, verb).head
    if (wordAt(now, have).lemma !== 'have' || tagOf(now, verb) !== 'VBN' || !isRel(now, verb, 'amod'))
      return undefined
    if (noun < verb || wordAt(now, noun).head !== have || !isRel(now, noun, 'obj')) return undefined
    const { head, rel } = wordAt(now, have)
    const own = childrenOf(now, have).filter((child) => child !== noun)
    return both(
      rehang(now, own, verb),
      arcs([verb, head, rel], [have, verb, 'aux'], [index, verb, 'advmod'], [noun, verb, 'obj']),
    )
  })

/** "have *both* broken with Iran": the word between made the perfect's "have" a verb of its own. */
export const bothInPerfect: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const verb = wordAt(now, index).head
    if (verb !== index + 1 || !OF_ALL.has(textOf(now, index)) || tagOf(now, verb) !== 'VBN') return undefined
    const have = wordAt(now, verb).head
    if (have !== index - 1 || wordAt(now, have).lemma !== 'have' || !isRel(now, verb, 'xcomp', 'obj'))
      return undefined
    const { head, rel } = wordAt(now, have)
    const own = childrenOf(now, have).filter((child) => child !== verb)
    return both(rehang(now, own, verb), arcs([verb, head, rel], [have, verb, 'aux'], [index, verb, 'advmod']))
  })

/** "accused each other *of ramming boats*": what they are accused of is a clause of its own, and each other is the object. */
export const eachOtherOfDoing: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const [other, of, doing] = [index + 1, index + 2, index + 3]
    if (textOf(now, index) !== 'each' || textOf(now, other) !== 'other' || textOf(now, of) !== 'of')
      return undefined
    const noun = wordAt(now, index).head
    const verb = noun < 0 ? -1 : wordAt(now, noun).head
    if (verb < 0 || verb > index || tagOf(now, doing) !== 'VBG' || !isRel(now, index, 'det')) return undefined
    if (wordAt(now, doing).head !== noun || !isRel(now, noun, 'obj')) return undefined
    return arcs(
      [index, verb, 'obj'],
      [other, index, 'fixed'],
      [of, doing, 'mark'],
      [doing, verb, 'advcl'],
      [noun, doing, 'obj'],
    )
  })
