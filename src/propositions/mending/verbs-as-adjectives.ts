import { childBy, isNoun, isRel, isVerb, lemmaOf, textOf, wordAt } from '../grammar.ts'
import { OBJECT_INFINITIVE } from '../tables.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

/** Adjectives that are verbs behind "to" where somebody is asked for it. */
const ALSO_VERBS = new Set(['free', 'open', 'clear', 'secure', 'lower', 'calm'])

/** "called on Peru *to free* seven prisoners", which the parser read as a way to free prisoners. */
export const askedToFree: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!ALSO_VERBS.has(textOf(now, index)) || !isRel(now, index, 'amod')) return undefined
    const noun = wordAt(now, index).head
    const to = index - 1
    if (noun < index || !isNoun(now, noun) || textOf(now, to) !== 'to' || wordAt(now, to).head !== noun)
      return undefined
    const asked = wordAt(now, noun).head
    const verb = asked >= 0 && isNoun(now, asked) ? wordAt(now, asked).head : asked
    if (verb < 0 || verb > to || !isVerb(now, verb) || !OBJECT_INFINITIVE.has(lemmaOf(now, verb)))
      return undefined
    if (childBy(now, verb, 'obj', 'iobj', 'obl', 'nsubj:pass') === undefined) return undefined
    return both(
      arcs([to, index, 'mark'], [noun, index, 'obj']),
      new Map([[index, { head: verb, rel: 'xcomp', upos: 'VERB', xpos: 'VB' }]]),
    )
  })
