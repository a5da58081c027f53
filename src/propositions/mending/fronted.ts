import type { Tree } from '../../syntax/tree.ts'
import {
  childBy,
  childrenBy,
  childrenOf,
  FINITE,
  hasRel,
  isName,
  isVerb,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/**
 * "After talks in Cairo, *France, Germany and Italy* expelled ten": the list of names after the fronted phrase's comma is taken
 * into the phrase, and the verb has no subject. The names behind the comma are the subject.
 */
export const listAfterFronted: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (!isPredicating(now, verb) || childBy(now, verb, 'nsubj', 'csubj', 'expl') !== undefined)
      return undefined
    const fronted = childrenOf(now, verb).find(
      (child) => child < verb && hasRel(wordAt(now, child).rel, 'obl') && opensWith(now, child, 'case'),
    )
    const list = fronted === undefined ? undefined : swallowedList(now, fronted, verb)
    return list === undefined ? undefined : listAsSubject(now, list, verb)
  })

/**
 * "*Citing* fears of war in Sudan, *Egypt and Jordan* closed their embassies": the participle's clause is taken for the subject.
 * It is a clause beside the verb, and the names behind its comma are the subject.
 */
export const listAfterParticiple: Repair = (tree) =>
  forEachWord(tree, (now, participle) => {
    if (
      !['VBG', 'VBN'].includes(tagOf(now, participle)) ||
      childBy(now, participle, 'aux', 'nsubj') !== undefined
    )
      return undefined
    const { head, rel } = wordAt(now, participle)
    const isSubject = hasRel(rel, 'csubj')
    const noun =
      rel === 'amod' && participle < head && hasRel(wordAt(now, head).rel, 'nsubj') ? head : undefined
    if (!isSubject && noun === undefined) return undefined
    const verb = noun === undefined ? head : wordAt(now, noun).head
    const list = verb > participle ? swallowedList(now, noun ?? participle, verb) : undefined
    if (list === undefined || subtree(now, noun ?? participle)[0] !== participle) return undefined
    return both(
      listAsSubject(now, list, verb),
      arcs([participle, verb, 'advcl'], ...(noun === undefined ? [] : [[noun, participle, 'obj'] as const])),
    )
  })

const isPredicating = (tree: Tree, verb: number): boolean =>
  FINITE.has(tagOf(tree, verb)) || (isVerb(tree, verb) && childBy(tree, verb, 'aux') !== undefined)

const opensWith = (tree: Tree, head: number, rel: string): boolean => {
  const [first] = subtree(tree, head)
  return first !== undefined && wordAt(tree, first).rel === rel
}

/** Names hung as conjuncts from the last name of a phrase, the first of them behind a comma, right before the verb. */
const swallowedList = (tree: Tree, phrase: number, verb: number): readonly number[] | undefined => {
  for (const word of subtree(tree, phrase)) {
    const names = childrenBy(tree, word, 'conj').filter((c) => c > word && c < verb)
    const [first] = names
    if (first === undefined || names.length < 2 || !names.every((c) => isName(tree, c))) continue
    const comma = subtree(tree, first)[0]
    if (comma !== undefined && textOf(tree, comma) === ',' && hasAnd(tree, names)) return names
  }
  return undefined
}

const hasAnd = (tree: Tree, names: readonly number[]): boolean => {
  const last = names.at(-1)
  return last !== undefined && childBy(tree, last, 'cc') !== undefined
}

const listAsSubject = (tree: Tree, [first, ...others]: readonly number[], verb: number) => {
  if (first === undefined) return arcs()
  const rel = childBy(tree, verb, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'
  return both(rehang(tree, others, first), arcs([first, verb, rel]))
}
