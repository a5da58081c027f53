import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  FINITE,
  isName,
  isNoun,
  isRel,
  isVerb,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const QUOTE = /^["“”‘’'`]+$/

/** The verb of a phrase that stands behind it: what the phrase's noun hangs from, through other phrases of circumstance. */
const verbOfPhrase = (tree: Tree, noun: number): number | undefined => {
  for (let at = noun; at >= 0; at = wordAt(tree, at).head) {
    if (isVerb(tree, at)) return at
    if (!isRel(tree, at, 'obl', 'nmod', 'conj', 'advmod', 'amod')) return undefined
  }
  return undefined
}

const OBJECTS = ['obj', 'iobj', 'ccomp', 'xcomp', 'nsubj:pass', 'aux:pass', 'cop'] as const

/** An active verb that has nothing yet that it is done to. */
const lacksObject = (tree: Tree, verb: number): boolean => {
  if (childBy(tree, verb, ...OBJECTS) !== undefined) return false
  if (FINITE.has(tagOf(tree, verb)))
    return childBy(tree, verb, 'nsubj') !== undefined || isRel(tree, verb, 'conj')
  const aux = childBy(tree, verb, 'aux')
  return tagOf(tree, verb) === 'VBN' ? aux !== undefined : ['VB', 'VBG'].includes(tagOf(tree, verb))
}

/** A noun phrase of its own: it opens with an article, a possessive, a number or a name. */
const opensPhrase = (tree: Tree, index: number, start: number): boolean =>
  childBy(tree, index, 'case') === undefined &&
  (/^(DT|PRP\$|CD)$/.test(tagOf(tree, start)) || (isName(tree, start) && start !== index)) &&
  !isTime(tree, index)

const isQuote = (tree: Tree, index: number): boolean => QUOTE.test(tree.words[index]?.text ?? '')

/** The first word of a phrase that is neither quotation mark nor comma. */
const startOf = (tree: Tree, index: number): number =>
  subtree(tree, index).find((word) => wordAt(tree, word).upos !== 'PUNCT') ?? index

/** What stands between verb and phrase is set off by commas on both sides, or by none. */
const isSetOffEvenly = (tree: Tree, verb: number, start: number): boolean => {
  const before = isQuote(tree, start - 1) ? start - 2 : start - 1
  const between = tree.words.slice(verb + 1, before)
  const opens = between.some((word) => word.text === ',')
  return (tree.words[before]?.text === ',') === opens
}

const isBehindPhrase = (tree: Tree, verb: number, index: number): boolean => {
  const start = startOf(tree, index)
  return start > verb + 1 && opensPhrase(tree, index, start) && isSetOffEvenly(tree, verb, start)
}

/** How the parser hangs a noun phrase that it finds no place for. */
const STRAY = ['appos', 'dep', 'list', 'nmod:unmarked', 'obl:unmarked'] as const

/**
 * "withdrew without explanation *its ambassador*", "asked for, in a note, *the handover*": a noun phrase behind a phrase of circumstance
 * is the object that the verb lacks, though the parser made it an apposition of the phrase's noun.
 */
export const objectBehind: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    const stray = isRel(now, index, ...STRAY) || (isRel(now, index, 'obj') && head >= 0 && isNoun(now, head))
    if (!isNoun(now, index) || !stray) return undefined
    const verb = head < 0 || head > index ? undefined : verbOfPhrase(now, head)
    if (verb === undefined || verb > index || (verb === head && !isRel(now, index, 'obl', 'dep')))
      return undefined
    if (!lacksObject(now, verb) || !isBehindPhrase(now, verb, index)) return undefined
    return arcs([index, verb, 'obj'])
  })

/**
 * `"condemns without reservation" *the execution*, the ministry said`: an object behind a phrase or a quotation mark that the parser made
 * a second subject of the next verb.
 */
export const objectAsSubject: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < index || !isNoun(now, index) || !isRel(now, index, 'nsubj')) return undefined
    if (childrenBy(now, head, 'nsubj').length < 2) return undefined
    const start = startOf(now, index)
    const verb = verbBefore(now, start)
    if (verb === undefined || verb === head || !lacksObject(now, verb)) return undefined
    return isBehindPhrase(now, verb, index) || isQuote(now, start - 1)
      ? arcs([index, verb, 'obj'])
      : undefined
  })

