import { childBy, childrenBy, isName, isRel, isVerb, textOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/** "called its envoy in Tel Aviv *home*": the parser took the place for the name of a home. */
export const homeBehindPlace: Repair = (tree) =>
  forEachWord(tree, (now, home) => {
    if (textOf(now, home) !== 'home' || !isRel(now, home, 'obl', 'nmod')) return undefined
    const [place, ...rest] = childrenBy(now, home, 'compound', 'flat').filter((child) => isName(now, child))
    const marker = childBy(now, home, 'case')
    if (place === undefined || marker === undefined || marker > place) return undefined
    const { head } = wordAt(now, home)
    const verb = isVerb(now, head) ? head : wordAt(now, head).head
    const object = verb < 0 || !isVerb(now, verb) ? undefined : childBy(now, verb, 'obj')
    if (object === undefined || object > marker) return undefined
    return both(
      both(rehang(now, rest, place), arcs([marker, place, 'case'], [place, object, 'nmod'])),
      new Map([[home, { head: verb, rel: 'advmod', upos: 'ADV', xpos: 'RB' }]]),
    )
  })
