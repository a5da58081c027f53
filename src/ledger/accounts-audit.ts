import type { AuditEntry, Audited, Doer } from '../model/index.ts'
import { plain, type Store } from './store.ts'

export interface AuditQuery {
  readonly who?: string
  readonly what?: Audited
  /** Only entries before this one. */
  readonly before?: number
  /** Default: 50. */
  readonly limit?: number
}

/** The log of what was done, by whom and from where; the database refuses to change it. */
export interface Audit {
  note(what: Audited, subject: string, by: Doer): Promise<void>
  /** Entries, the newest first. */
  list(query?: AuditQuery): Promise<readonly AuditEntry[]>
}

const DEFAULT_LIMIT = 50

/** Longest subject kept: what is asked for may come from strangers. */
const LONGEST_SUBJECT = 500

/** Adds an entry, in the transaction of what it tells of where that is one. */
export const note = async (
  { db }: Store,
  at: string,
  what: Audited,
  subject: string,
  { who, through, address }: Doer,
): Promise<void> => {
  await db
    .insertInto('audit')
    .values({
      at,
      who: plain(who),
      through: through === undefined ? null : plain(through),
      what,
      subject: plain(subject.slice(0, LONGEST_SUBJECT)),
      address: plain(address),
    })
    .execute()
}

export const auditOf = (store: Store, now: () => Date): Audit => ({
  note: (what, subject, by) => note(store, now().toISOString(), what, subject, by),
  list: async ({ who, what, before, limit = DEFAULT_LIMIT } = {}) => {
    let rows = store.db.selectFrom('audit').selectAll()
    if (who !== undefined) rows = rows.where('who', '=', plain(who))
    if (what !== undefined) rows = rows.where('what', '=', what)
    if (before !== undefined) rows = rows.where('seq', '<', before)
    const found = await rows.orderBy('seq', 'desc').limit(limit).execute()
    return found.map(({ through, ...row }) => ({ ...row, ...(through !== null && { through }) }))
  },
})
