/** What an account may do, the least first: each may do all that those before it may. */
export const ROLES = ['reader', 'coder', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** True when `role` may do what `least` may. */
export const reaches = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least)

/** Names of accounts: what signs decisions and stands in addresses. */
export const ACCOUNT_NAME = /^[a-z0-9][a-z0-9._@-]{0,63}$/

export const lowerOf = (a: Role, b: Role): Role => (reaches(a, b) ? b : a)

/** Someone who logs in. The name signs decisions and never changes. */
export interface Account {
  readonly name: string
  /** The name as people write it. */
  readonly displayName: string
  readonly role: Role
  readonly disabled: boolean
  /** ISO 8601 with time and `Z`, as all times here. */
  readonly created: string
}

/** What a machine logs in with, as it may be shown: the secret itself is not kept. */
export interface AccessToken {
  readonly id: string
  /** The account that it acts for. */
  readonly account: string
  /** What its owner calls it. */
  readonly label: string
  /** The most that it may do; never more than its owner's role at the time. */
  readonly role: Role
  readonly created: string
  readonly expires: string
  readonly lastUsed?: string
}

/** What the audit log tells of. */
export const AUDITED = [
  'login',
  'login-failed',
  'login-throttled',
  'logout',
  'decided',
  'account-added',
  'role-changed',
  'name-changed',
  'password-changed',
  'account-disabled',
  'account-enabled',
  'token-made',
  'token-revoked',
] as const
export type Audited = (typeof AUDITED)[number]

/** Who does something, and from where. */
export interface Doer {
  /** The account's name, or what a desk without accounts calls its user; empty for one not known. */
  readonly who: string
  /** The label of the token that acted in the account's name. */
  readonly through?: string
  /** The network address that it came from; `terminal` for the command line, empty for a program. */
  readonly address: string
}

/** One line of the audit log. */
export interface AuditEntry extends Doer {
  /** Rises with every entry. */
  readonly seq: number
  readonly at: string
  readonly what: Audited
  /** What it was done to, in words that are fit for people and for searching. */
  readonly subject: string
}
