import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  FINITE,
  isNoun,
  lemmaOf,
  tagOf,
  withArcs,
  wordAt,
} from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'
import { arcs, both, type Repair, rehang } from './arcs.ts'

/** No finite verb but such as a noun at the root was joined with: "The ministry *called in* the envoy and handed him a note." */
const lacksVerb = (tree: Tree): boolean =>
  !tree.words.some(
    ({ xpos, rel, head }) =>
      (FINITE.has(xpos) || xpos === 'MD') && !(rel === 'conj' && head === tree.root && isNoun(tree, head)),
  )

/** A verb that needs no object, or has one: "two envoys expelled." with a full stop may still be a caption. */
const mayBeActive = (tree: Tree, verb: number, lexicon: Lexicon): boolean =>
  tagOf(tree, verb) === 'VBN' &&
  childBy(tree, verb, 'aux', 'aux:pass', 'cop') === undefined &&
  (childBy(tree, verb, 'obj') !== undefined || !lexicon.transitive.has(lemmaOf(tree, verb))) &&
  !childrenBy(tree, verb, 'obl').some(
    (o) => !isMeans(tree, o) && childrenBy(tree, o, 'case').some((c) => lemmaOf(tree, c) === 'by'),
  )

/** "protested by *note*", "ruled by *decree*": a bare noun behind "by" is no doer. */
const isMeans = (tree: Tree, noun: number): boolean =>
  tagOf(tree, noun) === 'NN' && childrenBy(tree, noun, 'det', 'amod', 'compound', 'nmod:poss').length === 0

const asPast = (changes: ArcChanges, verb: number): ArcChanges =>
  new Map([...changes].map(([word, arc]) => [word, word === verb ? { ...arc, xpos: 'VBD' } : arc]))

/** "Georgian officials *convened* in Yerevan.": a participle is the verb of a whole sentence that has no other. */
export const participleOfSentence: Repair = (tree, lexicon) => {
  if (tree.words.at(-1)?.text !== '.' || !lacksVerb(tree)) return tree
  const { root } = tree
  const changes = isNoun(tree, root) ? fromNoun(tree, root, lexicon) : fromParticiple(tree, root, lexicon)
  return changes === undefined ? tree : withArcs(tree, changes)
}

const fromNoun = (tree: Tree, noun: number, lexicon: Lexicon): ArcChanges | undefined => {
  const verb = childBy(tree, noun, 'acl')
  if (verb === undefined || verb < noun || !mayBeActive(tree, verb, lexicon)) return undefined
  const { head, rel } = wordAt(tree, noun)
  const later = childrenOf(tree, noun).filter((child) => child > verb)
  return asPast(both(rehang(tree, later, verb), arcs([verb, head, rel], [noun, verb, 'nsubj'])), verb)
}

const fromParticiple = (tree: Tree, verb: number, lexicon: Lexicon): ArcChanges | undefined => {
  const subject = childBy(tree, verb, 'nsubj:pass', 'nsubj')
  if (subject === undefined || !mayBeActive(tree, verb, lexicon)) return undefined
  const { head, rel } = wordAt(tree, verb)
  return asPast(arcs([verb, head, rel], [subject, verb, 'nsubj']), verb)
}
