import { childBy, childrenBy, childrenOf, isNoun, isRel, lemmaOf, tagOf, textOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const ALIKE = new Set(['likewise', 'so', 'similarly'])

/** "and India *did likewise* in Ottawa": the place behind it was made the predicate, and "did" its auxiliary. */
export const didLikewise: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const did = childrenBy(now, index, 'aux').find((aux) => lemmaOf(now, aux) === 'do')
    if (did === undefined || !isNoun(now, index) || !ALIKE.has(textOf(now, did + 1))) return undefined
    if (childBy(now, index, 'case') === undefined || childBy(now, index, 'nsubj') === undefined)
      return undefined
    const { head, rel } = wordAt(now, index)
    const outer = childrenOf(now, index).filter(
      (child) => !isRel(now, child, 'case', 'det', 'amod', 'compound', 'aux', 'flat'),
    )
    // a noun that the parser made an object or a conjunct is the clause of the verb before
    const link = isRel(now, index, 'obj', 'obl', 'nmod') ? 'conj' : rel
    return both(
      rehang(now, outer, did),
      new Map([
        [did, { head, rel: link, upos: 'VERB', xpos: tagOf(now, did) }],
        [index, { head: did, rel: 'obl' }],
      ]),
    )
  })

/** "leave *at once* on orders": two words that say when, taken for a preposition and an adverb of the phrase behind them. */
export const atOnce: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const once = index + 1
    const noun = wordAt(now, index).head
    if (textOf(now, index) !== 'at' || textOf(now, once) !== 'once' || noun < once) return undefined
    const verb = wordAt(now, noun).head
    const further = childrenBy(now, noun, 'case').length > 1
    if (!isRel(now, index, 'case') || wordAt(now, once).head !== noun || verb < 0 || !further)
      return undefined
    return arcs([once, verb, 'advmod'], [index, once, 'case'])
  })
