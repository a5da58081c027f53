import { groupedBy } from '../base/grouped.ts'
import { ADDED } from '../consolidation/index.ts'
import type { Anchor, Decision, LedgerEvent } from '../model/index.ts'

/** Gives the decisions about an event, oldest first: those that name one of its reports, or added it. */
export type DecisionsOn<D> = (event: Pick<LedgerEvent, 'reports'>) => readonly D[]

export const decisionsOn = <D extends Decision>(decisions: readonly D[]): DecisionsOn<D> => {
  const named = decisions.flatMap((decision) =>
    placesOf(decision).map(({ article, event }) => ({ decision, key: `${article}#${event}` })),
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

const placesOf = ({ id, on, verdict }: Decision): readonly Pick<Anchor, 'article' | 'event'>[] =>
  verdict.kind === 'add' ? [{ article: verdict.article, event: `${ADDED}${id}` }] : on
