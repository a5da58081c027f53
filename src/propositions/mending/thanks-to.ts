import { childBy, isRel, tagOf, textOf, wordAt } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** "*Thanks to* Omani mediation, the two made peace": the two words are one preposition of the clause, not a noun with a phrase of its own. */
export const thanksTo: Repair = (tree) =>
  forEachWord(tree, (now, thanks) => {
    const to = thanks + 1
    if (textOf(now, thanks) !== 'thanks' || textOf(now, to) !== 'to' || tagOf(now, thanks) === 'IN')
      return undefined
    const noun = wordAt(now, to).head
    const { head } = wordAt(now, thanks)
    if (noun < to || head < 0 || wordAt(now, noun).head !== thanks) return undefined
    if (!isRel(now, to, 'case') || childBy(now, thanks, 'det', 'amod', 'nmod:poss') !== undefined)
      return undefined
    return arcs([noun, head, 'obl'], [thanks, noun, 'case'], [to, thanks, 'fixed'])
  })
