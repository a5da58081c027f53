import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import { caseOf } from '../referents/phrase.ts'

/** Subordinators and prepositions whose act came before the news. */
const EARLIER = new Set([
  'after',
  'since',
  'following',
  'over',
  'in response to',
  'in retaliation for',
  'because of',
  'despite',
  'in return for',
  'in reply to',
  'in answer to',
  'given',
])

/**
 * True when the grammar tells the act as earlier than the news: pluperfect, or under "after ...", "in response to ..."
 * (RECORD.md, convention 18). Dates may say so too; that is decided when they are known.
 */
export function isBackground(sentence: AnalysedSentence, proposition: Proposition): boolean {
  let at: Proposition | undefined = proposition
  for (let steps = 0; at && steps < 6; steps++) {
    if (at.perfect && at.tense === 'past') return true
    if (at.marker && EARLIER.has(at.marker)) return true
    if (at.kind === 'noun' && EARLIER.has(caseOf(sentence.tree, at.predicate) ?? '')) return true
    const parent: number | undefined = at.parent
    at = parent === undefined ? undefined : sentence.propositions.find((p) => p.id === parent)
    // what is said, asked or planned is not made earlier by the saying's own tense
    if (at && /^(ccomp|xcomp)$/.test(proposition.link))
      return at.perfect && at.tense === 'past' && proposition.form !== 'finite'
  }
  return false
}
