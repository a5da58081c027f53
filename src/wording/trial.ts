import type { Codebook } from '../codebook/codebook.ts'
import { didYouMean } from '../codebook/nearest.ts'
import type { Account } from '../coding/explain/index.ts'

/** Which rules a sentence is tried against; none is named: all. */
export interface RulesAsked {
  /** `expel-diplomats/expel`. */
  readonly rule?: string
  /** All rules of this action. */
  readonly action?: string
}

/** Throws RangeError, with a guess, for a rule or an action that the codebook does not have. */
export const checkRulesAsked = ({ actions }: Codebook, { rule, action }: RulesAsked): void => {
  const check = (what: string, given: string | undefined, known: readonly string[]): void => {
    if (given === undefined || known.includes(given)) return
    const guess = didYouMean(given, known)
    throw new RangeError(`the codebook has no ${what} "${given}"${guess ? ` (${guess})` : ''}`)
  }
  check(
    'action',
    action,
    actions.map((a) => a.id),
  )
  check(
    'rule',
    rule,
    actions.flatMap((a) => a.rules.map((r) => r.name)),
  )
}

/** What of an account concerns the rules asked for. */
export const concerning = (account: Account, { rule, action }: RulesAsked): Account => {
  const concerns = (name: string): boolean =>
    (rule === undefined || name === rule) && (action === undefined || name.startsWith(`${action}/`))
  return {
    events: account.events.filter((e) => concerns(e.rule.name)),
    nearly: account.nearly.filter((n) => concerns(n.rule)),
    fruitless: account.fruitless.filter((f) => concerns(f.rule)),
    unread: account.unread,
  }
}

/** A rule that no word of a sentence called up, with the words that would: `verb expel, kick out`. */
export interface Uncalled {
  readonly rule: string
  readonly words: readonly string[]
}

/** Where rules were asked for and no word of the sentence called up any: the words that would. */
export const uncalledIn = (
  account: Account,
  codebook: Codebook,
  { rule, action }: RulesAsked,
): readonly Uncalled[] => {
  if (rule === undefined && action === undefined) return []
  if (account.events.length + account.nearly.length + account.fruitless.length > 0) return []
  return codebook.actions
    .filter((a) => action === undefined || a.id === action)
    .flatMap((a) => a.rules)
    .filter((r) => rule === undefined || r.name === rule)
    .map(({ name, predicate }) => ({
      rule: name,
      words: Object.entries(predicate).map(([part, lemmas]) => `${part} ${(lemmas ?? []).join(', ')}`),
    }))
}
