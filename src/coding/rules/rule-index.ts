import type { Action, Rule } from '../../codebook/codebook.ts'
import { isName } from '../../propositions/grammar.ts'
import type { PredicateKind, Proposition } from '../../propositions/proposition.ts'
import type { Tree } from '../../syntax/tree.ts'

export interface IndexedRule {
  readonly action: Action
  readonly rule: Rule
}

/** Rules by the predicate that could fire them: `verb:expel`, `noun:expulsion`. */
export type RuleIndex = ReadonlyMap<string, readonly IndexedRule[]>

const PART_OF: Readonly<Record<PredicateKind, 'verb' | 'noun' | 'adjective'>> = {
  verb: 'verb',
  noun: 'noun',
  adjective: 'adjective',
  copula: 'noun',
  elided: 'noun',
}

export const predicateKey = (kind: PredicateKind, lemma: string): string => `${PART_OF[kind]}:${lemma}`

/** The lemma by which rules ask for a copula with a name: "the next consul *will be Ana Cruz*". */
const SOMEBODY = 'somebody'

/** The rules that a proposition's word calls up; a name as what somebody is has no lemma of its own. */
export function rulesCalledUp(
  rules: RuleIndex,
  tree: Tree,
  { kind, lemma, predicate }: Proposition,
): readonly IndexedRule[] {
  const own = rules.get(predicateKey(kind, lemma)) ?? []
  const isNamed = kind === 'copula' && isName(tree, predicate)
  return isNamed ? [...own, ...(rules.get(predicateKey(kind, SOMEBODY)) ?? [])] : own
}

/** Builds the index of some actions' rules once. */
export function indexRules(actions: readonly Action[]): RuleIndex {
  const index = new Map<string, IndexedRule[]>()
  for (const action of actions) {
    for (const rule of action.rules) {
      const parts = [
        ['verb', rule.predicate.verb],
        ['noun', rule.predicate.noun],
        ['adjective', rule.predicate.adjective],
      ] as const
      for (const [part, lemmas] of parts) {
        for (const lemma of lemmas ?? []) {
          const key = `${part}:${lemma}`
          index.set(key, [...(index.get(key) ?? []), { action, rule }])
        }
      }
    }
  }
  return index
}
