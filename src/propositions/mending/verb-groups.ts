import type { Tree } from '../../syntax/tree.ts'
import { childrenBy, FINITE, tagOf } from '../grammar.ts'

/** The first word of a verb with its auxiliaries and the adverbs among them. */
export const startOfVerb = (tree: Tree, verb: number): number =>
  Math.min(verb, ...childrenBy(tree, verb, 'aux', 'aux:pass', 'cop').filter((child) => child < verb))

export const hasFinite = (tree: Tree, verb: number): boolean => {
  const first = startOfVerb(tree, verb)
  return FINITE.has(tagOf(tree, first)) || tagOf(tree, first) === 'MD'
}
