import type { Proposition } from '../../propositions/proposition.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Candidate } from './candidate.ts'
import type { CountReading } from './fields.ts'
import type { Hit } from './persons.ts'

/** Acts whose number stands beside what they shrink, with the prepositions before it: the cut itself first, then what is left. */
const MEASURED: Readonly<Record<string, readonly string[]>> = { 'cap-mission-staff': ['by', 'to', 'at'] }

/** "cut its staff *by 12*", "a reduction of the staff *to five*": by how many, or to how many (RECORD.md, convention 13). */
export function cutOf(resolver: Resolver, candidate: Candidate): CountReading | undefined {
  const { sentence, proposition } = candidate
  const clauses = [proposition, ...under(candidate, proposition)]
  for (const role of MEASURED[candidate.action.id] ?? [])
    for (const clause of clauses)
      for (const { role: own, head } of clause.arguments) {
        const referent =
          own === role ? resolver.resolved({ sentence: sentence.index, word: head }) : undefined
        if (referent && isNumber(referent) && referent.count)
          return { count: referent.count, span: referent.countSpan ?? referent.span }
      }
  return undefined
}

/** "reduce *the embassy* to a fifth of its size": such an act's number is of persons, the one mission is none. */
export const isOfPersons = ({ action }: Candidate, { referent }: Hit): boolean =>
  MEASURED[action.id] === undefined ||
  (referent.countSpan !== undefined && (!referent.kinds.includes('mission') || referent.object !== 'mission'))

/** A number, or people in number, and nobody who acts. */
const isNumber = ({ actors, countSpan, kinds }: Referent): boolean =>
  countSpan !== undefined && !(actors.length > 0 && kinds.includes('actor'))

/** What is ordered or asked for: its clauses and nouns hold the number. */
const under = ({ sentence }: Candidate, { id }: Proposition): readonly Proposition[] =>
  sentence.propositions.filter((p) => p.parent === id && /^(xcomp|ccomp|nominal|acl)/.test(p.link))
