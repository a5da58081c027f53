import { type AccessToken, type Account, type Doer, type Role, reaches } from '../model/index.ts'
import { note } from './accounts-audit.ts'
import { AccountError, accountOf, noAccount } from './accounts-row.ts'
import type { TokensTable } from './accounts-tables.ts'
import { inTransaction, plain, type Store } from './store.ts'

export interface NewToken {
  readonly id: string
  /** Hash of what the machine will hold. */
  readonly secret: string
  readonly account: string
  readonly label: string
  readonly role: Role
  readonly expires: string
}

/** What machines log in with. */
export interface Tokens {
  /** Throws AccountError for an account that is not there, a role above its owner's, and a label that its owner has used. */
  add(token: NewToken, by: Doer): Promise<AccessToken>
  /** The token with this hash and its account, if it has not expired and the account is not disabled. */
  find(secret: string): Promise<{ readonly token: AccessToken; readonly account: Account } | undefined>
  /** Keeps that it was used now. */
  used(id: string): Promise<void>
  /** All, or those of one account, the newest first; also those that have expired. */
  list(account?: string): Promise<readonly AccessToken[]>
  /** Takes a token back. False where there is none with this id, or it is another account's than the one given. */
  revoke(id: string, by: Doer, account?: string): Promise<boolean>
}

const tokenOf = ({
  id,
  account,
  label,
  role,
  created,
  expires,
  last_used: lastUsed,
}: Omit<TokensTable, 'secret'>): AccessToken => ({
  id,
  account,
  label,
  role,
  created,
  expires,
  ...(lastUsed !== null && { lastUsed }),
})

const subjectOf = ({ account, label, role }: AccessToken): string => `${account}: ${label} (${role})`

const addToken = async (
  { db }: Store,
  { secret, ...given }: NewToken,
  created: string,
): Promise<AccessToken> => {
  const owner = await db
    .selectFrom('accounts')
    .selectAll()
    .where('name', '=', given.account)
    .executeTakeFirst()
  if (owner === undefined || owner.disabled === 1) throw noAccount(given.account)
  if (!reaches(owner.role, given.role))
    throw new AccountError(
      'role-too-high',
      `a token of ${owner.name} can be at most ${owner.role}, as its owner is`,
    )
  const row = { ...given, label: plain(given.label), created, last_used: null }
  const added = await db
    .insertInto('tokens')
    .values({ ...row, secret })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute()
  if (added.length === 0)
    throw new AccountError('taken', `${owner.name} has a token "${row.label}" already: call it otherwise`)
  return tokenOf(row)
}

export const tokensOf = (store: Store, now: () => Date): Tokens => {
  const { db } = store
  return {
    add: (given, by) =>
      inTransaction(store, async (inside) => {
        const at = now().toISOString()
        const token = await addToken(inside, given, at)
        await note(inside, at, 'token-made', subjectOf(token), by)
        return token
      }),
    find: async (secret) => {
      const row = await db
        .selectFrom('tokens')
        .selectAll()
        .where('secret', '=', secret)
        .where('expires', '>', now().toISOString())
        .executeTakeFirst()
      if (row === undefined) return undefined
      const owner = await db
        .selectFrom('accounts')
        .selectAll()
        .where('name', '=', row.account)
        .where('disabled', '=', 0)
        .executeTakeFirst()
      return owner && { token: tokenOf(row), account: accountOf(owner) }
    },
    used: async (id) => {
      await db.updateTable('tokens').set({ last_used: now().toISOString() }).where('id', '=', id).execute()
    },
    list: async (account) => {
      let rows = db.selectFrom('tokens').selectAll()
      if (account !== undefined) rows = rows.where('account', '=', plain(account))
      return (await rows.orderBy('created', 'desc').orderBy('id').execute()).map(tokenOf)
    },
    revoke: (id, by, account) =>
      inTransaction(store, async (inside) => {
        const row = await inside.db.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst()
        if (row === undefined || (account !== undefined && row.account !== account)) return false
        await inside.db.deleteFrom('tokens').where('id', '=', id).execute()
        await note(inside, now().toISOString(), 'token-revoked', subjectOf(tokenOf(row)), by)
        return true
      }),
  }
}
