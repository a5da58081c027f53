import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  FINITE,
  isNoun,
  isRel,
  isVerb,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const RELATIVE = ['WDT', 'WP', 'WP$']

/** The pronoun of a relative clause set off by a comma. */
const asidePronoun = (tree: Tree, clause: number): number | undefined => {
  const words = subtree(tree, clause).filter((word) => wordAt(tree, word).upos !== 'PUNCT')
  const [first, second] = words
  const pronoun = [first, second].find((word) => word !== undefined && RELATIVE.includes(tagOf(tree, word)))
  return first !== undefined && pronoun !== undefined && textAt(tree, first - 1) === ',' ? pronoun : undefined
}

const textAt = (tree: Tree, index: number): string => tree.words[index]?.text ?? ''

/** The active verb whose object, or a phrase of it, the clause is about. */
const verbAbove = (tree: Tree, noun: number): number | undefined => {
  for (let at = noun; isRel(tree, at, 'obj', 'iobj', 'nmod', 'obl', 'appos'); ) {
    at = wordAt(tree, at).head
    if (at < 0) return undefined
    if (isVerb(tree, at)) return at < noun ? at : undefined
  }
  return undefined
}

const firstWord = (tree: Tree, index: number): number =>
  subtree(tree, index).find((word) => wordAt(tree, word).upos !== 'PUNCT') ?? index

/** True where a comma, or a comma and "and", stands right before the phrase: there the aside has ended. */
const isBehindComma = (tree: Tree, index: number): boolean => textAt(tree, firstWord(tree, index) - 1) === ','

const PHRASES = ['obl', 'advcl'] as const

/** "condemned it ..., *as a breach*": phrases that tell what the main verb says, when they stand behind the aside's comma. */
const isPhraseBehind = (tree: Tree, child: number): boolean =>
  isRel(tree, child, ...PHRASES) &&
  childBy(tree, child, 'case', 'mark') !== undefined &&
  isBehindComma(tree, child)

/** Auxiliary and tag that a finite verb shows: "had" before a participle. */
const shape = (tree: Tree, verb: number): string => {
  const aux = childrenBy(tree, verb, 'aux', 'aux:pass', 'cop').map((word) => textOf(tree, word))
  return [...aux, tagOf(tree, verb)].join(' ')
}

/** "had recruited agents" goes on with "who had spied"; "expelled two" goes on with the main verb. */
const goesOnWithMain = (tree: Tree, verb: number, clause: number, conjunct: number): boolean =>
  shape(tree, conjunct) !== shape(tree, clause) || shape(tree, conjunct) === shape(tree, verb)

const isMainConjunct = (
  tree: Tree,
  verb: number,
  clause: number,
  child: number,
  closed: boolean,
): boolean => {
  if (!isRel(tree, child, 'conj') || childBy(tree, child, 'cc') === undefined) return false
  if (!isVerb(tree, child) || childBy(tree, child, 'nsubj', 'nsubj:pass') !== undefined) return false
  if (!FINITE.has(tagOf(tree, child)) && childBy(tree, child, 'aux') === undefined) return false
  return (closed || isBehindComma(tree, child)) && goesOnWithMain(tree, verb, clause, child)
}

/**
 * "criticised the visit, which began on Friday, *as a breach of unity* and *summoned* the envoy": what stands behind the comma that
 * closes a relative clause goes on with the main verb.
 */
export const afterAside: Repair = (tree) =>
  forEachWord(tree, (now, clause) => {
    const { head } = wordAt(now, clause)
    if (head < 0 || !isRel(now, clause, 'acl:relcl') || !isNoun(now, head)) return undefined
    const verb = asidePronoun(now, clause) === undefined ? undefined : verbAbove(now, head)
    if (verb === undefined) return undefined
    const phrases = childrenOf(now, clause).filter((child) => child > clause && isPhraseBehind(now, child))
    const [first] = phrases
    const conjunct = childrenOf(now, clause).find((child) =>
      isMainConjunct(now, verb, clause, child, first !== undefined && first < child),
    )
    // a phrase behind a comma alone may be the clause's own: "who was held, in vain, on Friday"
    const told =
      first !== undefined && (conjunct !== undefined || isCalledFor(now, verb, first)) ? phrases : []
    const moved = [...told, ...(conjunct === undefined ? [] : [conjunct])]
    return moved.length === 0 ? undefined : rehang(now, moved, verb)
  })

