import { childBy, childrenBy, isName, isNoun, isRel, isVerb, lemmaOf, wordAt } from '../grammar.ts'
import { GIVING } from '../tables.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** "declared *persona non grata* two attachés": whom a verb makes something stands behind what it makes them. */
export const objectBehindResult: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const result = wordAt(now, index).head
    if (!isRel(now, index, 'obj') || result < 0 || result > index) return undefined
    if (!isNoun(now, result) || !isRel(now, result, 'xcomp')) return undefined
    const verb = wordAt(now, result).head
    const has = !isVerb(now, verb) || childBy(now, verb, 'obj', 'aux:pass') !== undefined
    return has || childBy(now, result, 'flat') === undefined ? undefined : arcs([index, verb, 'obj'])
  })

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

/** "showed the attaché *the door*": a noun has no object; what is shown is the verb's, and whom it is shown to stands before. */
export const objectOfObject: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const person = wordAt(now, index).head
    if (person < 0 || person > index || !isRel(now, index, 'obj') || !isNoun(now, person)) return undefined
    const verb = wordAt(now, person).head
    if (verb < 0 || !isRel(now, person, 'obj') || !isVerb(now, verb)) return undefined
    if (!GIVING.has(lemmaOf(now, verb)) && lemmaOf(now, verb) !== 'show') return undefined
    return isNoun(now, index) && childBy(now, index, 'det', 'nummod', 'amod') !== undefined
      ? arcs([person, verb, 'iobj'], [index, verb, 'obj'])
      : undefined
  })
