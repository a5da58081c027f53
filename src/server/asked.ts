import type { Action, Codebook } from '../codebook/codebook.ts'
import { didYouMean } from '../codebook/nearest.ts'
import type { SideKey } from '../model/index.ts'
import { sideMeant } from '../wording/sides.ts'
import { Refusal } from './problem.ts'

/** The side that is meant: `RUS`, `Russia`, `NATO`. Refuses, with a guess, what is none. */
export const sideAsked = (written: string, codebook: Codebook): SideKey => {
  try {
    return sideMeant(written, codebook)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new Refusal('wrong-value', `${cause.message}.`)
  }
}

const SIDES = ['source', 'target', 'side', 'other', 'speaker'] as const

/**
 * A query without what is not given, its sides as the ledger keys them. Refuses an action that the codebook does not have: a
 * mistyped one would find nothing and look like an answer.
 */
export const asked = <T extends object>(
  filters: T,
  codebook: Codebook,
): { readonly [K in keyof T]: Exclude<T[K], undefined> } => {
  if ('action' in filters && filters.action !== undefined) actionNamed(String(filters.action), codebook)
  const isSide = (name: string): boolean => (SIDES as readonly string[]).includes(name)
  const given = Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, isSide(name) ? sideAsked(String(value), codebook) : value] as const)
  return Object.fromEntries(given) as { readonly [K in keyof T]: Exclude<T[K], undefined> }
}

/** The action of this id. Refuses, with a guess, one that the codebook does not have. */
export const actionNamed = (
  id: string,
  { actions }: Codebook,
  problem: 'wrong-value' | 'not-found' = 'wrong-value',
): Action => {
  const found = actions.find((action) => action.id === id)
  if (found !== undefined) return found
  const guess = didYouMean(
    id,
    actions.map((action) => action.id),
  )
  throw new Refusal(
    problem,
    `No action "${id}" in the codebook${guess ? ` (${guess})` : ''}. GET /api/codebook lists them.`,
  )
}
