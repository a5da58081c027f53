import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  isNoun,
  isRel,
  isVerb,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const MEASURES = new Set(['fewer', 'less', 'many', 'more'])

/** First word of "no fewer than", "as many as" before `than`; undefined where the words before it say nothing of a number. */
const measureStart = (tree: Tree, than: number): number | undefined => {
  const text = (index: number): string => tree.words[index]?.text.toLowerCase() ?? ''
  const measure = than - 1
  if (measure < 0 || !MEASURES.has(text(measure))) return undefined
  if (text(than) === 'as')
    return text(measure) === 'many' && text(measure - 1) === 'as' ? measure - 1 : undefined
  if (text(than) !== 'than') return undefined
  return /^(no|not)$/.test(text(measure - 1)) ? measure - 1 : measure
}

/**
 * "expelled *no fewer than* six envoys", "*as many as* six were expelled": the measure is the number's, and the noun stands in the place
 * that the measure took.
 */
export const measuredNumber: Repair = (tree) =>
  forEachWord(tree, (now, noun) => {
    const than = childBy(now, noun, 'case')
    const number = childBy(now, noun, 'nummod') ?? (tagOf(now, noun) === 'CD' ? noun : undefined)
    const start = than === undefined ? undefined : measureStart(now, than)
    if (than === undefined || number === undefined || start === undefined || number < than) return undefined
    const { head, rel } = wordAt(now, noun)
    if (head < 0) return undefined
    const measure = than - 1
    const place = head === measure ? wordAt(now, measure) : { head, rel: placeOf(now, head, noun, rel) }
    if (place.head < 0) return undefined
    const words = [...Array(than - start + 1).keys()].map((k) => [start + k, number, 'advmod'] as const)
    const own = number === noun ? words.map(([word]) => [word, noun, 'advmod'] as const) : words
    return both(arcs([noun, place.head, asCore(now, place.head, noun, place.rel)]), arcs(...own))
  })

/** A noun behind its verb that the measure made a phrase is the verb's object. */
const placeOf = (tree: Tree, verb: number, noun: number, rel: string): string =>
  isVerb(tree, verb) && noun > verb && /^(obl|advmod)/.test(rel) ? 'obj' : rel

const asCore = (tree: Tree, verb: number, noun: number, rel: string): string => {
  if (!isVerb(tree, verb) || /^(nsubj|obj)/.test(rel)) return rel
  if (noun > verb) return 'obj'
  return childBy(tree, verb, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'
}

const FLOATING = new Set(['both', 'neither', 'each'])

/** "after the talks *both* summoned their envoys": the word right before a verb without subject is the subject. */
export const floatingSubject: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const verb = wordAt(now, index).head
    if (verb !== index + 1 || !FLOATING.has(textOf(now, index)) || !isVerb(now, verb)) return undefined
    if (!isRel(now, index, 'advmod', 'det', 'cc', 'cc:preconj')) return undefined
    if (childBy(now, verb, 'nsubj', 'nsubj:pass', 'aux') !== undefined || !/^VB[DNP]$/.test(tagOf(now, verb)))
      return undefined
    if (!isRel(now, verb, 'root', 'ccomp', 'parataxis', 'advcl')) return undefined
    const changes = arcs([index, verb, 'nsubj'])
    return tagOf(now, verb) === 'VBN'
      ? both(changes, new Map([[verb, { ...wordAt(now, verb), xpos: 'VBD' }]]))
      : changes
  })

/** "the embassy would *be shut*": a participle behind `be` that the parser took for a description is a passive. */
export const passiveOfBe: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    const be = childBy(now, verb, 'cop')
    if (be === undefined || wordAt(now, be).lemma !== 'be' || tagOf(now, verb) !== 'VBN') return undefined
    if (!isVerb(now, verb) || childBy(now, verb, 'obj', 'case') !== undefined) return undefined
    const subject = childBy(now, verb, 'nsubj')
    return subject === undefined
      ? arcs([be, verb, 'aux:pass'])
      : arcs([be, verb, 'aux:pass'], [subject, verb, 'nsubj:pass'])
  })

