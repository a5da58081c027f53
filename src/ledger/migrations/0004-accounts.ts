import type { Store } from '../store.ts'
import { appendOnly } from './0001-ledger.ts'

/** Who may do what, and who did. Nothing of it follows from records, so that a rebuild leaves it as it is. */
export const accountTables = (kind: Store['kind']): readonly string[] => {
  const text = kind === 'sqlite' ? 'text' : 'text collate "C"'
  const sequence = kind === 'sqlite' ? 'integer primary key autoincrement' : 'bigserial primary key'
  return [
    `create table accounts (
      name ${text} not null primary key, display_name ${text} not null, role ${text} not null, password ${text} not null,
      disabled integer not null, created ${text} not null)`,
    `create table sessions (
      id ${text} not null primary key, account ${text} not null references accounts (name), created ${text} not null,
      last_seen ${text} not null, idle_end ${text} not null, last_end ${text} not null)`,
    `create index sessions_by_account on sessions (account)`,
    `create table tokens (
      id ${text} not null primary key, secret ${text} not null unique, account ${text} not null references accounts (name),
      label ${text} not null, role ${text} not null, created ${text} not null, expires ${text} not null, last_used ${text})`,
    `create unique index tokens_by_account on tokens (account, label)`,
    `create table audit (
      seq ${sequence}, at ${text} not null, who ${text} not null, through ${text}, what ${text} not null,
      subject ${text} not null, address ${text} not null)`,
    `create index audit_by_who on audit (who, seq)`,
    `create index audit_by_what on audit (what, seq)`,
    ...appendOnly(kind, 'audit'),
  ]
}
