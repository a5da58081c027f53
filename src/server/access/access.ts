import type { Accounts, OpenLedger } from '../../ledger/index.ts'
import { lowerOf, type Role } from '../../model/index.ts'
import { Refusal } from '../problem.ts'
import { cookieOf } from './cookie.ts'
import { createLogins, type Logins, SESSION_SPAN } from './logins.ts'
import { createPasswords, type Passwords } from './passwords.ts'
import type { People } from './people.ts'
import { csrfOf, hashOf, isTokenSecret } from './secrets.ts'
import { createThrottle, type Throttle } from './throttle.ts'
import type { Whence } from './whence.ts'

/** Who asks. */
export interface Viewer {
  /** Signs decisions. */
  readonly name: string
  readonly displayName: string
  readonly role: Role
  /** What a browser's session must send with every write; absent where none is needed. */
  readonly csrf?: string
  /** The label of the token that asks in this name. */
  readonly through?: string
}

/** How people and machines come to be known. */
export interface AccessOptions {
  /** The name of whoever is at this machine, as long as there are no accounts; absent, nobody is let in without one. */
  readonly local?: string
  /** A proxy on this machine stands before the server, and is believed when it says who asks. */
  readonly behindProxy?: boolean
  readonly passwords?: Passwords
  readonly throttle?: Throttle
}

/** On the loopback address whoever is at this machine may do everything, and signs with one name, until there are accounts. */
export const localAccess = (name: string): AccessOptions => ({ local: name })

/** Tells who asks. */
export interface Access {
  /** Whether one is known only by an account. */
  demandsLogin(): Promise<boolean>
  /** Nobody where the request says nothing by which somebody is known. Throws Refusal for a token that does not hold. */
  who(request: Request, whence: Whence): Promise<Viewer | undefined>
  readonly logins: Logins
  readonly people: People
}

/** A session or token that is in use is marked as such at most so often, in milliseconds. */
const MARKED_EVERY = 60_000

/** Where a ledger's accounts and its clock are. */
interface AccessParts {
  readonly ledger: Pick<OpenLedger, 'accounts'>
  readonly access: AccessOptions
  readonly now: () => Date
}

export const createAccess = ({ ledger: { accounts }, access, now }: AccessParts): Access => {
  const { local, passwords = createPasswords(), throttle = createThrottle() } = access
  const isOld = (time: string | undefined): boolean =>
    time === undefined || now().getTime() - Date.parse(time) >= MARKED_EVERY
  let some = false
  const demandsLogin = async (): Promise<boolean> => {
    some ||= await accounts.any()
    return some || local === undefined
  }
  return {
    demandsLogin,
    who: async (request, whence) => {
      if (local !== undefined && !(await demandsLogin()))
        return { name: local, displayName: local, role: 'admin' }
      const [, bearer] = /^Bearer\b(.*)$/i.exec(request.headers.get('authorization') ?? '') ?? []
      if (bearer !== undefined) return viewerByToken(accounts, bearer.trim(), isOld)
      const session = cookieOf(request, whence)
      return session === undefined ? undefined : viewerBySession(accounts, session, isOld)
    },
    logins: createLogins({ accounts, passwords, throttle }),
    people: { accounts, passwords },
  }
}

const viewerByToken = async (
  accounts: Accounts,
  secret: string,
  isOld: (time: string | undefined) => boolean,
): Promise<Viewer> => {
  const found = isTokenSecret(secret) ? await accounts.tokens.find(hashOf(secret)) : undefined
  if (found === undefined)
    throw new Refusal('not-signed-in', 'The token is not known, or does not hold any more: make another.', {
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    })
  const { account, token } = found
  if (isOld(token.lastUsed)) await accounts.tokens.used(token.id)
  return {
    name: account.name,
    displayName: account.displayName,
    role: lowerOf(account.role, token.role),
    through: token.label,
  }
}

const viewerBySession = async (
  accounts: Accounts,
  secret: string,
  isOld: (time: string) => boolean,
): Promise<Viewer | undefined> => {
  const id = hashOf(secret)
  const session = await accounts.sessions.find(id)
  if (session === undefined) return undefined
  if (isOld(session.lastSeen)) await accounts.sessions.seen(id, SESSION_SPAN.idle)
  const { name, displayName, role } = session.account
  return { name, displayName, role, csrf: csrfOf(secret) }
}
