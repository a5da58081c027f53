import type { Tree } from '../syntax/tree.ts'
import { childrenBy, isName, lemmaOf, tagOf, textOf } from './grammar.ts'
import { TIME_WORDS } from './tables.ts'

/** True for a head that names a day, a date or a stretch of time: "Monday", "72 hours", "Feb. 28". */
export const isTime = (tree: Tree, index: number): boolean => {
  if (TIME_WORDS.has(lemmaOf(tree, index)) || TIME_WORDS.has(textOf(tree, index))) return true
  const parts = childrenBy(tree, index, 'nmod', 'compound', 'flat', 'obl', 'nummod')
  const numeral = tagOf(tree, index) === 'CD'
  return numeral && parts.some((part) => TIME_WORDS.has(textOf(tree, part)))
}

/** True for a time that only looks like an act: the month of "March 7", "the end of May", but not "the end of relations". */
export const isPlainTime = (tree: Tree, index: number): boolean => {
  if (!isTime(tree, index)) return false
  const parts = childrenBy(tree, index, 'nmod')
  return isName(tree, index) || parts.length === 0 || parts.some((part) => isTime(tree, part))
}
