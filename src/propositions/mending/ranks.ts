import { childBy, childrenOf, isName, isRel, textOf, wordAt } from '../grammar.ts'
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

/** "act as *go-between* for Chad": one noun, whose last part is no preposition of what follows. */
export const goBetween: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (index < 2 || textOf(now, index - 1) !== '-' || textOf(now, index - 2) !== 'go') return undefined
    if (!/^betweens?$/.test(textOf(now, index)) || isRel(now, index, 'flat')) return undefined
    const go = index - 2
    const own = wordAt(now, index)
    const children = rehang(
      now,
      childrenOf(now, index).filter((c) => c !== go),
      go,
    )
    const head = wordAt(now, go).head === index ? arcs([go, own.head, own.rel]) : new Map()
    const dash = childBy(now, index, 'punct') === index - 1 ? arcs([index - 1, go, 'punct']) : new Map()
    return both(both(children, head), both(arcs([index, go, 'flat']), dash))
  })

const COURTESY = /^(mr|mrs|ms|miss|mx|dr|sir|dame|lady|lord|prof|rev|sen|gov|gen|col)\.?$/

/** "*Ms* Amoako denounced it": the name is who acts, what it is addressed by only goes with it. */
export const courtesyTitle: Repair = (tree) =>
  forEachWord(tree, (now, title) => {
    const name = title + 1
    if (!COURTESY.test(textOf(now, title)) || now.words[name] === undefined) return undefined
    const { head, rel } = wordAt(now, name)
    if (head !== title || !/^(flat|appos|nmod)/.test(rel) || !isName(now, name)) return undefined
    const others = childrenOf(now, title).filter((child) => child !== name)
    const own = wordAt(now, title)
    return both(rehang(now, others, name), arcs([name, own.head, own.rel], [title, name, 'nmod:desc']))
  })

/** "the two *attachés*", which the tagger takes for a name; "two air *bases*", far more often of "base" than of "basis". */
export const plainPlural: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel, xpos, lemma } = wordAt(now, index)
    const form = textOf(now, index)
    const singular = /^(attaché|chargé|emigré|émigré|protégé|base)s$/.exec(form)?.[1]
    if (singular === undefined || (xpos === 'NNS' && lemma === singular)) return undefined
    if (singular === 'base' && lemma !== 'basis') return undefined
    return new Map([[index, { head, rel, upos: 'NOUN', xpos: 'NNS', lemma: singular }]])
  })

/** "Kenya's *summons* to the envoy": one summons, not several of a thing called "summon". */
export const summonsAsOne: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel, xpos, lemma } = wordAt(now, index)
    if (textOf(now, index) !== 'summons' || xpos !== 'NNS' || lemma === 'summons') return undefined
    return new Map([[index, { head, rel, upos: 'NOUN', xpos: 'NN', lemma: 'summons' }]])
  })
