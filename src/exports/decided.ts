import { groupedBy } from '../base/grouped.ts'
import type { Decision, LedgerEvent } from '../model/index.ts'

/** A decision, and whether it holds or was taken back. */
export type KeptDecision = Decision & { readonly holds: boolean }

/** Gives the decisions about an event, oldest first: those that name one of its reports. */
export type DecisionsOn<D> = (event: Pick<LedgerEvent, 'reports'>) => readonly D[]

export const decisionsOn = <D extends Decision>(decisions: readonly D[]): DecisionsOn<D> => {
  const named = decisions.flatMap((decision) =>
    decision.on.map(({ article, event }) => ({ decision, key: `${article}#${event}` })),
  )
  const byReport = groupedBy(named, ({ key }) => key)
  const order = new Map(decisions.map((decision, i) => [decision, i]))
  return ({ reports }) => {
    const found = reports.flatMap(({ article, event }) => byReport.get(`${article}#${event}`) ?? [])
    return [...new Set(found.map(({ decision }) => decision))].sort(
      (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
    )
  }
}
