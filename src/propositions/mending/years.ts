import { childBy, childrenBy, isNoun, isRel, isVerb, subtree, textOf, wordAt } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'
import { subjectRel } from './clauses.ts'
import { hasFinite, startOfVerb } from './verb-groups.ts'

const YEAR = /^(1[5-9]|20)\d\d$/

/** "In 2011 *Chadian students* stormed it": a year and the noun behind it are no one phrase; the noun is who acts. */
export const yearBeforeSubject: Repair = (tree) =>
  forEachWord(tree, (now, noun) => {
    const verb = wordAt(now, noun).head
    if (verb < noun || !isNoun(now, noun) || !isRel(now, noun, 'obl') || !isVerb(now, verb)) return undefined
    if (childBy(now, verb, 'nsubj', 'nsubj:pass', 'csubj') !== undefined) return undefined
    const year = childrenBy(now, noun, 'nummod').find((child) => YEAR.test(textOf(now, child)))
    const opener = childBy(now, noun, 'case')
    if (year === undefined || opener === undefined || year !== opener + 1) return undefined
    if (!hasFinite(now, verb) || subtree(now, noun).at(-1) !== startOfVerb(now, verb) - 1) return undefined
    return arcs([opener, year, 'case'], [year, verb, 'obl'], [noun, verb, subjectRel(now, verb)])
  })
