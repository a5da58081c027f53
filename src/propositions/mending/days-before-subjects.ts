import { childBy, childrenBy, hasRel, isNoun, isVerb, lemmaOf, subtree, wordAt } from '../grammar.ts'
import { TIME_WORDS } from '../tables.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'
import { subjectRel } from './clauses.ts'
import { hasFinite, startOfVerb } from './verb-groups.ts'

/** Words that open a phrase of time before a clause. */
const OPENERS = new Set(['from', 'on', 'since', 'until', 'by', 'in'])

/** "From Monday *Danish staff* may only walk": a day and the noun behind it are no one phrase; the noun is who the clause is about. */
export const dayBeforeSubject: Repair = (tree) =>
  forEachWord(tree, (now, noun) => {
    const { head, rel } = wordAt(now, noun)
    if (head < noun || !isNoun(now, noun) || !hasRel(rel, 'obl')) return undefined
    if (childBy(now, head, 'nsubj', 'nsubj:pass', 'csubj', 'expl') !== undefined) return undefined
    const opener = childBy(now, noun, 'case')
    const day = childrenBy(now, noun, 'compound', 'nmod').find((child) => child === (opener ?? -2) + 1)
    if (opener === undefined || day === undefined || !OPENERS.has(lemmaOf(now, opener))) return undefined
    if (!TIME_WORDS.has(lemmaOf(now, day)) || TIME_WORDS.has(lemmaOf(now, noun))) return undefined
    const copula = childBy(now, head, 'cop')
    if (copula === undefined && !(isVerb(now, head) && hasFinite(now, head))) return undefined
    const start = copula ?? startOfVerb(now, head)
    if (subtree(now, noun).at(-1) !== start - 1) return undefined
    return arcs(
      [opener, day, 'case'],
      [day, head, 'obl'],
      [noun, head, copula === undefined ? subjectRel(now, head) : 'nsubj'],
    )
  })
