import type { Tree } from '../../syntax/tree.ts'
import {
  casePhrase,
  childBy,
  childrenBy,
  isName,
  isNoun,
  isRel,
  lemmaOf,
  phraseText,
  tagOf,
  wordAt,
} from '../grammar.ts'
import { CURRENCIES } from '../tables.ts'
import { isTime } from '../times.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** Nouns behind "in" that say how or why something is done to a sum, not what the sum is made of. */
const NOT_MADE_OF = new Set([
  'total',
  'return',
  'retaliation',
  'response',
  'protest',
  'reply',
  'advance',
  'exchange',
  'court',
])

const isSum = (tree: Tree, index: number): boolean =>
  CURRENCIES.has(lemmaOf(tree, index)) && childBy(tree, index, 'nummod') !== undefined

/** The sum of money that ends right before a word, of those that hang from the same verb. */
const sumBefore = (tree: Tree, verb: number, word: number): number | undefined =>
  childrenBy(tree, verb, 'obj', 'nsubj', 'nsubj:pass', 'conj', 'obl').find((child) => {
    const end = Math.max(child, ...(tree.children[child] ?? []))
    return isSum(tree, child) && end === word - 1
  })

/** "froze $95 million *in aid* to Georgia": what a sum of money consists of is told with the sum. */
export const madeOfSum: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const marks = casePhrase(now, index)
    const first = marks[0]
    if (!isRel(now, index, 'obl', 'nmod') || first === undefined || phraseText(now, marks) !== 'in')
      return undefined
    if (!isNoun(now, index) || isName(now, index) || isTime(now, index)) return undefined
    if (NOT_MADE_OF.has(lemmaOf(now, index)) || tagOf(now, first + 1) === 'DT') return undefined
    const sum = sumBefore(now, wordAt(now, index).head, first)
    return sum === undefined ? undefined : arcs([index, sum, 'nmod'])
  })
