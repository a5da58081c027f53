import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import { bareLength, type TimeExpression } from '../time/index.ts'
import type { Candidate } from './candidate.ts'

const UNIT = /^(hour|day|week|month)$/

/** "gave the Finns seven days to leave and the Swedes *eight*": the time of a clause without its verb, in the unit told before it. */
export function elidedLength({ sentence, proposition }: Candidate): TimeExpression | undefined {
  const number = lengthOf(proposition)
  const word = sentence.tree.words[number ?? -1]
  if (word?.upos !== 'NUM' || !proposition.arguments.some((a) => a.link === 'gapping')) return undefined
  const unit = unitBefore(sentence, proposition)
  return unit === undefined ? undefined : bareLength(word.text, unit, [word.start, word.end])
}

const lengthOf = ({ arguments: args }: Proposition): number | undefined =>
  args.find((a) => a.role === 'patient')?.head

/** The unit of the same verb's last length before it. */
const unitBefore = (
  { propositions, lemmas }: AnalysedSentence,
  { predicate, id }: Proposition,
): string | undefined =>
  propositions
    .filter((p) => p.predicate === predicate && p.id < id)
    .map((p) => lemmas[lengthOf(p) ?? -1] ?? '')
    .findLast((lemma) => UNIT.test(lemma))
