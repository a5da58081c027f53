import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChange,
  type ArcChanges,
  childBy,
  childrenBy,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { OBJECT_INFINITIVE } from '../tables.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

/** Adjectives that are verbs behind "to" where somebody is asked for it. */
const ALSO_VERBS = new Set(['free', 'open', 'clear', 'secure', 'lower', 'calm'])

/** "called on Peru *to free* seven prisoners", which the parser read as a way to free prisoners. */
export const askedToFree: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!ALSO_VERBS.has(textOf(now, index)) || isVerb(now, index)) return undefined
    if (isUnderModal(now, index)) return asFinite(now, index)
    if (isMarked(now, index)) return new Map([[index, asInfinitive(now, index)]])
    if (!isRel(now, index, 'amod')) return undefined
    const noun = wordAt(now, index).head
    const to = index - 1
    if (noun < index || !isNoun(now, noun) || textOf(now, to) !== 'to' || wordAt(now, to).head !== noun)
      return undefined
    const asked = wordAt(now, noun).head
    const verb = asked >= 0 && isNoun(now, asked) ? wordAt(now, asked).head : asked
    if (verb < 0 || verb > to || !isVerb(now, verb) || !OBJECT_INFINITIVE.has(lemmaOf(now, verb)))
      return undefined
    if (childBy(now, verb, 'obj', 'iobj', 'obl', 'nsubj:pass') === undefined) return undefined
    return both(
      arcs([to, index, 'mark'], [noun, index, 'obj']),
      new Map([[index, { ...AS_VERB, head: verb, lemma: textOf(now, index) }]]),
    )
  })

const AS_VERB = { rel: 'xcomp', upos: 'VERB', xpos: 'VB' } as const

/** The parser has the clause, and only the word's class is wrong. */
const isMarked = (tree: Tree, index: number): boolean =>
  isRel(tree, index, 'advcl', 'xcomp', 'ccomp') &&
  textOf(tree, index - 1) === 'to' &&
  childBy(tree, index, 'mark') === index - 1 &&
  childBy(tree, index, 'obj') !== undefined

const asInfinitive = (tree: Tree, index: number): ArcChange => ({
  ...AS_VERB,
  head: wordAt(tree, index).head,
  lemma: textOf(tree, index),
})

/** "it *would lower* the level": a modal before it and an object behind it make it the verb of its clause. */
const isUnderModal = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'aux').some((aux) => tagOf(tree, aux) === 'MD' && aux < index) &&
  childBy(tree, index, 'cop') === undefined &&
  childBy(tree, index, 'obj') !== undefined

const asFinite = (tree: Tree, index: number): ArcChanges => {
  const { head, rel } = wordAt(tree, index)
  return new Map([[index, { head, rel, upos: 'VERB', xpos: 'VB', lemma: textOf(tree, index) }]])
}
