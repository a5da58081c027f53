import type { Store } from '../store.ts'

/** Who codes what by hand, and how. Nothing of it follows from records, so that a rebuild leaves it as it is. */
export const codingTables = (kind: Store['kind']): readonly string[] => {
  const text = kind === 'sqlite' ? 'text' : 'text collate "C"'
  return [
    `create table assignments (
      id ${text} not null primary key, article ${text} not null, begun_from ${text} not null, assigned_by ${text} not null,
      assigned_at ${text} not null, adjudicated_by ${text}, adjudicated_at ${text})`,
    `create index assignments_by_article on assignments (article)`,
    `create index assignments_in_time on assignments (assigned_at, id)`,
    `create table codings (
      assignment ${text} not null references assignments (id), place integer not null, coder ${text} not null,
      state ${text} not null, version integer not null, events ${text} not null, saved_at ${text},
      primary key (assignment, place))`,
    `create index codings_by_coder on codings (coder, assignment)`,
  ]
}
