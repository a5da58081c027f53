import { groupedBy } from '../../base/grouped.ts'
import type { Action, Rule } from '../../codebook/codebook.ts'
import type { NominalEntry } from '../../codebook/word-lists.ts'
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

/** Nouns whose ending shows that they name the act alone; "charge", "end" and "cut" name much else. */
const NAMES_AN_ACT = /(ion|ment|ing|al|ance|ence|ure)$/

/** Nouns that say what a verb's passive says, by the verb: `expel` -> `expulsion`. */
const nounsByVerb = (nominals: readonly NominalEntry[]): ReadonlyMap<string, readonly NominalEntry[]> =>
  groupedBy(
    nominals.filter(({ noun, of }) => of === 'patient' && NAMES_AN_ACT.test(noun)),
    ({ verb }) => verb,
  )

/**
 * Builds the index of some actions' rules once.
 *
 * @param nominals  nouns of acts: a rule that knows a verb fires on its noun as well, whether it lists it or not; one of
 *   last resort (priority below 0) fires on what it lists alone
 */
export function indexRules(actions: readonly Action[], nominals: readonly NominalEntry[]): RuleIndex {
  const nouns = nounsByVerb(nominals)
  const index = new Map<string, IndexedRule[]>()
  for (const action of actions) {
    for (const rule of action.rules) {
      const { verb = [], noun = [], adjective = [] } = rule.predicate
      const implied = (rule.priority ?? 0) < 0 ? [] : verb.flatMap((v) => nouns.get(v) ?? [])
      const parts = [
        ['verb', verb],
        ['noun', [...new Set([...noun, ...implied.map((n) => n.noun)])]],
        ['adjective', adjective],
      ] as const
      for (const [part, lemmas] of parts) {
        for (const lemma of lemmas) {
          const key = `${part}:${lemma}`
          index.set(key, [...(index.get(key) ?? []), { action, rule }])
        }
      }
    }
  }
  return index
}
