import type { Accounts } from '../../ledger/index.ts'
import type { Account, Doer } from '../../model/index.ts'
import { plural } from '../../wording/accounts.ts'
import { Refusal } from '../problem.ts'
import { type Passwords, TooManyHashes } from './passwords.ts'
import { changePerson } from './people.ts'
import { hashOf, newSecret } from './secrets.ts'
import type { Throttle } from './throttle.ts'

const MINUTE = 60_000

/** A day's work without logging in twice; a week at most. */
export const SESSION_SPAN = { idle: 12 * 60 * MINUTE, whole: 7 * 24 * 60 * MINUTE }

export interface Credentials {
  readonly name: string
  readonly password: string
}

/** A session that has just begun. The secret goes to the browser and is not kept. */
export interface Begun {
  readonly account: Account
  readonly secret: string
}

export interface LoginParts {
  readonly accounts: Accounts
  readonly passwords: Passwords
  readonly throttle: Throttle
}

/** Lets people in. All throw Refusal. */
export interface Logins {
  /** Begins a session by name and password, in place of the one the browser had. */
  login(credentials: Credentials, address: string, instead: string | undefined): Promise<Begun>
  /** Ends a session. */
  logout(secret: string, by: Doer): Promise<void>
  /** Changes one's own password, which ends all one's sessions, and begins a new one. */
  changePassword(credentials: Credentials, next: string, by: Doer): Promise<Begun>
}

const secondsInWords = (seconds: number): string =>
  seconds < 120 ? plural(seconds, 'second') : plural(Math.ceil(seconds / 60), 'minute')

const tooMany = (seconds: number): Refusal =>
  new Refusal('too-many', `Too many attempts to log in. Wait ${secondsInWords(seconds)}, then try again.`, {
    headers: { 'retry-after': String(seconds) },
  })

const wrong = (wait: number): Refusal =>
  new Refusal(
    'not-signed-in',
    `The name or the password is not right.${wait > 0 ? ` Wait ${secondsInWords(wait)} before you try again.` : ''}`,
    wait > 0 ? { headers: { 'retry-after': String(wait) } } : {},
  )

const BUSY_SECONDS = 5

const orBusy = async <T>(hashing: Promise<T>): Promise<T> => {
  try {
    return await hashing
  } catch (cause) {
    if (!(cause instanceof TooManyHashes)) throw cause
    throw new Refusal('unavailable', 'Too many people log in at once. Try again in a moment.', {
      headers: { 'retry-after': String(BUSY_SECONDS) },
    })
  }
}

/** The account that a name and password are right for; what is tried is throttled and kept in the audit log. */
const proven = async (
  { accounts, passwords, throttle }: LoginParts,
  { name, password }: Credentials,
  address: string,
): Promise<Account> => {
  const attempt = { account: name, address }
  const leave = await throttle.begin(attempt)
  if (!leave.given) throw tooMany(leave.wait)
  const kept = await accounts.find(name)
  const verdict = await orBusy(passwords.check(password, kept?.password))
  if (kept === undefined || kept.account.disabled || verdict === 'wrong') {
    // a name that is none may be a password typed into the wrong field: it is not kept
    const by = { who: kept?.account.name ?? '', address }
    const reason =
      kept === undefined ? 'no such account' : kept.account.disabled ? 'disabled' : 'wrong password'
    await accounts.audit.note('login-failed', reason, by)
    if (leave.wait > 0) await accounts.audit.note('login-throttled', `for ${leave.wait} seconds`, by)
    throw wrong(leave.wait)
  }
  await throttle.succeeded(attempt)
  if (verdict === 'outdated') await accounts.rehash(name, await orBusy(passwords.hash(password)))
  return kept.account
}

export const createLogins = (parts: LoginParts): Logins => {
  const { accounts } = parts
  const begin = async (account: Account, instead?: string): Promise<Begun> => {
    const secret = newSecret()
    await accounts.sessions.begin(
      hashOf(secret),
      account.name,
      SESSION_SPAN,
      instead === undefined ? undefined : hashOf(instead),
    )
    return { account, secret }
  }
  return {
    login: async (credentials, address, instead) => {
      const account = await proven(parts, credentials, address)
      await accounts.audit.note('login', account.name, { who: account.name, address })
      return begin(account, instead)
    },
    logout: async (secret, by) => {
      await accounts.sessions.end(hashOf(secret))
      await accounts.audit.note('logout', by.who, by)
    },
    changePassword: async (credentials, next, by) => {
      await proven(parts, credentials, by.address)
      return begin(await changePerson(parts, credentials.name, { password: next }, by))
    },
  }
}
