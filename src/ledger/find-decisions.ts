import { type RawBuilder, sql } from 'kysely'
import type { Decision } from '../model/index.ts'
import { cursorOf, placeOf } from './cursor.ts'
import { decisionsOnEvent } from './judging.ts'
import type { DecisionQuery, FoundDecisions, KeptDecision } from './query.ts'
import { among, plain, type Store } from './store.ts'

const DEFAULT_LIMIT = 50
const ORDER = 'decisions'

interface Row {
  readonly at: string
  readonly id: string
  readonly decision: string
  readonly undone: number
}

/** Decisions that fit, the latest first, found by their indexes. */
export const findDecisions = async (store: Store, query: DecisionQuery): Promise<FoundDecisions> => {
  const { limit = DEFAULT_LIMIT, cursor } = query
  const conditions = await conditionsOf(store, query)
  if (cursor !== undefined) {
    const [at, id] = placeOf(cursor, ORDER, ['', ''] as readonly [string, string])
    conditions.push(sql`(at, id) < (${at}, ${id})`)
  }
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
  const { rows } =
    await sql<Row>`select at, id, decision.decision as decision, case when ${UNDONE} then 1 else 0 end as undone
    from decisions as decision ${where} order by at desc, id desc limit ${limit + 1}`.execute(store.db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    decisions: shown.map(
      ({ decision, undone }): KeptDecision => ({
        ...(JSON.parse(decision) as Decision),
        holds: undone === 0,
      }),
    ),
    ...(rows.length > limit && last && { next: cursorOf(ORDER, [last.at, last.id]) }),
  }
}

const UNDONE = sql`exists (select 1 from undone where undone.decision = decision.id)`

const conditionsOf = async (store: Store, query: DecisionQuery): Promise<RawBuilder<unknown>[]> => {
  const { event, article, by, kind, holds } = query
  const conditions: RawBuilder<unknown>[] = []
  if (event !== undefined) {
    const about = (await decisionsOnEvent(store, event)) ?? []
    conditions.push(
      among(
        store,
        'id',
        about.map(({ id }) => id),
      ),
    )
  }
  if (article !== undefined)
    conditions.push(sql`id in (select decision from decided_articles where article = ${plain(article)})`)
  if (by !== undefined) conditions.push(sql`reviewer = ${plain(by)}`)
  if (kind !== undefined) conditions.push(sql`kind = ${kind}`)
  if (holds !== undefined) conditions.push(holds ? sql`not ${UNDONE}` : UNDONE)
  return conditions
}
