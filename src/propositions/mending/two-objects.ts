import { childBy, childrenBy, isName, isNoun, isRel, isVerb, lemmaOf, wordAt } from '../grammar.ts'
import { GIVING } from '../tables.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** "handed the envoy, Oleg Titov, *a note*": what is given, which the parser takes for one more name of whom it is given to. */
export const objectBehindName: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isRel(now, index, 'appos', 'conj') || !isNoun(now, index) || isName(now, index)) return undefined
    if (childBy(now, index, 'cc') !== undefined || childBy(now, index, 'det', 'nummod') === undefined)
      return undefined
    const person = wordAt(now, index).head
    const verb = person < 0 ? -1 : wordAt(now, person).head
    if (verb < 0 || !isRel(now, person, 'obj') || !isVerb(now, verb) || !GIVING.has(lemmaOf(now, verb)))
      return undefined
    const named = childrenBy(now, person, 'appos', 'conj').some(
      (word) => word > person && word < index && isName(now, word),
    )
    return named ? arcs([person, verb, 'iobj'], [index, verb, 'obj']) : undefined
  })
