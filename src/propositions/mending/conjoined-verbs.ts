import type { Tree } from '../../syntax/tree.ts'
import {
  childBy,
  childrenBy,
  childrenOf,
  FINITE,
  isNoun,
  isRel,
  isVerb,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

/** The verb that a conjoined object belongs to, where it stands in the past or in a perfect. */
const verbOfObject = (tree: Tree, object: number): number | undefined => {
  const above = wordAt(tree, object).head
  if (above < 0 || !isRel(tree, object, 'obj')) return undefined
  const perfect = childrenBy(tree, above, 'aux').some((aux) => wordAt(tree, aux).lemma === 'have')
  return tagOf(tree, above) === 'VBD' || (tagOf(tree, above) === 'VBN' && perfect) ? above : undefined
}

/** Nouns that are told as made, broken or laid on somebody, and hardly as things already made. */
const MADE = new Set(
  'relation tie link sanction cooperation talk negotiation aid trade flight export import contact recognition embargo visa'.split(
    ' ',
  ),
)

/**
 * "withdrew its recognition and *established* relations": a bare plural behind "and" and what looks like a participle is the object of
 * a second verb.
 */
export const secondVerb: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const noun = wordAt(now, index).head
    if (noun < index || !isRel(now, index, 'amod') || tagOf(now, index) !== 'VBN' || !isNoun(now, noun))
      return undefined
    if (!isRel(now, noun, 'conj') || !isAct(now, index, noun, lexicon)) return undefined
    const coordinator = childBy(now, noun, 'cc')
    if (coordinator !== index - 1 || textOf(now, coordinator) !== 'and') return undefined
    const object = nearestObject(now, wordAt(now, noun).head)
    const verb = object === undefined ? undefined : verbOfObject(now, object)
    if (verb === undefined) return undefined
    const xpos = FINITE.has(tagOf(now, verb)) ? 'VBD' : 'VBN'
    const phrases = childrenOf(now, noun).filter((child) => child > noun && isRel(now, child, 'nmod'))
    return both(
      arcs(
        [noun, index, 'obj'],
        [coordinator, index, 'cc'],
        ...phrases.map((p) => [p, index, 'obl'] as const),
      ),
      new Map([[index, { head: verb, rel: 'conj', upos: 'VERB', xpos }]]),
    )
  })

const isAct = (tree: Tree, verb: number, noun: number, lexicon: Lexicon): boolean =>
  MADE.has(wordAt(tree, noun).lemma) &&
  childBy(tree, noun, 'det', 'nmod:poss', 'nummod') === undefined &&
  !lexicon.adverbs.has(textOf(tree, verb)) &&
  !/^(said|united|proposed|planned|renewed|strained|frozen|improved|continued|increased|limited|related)$/.test(
    textOf(tree, verb),
  )

/** The object itself, or the one whose phrase the conjunct was hung from: "recognition *of Taiwan* and". */
const nearestObject = (tree: Tree, from: number): number | undefined => {
  for (let at = from; at >= 0 && !isVerb(tree, at); at = wordAt(tree, at).head) {
    if (isRel(tree, at, 'obj')) return at
    if (!isRel(tree, at, 'nmod', 'conj')) return undefined
  }
  return undefined
}