/** Prepositions behind which stands what an object is called, or what it is blamed or praised for. */
const JUDGING: Readonly<Record<string, readonly string[]>> = {
  as: 'describe condemn brand denounce criticise criticize dismiss reject slam blast decry label see'.split(
    ' ',
  ),
  for: 'blame thank criticise criticize condemn denounce fault summon expel rebuke chide censure'.split(' '),
  of: 'accuse suspect warn inform'.split(' '),
}

const isCalledFor = (tree: Tree, verb: number, phrase: number): boolean => {
  const marker = childBy(tree, phrase, 'case', 'mark')
  return marker !== undefined && (JUDGING[textOf(tree, marker)] ?? []).includes(wordAt(tree, verb).lemma)
}

/** The last conjunct of a verb's object, with an "and" before it. */
const lastConjunct = (tree: Tree, verb: number): number | undefined => {
  const object = childBy(tree, verb, 'obj')
  const conjunct = object === undefined ? undefined : childrenBy(tree, object, 'conj').at(-1)
  return conjunct !== undefined && childBy(tree, conjunct, 'cc') !== undefined ? conjunct : undefined
}

const isFiniteGroup = (tree: Tree, verb: number): boolean =>
  [verb, ...childrenBy(tree, verb, 'aux', 'aux:pass', 'cop')].some(
    (word) => FINITE.has(tagOf(tree, word)) || tagOf(tree, word) === 'MD',
  )

/** "freed two men *and its consul, Li, was expelled*": the noun behind "and" is the next verb's subject, no second object. */
export const subjectBehindAnd: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || head > index || !isVerb(now, index) || !isVerb(now, head)) return undefined
    if (!isRel(now, index, 'ccomp', 'parataxis', 'advcl', 'dep') || !isFiniteGroup(now, index))
      return undefined
    if (childBy(now, index, 'nsubj', 'csubj', 'expl', 'mark', 'cc') !== undefined) return undefined
    const subject = lastConjunct(now, head)
    if (subject === undefined || subject > index) return undefined
    const end = subtree(now, subject).findLast((word) => wordAt(now, word).upos !== 'PUNCT') ?? subject
    const own = new Set(subtree(now, index))
    const adjacent = now.words
      .slice(end + 1, index)
      .every((word) => word.upos === 'PUNCT' || own.has(word.index))
    if (!adjacent) return undefined
    const and = childrenBy(now, subject, 'cc')
    const rel = childBy(now, index, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'
    const moved: ArcChanges = both(rehang(now, and, index), arcs([subject, index, rel]))
    return both(moved, arcs([index, head, 'conj']))
  })

const SINGULAR = new Set(['was', 'is', 'has'])

/**
 * "released two men *and its consul was* expelled": two joined nouns are no subject of a singular verb. The first is the object of the
 * verb before it, the second the subject.
 */
export const splitSubject: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || head > index || !isVerb(now, head) || !isRel(now, index, 'ccomp', 'parataxis'))
      return undefined
    if (lexicon.speech.has(wordAt(now, head).lemma) || childBy(now, head, 'obj', 'xcomp') !== undefined)
      return undefined
    const singular = childrenBy(now, index, 'aux', 'cop').some((aux) => SINGULAR.has(textOf(now, aux)))
    const object = childBy(now, index, 'nsubj')
    if (!singular || object === undefined || firstWord(now, object) !== head + 1) return undefined
    const subject = childrenBy(now, object, 'conj').at(-1)
    const and = subject === undefined ? undefined : childBy(now, subject, 'cc')
    if (subject === undefined || and === undefined || textOf(now, and) !== 'and') return undefined
    const rel = wordAt(now, object).rel
    const later = childrenOf(now, object).filter((child) => child > subject)
    return both(
      rehang(now, later, subject),
      arcs([object, head, 'obj'], [subject, index, rel], [and, index, 'cc'], [index, head, 'conj']),
    )
  })