/** "... were expelled and *six more thrown out*": the second verb is a passive as well, its subject a number or a noun. */
export const passiveBeside: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, verb) => {
    const { head, rel } = wordAt(now, verb)
    if (head < 0 || rel !== 'conj' || !isVerb(now, head) || childBy(now, head, 'aux:pass') === undefined)
      return undefined
    if (!isBareParticiple(now, verb, lexicon)) return undefined
    const subject = childBy(now, verb, 'nsubj')
    if (subject !== undefined) return arcs([subject, verb, 'nsubj:pass'])
    const more = childrenBy(now, verb, 'advmod', 'det').find((word) => word === verb - 1)
    return more === undefined ? undefined : numberAsSubject(now, verb, more)
  })

/** "flown", "taken": no past tense looks like that. */
const PARTICIPLE = /(wn|[dktv]en|orn)$/

const isBareParticiple = (tree: Tree, verb: number, lexicon: Lexicon): boolean =>
  (tagOf(tree, verb) === 'VBN' ||
    (tagOf(tree, verb) === 'VBD' &&
      (PARTICIPLE.test(textOf(tree, verb)) || lexicon.transitive.has(wordAt(tree, verb).lemma)))) &&
  childBy(tree, verb, 'aux', 'aux:pass', 'obj', 'nsubj:pass', 'ccomp') === undefined

/** "*three* more sent home", "*another* expelled". */
const numberAsSubject = (tree: Tree, verb: number, more: number): ArcChanges | undefined => {
  const number = childBy(tree, more, 'nummod')
  if (number !== undefined) return arcs([number, verb, 'nsubj:pass'], [more, number, 'advmod'])
  return textOf(tree, more) === 'another' ? arcs([more, verb, 'nsubj:pass']) : undefined
}

/** "A diplomat *held* for days *was freed*": a participle that took the main verb's subject is about that subject. */
export const participleOfSubject: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < index || !/^VB[DN]?$/.test(tagOf(now, index)) || !/^(acl|advcl)$/.test(rel)) return undefined
    if (childBy(now, index, 'mark', 'aux', 'aux:pass', 'obj', 'cop') !== undefined) return undefined
    const subject = childBy(now, index, 'nsubj', 'nsubj:pass')
    if (subject === undefined || subject > index || !isNoun(now, subject)) return undefined
    if (childBy(now, head, 'nsubj', 'nsubj:pass', 'csubj') !== undefined) return undefined
    if (!isVerb(now, head) || childBy(now, head, 'aux', 'aux:pass') === undefined) return undefined
    const place = childBy(now, head, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'
    return new Map([
      [subject, { head, rel: place }],
      [index, { head: subject, rel: 'acl', xpos: 'VBN' }],
    ])
  })

/** "In a speech *read out* on radio, the minister *called*": the participle of the opening phrase took the main verb's place. */
export const participleOfOpening: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (
      !/^VB[DN]$/.test(tagOf(now, index)) ||
      childBy(now, index, 'nsubj', 'nsubj:pass', 'aux', 'obj') !== undefined
    )
      return undefined
    const noun = childrenBy(now, index, 'obl').find((child) => child === index - 1 && isOpening(now, child))
    const main = childrenOf(now, index).find((child) => child > index && isMainBehind(now, child))
    if (noun === undefined || main === undefined) return undefined
    const later = childrenOf(now, index).filter((child) => child > main || child === main - 1)
    return both(
      rehang(now, later, main),
      new Map([
        [main, { head, rel }],
        [noun, { head: main, rel: 'obl' }],
        [index, { head: noun, rel: 'acl', xpos: 'VBN' }],
      ]),
    )
  })

const isOpening = (tree: Tree, noun: number): boolean => {
  const start = subtree(tree, noun)[0] ?? noun
  return childBy(tree, noun, 'case') !== undefined && (start === 0 || tree.words[start - 1]?.upos === 'PUNCT')
}

/** A clause with a subject of its own, a comma before it and nothing that makes it dependent. */
const isMainBehind = (tree: Tree, verb: number): boolean => {
  const subject = childBy(tree, verb, 'nsubj')
  if (!isVerb(tree, verb) || subject === undefined || childBy(tree, verb, 'mark', 'cc') !== undefined)
    return false
  if (!isRel(tree, verb, 'acl', 'parataxis', 'ccomp', 'advcl', 'conj') || isRelativeClause(tree, verb))
    return false
  const start = subtree(tree, subject).find((word) => wordAt(tree, word).upos !== 'PUNCT') ?? subject
  return tree.words[start - 1]?.text === ','
}

const isRelativeClause = (tree: Tree, verb: number): boolean =>
  subtree(tree, verb).some((word) => word < verb && /^(WDT|WP\$?|WRB)$/.test(tagOf(tree, word)))
