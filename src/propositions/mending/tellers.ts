import { childBy, isNoun, lemmaOf, subtree, textOf, wordAt } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'
import { TELLING } from './speech.ts'

const MARKS = /^[”"’'»]$/

/** "“We did not meddle in it,” *the Kremlin* told *Washington*": who stands between the marks and the verb tells, who stands behind it hears. */
export const tellerBehindMarks: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    const hearer = childBy(now, verb, 'nsubj')
    const teller = verb - 1
    if (hearer === undefined || hearer < verb || !TELLING.has(lemmaOf(now, verb)) || !isNoun(now, teller))
      return undefined
    const start = Math.min(...subtree(now, teller))
    const isOfQuotation = wordAt(now, teller).head < start - 1 && MARKS.test(textOf(now, start - 1))
    return isOfQuotation ? arcs([teller, verb, 'nsubj'], [hearer, verb, 'obj']) : undefined
  })
