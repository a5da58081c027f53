import { AccountError, type OpenLedger } from '../../ledger/index.ts'
import type { Audited, Doer, Role } from '../../model/index.ts'
import { createPasswords } from '../../server/access/passwords.ts'
import { addPerson, changePerson, makeToken, type PersonChange } from '../../server/access/people.ts'
import { dayInWords } from '../../wording/values.ts'
import { wantsColour } from '../colour.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import type { LookOptions } from '../ledger/look.ts'
import { type LedgerChoice, withLedger } from '../ledger/opening.ts'
import { type ShownColumn, tableText } from '../ledger/table.ts'
import { loginName } from '../login-name.ts'
import { write } from '../output.ts'
import { createPaint } from '../table/rich.ts'
import { ACCOUNT_COLUMNS, AUDIT_COLUMNS, tokenColumns } from './columns.ts'
import { newPassword } from './password.ts'

interface ChangeOptions extends LedgerChoice {
  readonly json?: boolean
}

const DEFAULT_WIDTH = 120

/** Whoever is at the terminal has the ledger itself: no login is asked for, and the audit log keeps their name. */
const doer = (): Doer => ({ who: loginName(), address: 'terminal' })

const orComplain = async <T>(doing: Promise<T>): Promise<T> => {
  try {
    return await doing
  } catch (cause) {
    if (!(cause instanceof AccountError)) throw cause
    const hint = cause.trouble === 'first-not-admin' ? ': give --role admin' : ''
    throw new Complaint(cause.message + hint, EXIT.usage)
  }
}

/** Changes something, and says it: as JSON for programs, else in a sentence. */
const changing = <T>(
  options: ChangeOptions,
  change: (ledger: OpenLedger) => Promise<T>,
  inWords: (changed: T) => string,
): Promise<void> =>
  withLedger(options, async (ledger) => {
    const changed = await orComplain(change(ledger))
    await write(options.json ? `${JSON.stringify(changed)}\n` : `${inWords(changed)}\n`)
  })

const changePersonBy = (name: string, options: ChangeOptions, change: PersonChange, words: string) =>
  changing(
    options,
    ({ accounts }) => changePerson({ accounts, passwords: createPasswords() }, name, change, doer()),
    () => `${name} ${words}`,
  )

export interface AddOptions extends ChangeOptions {
  readonly role: Role
  readonly displayName?: string
}

/** `demarche accounts add`. */
export const add = (name: string, options: AddOptions): Promise<void> =>
  changing(
    options,
    async ({ accounts }) => {
      const { role, displayName } = options
      const people = { accounts, passwords: createPasswords() }
      const password = await newPassword(name)
      return addPerson(people, { name, role, password, ...(displayName && { displayName }) }, doer())
    },
    ({ role }) => `${name} may log in, as ${role}. With an account, everyone has to.`,
  )

/** `demarche accounts role`. */
export const role = (name: string, next: Role, options: ChangeOptions): Promise<void> =>
  changePersonBy(name, options, { role: next }, `is ${next} now`)

/** `demarche accounts password`. */
export const password = async (name: string, options: ChangeOptions): Promise<void> =>
  changePersonBy(
    name,
    options,
    { password: await newPassword(name) },
    'has another password; whoever was logged in with the old one is not any more',
  )

/** `demarche accounts disable`. */
export const disable = (name: string, options: ChangeOptions): Promise<void> =>
  changePersonBy(name, options, { disabled: true }, 'may not log in any more, and the tokens are taken back')

/** `demarche accounts enable`. */
export const enable = (name: string, options: ChangeOptions): Promise<void> =>
  changePersonBy(name, options, { disabled: false }, 'may log in again')

export interface TokenOptions extends ChangeOptions {
  readonly label: string
  readonly role: Role
  readonly days: number
}

/** `demarche accounts token`: the secret alone on standard output. */
export const token = (account: string, { label, role, days, ...options }: TokenOptions): Promise<void> =>
  changing(
    options,
    async ({ accounts }) => {
      const made = await makeToken(accounts, { account, label, role, days }, doer(), new Date())
      const until = dayInWords(made.token.expires.slice(0, 10))
      say(`a token for ${role}, in the name of ${account}, until ${until}; it is shown this once`)
      return made
    },
    ({ secret }) => secret,
  )

/** `demarche accounts revoke`. */
export const revoke = (id: string, options: ChangeOptions): Promise<void> =>
  changing(
    options,
    async ({ accounts }) => {
      if (await accounts.tokens.revoke(id, doer())) return { revoked: id }
      throw new Complaint(`no token ${id}: demarche accounts tokens lists them`, EXIT.usage)
    },
    () => `the token ${id} is taken back`,
  )

/** Prints what was found: as JSON for programs, else as a table. */
const listing = <Row>(
  options: LookOptions,
  find: (ledger: OpenLedger) => Promise<readonly Row[]>,
  columns: readonly ShownColumn<Row>[],
  none: string,
): Promise<void> =>
  withLedger(options, async (ledger) => {
    const found = await find(ledger)
    if (options.json) return write(`${JSON.stringify(found)}\n`)
    if (found.length === 0) return write(`${none}\n`)
    const paint = createPaint(wantsColour(options.color, process.env, process.stdout))
    await write(tableText(columns, found, process.stdout.columns ?? DEFAULT_WIDTH, paint))
  })

/** `demarche accounts list`. */
export const list = (options: LookOptions): Promise<void> =>
  listing(
    options,
    ({ accounts }) => accounts.list(),
    ACCOUNT_COLUMNS,
    'No accounts: nobody logs in, and only this machine can reach the desk.',
  )

/** `demarche accounts tokens`. */
export const tokens = (account: string | undefined, options: LookOptions): Promise<void> =>
  listing(
    options,
    ({ accounts }) => accounts.tokens.list(account),
    tokenColumns(new Date().toISOString()),
    'No tokens.',
  )

export interface AuditOptions extends LookOptions {
  readonly who?: string
  readonly what?: Audited
  readonly limit: number
}

/** `demarche accounts audit`. */
export const audit = ({ who, what, limit, ...options }: AuditOptions): Promise<void> =>
  listing(
    options,
    ({ accounts }) =>
      accounts.audit.list({ limit, ...(who !== undefined && { who }), ...(what !== undefined && { what }) }),
    AUDIT_COLUMNS,
    'Nothing in the audit log.',
  )
