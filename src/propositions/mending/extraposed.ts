import type { Tree } from '../../syntax/tree.ts'
import { childBy, childrenBy, isRel, isToInfinitive, lemmaOf, textOf, wordAt } from '../grammar.ts'
import { INFINITIVE_NOUNS, PERSONAL, RAISING_PASSIVE } from '../tables.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/**
 * "*it* would be a mistake *to leave*", "*it* was wrong for Oslo *to go*": the infinitive behind is what is judged, and "it" stands for it.
 * "It is ready to go", "it was the first to go", "it is a plan to go" speak of somebody or something.
 */
export const extraposedClause: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (
      head < 0 ||
      head > index ||
      !isToInfinitive(now, index) ||
      !isRel(now, index, 'advcl', 'acl', 'xcomp')
    )
      return undefined
    if (isRel(now, index, 'acl:relcl') || childBy(now, head, 'cop') === undefined) return undefined
    const subject = childBy(now, head, 'nsubj', 'expl')
    if (subject === undefined || textOf(now, subject) !== 'it') return undefined
    const lemma = lemmaOf(now, head)
    if (PERSONAL.has(lemma) || RAISING_PASSIVE.has(lemma) || INFINITIVE_NOUNS.has(lemma)) return undefined
    if (lexicon.control.get(lemma) !== undefined || isOneOfItsKind(now, head)) return undefined
    return arcs([index, head, 'csubj'])
  })

/** "*the first* state", "*its* only way": a thing that "it" is, which an infinitive tells apart. */
const isOneOfItsKind = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'det', 'nmod:poss').some((word) => !/^an?$/.test(textOf(tree, word)))
