import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'

/** A clause and those that it hangs from, nearest first. */
export function upwards(sentence: AnalysedSentence, from: Proposition): readonly Proposition[] {
  const found: Proposition[] = [from]
  for (let p = from; p.parent !== undefined; ) {
    const above = sentence.propositions.find((o) => o.id === p.parent)
    if (!above || found.includes(above)) break
    found.push(above)
    p = above
  }
  return found
}

/** Clauses in whose mouth or thought a clause is put, nearest first. */
export const governorsOf = (
  sentence: AnalysedSentence,
  { operators }: Proposition,
  links: readonly string[] = ['ccomp', 'parataxis'],
): readonly Proposition[] =>
  operators.flatMap((o) =>
    o.proposition !== undefined && o.by !== undefined && links.includes(o.by)
      ? sentence.propositions.filter((p) => p.id === o.proposition)
      : [],
  )
