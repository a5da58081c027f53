import { isRel, isVerb, lemmaOf, textOf, wordAt } from '../grammar.ts'
import { forEachWord, type Repair } from './arcs.ts'

/** Verbs beside which "free" says what somebody becomes. */
const GOING = new Set('walk go come get break set'.split(' '))

/** "walked *free* on Monday": what one comes out as, not how one walks. */
export const freeOfGoing: Repair = (tree) =>
  forEachWord(tree, (now, free) => {
    const verb = free - 1
    if (textOf(now, free) !== 'free' || verb < 0 || !isVerb(now, verb) || !GOING.has(lemmaOf(now, verb)))
      return undefined
    if (wordAt(now, free).head !== verb || !isRel(now, free, 'advmod', 'amod', 'dep')) return undefined
    return new Map([[free, { head: verb, rel: 'xcomp', upos: 'ADJ', xpos: 'JJ' }]])
  })
