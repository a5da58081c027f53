import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'
import { DESCRIBING, NAMING } from '../tables.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/** The verb of "what *it called*": the first one behind `what` and its subject. */
const namingVerbOf = (tree: Tree, what: number): number | undefined => {
  const verb = tree.words.slice(what + 2, what + 8).find(({ index }) => isVerb(tree, index))?.index
  if (verb === undefined || !/^VB[DZP]$/.test(tagOf(tree, verb))) return undefined
  if (!NAMING.has(lemmaOf(tree, verb)) && !DESCRIBING.has(lemmaOf(tree, verb))) return undefined
  const between = tree.words.slice(what + 1, verb)
  return between.every((w) => w.upos !== 'PUNCT' && !/^(IN|TO|CC|MD)$/.test(w.xpos)) ? verb : undefined
}

/** What the thing is called: the noun behind the verb that stands in its object's place, or behind its `as`. */
const nameBehind = (tree: Tree, verb: number): number | undefined =>
  childrenBy(tree, verb, 'obj', 'xcomp', 'obl', 'ccomp').find((child) => {
    // "opened what it calls *its* embassy": the name of a thing that is none
    if (child < verb || !isNoun(tree, child) || childBy(tree, child, 'nmod:poss')) return false
    const start = subtree(tree, child).find((word) => wordAt(tree, word).upos !== 'PUNCT')
    const first = tree.words.slice(verb + 1).find((word) => word.upos !== 'PUNCT')?.index
    const isOwn = start !== undefined && start === first
    return isOwn && (caseOf(tree, child) === undefined || textOf(tree, first) === 'as')
  })

const caseOf = (tree: Tree, index: number): number | undefined => childBy(tree, index, 'case')

/** The word by which the whole phrase hangs from the rest, `what` or the verb. */
const outerOf = (tree: Tree, what: number, verb: number): number | undefined => {
  const whatInside = wordAt(tree, what).head === verb
  const verbInside = wordAt(tree, verb).head === what
  if (whatInside) return verb
  return verbInside || isRel(tree, verb, 'acl:relcl') ? what : undefined
}

/** The verb before that the phrase is the object of, where the parser hung the clause from a day or from the verb itself. */
const placeOf = (
  tree: Tree,
  what: number,
  outer: number,
): readonly [head: number, rel: string] | undefined => {
  const { head, rel } = wordAt(tree, outer)
  if (head < 0) return undefined
  const preposition = wordBefore(tree, what)
  const isPhrase = preposition !== undefined && /^(IN|TO)$/.test(tagOf(tree, preposition))
  if (isPhrase) return [head, isVerb(tree, head) || isRel(tree, outer, 'obl', 'advcl') ? 'obl' : 'nmod']
  if (isRel(tree, outer, 'nsubj', 'nsubj:pass', 'obj', 'conj')) return [head, rel]
  const verb = isVerb(tree, head) ? head : wordAt(tree, head).head
  return head < outer && verb >= 0 && isVerb(tree, verb) && childBy(tree, verb, 'obj') === undefined
    ? [verb, 'obj']
    : undefined
}

const wordBefore = (tree: Tree, index: number): number | undefined =>
  tree.words.slice(0, index).findLast((word) => word.upos !== 'PUNCT')?.index

/**
 * "deplored *what it called* a reckless decision by Oslo", "expelled two over *what he described as* spying": the noun stands where the
 * clause stood, the clause says of it what somebody calls it.
 */
export const hedgedNoun: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, what) => {
    if (textOf(now, what) !== 'what' || what === 0) return undefined
    const verb = namingVerbOf(now, what)
    const noun = verb === undefined ? undefined : nameBehind(now, verb)
    const outer = verb === undefined ? undefined : outerOf(now, what, verb)
    if (verb === undefined || noun === undefined || outer === undefined) return undefined
    const place = placeOf(now, what, outer)
    return place && changesOf(now, lexicon, { what, verb, noun, outer }, place)
  })

interface Hedge {
  readonly what: number
  readonly verb: number
  readonly noun: number
  readonly outer: number
}

function changesOf(
  tree: Tree,
  lexicon: Lexicon,
  { what, verb, noun, outer }: Hedge,
  [head, rel]: readonly [number, string],
): ArcChanges {
  const as = childrenBy(tree, noun, 'case').filter((word) => word > verb)
  const before = [outer, what]
    .flatMap((word) => childrenBy(tree, word, 'case', 'mark', 'cc'))
    .filter((word) => word < what)
  const marks = before.map((word) => [word, noun, isRel(tree, word, 'cc') ? 'cc' : 'case'] as const)
  const behind = [what, verb]
    .flatMap((word) => childrenBy(tree, word, 'nmod', 'obl', 'acl', 'advmod'))
    .filter((word) => word > noun)
  // "a reply to the expulsion of two *a month ago*": a time by itself is that of the act which the phrase names last
  const act = subtree(tree, noun).findLast((word) => lexicon.nominals.has(lemmaOf(tree, word))) ?? noun
  const times = behind.filter((word) => caseOf(tree, word) === undefined)
  return both(
    both(
      both(rehang(tree, behind, noun), rehang(tree, times, act)),
      new Map([...arcs(...as.map((word) => [word, verb, 'discourse'] as const)), ...arcs(...marks)]),
    ),
    arcs([noun, head, rel], [verb, noun, 'acl:relcl'], [what, verb, 'obj']),
  )
}
