import { childBy, isNoun, isRel, lemmaOf, tagOf, textOf, wordAt } from '../grammar.ts'
import { isTime } from '../times.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** Verbs by which a text says where people are from. */
const COMING = new Set(['come', 'arrive', 'travel', 'hail', 'originate', 'fly', 'return', 'enter'])

/** "all people *coming from* Chad" are people from Chad. */
export const originOfPeople: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    const people = wordAt(now, verb).head
    if (!COMING.has(lemmaOf(now, verb)) || tagOf(now, verb) !== 'VBG' || !isRel(now, verb, 'acl'))
      return undefined
    const from = (now.children[verb] ?? []).find((child) => {
      const mark = childBy(now, child, 'case')
      return isRel(now, child, 'obl') && mark !== undefined && textOf(now, mark) === 'from'
    })
    return from === undefined || !isNoun(now, people) ? undefined : arcs([from, people, 'nmod'])
  })

/** "spent days *accusing* Peru", which the parser reads as days that accuse. */
export const deedOfTimeSpent: Repair = (tree) =>
  forEachWord(tree, (now, deed) => {
    const time = wordAt(now, deed).head
    if (tagOf(now, deed) !== 'VBG' || !isRel(now, deed, 'acl') || !isTime(now, time)) return undefined
    const verb = wordAt(now, time).head
    if (verb < 0 || lemmaOf(now, verb) !== 'spend' || !isRel(now, time, 'obj')) return undefined
    return arcs([deed, verb, 'advcl'])
  })
