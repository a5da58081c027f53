import { isMonthName, isWeekday } from '../../base/calendar-names.ts'
import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { NAMING } from '../tables.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

/** Words that go on with a day: "on Tuesday *night*". */
const GOES_ON = /^(\W*|early|late|morning|noon|midday|afternoon|evening|night|\d+)$/

const goesOn = (word: string): boolean => GOES_ON.test(word) || isMonthName(word)

/** "on *Tuesday*": a phrase that is whole, whatever follows but a comma or a time of day. */
const isDay = (tree: Tree, index: number): boolean =>
  isWeekday(textOf(tree, index)) && textOf(tree, index - 1) === 'on' && !goesOn(textOf(tree, index + 1))

const subjectRel = (tree: Tree, verb: number): string =>
  childBy(tree, verb, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'

const lacksSubject = (tree: Tree, verb: number, noun: number): boolean =>
  childrenBy(tree, verb, 'nsubj', 'csubj').every((child) => child === noun)

/**
 * What a noun behind a day is to the verb that the day belongs to: before it the subject; behind it the subject of what is said
 * ("said on Tuesday *Chad* had"), the object, or whom it is done to where the verb has an object besides.
 */
function placeUnder(tree: Tree, verb: number, noun: number): ArcChanges | undefined {
  if (verb > noun)
    return lacksSubject(tree, verb, noun) ? arcs([noun, verb, subjectRel(tree, verb)]) : undefined
  const said = childBy(tree, verb, 'ccomp')
  if (
    said !== undefined &&
    said > noun &&
    childBy(tree, said, 'mark') === undefined &&
    lacksSubject(tree, said, noun)
  )
    return arcs([noun, said, subjectRel(tree, said)])
  const object = childrenBy(tree, verb, 'obj').find((child) => child !== noun)
  // "declared on Tuesday *Mr Ruiz* the president": what one is called is no second object
  if (object !== undefined && NAMING.has(lemmaOf(tree, verb)))
    return arcs([noun, verb, 'obj'], [object, verb, 'xcomp'])
  return arcs([noun, verb, object === undefined ? 'obj' : 'iobj'])
}

const isPredicate = (tree: Tree, index: number): boolean =>
  index >= 0 && (isVerb(tree, index) || childBy(tree, index, 'cop') !== undefined)

/** "told on Tuesday *Ukraine* to leave": a day read as part of the phrase behind it, under the day's own preposition. */
export const dayBeforeObject: Repair = (tree) =>
  forEachWord(tree, (now, day) => {
    if (!isDay(now, day)) return undefined
    const on = day - 1
    const { head: noun, rel } = wordAt(now, on)
    if (noun < 0 || noun === day) return undefined
    const phrase = arcs([on, day, 'case'])
    if (rel === 'compound:prt' && isVerb(now, noun) && noun < on)
      return both(phrase, arcs([day, noun, 'obl']))
    const verb = wordAt(now, noun).head
    const holds = noun > day && isNoun(now, noun) && subtree(now, noun).includes(day)
    if (!holds || rel !== 'case' || !isPredicate(now, verb) || (verb > on && verb < noun)) return undefined
    const place = placeUnder(now, verb, noun)
    return place && both(both(phrase, ownerBehind(now, day, noun)), both(arcs([day, verb, 'obl']), place))
  })

/** "on Monday *Sudan's* complaint", the day read as its owner: the name behind the day is. */
function ownerBehind(tree: Tree, day: number, noun: number): ArcChanges {
  const [owner, ...rest] = childrenBy(tree, day, 'flat').filter((child) => child > day)
  const mark = childrenBy(tree, day, 'case').find((child) => child > day)
  if (owner === undefined || mark === undefined) return new Map()
  const names = rest.map((word) => [word, owner, 'flat'] as const)
  return arcs([owner, noun, 'nmod:poss'], [mark, owner, 'case'], ...names)
}

/** "On Monday *Cuba's* demand": behind a day the parser takes an owner for the first half of a name. */
export const ownerBehindDay: Repair = (tree) =>
  forEachWord(tree, (now, day) => {
    const owner = day + 1
    if (!isDay(now, day) || !/^['’]s?$/.test(textOf(now, day + 2)) || !isRel(now, owner, 'flat'))
      return undefined
    const { head } = wordAt(now, owner)
    return head > owner && wordAt(now, day + 2).head === head
      ? arcs([owner, head, 'nmod:poss'], [day + 2, owner, 'case'])
      : undefined
  })

const STRAY = ['flat', 'nmod:unmarked', 'conj', 'appos', 'compound'] as const

/** Words behind a day that were hung from it though no comma parts them. */
const straysOf = (tree: Tree, day: number): readonly number[] => {
  const strays = childrenBy(tree, day, ...STRAY).filter((child) => child > day)
  const first = strays[0]
  const starts = first !== undefined && Math.min(...subtree(tree, first)) === day + 1
  return starts && /^(N|PRP|DT)/.test(tagOf(tree, first)) ? strays : []
}

/** "dismissed on Tuesday *Ghana's* accusation": the noun that the possessive belongs to. */
const ownedBehind = (tree: Tree, verb: number, mark: number): number | undefined =>
  childrenOf(tree, verb).find((child) => child > mark && isNoun(tree, child))

/** "blames on Tuesday *Iran* for the raid": a name read as the day's own second half is what the verb is about. */
export const objectBehindDay: Repair = (tree) =>
  forEachWord(tree, (now, day) => {
    const verb = wordAt(now, day).head
    if (!isDay(now, day) || !isPredicate(now, verb)) return undefined
    const [first, ...others] = straysOf(now, day)
    if (first === undefined) return undefined
    const rest = arcs(...others.map((other) => [other, first, 'flat'] as const))
    const mark = childrenBy(now, day, 'case').find((child) => child > first)
    const owned = mark === undefined ? undefined : ownedBehind(now, verb, mark)
    if (mark === undefined) {
      const place = placeUnder(now, verb, first)
      return place && both(rest, place)
    }
    return owned === undefined
      ? undefined
      : both(rest, arcs([first, owned, 'nmod:poss'], [mark, first, 'case']))
  })

/** "charges on Tuesday *against India*": no phrase but one of time belongs to a day. */
export const phraseBehindDay: Repair = (tree) =>
  forEachWord(tree, (now, day) => {
    const { head } = wordAt(now, day)
    if (!isDay(now, day) || head < 0 || !isRel(now, day, 'obl', 'nmod')) return undefined
    const phrases = childrenBy(now, day, 'nmod', 'obl').filter((child) => {
      const marker = childBy(now, child, 'case')
      return child > day && marker !== undefined && !/^(of|before|after|at|in|to)$/.test(textOf(now, marker))
    })
    const rel = isVerb(now, head) ? 'obl' : 'nmod'
    return phrases.length === 0 ? undefined : arcs(...phrases.map((phrase) => [phrase, head, rel] as const))
  })
