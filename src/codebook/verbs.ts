import type { Codebook } from './codebook.ts'

/** The verbs that rules call for, with their particles. Generic actions must not change how a clause is cut for the others. */
export const verbsOfRules = ({ actions }: Pick<Codebook, 'actions'>): readonly string[] =>
  actions
    .filter((a) => !a.generic)
    .flatMap((a) => a.rules)
    .flatMap((r) => r.predicate.verb ?? [])

/** The verbs of all rules and of statuses, particles left off: their forms are read as theirs ("fined" as "fine"). */
export const knownVerbs = (codebook: Codebook): readonly string[] => {
  const ofStatuses = codebook.words.status.flatMap((s) => (s.part === 'verb' ? s.phrases : []))
  const ofGeneric = codebook.actions
    .filter((a) => a.generic)
    .flatMap((a) => a.rules)
    .flatMap((r) => r.predicate.verb ?? [])
  const first = [...verbsOfRules(codebook), ...ofStatuses, ...ofGeneric].map(
    (verb) => verb.split(' ')[0] ?? '',
  )
  return [...new Set(first)].filter((verb) => verb.length > 2)
}
