import type { AccessToken, Account, AuditEntry } from '../../model/index.ts'
import { printable } from '../../wording/printable.ts'
import type { ShownColumn } from '../ledger/table.ts'
import { run } from '../table/rich.ts'

/** `2026-01-01 12:00`, in UTC. */
const minute = (time: string): string => time.slice(0, 16).replace('T', ' ')

export const ACCOUNT_COLUMNS: readonly ShownColumn<Account>[] = [
  { heading: 'Name', cell: ({ name }) => [run(name, 'strong')] },
  { heading: 'Called', least: 10, cell: ({ displayName }) => [run(printable(displayName))] },
  { heading: 'Role', cell: ({ role }) => [run(role)] },
  { heading: 'Since', cell: ({ created }) => [run(minute(created))] },
  { heading: '', cell: ({ disabled }) => [run(disabled ? 'disabled' : '', 'alert')] },
]

/** The columns in which tokens are shown; those that have expired by `now` say so. */
export const tokenColumns = (now: string): readonly ShownColumn<AccessToken>[] => [
  { heading: 'Id', cell: ({ id }) => [run(id, 'label')] },
  { heading: 'Account', cell: ({ account }) => [run(account, 'strong')] },
  { heading: 'Label', least: 10, cell: ({ label }) => [run(printable(label))] },
  { heading: 'Role', cell: ({ role }) => [run(role)] },
  {
    heading: 'Last used',
    cell: ({ lastUsed }) => [run(lastUsed === undefined ? 'never' : minute(lastUsed))],
  },
  {
    heading: 'Until',
    cell: ({ expires }) => [run(minute(expires)), ...(expires <= now ? [run(' (over)', 'alert')] : [])],
  },
]

export const AUDIT_COLUMNS: readonly ShownColumn<AuditEntry>[] = [
  { heading: 'When (UTC)', cell: ({ at }) => [run(minute(at))] },
  {
    heading: 'Who',
    cell: ({ who, through }) => [
      run(printable(who), 'strong'),
      ...(through === undefined ? [] : [run(` by ${printable(through)}`, 'faint')]),
    ],
  },
  { heading: 'What', cell: ({ what }) => [run(what)] },
  { heading: 'Of what', least: 20, cell: ({ subject }) => [run(printable(subject))] },
  { heading: 'From', cell: ({ address }) => [run(printable(address), 'faint')] },
]
