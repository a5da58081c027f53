import { childBy, isName, isNoun, isRel, textOf, wordAt } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** "the departure of Mali, Chad and Niger *from ECOWAS*": what follows the last of several is of the noun that they all belong to. */
export const fromBehindList: Repair = (tree) =>
  forEachWord(tree, (now, place) => {
    const last = wordAt(now, place).head
    if (last < 0 || !isRel(now, place, 'nmod') || !isRel(now, last, 'conj') || !isName(now, last))
      return undefined
    const from = childBy(now, place, 'case')
    if (from === undefined || textOf(now, from) !== 'from') return undefined
    const first = wordAt(now, last).head
    const noun = first < 0 ? -1 : wordAt(now, first).head
    const of = first < 0 ? undefined : childBy(now, first, 'case')
    if (noun < 0 || of === undefined || textOf(now, of) !== 'of' || !isNoun(now, noun)) return undefined
    return isRel(now, first, 'nmod') ? arcs([place, noun, 'nmod']) : undefined
  })
