import { childBy, isNoun, isRel, isVerb, textOf, wordAt } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

const OPENERS = new Set(['since', 'after', 'before', 'until', 'despite'])

/** "*Since* Mali's departure nobody has been let in": the word opens the phrase behind it, not the main clause. */
export const openerOfPhrase: Repair = (tree) =>
  forEachWord(tree, (now, opener) => {
    const verb = wordAt(now, opener).head
    if (
      !OPENERS.has(textOf(now, opener)) ||
      verb !== now.root ||
      !isRel(now, opener, 'mark') ||
      !isVerb(now, verb)
    )
      return undefined
    const noun = now.words.find(
      (w) => w.head === verb && w.index > opener && w.index < verb && /^(obl|nsubj)/.test(w.rel),
    )
    if (!noun || !isRel(now, noun.index, 'obl') || !isNoun(now, noun.index)) return undefined
    return childBy(now, noun.index, 'case') === undefined ? arcs([opener, noun.index, 'case']) : undefined
  })
