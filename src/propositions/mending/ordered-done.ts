import type { Tree } from '../../syntax/tree.ts'
import { childBy, childrenOf, isRel, lemmaOf, tagOf, textOf, wordAt } from '../grammar.ts'
import { forEachWord, type Repair } from './arcs.ts'

const PARTICIPLES = new Set(['VBN', 'VBD'])

/**
 * "ordered the embassy *closed*", "ordered the envoys of Peru in Lima *expelled*": with no infinitive to follow, the participle says what
 * is to become of the object, whichever name in between the parser hung it from.
 */
export const resultOfOrder: Repair = (tree, { nominals }) =>
  forEachWord(tree, (now, index) => {
    if (
      !PARTICIPLES.has(tagOf(now, index)) ||
      !isRel(now, index, 'acl', 'advcl') ||
      isRel(now, index, 'acl:relcl')
    )
      return undefined
    const verb = orderBefore(now, index)
    const object = verb === undefined ? undefined : childBy(now, verb, 'obj')
    if (verb === undefined || object === undefined || object > index) return undefined
    // "ordered the release of those held in May"
    const isDeed = wordAt(now, index).head !== object && nominals.has(lemmaOf(now, object))
    return isDeed || hasClause(now, verb, index) || !standsBare(now, index)
      ? undefined
      : new Map([[index, { head: verb, rel: 'xcomp', xpos: 'VBN' }]])
  })

/** The verb of ordering that the word hangs from, directly or over nouns. */
const orderBefore = (tree: Tree, index: number): number | undefined => {
  for (let at = wordAt(tree, index).head; at >= 0 && at < index; at = wordAt(tree, at).head)
    if (lemmaOf(tree, at) === 'order') return at
    else if (!/^(NN|CD)/.test(tagOf(tree, at))) return undefined
  return undefined
}

const hasClause = (tree: Tree, verb: number, index: number): boolean =>
  childrenOf(tree, verb).some((child) => child !== index && isRel(tree, child, 'xcomp', 'ccomp', 'advcl'))

/** Neither "ordered the men *held since May* freed" nor an aside behind a comma: no words of its own but where, when and by when. */
const standsBare = (tree: Tree, index: number): boolean =>
  textOf(tree, index - 1) !== ',' &&
  childrenOf(tree, index).every(
    (child) => child > index && isRel(tree, child, 'punct', 'obl', 'advmod', 'compound:prt'),
  )
