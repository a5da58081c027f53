import type { Tree } from '../../syntax/tree.ts'
import { FINITE, hasRel, isRel, isVerb, subtree, textOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

/** Prepositions that news leaves at the end of a relative clause. */
const LEFT_BEHIND = new Set('from of to on in against for with into at by about over upon under'.split(' '))

/** How far behind its verb a preposition can stand: "imposed fresh economic sanctions on". */
const REACH = 8

/** "the deal which Chad withdrew *from* in May", "the pact that Peru pulled out *of*, ...": nothing that it could govern stands behind it. */
const isLeftBehind = (tree: Tree, verb: number, at: number): boolean => {
  if (!LEFT_BEHIND.has(textOf(tree, at)) || isRel(tree, at, 'compound:prt')) return false
  const tag = tree.words[at + 1]?.xpos ?? '.'
  if (tag === 'MD' || FINITE.has(tag)) return !subtree(tree, verb).includes(at + 1)
  return CLOSING.has(tag)
}

/** Tags of what can stand right behind a clause: punctuation, another preposition ("withdrew from *in* May"). */
const CLOSING = new Set(['.', ',', ':', '-RRB-', 'IN'])

/** The preposition left at the end of the clause of `verb`. */
const leftBehind = (tree: Tree, verb: number): number | undefined => {
  const end = tree.words.findIndex(({ xpos, index }) => index > verb && (xpos === ',' || xpos === '.'))
  const last = Math.min(verb + REACH, end < 0 ? tree.words.length - 1 : end)
  for (let at = verb + 1; at <= last; at++) if (isLeftBehind(tree, verb, at)) return at
  return undefined
}

const isRelativePronoun = (tree: Tree, index: number): boolean =>
  ['which', 'that', 'whom', 'who'].includes(textOf(tree, index)) && isRel(tree, index, 'obj', 'nsubj', 'obl')

/** The pronoun of a relative clause is what the preposition left at its end governs: "the deal *which* Trump pulled out *of*". */
export const pronounOfStranded: Repair = (tree) =>
  forEachWord(tree, (now, pronoun) => {
    if (!isRelativePronoun(now, pronoun)) return undefined
    const verb = wordAt(now, pronoun).head
    if (verb <= pronoun || !isRel(now, verb, 'acl:relcl') || !hasSubjectBetween(now, pronoun, verb))
      return undefined
    const at = leftBehind(now, verb)
    if (at === undefined || wordAt(now, at).head === pronoun) return undefined
    const out =
      textOf(now, at - 1) === 'out' && textOf(now, at) === 'of' ? arcs([at - 1, pronoun, 'case']) : arcs()
    return both(out, arcs([pronoun, verb, 'obl'], [at, pronoun, 'case']))
  })

/** "which *Trump* left" and not "which left": only a pronoun that is not the subject can be governed. */
const hasSubjectBetween = (tree: Tree, pronoun: number, verb: number): boolean =>
  (tree.children[verb] ?? []).some(
    (child) => child > pronoun && child < verb && hasRel(wordAt(tree, child).rel, 'nsubj'),
  )

/** "the deal Trump pulled *out of*": without a pronoun, "of" is what is left behind and "out" goes with the verb. */
export const outOfStranded: Repair = (tree) =>
  forEachWord(tree, (now, of) => {
    if (textOf(now, of) !== 'of' || !isRel(now, of, 'obl', 'obj') || textOf(now, of - 1) !== 'out')
      return undefined
    const verb = wordAt(now, of).head
    return isVerb(now, verb) ? arcs([of - 1, verb, 'compound:prt'], [of, verb, 'obl']) : undefined
  })
