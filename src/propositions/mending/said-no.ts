import { isRel, lemmaOf, textOf } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** "the government said *no* to the visas": what is said, and no slip of the tongue before the phrase. */
export const noSaid: Repair = (tree) =>
  forEachWord(tree, (now, no) => {
    const say = no - 1
    if (textOf(now, no) !== 'no' || textOf(now, no + 1) !== 'to' || say < 0 || lemmaOf(now, say) !== 'say')
      return undefined
    return isRel(now, no, 'reparandum', 'discourse', 'advmod', 'det') ? arcs([no, say, 'obj']) : undefined
  })
