import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { NAMING } from '../tables.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const PERSONA = new Set(['persona', 'personae', 'personas', 'personna'])
const GRATA = new Set(['grata', 'gratae', 'gratas', 'gratis'])

/** The verb above that says what its object is. */
const namingVerbAbove = (tree: Tree, index: number): number | undefined => {
  for (let word = wordAt(tree, index).head; word >= 0; word = wordAt(tree, word).head) {
    if (isVerb(tree, word) && NAMING.has(lemmaOf(tree, word))) return word
  }
  return undefined
}

/** "declared *her* persona non grata": no possessor. */
const isObjectPronoun = (tree: Tree, index: number): boolean => ['PRP', 'PRP$'].includes(tagOf(tree, index))

/** "declared *the four* persona non grata", "*both* persona non grata": they stand for persons. */
const isNumberAlone = (tree: Tree, index: number): boolean =>
  wordAt(tree, index).upos === 'NUM' || ['both', 'all'].includes(textOf(tree, index))

/** Whom the phrase is said of, when the parser hung them from the phrase: "declared [[three diplomats] persona non grata]". */
const namedBefore = (tree: Tree, verb: number, phrase: readonly number[]): number | undefined => {
  const start = phrase[0] ?? 0
  if (childrenBy(tree, verb, 'obj', 'iobj').some((object) => object < start)) return undefined
  const inside = phrase
    .flatMap((word) => childrenOf(tree, word))
    .filter((child) => child > verb && child < start)
  return (
    inside.filter((child) => isNoun(tree, child)).at(-1) ??
    inside.find((child) => isObjectPronoun(tree, child)) ??
    inside.find((child) => isNumberAlone(tree, child))
  )
}

/** "declared [a diplomat of [the Russian embassy persona non grata]]": the noun of the object that the phrase has swallowed. */
const heldBefore = (tree: Tree, verb: number, hung: readonly number[], start: number): number | undefined =>
  childrenBy(tree, verb, 'obj', 'iobj').some((object) => object < start)
    ? hung.filter((child) => child > verb && child < start && isNoun(tree, child)).at(-1)
    : undefined

const personaAt = (tree: Tree, index: number): readonly number[] | undefined => {
  const phrase = [index, index + 1, index + 2]
  const fits = PERSONA.has(textOf(tree, index)) && tree.words[index + 2] && GRATA.has(textOf(tree, index + 2))
  return fits ? phrase : undefined
}

const asOnePhrase = (tree: Tree, phrase: readonly number[]): ArcChanges | undefined => {
  const [first = 0, second = 0, third = 0] = phrase
  const outer = phrase.find((word) => !phrase.includes(wordAt(tree, word).head))
  if (outer === undefined) return undefined
  const verb = namingVerbAbove(tree, outer)
  const named = verb === undefined ? undefined : namedBefore(tree, verb, phrase)
  const hung = phrase.flatMap((word) => childrenOf(tree, word)).filter((child) => !phrase.includes(child))
  const held = named === undefined && verb !== undefined ? heldBefore(tree, verb, hung, first) : undefined
  const before = hung.filter((child) => child < (named ?? held ?? 0))
  const { head, rel } = wordAt(tree, outer)
  const top: ArcChanges =
    verb !== undefined && verb < first ? arcs([first, verb, 'xcomp']) : arcs([first, head, rel])
  return both(
    both(rehang(tree, hung, first), arcs([second, first, 'flat'], [third, first, 'flat'])),
    both(
      top,
      held !== undefined
        ? both(rehang(tree, before, held), arcs([held, head, rel]))
        : named === undefined || verb === undefined
          ? new Map()
          : both(rehang(tree, before, named), arcs([named, verb, 'obj'])),
    ),
  )
}

/** Latin that a parser of English does not know is one phrase, what somebody is declared: "declared three diplomats persona non grata". */
export const personaNonGrata: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const phrase = personaAt(now, index)
    if (phrase === undefined) return undefined
    const changes = asOnePhrase(now, phrase)
    const tags = phrase.map((word) => [word, { xpos: 'NN', upos: 'NOUN' }] as const)
    return (
      changes && new Map([...changes].map(([word, arc]) => [word, { ...arc, ...new Map(tags).get(word) }]))
    )
  })

/** "called the move *unacceptable* and vowed ...": an adjective right after the object of such a verb says what the object is. */
export const namedAdjective: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isVerb(now, index) || !NAMING.has(lemmaOf(now, index)) || childBy(now, index, 'xcomp') !== undefined)
      return undefined
    const object = childrenBy(now, index, 'obj').find((child) => child > index)
    if (object === undefined) return undefined
    const next =
      (subtree(now, object)
        .filter((word) => word <= object)
        .at(-1) ?? object) + 1
    const word = now.words[next]
    if (
      word === undefined ||
      !tagOf(now, next).startsWith('JJ') ||
      !isRel(now, next, 'amod', 'acl', 'obl', 'advcl', 'dep')
    )
      return undefined
    const follows = now.words[next + 1]
    if (follows !== undefined && follows.upos === 'NOUN') return undefined
    return both(conjunctsOfAdjective(now, next, index), arcs([next, index, 'xcomp']))
  })

/** Verbs that the parser conjoined with the adjective belong to the verb before it, with what it gave that verb after them. */
const conjunctsOfAdjective = (tree: Tree, adjective: number, verb: number): ArcChanges => {
  const conjuncts = childrenBy(tree, adjective, 'conj').filter((child) => isVerb(tree, child))
  const last = conjuncts.at(-1)
  if (last === undefined) return new Map()
  const after = childrenBy(tree, verb, 'obj', 'obl', 'xcomp', 'ccomp').filter((child) => child > last)
  return both(rehang(tree, conjuncts, verb), rehang(tree, after, last))
}

/** "called the step *a provocation*": a second noun phrase right after the object of such a verb, hung from the object. */
export const namedNoun: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isVerb(now, index) || !NAMING.has(lemmaOf(now, index)) || childBy(now, index, 'xcomp') !== undefined)
      return undefined
    const object = childrenBy(now, index, 'obj').find((child) => child > index)
    if (object === undefined || !['a', 'an'].includes(now.words[object + 1]?.text ?? '')) return undefined
    const name = childrenBy(now, object, 'obj', 'appos', 'nmod', 'dep', 'conj', 'acl').find(
      (child) => isNoun(now, child) && subtree(now, child)[0] === object + 1,
    )
    return name === undefined ? undefined : arcs([name, index, 'xcomp'])
  })

const LEAVING = new Set(['go', 'leave', 'remain', 'stay', 'pass', 'let'])

/** "will not go *unanswered*": what a thing is left as is said of the thing, not of the going. */
export const leftUndone: Repair = (tree) =>
  forEachWord(tree, (current, index) => {
    const { head, rel } = wordAt(current, index)
    const undone = rel === 'advmod' && /^un\p{Ll}+ed$/u.test(textOf(current, index))
    return undone && head >= 0 && LEAVING.has(lemmaOf(current, head))
      ? arcs([index, head, 'xcomp'])
      : undefined
  })
