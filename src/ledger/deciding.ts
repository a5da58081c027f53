import { contentHash } from '../base/canonical.ts'
import { articlesOf } from '../consolidation/index.ts'
import type { Decision, Doer } from '../model/index.ts'
import { note } from './accounts-audit.ts'
import { markChanged } from './changes.ts'
import { allDecisions, renewUndone } from './decided.ts'
import { inTransaction, type Store } from './store.ts'

/** The decision with the id that its content gives it. */
export const withId = (decision: Omit<Decision, 'id'>): Decision => ({
  id: contentHash(decision),
  ...decision,
})

/** What the audit log says of a decision beside what stands in it. */
interface Told {
  /** The event as the reviewer named it, or the article that an event is added to; empty where a decision is taken back. */
  readonly about: string
  readonly at: string
  readonly from: Omit<Doer, 'who'>
}

const subjectOf = ({ id, verdict }: Decision, about: string): string =>
  verdict.kind === 'undo' ? `undo ${verdict.decision} (${id})` : `${verdict.kind} ${about} (${id})`

/** Keeps decisions and marks the articles that they are about. Those that are kept already change nothing. */
export const addDecisions = (
  store: Store,
  decisions: readonly Decision[],
  { about, at, from }: Told,
): Promise<number> =>
  inTransaction(store, async (inside) => {
    const { db } = inside
    let added = 0
    for (const decision of decisions) {
      const { id, ...rest } = decision
      if (id !== contentHash(rest)) throw new RangeError(`the decision ${id} is not what was decided`)
      const kept = await db
        .insertInto('decisions')
        .values({
          id,
          at: decision.at,
          reviewer: decision.by,
          kind: decision.verdict.kind,
          decision: JSON.stringify(decision),
        })
        .onConflict((on) => on.doNothing())
        .returning('id')
        .execute()
      if (kept.length === 0) continue
      added += 1
      for (const article of articlesOf(decision))
        await db.insertInto('decided_articles').values({ article, decision: id }).execute()
      await note(inside, at, 'decided', subjectOf(decision, about), { who: decision.by, ...from })
    }
    if (added === 0) return 0
    await markDecided(inside, decisions)
    if (decisions.some(({ verdict }) => verdict.kind === 'undo')) await renewUndone(inside)
    await markChanged(inside)
    return added
  })

/** Articles of the decisions, and of those that they undo, at whatever remove. */
const markDecided = async (store: Store, decisions: readonly Decision[]): Promise<void> => {
  const undoing = decisions.some(({ verdict }) => verdict.kind === 'undo')
  const all = new Map(
    (undoing ? await allDecisions(store) : decisions).map((decision) => [decision.id, decision]),
  )
  const articles = new Set(decisions.flatMap((decision) => articlesOf(undoneBy(decision, all))))
  if (articles.size === 0) return
  await store.db
    .insertInto('pending')
    .values([...articles].map((article) => ({ article })))
    .execute()
}

const undoneBy = (decision: Decision, all: ReadonlyMap<string, Decision>): Decision => {
  const seen = new Set<string>()
  let at = decision
  while (at.verdict.kind === 'undo' && !seen.has(at.id)) {
    seen.add(at.id)
    const undone = all.get(at.verdict.decision)
    if (undone === undefined) return at
    at = undone
  }
  return at
}
