import type { Operator, Proposition } from '../propositions/index.ts'
import type { Word } from '../syntax/tree.ts'

/** "might respond *by expelling* them": the means go as far as what they are the means of. */
export const isMeans = ({ by }: Operator): boolean => by === 'advcl:by'

/** "a vote *on whether* to leave", "on whether Fiji should": what is put to somebody. */
export const isMoot = ({ by }: Operator): boolean => by !== undefined && /^advcl:\S+ whether$/.test(by)

/** Words between "in exchange for" and the act that is the price: "*the early* lifting". */
const PRICE_REACH = 4

/** "curbed its programme *in exchange for the lifting* of sanctions": what is offered for something has yet to be done. */
export const isPrice = ({ predicate }: Proposition, { by }: Operator, words: readonly Word[]): boolean =>
  by !== undefined &&
  /(^|:| )for$/.test(by) &&
  /\bin (return|exchange) for\b/.test(
    words
      .slice(Math.max(0, predicate - PRICE_REACH - 3), predicate)
      .map((w) => w.text.toLowerCase())
      .join(' '),
  )

/** "is weighing a rule *under which* envoys must ask leave": what is thought of is the act that the rule orders. */
export const isUnderRule = (proposition: Proposition, { by, word }: Operator): boolean =>
  by === 'acl:relcl' &&
  proposition.arguments.some((a) => a.role === 'under' && a.link === 'relative' && a.head === word)

const PERMITTING = new Set(['may', 'might', 'can', 'could', 'would'])

/** "lifted his immunity *so that police may question* him": what an act is meant to make possible has not been done. */
export const isPurpose = ({ marker, operators }: Proposition): boolean =>
  /^(so|in order) that$/.test(marker ?? '') &&
  operators[0]?.kind === 'modal' &&
  PERMITTING.has(operators[0].lemma)
