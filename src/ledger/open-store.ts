import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { IN_MEMORY, parseLocation } from './location.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

/** Opens the database at `location`, with its schema brought up to date. */
export const openStore = async (location: string): Promise<Store> => {
  const parsed = parseLocation(location)
  if (parsed.kind === 'sqlite' && parsed.path !== IN_MEMORY)
    mkdirSync(dirname(parsed.path), { recursive: true })
  const store: Store = {
    kind: parsed.kind,
    db: parsed.kind === 'sqlite' ? await openSqlite(parsed.path) : await openPostgres(parsed.url),
  }
  try {
    await migrate(store)
  } catch (cause) {
    await store.db.destroy()
    throw cause
  }
  return store
}
