import { AccountError, type Accounts } from '../../ledger/index.ts'
import type { AccessToken, Account, Doer, Role } from '../../model/index.ts'
import { type Passwords, weaknessOf } from './passwords.ts'
import { hashOf, newId, newTokenSecret } from './secrets.ts'

/** What accounts are made and changed with, by the API and by the command line. */
export interface People {
  readonly accounts: Accounts
  readonly passwords: Passwords
}

/** Hashes a new password. Throws AccountError for one that is weak. */
const hashed = (passwords: Passwords, password: string, name: string): Promise<string> => {
  const weakness = weaknessOf(password, name)
  if (weakness !== undefined)
    throw new AccountError('weak-password', `the password cannot be taken: ${weakness}`)
  return passwords.hash(password)
}

export interface NewPerson {
  readonly name: string
  /** Default: the name. */
  readonly displayName?: string
  readonly role: Role
  readonly password: string
}

/** Makes an account. Throws AccountError. */
export const addPerson = async (
  { accounts, passwords }: People,
  { name, displayName = name, role, password }: NewPerson,
  by: Doer,
): Promise<Account> =>
  accounts.add({ name, displayName, role, password: await hashed(passwords, password, name) }, by)

/** What of an account can be changed: all but its name. */
export type PersonChange = Partial<Omit<NewPerson, 'name'>> & { readonly disabled?: boolean }

/** Changes an account. Throws AccountError. */
export const changePerson = async (
  { accounts, passwords }: People,
  name: string,
  { password, ...change }: PersonChange,
  by: Doer,
): Promise<Account> =>
  accounts.change(
    name,
    { ...change, ...(password !== undefined && { password: await hashed(passwords, password, name) }) },
    by,
  )

export const DEFAULT_TOKEN_DAYS = 90
export const MOST_TOKEN_DAYS = 366

const DAY = 86_400_000

export interface TokenWish {
  readonly account: string
  readonly label: string
  readonly role: Role
  /** Days from now. */
  readonly days: number
}

/** Makes a token. Its secret is given out here and never again. Throws AccountError. */
export const makeToken = async (
  accounts: Accounts,
  { account, label, role, days }: TokenWish,
  by: Doer,
  now: Date,
): Promise<{ readonly secret: string; readonly token: AccessToken }> => {
  const secret = newTokenSecret()
  const expires = new Date(now.getTime() + days * DAY).toISOString()
  const token = await accounts.tokens.add(
    { id: newId(), secret: hashOf(secret), account, label, role, expires },
    by,
  )
  return { secret, token }
}
