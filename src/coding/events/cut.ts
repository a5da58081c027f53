import type { NumberWords } from '../../codebook/codebook.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { Passage } from '../passage.ts'
import { readCounts } from '../quantity/index.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Candidate } from './candidate.ts'
import type { CountReading } from './fields.ts'
import type { Hit } from './persons.ts'

/** Acts whose number stands beside what they shrink, with the prepositions before it: the cut itself first, then what is left. */
const MEASURED: Readonly<Record<string, readonly string[]>> = {
  'cap-mission-staff': ['by', 'to', 'at', 'with'],
}

/** "cut its staff *by 12*", "a reduction of the staff *to five*": by how many, or to how many (RECORD.md, convention 13). */
export function cutOf(
  { resolver, passage }: { readonly resolver: Resolver; readonly passage: Passage },
  candidate: Candidate,
): CountReading | undefined {
  const { sentence, proposition } = candidate
  const { numbers } = passage.codebook.words
  const clauses = [proposition, ...under(candidate, proposition)]
  for (const role of MEASURED[candidate.action.id] ?? [])
    for (const clause of clauses)
      for (const { role: own, head } of clause.arguments) {
        const referent =
          own === role ? resolver.resolved({ sentence: sentence.index, word: head }) : undefined
        if (referent && isNumber(referent) && referent.count)
          return { count: referent.count, span: referent.countSpan ?? referent.span }
      }
  return MEASURED[candidate.action.id] ? numberAfter(candidate, numbers) : undefined
}

const MEASURING = /^(by|to|at|with)$/

/** "cut the number of diplomats at the embassy in Luanda *to ten*": the parser may hang it from the place before it. */
function numberAfter({ sentence, proposition }: Candidate, numbers: NumberWords): CountReading | undefined {
  const { words } = sentence.tree
  for (const word of words.slice(proposition.predicate + 1)) {
    const next = words[word.index + 1]
    if (!MEASURING.test(word.text.toLowerCase()) || next?.upos !== 'NUM') continue
    const reading = readCounts(words.slice(word.index + 1), numbers)[0]
    if (reading?.tokens[0] === 0) return { count: reading.count, span: reading.span }
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
