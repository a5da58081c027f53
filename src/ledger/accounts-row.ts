import type { Account } from '../model/index.ts'
import type { AccountsTable } from './accounts-tables.ts'

/** What can go wrong with accounts through no fault of the program. */
export type AccountTrouble =
  | 'taken'
  | 'unknown'
  | 'first-not-admin'
  | 'last-admin'
  | 'role-too-high'
  | 'wrong-name'
  | 'weak-password'

/** An account, or something of one, that cannot be made or changed as was asked. */
export class AccountError extends Error {
  override readonly name = 'AccountError'
  constructor(
    readonly trouble: AccountTrouble,
    message: string,
  ) {
    super(message)
  }
}

export const noAccount = (name: string): AccountError =>
  new AccountError('unknown', `there is no account "${name}"`)

/** The account as it may be shown: without the password's hash. */
export const accountOf = (row: AccountsTable): Account => ({
  name: row.name,
  displayName: row.display_name,
  role: row.role,
  disabled: row.disabled === 1,
  created: row.created,
})
