import type { Proposition } from '../../propositions/proposition.ts'
import { isWords } from '../events/words-acts.ts'
import type { Match } from './match.ts'

/** "urged Fiji *to release* the consul": asking for an act of the list is that act, asked for, and no demand beside it. */
export const isNamed = ({ action, proposition, sentence }: Match, fired: readonly Match[]): boolean =>
  action.id === 'demand' &&
  fired.some(
    (m) =>
      !m.action.generic &&
      !isWords(m.action.id) &&
      // "told Kabul to stop its flights": what one does alone is no common work
      m.action.id !== 'suspend-cooperation' &&
      m.sentence === sentence &&
      m.proposition.parent === proposition.id &&
      /^(xcomp|ccomp)$/.test(m.proposition.link) &&
      (!isNegatedItself(m.proposition) || m.proposition.tense === 'past'),
  )

/** "told to *not* leave": before anything that governs the clause. */
export const isNegatedItself = ({ operators }: Proposition): boolean => {
  const governed = operators.findIndex((o) => o.kind === 'predicate')
  return operators.slice(0, governed < 0 ? undefined : governed).some((o) => o.kind === 'negation')
}
