import type { Tree } from '../../syntax/tree.ts'
import { childBy, childrenBy, childrenOf, FINITE, isRel, lemmaOf, tagOf, textOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'
import { subjectRel } from './clauses.ts'

/** Words for all or some of those just named. */
const OF_THEM = new Set(['all', 'both', 'each', 'most', 'some', 'none', 'neither', 'half', 'many', 'several'])

/** "Peru and Chile, *all* (of them) ..." behind a comma, of a plural before it. */
const isOfThem = (tree: Tree, index: number): boolean =>
  OF_THEM.has(lemmaOf(tree, index)) && index > 0 && textOf(tree, index - 1) === ','

const isParticiple = (tree: Tree, index: number): boolean => /^VB[ND]$/.test(tagOf(tree, index))

/** "Peru and Chile, *both of them slighted* in the vote, recalled their envoys": an aside with a subject of its own, read as the clause itself. */
export const asideOfAll: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isParticiple(now, index) || childBy(now, index, 'aux', 'aux:pass') !== undefined) return undefined
    const [subject, all] = childrenBy(now, index, 'nsubj', 'nsubj:pass')
    if (subject === undefined || all === undefined || all < subject || !isOfThem(now, all)) return undefined
    const main = childrenBy(now, index, 'acl', 'conj', 'parataxis', 'advcl', 'ccomp', 'xcomp').find(
      (child) =>
        child > index &&
        textOf(now, child - 1) === ',' &&
        (FINITE.has(tagOf(now, child)) || isParticiple(now, child)) &&
        childBy(now, child, 'nsubj', 'nsubj:pass', 'mark', 'cc') === undefined,
    )
    if (main === undefined) return undefined
    const { head, rel } = wordAt(now, index)
    const later = childrenOf(now, index).filter((child) => child > main)
    return both(
      rehang(now, later, main),
      arcs(
        [main, head, rel],
        [subject, main, subjectRel(now, main)],
        [index, subject, 'acl'],
        [all, subject, 'appos'],
      ),
    )
  })

/** The same where the parser made "all" another name of those named: it is they to whom the participle says what was done. */
export const participleOfAll: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const all = wordAt(now, index).head
    if (all < 0 || !isRel(now, index, 'acl') || !isRel(now, all, 'appos') || !isOfThem(now, all))
      return undefined
    return isParticiple(now, index) ? arcs([index, wordAt(now, all).head, 'acl']) : undefined
  })
