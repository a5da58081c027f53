import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { framesIn, type Register } from './register.ts'

/**
 * True for what an outlet takes back of its own: "*An earlier version of this article* said that Kenya had expelled ...", and
 * "*We reported* that ..." where the same report takes that back.
 */
export function isTakenBack(
  passage: Passage,
  sentence: AnalysedSentence,
  proposition: Proposition,
  { retracts }: Register,
): boolean {
  const hits = framesIn(passage, sentence, 'retraction', 'notice', 'own-report')
  return hits.some(
    (h) =>
      h.value === 'retraction' ||
      (h.value === 'notice' && h.start <= 1) ||
      (h.value === 'own-report' && retracts && isOwn(proposition) && h.start < proposition.predicate),
  )
}

/** What somebody is said to have told, and what follows from it: never the sentence's own assertion. */
const isOwn = ({ link }: Proposition): boolean => link !== 'root'
