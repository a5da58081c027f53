import type { Operator } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { spanOfWords } from '../passage.ts'
import { readStatus } from '../status.ts'
import type { Candidate } from './candidate.ts'

/**
 * "reversed its *decision* to expel two": what was decided, ordered or announced, and that it is taken back, are two acts (RECORD.md,
 * convention 11).
 */
export const takenBack =
  (passage: Passage) =>
  (candidate: Candidate): readonly Candidate[] => {
    const { sentence, proposition, rule, status } = candidate
    if (status !== 'reversed' || candidate.action.generic) return [candidate]
    const at = proposition.operators.findIndex((o, i) =>
      undoes(passage, candidate, o, proposition.operators[i - 1]),
    )
    const undo = proposition.operators[at]
    const clause = sentence.propositions.find((p) => p.id === undo?.proposition)
    if (!undo || !clause) return [candidate]
    const before = { ...proposition, operators: proposition.operators.slice(0, at) }
    const first = readStatus(before, rule.status ?? 'performed', sentence.tree.words, passage.lexicon)
    if (first.status !== 'performed' && first.status !== 'intended') return [candidate]
    const trigger = spanOfWords(sentence, clause.words)
    return [
      { ...candidate, status: first.status, steps: first.steps, background: true },
      { ...candidate, proposition: clause, trigger },
    ]
  }

/** A verb that takes back what a noun of deciding or announcing says of the act. */
const undoes = (
  passage: Passage,
  { sentence, steps }: Candidate,
  operator: Operator,
  inner: Operator | undefined,
): boolean =>
  /^(object|on|from|of)$/.test(operator.by ?? '') &&
  steps.some((s) => s.operator === operator && s.entry?.gives === 'reversed') &&
  inner?.kind === 'predicate' &&
  isNoun(sentence, inner.word) &&
  passage.lexicon.status('noun', inner.lemma)?.gives === 'performed'

const isNoun = ({ tree }: AnalysedSentence, word: number): boolean => tree.words[word]?.upos === 'NOUN'
