import type { Generated } from 'kysely'
import type { Audited, Role } from '../model/index.ts'

/** The tables of those who use a ledger, as the queries see them. Times are ISO 8601 in UTC, so that they sort as text. */
export interface AccountTables {
  readonly accounts: AccountsTable
  readonly sessions: SessionsTable
  readonly tokens: TokensTable
  /** Only ever added to. */
  readonly audit: AuditTable
}

export interface AccountsTable {
  readonly name: string
  readonly display_name: string
  readonly role: Role
  /** The password's hash, as a PHC string. */
  readonly password: string
  /** 1: may not log in. */
  readonly disabled: number
  readonly created: string
}

interface SessionsTable {
  /** Hash of what the browser holds. */
  readonly id: string
  readonly account: string
  readonly created: string
  readonly last_seen: string
  /** When it ends if nothing more comes. */
  readonly idle_end: string
  /** When it ends whatever comes. */
  readonly last_end: string
}

export interface TokensTable {
  readonly id: string
  /** Hash of what the machine holds. */
  readonly secret: string
  readonly account: string
  readonly label: string
  readonly role: Role
  readonly created: string
  readonly expires: string
  readonly last_used: string | null
}

export interface AuditTable {
  readonly seq: Generated<number>
  readonly at: string
  readonly who: string
  readonly through: string | null
  readonly what: Audited
  readonly subject: string
  readonly address: string
}