/** The nearest verb before a word, no clause between. */
const verbBefore = (tree: Tree, start: number): number | undefined => {
  for (let at = start - 1; at >= 0; at--) {
    if (isVerb(tree, at) && !isRel(tree, at, 'aux', 'aux:pass', 'cop', 'amod')) return at
    if (tree.words[at]?.text === ';') return undefined
  }
  return undefined
}

/** "with the government's *backing*": behind a possessive it is a noun, and what follows a comma is the verb's object. */
export const nounOfPossessor: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    const mark = childBy(now, index, 'mark', 'case')
    if (head < 0 || head > index || tagOf(now, index) !== 'VBG' || rel !== 'advcl' || mark === undefined)
      return undefined
    const owner = childrenBy(now, index, 'nmod:poss').find((child) => child < index && child > mark)
    const object = childBy(now, index, 'obj')
    if (owner === undefined || !isVerb(now, head)) return undefined
    const asNoun: ArcChanges = new Map([
      [index, { head, rel: 'obl', upos: 'NOUN', xpos: 'NN' }],
      [mark, { head: index, rel: 'case' }],
    ])
    const lent =
      object !== undefined && textOf(now, startOf(now, object) - 1) === ',' && lacksObject(now, head)
    return lent ? both(asNoun, arcs([object, head, 'obj'])) : asNoun
  })

/** "called back from Oslo *its ambassador*": no name stands before a possessive; it is the phrase, the noun the verb's object. */
export const objectOfPlace: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    const owner = childrenBy(now, index, 'nmod:poss').find((child) => tagOf(now, child) === 'PRP$')
    const marker = childBy(now, index, 'case')
    if (head < 0 || owner === undefined || marker === undefined || !isRel(now, index, 'obl')) return undefined
    const place = childrenBy(now, index, 'compound', 'nmod:unmarked', 'flat').findLast(
      (child) => child < owner && isName(now, child),
    )
    if (place === undefined || !isVerb(now, head) || !lacksObject(now, head)) return undefined
    return both(rehang(now, [marker], place), arcs([place, head, 'obl'], [index, head, 'obj']))
  })

/** The adjectives that judge behind an `as`: "as *baseless* and *absurd*". */
const judgementsFrom = (tree: Tree, start: number): readonly number[] => {
  const from = tree.words.slice(start)
  const end = from.findIndex(({ xpos }) => !/^(JJ|VBN|CC|RB|,)$/.test(xpos))
  return from.slice(0, Math.max(0, end)).flatMap(({ xpos, index }) => (xpos === 'JJ' ? [index] : []))
}

/** "dismissed as *“*ridiculous*”* their claim": marks stand between the words that belong together. */
const pastMark = (tree: Tree, index: number): number =>
  /^["“”‘’'']+$/.test(textOf(tree, index)) ? index + 1 : index

/** "*a* claim", "*its* claim", "*Bahraini* claims": no further judgement, which would be written small. */
const opensObject = (tree: Tree, index: number): boolean =>
  /^(DT|PRP\$|NNPS?)$/.test(tagOf(tree, index)) ||
  (tagOf(tree, index) === 'JJ' && /^\p{Lu}/u.test(wordAt(tree, index).text))

/** "rejected as baseless *a British claim*": what a verb judges stands behind the judgement, which alone belongs to `as`. */
export const objectBehindJudgement: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (textOf(now, verb + 1) !== 'as' || !isVerb(now, verb) || !lacksObject(now, verb)) return undefined
    const [judged, ...others] = judgementsFrom(now, pastMark(now, verb + 2))
    if (judged === undefined) return undefined
    const last = others.at(-1) ?? judged
    if (!opensObject(now, pastMark(now, last + 1))) return undefined
    const marked = childrenBy(now, verb, 'obl').find(
      (noun) => noun > last && childBy(now, noun, 'case') === verb + 1,
    )
    if (marked !== undefined)
      return both(
        arcs([marked, verb, 'obj'], [judged, verb, 'obl'], [verb + 1, judged, 'case']),
        arcs(...others.map((other) => [other, judged, 'conj'] as const)),
      )
    const ofJudgement = childBy(now, last, 'obj')
    return ofJudgement === undefined ? undefined : arcs([ofJudgement, verb, 'obj'])
  })
