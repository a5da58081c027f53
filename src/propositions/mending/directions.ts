import type { Tree } from '../../syntax/tree.ts'
import { childrenBy, isNoun, isRel, isVerb, lemmaOf, textOf, wordAt } from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

const isInto = (tree: Tree, index: number): boolean => {
  const words = childrenBy(tree, index, 'case').map((marker) => textOf(tree, marker))
  return words.includes('into') || (words[0] === 'out' && (words.length === 1 || words[1] === 'of'))
}

/** "sent tens of thousands of troops *into Chad*", "flew diplomats *out of Chad*": where to is said of the verb, but of a noun that moves or asks itself. */
export const intoOfVerb: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const noun = wordAt(now, index).head
    if (!isRel(now, index, 'nmod') || noun < 0 || noun > index || !isNoun(now, noun)) return undefined
    if (!isInto(now, index)) return undefined
    const object = objectAbove(now, lexicon, noun)
    if (object === undefined) return undefined
    const verb = wordAt(now, object).head
    return object < index && isVerb(now, verb) && verb < object ? arcs([index, verb, 'obl']) : undefined
  })

/** "spoke by telephone *with Rama*": whom one speaks with is said of the verb, not of the means. */
export const withOfMeans: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const means = wordAt(now, index).head
    if (!isRel(now, index, 'nmod') || means < 0 || means > index || !MEANS.has(lemmaOf(now, means)))
      return undefined
    const verb = wordAt(now, means).head
    const isWith = childrenBy(now, index, 'case').some((marker) => lemmaOf(now, marker) === 'with')
    return isWith && isRel(now, means, 'obl') && verb >= 0 && isVerb(now, verb)
      ? arcs([index, verb, 'obl'])
      : undefined
  })

/** What one speaks by, or over. */
const MEANS = new Set(['telephone', 'phone', 'video', 'videolink', 'link', 'videoconference', 'hotline'])

/** "probe into", "foray into": nouns that have a direction of their own. */
const OF_DIRECTION =
  /^(inquiry|enquiry|probe|research|insight|foray|incursion|entry|intrusion|raid|push|advance|drive|look|delve|excursion|window|road|route|way|bridge|gateway|corridor|door|tunnel|pipeline|link)$/

const SHOOTING = new Set([
  'fire',
  'throw',
  'hurl',
  'lob',
  'fling',
  'aim',
  'toss',
  'chuck',
  'launch',
  'shoot',
  'pelt',
])

/** "shots fired by an exile *at the consulate*": what is aimed at is said of the verb, not of who does it. */
export const atOfShooting: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const noun = wordAt(now, index).head
    if (!isRel(now, index, 'nmod') || noun < 0 || noun > index) return undefined
    // "thrown by a group *of students* at it"
    const doer = isRel(now, noun, 'nmod') ? wordAt(now, noun).head : noun
    if (!isRel(now, doer, 'obl:agent')) return undefined
    const isAt = childrenBy(now, index, 'case').some((marker) => /^(at|on|into)$/.test(textOf(now, marker)))
    const verb = wordAt(now, doer).head
    return isAt && SHOOTING.has(lemmaOf(now, verb)) ? arcs([index, verb, 'obl']) : undefined
  })

/** The object that a noun is, or is counted by ("*thousands* of troops"); none where a noun on the way tells an act or a way. */
const objectAbove = (tree: Tree, lexicon: Lexicon, noun: number): number | undefined => {
  const lemma = lemmaOf(tree, noun)
  if (OF_DIRECTION.test(lemma) || lexicon.nominals.has(lemma)) return undefined
  if (isRel(tree, noun, 'obj')) return noun
  return isRel(tree, noun, 'nmod', 'conj') && isNoun(tree, wordAt(tree, noun).head)
    ? objectAbove(tree, lexicon, wordAt(tree, noun).head)
    : undefined
}
