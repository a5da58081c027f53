import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  isNoun,
  isRel,
  isToInfinitive,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/** "*were* Madrid *to sever* relations": read as "Madrid was"; the infinitive is the clause, the noun its subject. */
export const wereTo: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isNoun(now, index) || childBy(now, index, 'nsubj') !== undefined) return undefined
    const were = childrenBy(now, index, 'cop').find((c) => c < index && textOf(now, c) === 'were')
    const act = were === undefined ? undefined : infinitiveAfter(now, index)
    if (were === undefined || act === undefined) return undefined
    const { head } = wordAt(now, index)
    const main = head === act ? wordAt(now, act).head : head
    if (main < 0) return undefined
    const clausal = childrenOf(now, index).filter((c) => c !== act && isRel(now, c, 'punct', 'advmod', 'obl'))
    return both(
      rehang(now, clausal, act),
      arcs([act, main, 'advcl'], [index, act, 'nsubj'], [were, act, 'aux']),
    )
  })

/** The infinitive of the noun's clause, wherever the parser hung the two: below the noun, above it or beside it. */
const infinitiveAfter = (tree: Tree, noun: number): number | undefined => {
  const { head } = wordAt(tree, noun)
  const beside = head < 0 ? [] : [head, ...childrenBy(tree, head, 'advcl', 'ccomp', 'xcomp')]
  const below = childrenBy(tree, noun, 'advcl', 'acl', 'xcomp')
  return [...below, ...beside].find((c) => c > noun && isToInfinitive(tree, c))
}

/** Words that put what is denied or limited first, and the auxiliary before the subject. */
const FIRST = new Set(['not', 'only', 'never', 'nor', 'rarely', 'seldom'])

/** "Not until June *were* the Danes *asked* to go": an auxiliary that the parser made the copula of the noun behind it. */
export const wereAsked: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const verb = wordAt(now, index).head
    const were = childBy(now, index, 'cop')
    if (were === undefined || were > index || verb < index || !/^VB[DN]$/.test(tagOf(now, verb)))
      return undefined
    if (!isNominal(now, index) || !FIRST.has(textOf(now, 0))) return undefined
    if (!isRel(now, index, 'nsubj', 'csubj', 'advcl', 'ccomp', 'obl')) return undefined
    // "the French, *the Italians and the Danes*"
    const others = childrenBy(now, verb, 'nsubj', 'nsubj:pass').filter((c) => c > index && c < verb)
    return both(
      opening(now, index, were, verb),
      both(
        arcs(
          [were, verb, 'aux:pass'],
          [index, verb, 'nsubj:pass'],
          ...others.map((other) => [other, index, 'conj'] as const),
        ),
        new Map([[verb, { ...wordAt(now, verb), xpos: 'VBN' }]]),
      ),
    )
  })

/** What stands before the auxiliary is the verb's; "not until" is said of the time, and denies nothing. */
const opening = (tree: Tree, index: number, were: number, verb: number): ArcChanges => {
  const before = childrenOf(tree, index).filter((c) => c < were)
  const time = before.find((c) => isRel(tree, c, 'nsubj', 'obl'))
  return new Map(
    before.map((c) => {
      if (c === time) return [c, { head: verb, rel: 'obl' }]
      if (time === undefined) return [c, { head: verb, rel: wordAt(tree, c).rel }]
      return [c, { head: time, rel: isRel(tree, c, 'mark') ? 'case' : wordAt(tree, c).rel }]
    }),
  )
}

const isNominal = (tree: Tree, index: number): boolean => /^(NOUN|PROPN|ADJ)$/.test(wordAt(tree, index).upos)
