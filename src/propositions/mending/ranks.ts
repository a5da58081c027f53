import { childrenOf, textOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/** French nouns of diplomacy of two words: one noun, whatever the parser makes of the second. */
const nounOfTwo =
  (first: RegExp, second: RegExp): Repair =>
  (tree) =>
    forEachWord(tree, (now, index) => {
      if (index === 0 || !second.test(textOf(now, index)) || !first.test(textOf(now, index - 1)))
        return undefined
      const noun = index - 1
      const own = wordAt(now, index)
      if (own.head === noun && own.rel === 'flat' && childrenOf(now, index).length === 0) return undefined
      const children = rehang(
        now,
        childrenOf(now, index).filter((c) => c !== noun),
        noun,
      )
      const { head, rel } = wordAt(now, noun)
      const top = head === index ? arcs([noun, own.head, own.rel]) : arcs([noun, head, rel])
      return both(both(children, top), arcs([index, noun, 'flat']))
    })

export const chargeDaffaires = nounOfTwo(/^charg[eé]s?$/, /^d['’]affaires?$/)
export const noteVerbale = nounOfTwo(/^notes?$/, /^verbales?$/)
