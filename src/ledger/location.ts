/** Where a ledger is kept: one SQLite file, SQLite in memory, or a PostgreSQL database. */
export type Location =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string }

export const IN_MEMORY = ':memory:'

/** `ledger.db`, `sqlite:ledger.db`, `file:ledger.db`, `:memory:`, `postgres://user@host/base`. */
export const parseLocation = (location: string): Location => {
  if (/^postgres(?:ql)?:\/\//.test(location)) return { kind: 'postgres', url: location }
  const path = location.replace(/^(?:sqlite|file):(?:\/\/(?=\/))?/, '')
  if (path === '') throw new RangeError(`"${location}" names no ledger: give a file or postgres://...`)
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
    throw new RangeError(`"${location}" is neither a file nor postgres://...`)
  return { kind: 'sqlite', path }
}
