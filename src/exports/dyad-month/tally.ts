import type { LedgerEvent } from '../../model/index.ts'

/** What one state did to another in one month. */
export interface Tally {
  readonly events: number
  readonly byAction: ReadonlyMap<string, number>
  /** Sum over the events that have a Goldstein value, and how many have one. */
  readonly goldstein: { readonly sum: number; readonly of: number }
}

export const NOTHING: Tally = { events: 0, byAction: new Map(), goldstein: { sum: 0, of: 0 } }

/** The tally with one more event. */
export const withEvent = (tally: Tally, { action, goldstein }: LedgerEvent): Tally => ({
  events: tally.events + 1,
  byAction: new Map([...tally.byAction, [action, (tally.byAction.get(action) ?? 0) + 1]]),
  goldstein:
    goldstein === undefined
      ? tally.goldstein
      : { sum: tally.goldstein.sum + goldstein, of: tally.goldstein.of + 1 },
})
