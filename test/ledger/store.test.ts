import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { parseLocation } from '../../src/ledger/location.ts'
import { LedgerVersionError, migrate, SCHEMA_VERSION } from '../../src/ledger/migrate.ts'
import { openStore } from '../../src/ledger/open-store.ts'
import { among, inTransaction, type Store } from '../../src/ledger/store.ts'
import { DATABASES, type Database } from './places.ts'

describe('a location', () => {
  it.each([
    ['ledger.db', { kind: 'sqlite', path: 'ledger.db' }],
    ['sqlite:some/ledger.db', { kind: 'sqlite', path: 'some/ledger.db' }],
    ['sqlite:///tmp/ledger.db', { kind: 'sqlite', path: '/tmp/ledger.db' }],
    ['file:/tmp/ledger.db', { kind: 'sqlite', path: '/tmp/ledger.db' }],
    [':memory:', { kind: 'sqlite', path: ':memory:' }],
    ['sqlite::memory:', { kind: 'sqlite', path: ':memory:' }],
    ['postgres://me@there/base', { kind: 'postgres', url: 'postgres://me@there/base' }],
    ['postgresql://me@there/base', { kind: 'postgres', url: 'postgresql://me@there/base' }],
  ])('%s', (location, parsed) => {
    expect(parseLocation(location)).toEqual(parsed)
  })

  it.each(['', 'sqlite:', 'mysql://me@there/base'])('that names no ledger is refused: "%s"', (location) => {
    expect(() => parseLocation(location)).toThrow(RangeError)
  })
})

const withStore = async (database: Database, work: (store: Store, location: string) => Promise<void>) => {
  const place = await database.place()
  const store = await openStore(place.location)
  try {
    await work(store, place.location)
  } finally {
    await store.db.destroy()
    await place.remove()
  }
}

const putArticle = ({ db }: Store, id: string) =>
  db.insertInto('articles').values({ id, version: 'v', content: '{}' }).execute()

describe.each(DATABASES)('a store: $name', (database) => {
  it('has the newest schema, and is the same when migrated again', async () => {
    await withStore(database, async (store) => {
      await migrate(store)
      const done = await sql<{ version: number }>`select version from migrations`.execute(store.db)
      expect(done.rows.map(({ version }) => version)).toEqual(
        Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1),
      )
    })
  })

  it('of a newer version is refused in words', async () => {
    await withStore(database, async (store, location) => {
      await sql`insert into migrations (version, name) values (${SCHEMA_VERSION + 1}, 'later')`.execute(
        store.db,
      )
      await expect(migrate(store)).rejects.toThrow(LedgerVersionError)
      if (database.lasts) await expect(openStore(location)).rejects.toThrow('update demarche')
    })
  })

  it('lets nobody change or take out what came in', async () => {
    await withStore(database, async (store) => {
      await putArticle(store, 'a')
      const changed = store.db.updateTable('articles').set({ content: 'x' }).where('id', '=', 'a')
      await expect(changed.execute()).rejects.toThrow('append-only')
      await expect(store.db.deleteFrom('articles').execute()).rejects.toThrow('append-only')
    })
  })

  it('keeps all of a transaction or nothing', async () => {
    await withStore(database, async (store) => {
      const failing = inTransaction(store, async (inside) => {
        await putArticle(inside, 'a')
        throw new Error('stop')
      })
      await expect(failing).rejects.toThrow('stop')
      expect(await store.db.selectFrom('articles').selectAll().execute()).toEqual([])
    })
  })

  it('finds rows among any number of values', async () => {
    await withStore(database, async (store) => {
      for (const id of ['a', 'b', 'ü"\\,{}']) await putArticle(store, id)
      const found = async (ids: readonly string[]) =>
        (
          await store.db
            .selectFrom('articles')
            .select('id')
            .where(among(store, 'id', ids))
            .execute()
        ).length
      expect(await found([])).toBe(0)
      expect(await found(['a', 'c'])).toBe(1)
      expect(await found(['b', 'ü"\\,{}'])).toBe(2)
    })
  })

  it('keeps whole numbers up to the largest that JavaScript has', async () => {
    await withStore(database, async (store) => {
      const event = { id: 'e', block: 'b', family: 'f', action: 'a', status: 's', outlets: 1, rejected: 0 }
      const more = { conflict: 0, review: 0, worth: 0 }
      const n = Number.MAX_SAFE_INTEGER
      await store.db
        .insertInto('events')
        .values({ ...event, ...more, n, confidence: 0.5, event: '{}' })
        .execute()
      expect(
        await store.db.selectFrom('events').select(['n', 'source']).where('n', '=', n).execute(),
      ).toEqual([{ n, source: null }])
      expect(
        await store.db
          .selectFrom('events')
          .select('n')
          .where(among(store, 'n', [n]))
          .execute(),
      ).toHaveLength(1)
    })
  })
})

describe('a store in a file', () => {
  it('is made where there is none, folders and all, in WAL mode', async () => {
    const place = await DATABASES[1]!.place()
    const store = await openStore(`${place.location}.d/deep/ledger.db`)
    expect(existsSync(`${place.location}.d/deep/ledger.db`)).toBe(true)
    const mode = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(store.db)
    expect(mode.rows).toEqual([{ journal_mode: 'wal' }])
    await store.db.destroy()
    await place.remove()
  })
})
