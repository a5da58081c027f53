import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  FINITE,
  isName,
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
import { DESCRIBING, NAMING, TIME_WORDS } from '../tables.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const RELATIVE = ['WDT', 'WP', 'WP$']

/** The clause that stands before the verb and hangs from it as what is said. */
const clauseBefore = (tree: Tree, verb: number): number | undefined =>
  childrenBy(tree, verb, 'ccomp', 'parataxis').find((child) => child < verb && isVerb(tree, child))

/** The relative pronoun between the clause and the verb, right after a noun of the clause (a comma or marks between). */
const pronounAfter = (tree: Tree, clause: number, verb: number): number | undefined => {
  const said = new Set(subtree(tree, clause))
  return subtree(tree, verb).find(
    (word) => word < verb && word > clause && !said.has(word) && RELATIVE.includes(tagOf(tree, word)),
  )
}

/** The noun that the pronoun stands for: the last word before it that is no punctuation. */
const nounBefore = (tree: Tree, pronoun: number): number | undefined => {
  let at = pronoun - 1
  while (at >= 0 && wordAt(tree, at).upos === 'PUNCT') at--
  return at >= 0 && isNoun(tree, at) ? at : undefined
}

/**
 * "A asked B to leave over activities, *which C denies*": a trailing relative clause that the parser made the main clause, with
 * all before it as what is said. It goes back to its noun, and the clause before it takes its place.
 */
export const trailingRelative: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (!isVerb(now, verb) || isRel(now, verb, 'acl')) return undefined
    const clause = clauseBefore(now, verb)
    const pronoun = clause === undefined ? undefined : pronounAfter(now, clause, verb)
    const noun = pronoun === undefined ? undefined : nounBefore(now, pronoun)
    if (clause === undefined || pronoun === undefined || noun === undefined) return undefined
    const { head, rel } = wordAt(now, verb)
    const moved = arcs([clause, head, rel], [verb, noun, 'acl:relcl'])
    return both(moved, pronounOf(now, verb, pronoun))
  })

/** The pronoun is the verb's own: its object where it has a subject besides, else its subject. */
const pronounOf = (tree: Tree, verb: number, pronoun: number): ArcChanges => {
  if (wordAt(tree, pronoun).head === verb) return new Map()
  const subject = childBy(tree, verb, 'nsubj')
  const rel = subject !== undefined && subject !== pronoun ? 'obj' : 'nsubj'
  if (rel === 'obj' && childBy(tree, verb, 'obj') !== undefined) return new Map()
  return both(rehang(tree, childrenOf(tree, pronoun), verb), arcs([pronoun, verb, rel]))
}

/** "which *representatives* deny" read as "which are representatives": the pronoun is the verb's object, not the subject's. */
export const pronounOfSubject: Repair = (tree) =>
  forEachWord(tree, (now, pronoun) => {
    if (!['WDT', 'WP'].includes(tagOf(now, pronoun)) || !isRel(now, pronoun, 'nsubj')) return undefined
    const subject = wordAt(now, pronoun).head
    if (
      subject < 0 ||
      !isNoun(now, subject) ||
      !isRel(now, subject, 'nsubj') ||
      childBy(now, subject, 'cop') !== undefined
    )
      return undefined
    const verb = wordAt(now, subject).head
    const open = isVerb(now, verb) && isRel(now, verb, 'acl') && childBy(now, verb, 'obj') === undefined
    return open ? arcs([pronoun, verb, 'obj']) : undefined
  })

/**
 * "*Norway*, together with Denmark, expelled two": a bare name that is no time, first before a finite active verb without a subject,
 * is its subject, which an aside cuts off.
 */
export const subjectBeforeAside: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (
      !FINITE.has(tagOf(now, verb)) ||
      childBy(now, verb, 'nsubj', 'nsubj:pass', 'csubj', 'expl') !== undefined
    )
      return undefined
    if (childBy(now, verb, 'aux:pass') !== undefined) return undefined
    const subject = childrenBy(now, verb, 'obl:unmarked').find((child) => child < verb)
    if (
      subject === undefined ||
      !isName(now, subject) ||
      childBy(now, subject, 'case', 'nummod') !== undefined
    )
      return undefined
    const timed = subtree(now, subject).some((word) => TIME_WORDS.has(lemmaOf(now, word)))
    return timed ? undefined : arcs([subject, verb, 'nsubj'])
  })

/** "drew a rebuke from *Moscow, which called* it hostile": who speaks is the name right before the pronoun, not the noun it hangs from. */
export const relativeOfName: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, verb) => {
    if (!isRel(now, verb, 'acl:relcl') || !isVerb(now, verb) || !speaks(now, lexicon, verb)) return undefined
    const pronoun = childrenBy(now, verb, 'nsubj').find((child) => tagOf(now, child) === 'WDT')
    if (pronoun === undefined || textOf(now, pronoun - 1) !== ',') return undefined
    const noun = nounBefore(now, pronoun)
    const { head } = wordAt(now, verb)
    if (noun === undefined || noun === head || isName(now, head) || !isName(now, noun)) return undefined
    return subtree(now, head).includes(noun) ? arcs([verb, noun, 'acl:relcl']) : undefined
  })

const speaks = (tree: Tree, lexicon: Lexicon, verb: number): boolean => {
  const lemma = lemmaOf(tree, verb)
  return lexicon.speech.has(lemma) || NAMING.has(lemma) || DESCRIBING.has(lemma)
}
