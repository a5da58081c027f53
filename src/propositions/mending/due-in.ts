import type { Tree } from '../../syntax/tree.ts'
import { childBy, childrenOf, isRel, lemmaOf, textOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/** "is *due in* Delhi for talks": the parser takes the two words for one preposition; who is due is the subject, and where, of "due". */
export const dueIn: Repair = (tree) =>
  forEachWord(tree, (now, due) => {
    const place = wordAt(now, due).head
    const at = due + 1
    if (textOf(now, due) !== 'due' || place < due || !isRel(now, due, 'case')) return undefined
    const { head: on } = wordAt(now, at)
    if (!/^(in|at)$/.test(textOf(now, at)) || (on !== due && on !== place)) return undefined
    const outer = childrenOf(now, place).filter(
      // what stands before the two words, and what follows the place
      (child) => child < due || (child > place && isRel(now, child, 'obl', 'advcl', 'advmod', 'punct')),
    )
    if (!outer.some((child) => isRel(now, child, 'cop') && lemmaOf(now, child) === 'be')) return undefined
    const behind = childrenOf(now, place).filter((child) => child > place && isWhenOrWhy(now, child))
    const { head, rel } = wordAt(now, place)
    return both(
      rehang(now, outer, due),
      arcs(
        [due, head, rel],
        [at, place, 'case'],
        [place, due, 'obl'],
        ...behind.map((child) => [child, due, 'obl'] as const),
      ),
    )
  })

/** "in Delhi *on Friday for talks*": said of who is due, not of the place. */
const isWhenOrWhy = (tree: Tree, child: number): boolean =>
  isRel(tree, child, 'nmod') && /^(on|for)$/.test(textOf(tree, childBy(tree, child, 'case') ?? child))
