import type { Tree } from '../../syntax/tree.ts'
import { childrenOf, textOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const CHARGE = /^charg[eé]s?$/
const AFFAIRES = /^d['’]affaires?$/

/** "chargé d'affaires" is one noun, whatever the parser makes of its second word. */
export const chargeDaffaires: Repair = (tree: Tree) =>
  forEachWord(tree, (now, index) => {
    if (index === 0 || !AFFAIRES.test(textOf(now, index)) || !CHARGE.test(textOf(now, index - 1)))
      return undefined
    const charge = index - 1
    const own = wordAt(now, index)
    if (own.head === charge && own.rel === 'flat') return undefined
    const children = rehang(
      now,
      childrenOf(now, index).filter((c) => c !== charge),
      charge,
    )
    const { head, rel } = wordAt(now, charge)
    const top = head === index ? arcs([charge, own.head, own.rel]) : arcs([charge, head, rel])
    return both(both(children, top), arcs([index, charge, 'flat']))
  })
