import { childBy, childrenBy, isName, isNoun, isRel, isVerb, lemmaOf, textOf, wordAt } from '../grammar.ts'
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

/** Verbs that fetch somebody home. */
const FETCHING = new Set('call bring order summon fetch fly take send pull haul yank whisk'.split(' '))

/** "called *home* its ambassador in Tel Aviv": the word between a verb of fetching and whom it fetches is where to. */
export const homeBeforeObject: Repair = (tree) =>
  forEachWord(tree, (now, home) => {
    const verb = home - 1
    if (!/^(home|back)$/.test(textOf(now, home)) || verb < 0 || !FETCHING.has(lemmaOf(now, verb)))
      return undefined
    if (!isVerb(now, verb) || wordAt(now, home).head !== verb || !isRel(now, home, 'obj', 'iobj', 'obl'))
      return undefined
    const object = childrenBy(now, verb, 'obj', 'iobj', 'xcomp', 'obl:unmarked').find(
      (child) => child > home && isNoun(now, child) && childBy(now, child, 'case') === undefined,
    )
    return object === undefined
      ? undefined
      : new Map([
          [home, { head: verb, rel: 'advmod', upos: 'ADV', xpos: 'RB' }],
          [object, { head: verb, rel: 'obj' }],
        ])
  })
