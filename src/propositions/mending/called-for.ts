import type { Tree } from '../../syntax/tree.ts'
import {
  casePhrase,
  childBy,
  childrenBy,
  isNoun,
  isRel,
  isToInfinitive,
  lemmaOf,
  phraseText,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** Nouns behind which "for" brings in whom something is to befall. */
const ASKING = new Set(
  'call demand request appeal plea plan push campaign petition proposal pressure suggestion clamour clamor bid motion order instruction'.split(
    ' ',
  ),
)

const isPassiveInfinitive = (tree: Tree, index: number): boolean =>
  tagOf(tree, index) === 'VBN' &&
  childBy(tree, index, 'aux:pass') !== undefined &&
  childrenBy(tree, index, 'mark').some((mark) => textOf(tree, mark) === 'to')

/** The noun of asking that a phrase with "for" hangs from. */
const nounOfAsking = (tree: Tree, whom: number): number | undefined => {
  const noun = wordAt(tree, whom).head
  return noun >= 0 &&
    noun < whom &&
    ASKING.has(lemmaOf(tree, noun)) &&
    isNoun(tree, noun) &&
    isRel(tree, whom, 'nmod')
    ? noun
    : undefined
}

/** "brushed aside calls *for the embassy to be shut*": the clause is what is called for, with whom or what it is about as its subject. */
export const clauseOfCall: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const passive = isPassiveInfinitive(now, index)
    if (!passive && !isToInfinitive(now, index)) return undefined
    if (
      !isRel(now, index, 'advcl', 'acl', 'xcomp', 'ccomp') ||
      childBy(now, index, 'nsubj', 'nsubj:pass') !== undefined
    )
      return undefined
    const start = childrenBy(now, index, 'mark')[0] ?? index
    const whom = now.words
      .slice(0, start)
      .map((word) => word.index)
      .findLast(
        (word) => phraseText(now, casePhrase(now, word)) === 'for' && nounOfAsking(now, word) !== undefined,
      )
    const noun = whom === undefined ? undefined : nounOfAsking(now, whom)
    if (whom === undefined || noun === undefined || !isTheirs(now, index, whom, noun)) return undefined
    const marker = childBy(now, whom, 'case')
    if (marker === undefined) return undefined
    return arcs(
      [index, noun, 'acl'],
      [whom, index, passive ? 'nsubj:pass' : 'nsubj'],
      [marker, index, 'mark'],
    )
  })

/** Nothing of another clause stands between the phrase and the infinitive, which hangs from the phrase or from what is above it. */
const isTheirs = (tree: Tree, index: number, whom: number, noun: number): boolean => {
  const { head } = wordAt(tree, index)
  const between = tree.words.slice(whom + 1, index)
  return (
    (head === whom ||
      head === noun ||
      head === wordAt(tree, noun).head ||
      (head > whom && isRel(tree, head, 'nmod'))) &&
    between.every((word) => word.upos !== 'VERB' && word.text !== ',')
  )
}
