import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  isRel,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  wordAt,
} from '../grammar.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const PARTICIPLES = ['VBN', 'VBD', 'VBG']

/** The participle right behind a time that stands between it and its auxiliary. */
const participleAfter = (tree: Tree, time: number): number | undefined => {
  const own = subtree(tree, time)
  const next = own.findLast((word) => word >= time && isOfTime(tree, word, time)) ?? time
  const verb = next + 1
  if (tree.words[verb] === undefined || !PARTICIPLES.includes(tagOf(tree, verb))) return undefined
  return childBy(tree, verb, 'nsubj', 'mark', 'aux', 'cop') === undefined ? verb : undefined
}

/** A word of the time itself: no clause that hangs from it. */
const isOfTime = (tree: Tree, word: number, time: number): boolean => {
  for (let at = word; at !== time; at = wordAt(tree, at).head) {
    if (at < 0 || !isRel(tree, at, 'nmod', 'nummod', 'compound', 'flat', 'amod', 'case', 'det', 'advmod'))
      return false
  }
  return true
}

/** What a word hands on to the verb that takes its place. */
const handedOn = (tree: Tree, from: number, to: number, kept: (child: number) => boolean): ArcChanges =>
  rehang(
    tree,
    childrenOf(tree, from).filter((child) => child !== to && !kept(child)),
    to,
  )

const asParticiple = (
  tree: Tree,
  verb: number,
  place: { readonly head: number; readonly rel: string },
): ArcChanges => {
  const tag = tagOf(tree, verb)
  return new Map([[verb, { ...place, upos: 'VERB', xpos: tag === 'VBD' ? 'VBN' : tag }]])
}

/** "was *on Tuesday* given a week": the parser took the time for what was said of the subject. */
export const timeAfterBe: Repair = (tree) =>
  forEachWord(tree, (now, time) => {
    const be = childBy(now, time, 'cop')
    if (be === undefined || be > time || !isTime(now, time)) return undefined
    const verb = participleAfter(now, time)
    if (verb === undefined || wordAt(now, verb).head !== time) return undefined
    const { head, rel } = wordAt(now, time)
    const isPassive = tagOf(now, verb) !== 'VBG'
    const subjects = childrenBy(now, time, 'nsubj').map(
      (child) => [child, verb, isPassive ? 'nsubj:pass' : 'nsubj'] as const,
    )
    const moved = handedOn(now, time, verb, (child) =>
      isRel(now, child, 'case', 'det', 'amod', 'nummod', 'compound', 'nmod', 'flat'),
    )
    return both(
      both(moved, arcs(...subjects, [be, verb, isPassive ? 'aux:pass' : 'aux'], [time, verb, 'obl'])),
      asParticiple(now, verb, { head, rel }),
    )
  })

/** "had *on Monday* thrown out two": the auxiliary, taken for a verb of its own, with the participle hung from it. */
export const timeAfterHave: Repair = (tree) =>
  forEachWord(tree, (now, have) => {
    if (lemmaOf(now, have) !== 'have' || !isVerb(now, have) || childBy(now, have, 'obj') !== undefined)
      return undefined
    const time = childrenBy(now, have, 'obl', 'advmod').find((child) => child > have && isTime(now, child))
    const verb = time === undefined ? undefined : participleAfter(now, time)
    if (time === undefined || verb === undefined || tagOf(now, verb) === 'VBG') return undefined
    if (![have, time].includes(wordAt(now, verb).head)) return undefined
    const { head, rel } = wordAt(now, have)
    return both(
      both(
        handedOn(now, have, verb, () => false),
        arcs([have, verb, 'aux']),
      ),
      asParticiple(now, verb, { head, rel }),
    )
  })
