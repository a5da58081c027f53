import { childBy, FINITE, isName, isRel, isVerb, subtree, tagOf, wordAt } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** Words that may stand between a subject and its verb. */
const BETWEEN = 2

/** True for a name after a comma whose phrase ends where the verb begins. */
const standsBefore = (verb: number, start: number, last: number): boolean =>
  last < start && start - last <= BETWEEN && verb - start <= BETWEEN

/**
 * "In a call with Serbia's president, *Norway's premier* said": in a clause that opens with a phrase and has no subject, the name
 * right before the verb is its subject, not another name for whoever the phrase ends in.
 */
export const subjectAsApposition: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isRel(now, index, 'appos') || !isName(now, index)) return undefined
    const words = subtree(now, index)
    const last = words.at(-1) ?? index
    const comma =
      now.words[(words[0] ?? index) - 1]?.text === ',' || now.words[words[0] ?? index]?.text === ','
    if (!comma) return undefined
    let phrase = wordAt(now, index).head
    while (phrase >= 0 && isRel(now, phrase, 'nmod', 'appos', 'conj', 'flat'))
      phrase = wordAt(now, phrase).head
    const verb = phrase >= 0 && isRel(now, phrase, 'obl') ? wordAt(now, phrase).head : -1
    if (verb < index || !isVerb(now, verb)) return undefined
    const aux = childBy(now, verb, 'aux', 'aux:pass')
    const finite = FINITE.has(tagOf(now, aux ?? verb)) || tagOf(now, aux ?? verb) === 'MD'
    if (!finite || childBy(now, verb, 'nsubj', 'nsubj:pass', 'csubj', 'expl') !== undefined) return undefined
    const start = aux === undefined ? verb : Math.min(aux, verb)
    return standsBefore(verb, start, last)
      ? arcs([index, verb, childBy(now, verb, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'])
      : undefined
  })
