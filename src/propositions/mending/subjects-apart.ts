import type { Tree } from '../../syntax/tree.ts'
import { childBy, childrenBy, isNoun, isRel, isVerb, subtree, textOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'
import { subjectRel } from './clauses.ts'

/**
 * "*China*, which backs it, *and Russia have called* on the North": a first subject cut off by an aside, which the parser made a clause
 * of its own, does with the second what the verb says.
 */
export const subjectsApart: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || head > index || rel !== 'conj' || !isVerb(now, index) || !isBareSubject(now, head))
      return undefined
    const second = childBy(now, index, 'nsubj')
    const and = childBy(now, index, 'cc')
    if (second === undefined || and === undefined || textOf(now, and) !== 'and') return undefined
    const first = Math.min(...subtree(now, second))
    const aside = childrenBy(now, head, 'acl:relcl', 'appos').some((word) => word < and)
    if (and !== first - 1 || !aside) return undefined
    const above = wordAt(now, head)
    const later = childrenBy(now, head, 'punct').filter((word) => word > index)
    return both(
      rehang(now, later, index),
      arcs([index, above.head, above.rel], [head, index, subjectRel(now, index)]),
    )
  })

/** A noun that stands for a clause without being its predicate. */
const isBareSubject = (tree: Tree, word: number): boolean =>
  isNoun(tree, word) &&
  isRel(tree, word, 'root', 'ccomp', 'parataxis') &&
  childBy(tree, word, 'cop', 'nsubj', 'case', 'mark') === undefined
