import { ACCOUNT_NAME, type Account, type Audited, type Doer, type Role } from '../model/index.ts'
import { type Audit, auditOf, note } from './accounts-audit.ts'
import { AccountError, accountOf, noAccount } from './accounts-row.ts'
import { type Sessions, sessionsOf } from './accounts-sessions.ts'
import { type Tokens, tokensOf } from './accounts-tokens.ts'
import { inTransaction, plain, type Store } from './store.ts'

export interface NewAccount {
  readonly name: string
  readonly displayName: string
  readonly role: Role
  /** The password's hash, as a PHC string. */
  readonly password: string
}

/** What of an account can be changed. */
export type AccountChange = Partial<Omit<NewAccount, 'name'>> & { readonly disabled?: boolean }

/** Those who use the ledger. Every change is kept in the audit log, in the transaction that makes it. */
export interface Accounts {
  /** Whether there is an account. Accounts are disabled but never taken out, so that it stays true. */
  any(): Promise<boolean>
  /** All accounts by name. */
  list(): Promise<readonly Account[]>
  /** An account and the hash of its password. */
  find(name: string): Promise<{ readonly account: Account; readonly password: string } | undefined>
  /** Throws AccountError for a name that is taken or cannot be one, and when the first account is no admin. */
  add(account: NewAccount, by: Doer): Promise<Account>
  /**
   * Changes an account. A new password ends its sessions, being disabled ends its sessions and tokens. Throws AccountError where
   * there is no such account, and when no admin would be left.
   */
  change(name: string, change: AccountChange, by: Doer): Promise<Account>
  /** Keeps another hash of the same password. */
  rehash(name: string, password: string): Promise<void>
  readonly sessions: Sessions
  readonly tokens: Tokens
  readonly audit: Audit
}

type Note = readonly [what: Audited, subject: string]

/** What the audit log says of a change. */
const notesOn = (before: Account, change: AccountChange): readonly Note[] => {
  const { name } = before
  const notes: readonly (Note | false | undefined)[] = [
    change.role !== undefined &&
      change.role !== before.role && ['role-changed', `${name}: ${before.role} to ${change.role}`],
    change.displayName !== undefined &&
      change.displayName !== before.displayName && ['name-changed', `${name}: ${change.displayName}`],
    change.password !== undefined && ['password-changed', name],
    change.disabled !== undefined &&
      change.disabled !== before.disabled && [change.disabled ? 'account-disabled' : 'account-enabled', name],
  ]
  return notes.filter((each) => each !== false && each !== undefined)
}

const addAccount = async ({ db }: Store, account: NewAccount, created: string): Promise<Account> => {
  if (!ACCOUNT_NAME.test(account.name))
    throw new AccountError(
      'wrong-name',
      `"${account.name}" cannot be a name: use small letters, digits and . _ @ -, at most 64, a letter or digit first`,
    )
  const some = await db.selectFrom('accounts').select('name').limit(1).executeTakeFirst()
  if (some === undefined && account.role !== 'admin')
    throw new AccountError(
      'first-not-admin',
      'the first account must be an admin, so that there is someone to make and change the others',
    )
  const row = {
    name: account.name,
    display_name: plain(account.displayName),
    role: account.role,
    password: account.password,
    disabled: 0,
    created,
  }
  const added = await db
    .insertInto('accounts')
    .values(row)
    .onConflict((on) => on.doNothing())
    .returning('name')
    .execute()
  if (added.length === 0) throw new AccountError('taken', `there is an account "${account.name}" already`)
  return accountOf(row)
}

const changeAccount = async (
  inside: Store,
  name: string,
  change: AccountChange,
): Promise<readonly Note[]> => {
  const { db } = inside
  const row = await db.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst()
  if (row === undefined) throw noAccount(name)
  const { role, password, displayName, disabled } = change
  await db
    .updateTable('accounts')
    .set({
      role: role ?? row.role,
      password: password ?? row.password,
      display_name: plain(displayName ?? row.display_name),
      disabled: disabled === undefined ? row.disabled : Number(disabled),
    })
    .where('name', '=', name)
    .execute()
  const admins = db
    .selectFrom('accounts')
    .select('name')
    .where('role', '=', 'admin')
    .where('disabled', '=', 0)
  if ((await admins.limit(1).executeTakeFirst()) === undefined)
    throw new AccountError('last-admin', `${name} is the only admin: make another one first`)
  if (password !== undefined || disabled === true)
    await db.deleteFrom('sessions').where('account', '=', name).execute()
  if (disabled === true) await db.deleteFrom('tokens').where('account', '=', name).execute()
  return notesOn(accountOf(row), change)
}

/** The accounts that are kept in a ledger's database. */
export const accountsOf = (store: Store, now: () => Date): Accounts => {
  const { db } = store
  const named = (name: string) =>
    db.selectFrom('accounts').selectAll().where('name', '=', plain(name)).executeTakeFirst()
  return {
    any: async () =>
      (await db.selectFrom('accounts').select('name').limit(1).executeTakeFirst()) !== undefined,
    list: async () => (await db.selectFrom('accounts').selectAll().orderBy('name').execute()).map(accountOf),
    find: async (name) => {
      const row = await named(name)
      return row && { account: accountOf(row), password: row.password }
    },
    add: (given, by) =>
      inTransaction(
        store,
        async (inside) => {
          const at = now().toISOString()
          const account = await addAccount(inside, given, at)
          await note(inside, at, 'account-added', `${account.name} (${account.role})`, by)
          return account
        },
        { alone: true },
      ),
    change: async (name, change, by) => {
      await inTransaction(
        store,
        async (inside) => {
          const at = now().toISOString()
          for (const [what, subject] of await changeAccount(inside, name, change))
            await note(inside, at, what, subject, by)
        },
        { alone: true },
      )
      const row = await named(name)
      if (row === undefined) throw noAccount(name)
      return accountOf(row)
    },
    rehash: async (name, password) => {
      await db.updateTable('accounts').set({ password }).where('name', '=', name).execute()
    },
    sessions: sessionsOf(store, now),
    tokens: tokensOf(store, now),
    audit: auditOf(store, now),
  }
}
