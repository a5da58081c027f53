import type { Tree } from '../../syntax/tree.ts'
import { childBy, isRel, isVerb, lemmaOf, tagOf, textOf, wordAt } from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'
import { INFINITIVE_VERBS, RESOLVING } from '../tables.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'
import { TELLING } from './speech.ts'

/** What whom one wants to do so does himself: "the envoy *whom* it wanted *to leave*". */
const OWN_DEEDS = new Set([
  'leave',
  'go',
  'depart',
  'stay',
  'come',
  'return',
  'resign',
  'apologise',
  'appear',
])

/** "the two that Peru said *it had expelled*", "the men whom Chad wants *to expel*": the clause whose object the pronoun is. */
const clauseWithin = (tree: Tree, lexicon: Lexicon, verb: number): number | undefined => {
  const lemma = lemmaOf(tree, verb)
  const said = lexicon.speech.has(lemma) && !TELLING.has(lemma) ? childBy(tree, verb, 'ccomp') : undefined
  if (said !== undefined && said > verb && childBy(tree, said, 'nsubj') !== undefined) return said
  if (!RESOLVING.has(lemma) && !INFINITIVE_VERBS.has(lemma)) return undefined
  const done = childBy(tree, verb, 'xcomp')
  return done === undefined || done < verb || OWN_DEEDS.has(lemmaOf(tree, done)) ? undefined : done
}

/** The innermost clause that takes an object and has none. */
const objectless = (tree: Tree, lexicon: Lexicon, verb: number): number | undefined => {
  const clause = clauseWithin(tree, lexicon, verb)
  if (clause === undefined || !isVerb(tree, clause) || childBy(tree, clause, 'aux:pass', 'obj') !== undefined)
    return undefined
  const within = objectless(tree, lexicon, clause)
  if (within !== undefined) return within
  return childBy(tree, clause, 'ccomp', 'xcomp') === undefined ? clause : undefined
}

/** "the two *that* Peru said it had expelled": the parser made the pronoun the object of the verb of saying or wanting. */
export const pronounOfInner: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, pronoun) => {
    if (!isRel(now, pronoun, 'obj') || !isRelative(now, pronoun)) return undefined
    const verb = wordAt(now, pronoun).head
    if (verb < pronoun || !isRel(now, verb, 'acl:relcl', 'conj')) return undefined
    const inner = objectless(now, lexicon, verb)
    return inner === undefined ? undefined : arcs([pronoun, inner, 'obj'])
  })

const isRelative = (tree: Tree, index: number): boolean =>
  ['WDT', 'WP'].includes(tagOf(tree, index)) || textOf(tree, index) === 'that'
