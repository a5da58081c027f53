import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import { openStore } from '../../src/ledger/open-store.ts'
import type { Doer, Role } from '../../src/model/index.ts'
import { DATABASES, type Database } from './places.ts'

const TERMINAL: Doer = { who: 'root', address: 'terminal' }
const HOUR = 3_600_000
const SPAN = { idle: HOUR, whole: 24 * HOUR }

const person = (name: string, role: Role = 'coder') => ({
  name,
  displayName: name.toUpperCase(),
  role,
  password: `hash of ${name}`,
})

/** A ledger with a clock that the test sets. */
const withLedger = async (
  database: Database,
  work: (ledger: OpenLedger, pass: (milliseconds: number) => void, location: string) => Promise<void>,
) => {
  const place = await database.place()
  let at = Date.parse('2026-01-01T00:00:00Z')
  const ledger = await openLedger(place.location, { now: () => new Date(at) })
  try {
    await work(
      ledger,
      (milliseconds) => {
        at += milliseconds
      },
      place.location,
    )
  } finally {
    await ledger.close()
    await place.remove()
  }
}

describe.each(DATABASES)('accounts: $name', (database) => {
  it('begin with an admin, and each name is taken once', async () => {
    await withLedger(database, async ({ accounts }) => {
      expect(await accounts.any()).toBe(false)
      await expect(accounts.add(person('anna'), TERMINAL)).rejects.toMatchObject({
        trouble: 'first-not-admin',
      })
      expect(await accounts.any()).toBe(false)
      const anna = await accounts.add(person('anna', 'admin'), TERMINAL)
      expect(anna).toEqual({
        name: 'anna',
        displayName: 'ANNA',
        role: 'admin',
        disabled: false,
        created: '2026-01-01T00:00:00.000Z',
      })
      await expect(accounts.add(person('anna'), TERMINAL)).rejects.toMatchObject({ trouble: 'taken' })
      for (const name of ['', 'Ben', '-ben', 'b n', 'b\n', 'x'.repeat(65)])
        await expect(accounts.add(person(name), TERMINAL)).rejects.toMatchObject({ trouble: 'wrong-name' })
      await accounts.add(person('ben'), TERMINAL)
      expect(await accounts.any()).toBe(true)
      expect((await accounts.list()).map(({ name }) => name)).toEqual(['anna', 'ben'])
      expect(await accounts.find('ben')).toMatchObject({ password: 'hash of ben' })
      expect(await accounts.find('nobody\0')).toBeUndefined()
    })
  })

  it('are never left without an admin', async () => {
    await withLedger(database, async ({ accounts }) => {
      await accounts.add(person('anna', 'admin'), TERMINAL)
      for (const change of [{ role: 'editor' }, { disabled: true }] as const)
        await expect(accounts.change('anna', change, TERMINAL)).rejects.toMatchObject({
          trouble: 'last-admin',
        })
      await accounts.add(person('ben', 'admin'), TERMINAL)
      expect(await accounts.change('anna', { role: 'editor' }, TERMINAL)).toMatchObject({ role: 'editor' })
      await expect(accounts.change('ben', { disabled: true }, TERMINAL)).rejects.toThrow('only admin')
      await expect(accounts.change('eve', {}, TERMINAL)).rejects.toMatchObject({ trouble: 'unknown' })
    })
  })

  it('have sessions that end when idle, in the end, at logout, with another password, when disabled', async () => {
    await withLedger(database, async ({ accounts }, pass) => {
      const { sessions } = accounts
      await accounts.add(person('anna', 'admin'), TERMINAL)
      await accounts.add(person('ben'), TERMINAL)
      await sessions.begin('s1', 'ben', SPAN)
      pass(HOUR - 1)
      expect((await sessions.find('s1'))?.account.name).toBe('ben')
      await sessions.seen('s1', SPAN.idle)
      pass(HOUR - 1)
      expect(await sessions.find('s1')).toBeDefined()
      pass(1)
      expect(await sessions.find('s1')).toBeUndefined()

      await sessions.begin('s2', 'ben', SPAN)
      await sessions.seen('s2', 48 * HOUR)
      pass(24 * HOUR)
      expect(await sessions.find('s2')).toBeUndefined()

      await sessions.begin('s3', 'ben', SPAN)
      await sessions.begin('s4', 'ben', SPAN, 's3')
      expect(await sessions.find('s3')).toBeUndefined()
      await sessions.end('s4')
      expect(await sessions.find('s4')).toBeUndefined()

      await sessions.begin('s5', 'ben', SPAN)
      await sessions.begin('s6', 'anna', SPAN)
      await accounts.change('ben', { password: 'another hash' }, TERMINAL)
      expect(await sessions.find('s5')).toBeUndefined()
      expect(await sessions.find('s6')).toBeDefined()
      await sessions.begin('s7', 'ben', SPAN)
      await accounts.rehash('ben', 'the same, hashed anew')
      await accounts.change('ben', { role: 'editor' }, TERMINAL)
      expect((await sessions.find('s7'))?.account.role).toBe('editor')
      await accounts.change('ben', { disabled: true }, TERMINAL)
      expect(await sessions.find('s7')).toBeUndefined()
    })
  })

  it('have tokens that expire, are taken back, and go when the account is disabled', async () => {
    await withLedger(database, async ({ accounts }, pass) => {
      const { tokens } = accounts
      await accounts.add(person('anna', 'admin'), TERMINAL)
      await accounts.add(person('ben'), TERMINAL)
      const token = (id: string, role: Role, days = 1) => ({
        id,
        secret: `hash of ${id}`,
        account: 'ben',
        label: `label ${id}`,
        role,
        expires: new Date(Date.parse('2026-01-01T00:00:00Z') + days * 24 * HOUR).toISOString(),
      })
      await expect(tokens.add(token('t0', 'editor'), TERMINAL)).rejects.toMatchObject({
        trouble: 'role-too-high',
      })
      const made = await tokens.add(token('t1', 'reader'), TERMINAL)
      expect(made).not.toHaveProperty('secret')
      await expect(
        tokens.add({ ...token('t2', 'reader'), label: 'label t1' }, TERMINAL),
      ).rejects.toMatchObject({ trouble: 'taken' })
      await tokens.used('t1')
      expect(await tokens.find('hash of t1')).toMatchObject({
        token: { id: 't1', role: 'reader', lastUsed: '2026-01-01T00:00:00.000Z' },
        account: { name: 'ben', role: 'coder' },
      })
      pass(24 * HOUR)
      expect(await tokens.find('hash of t1')).toBeUndefined()

      await tokens.add(token('t3', 'coder', 9), TERMINAL)
      expect(await tokens.revoke('t3', TERMINAL, 'anna')).toBe(false)
      expect(await tokens.revoke('t3', TERMINAL, 'ben')).toBe(true)
      expect(await tokens.revoke('t3', TERMINAL)).toBe(false)
      await tokens.add(token('t4', 'coder', 9), TERMINAL)
      expect((await tokens.list('ben')).map(({ id }) => id)).toEqual(['t4', 't1'])
      expect(await tokens.list('anna')).toEqual([])
      await accounts.change('ben', { disabled: true }, TERMINAL)
      expect(await tokens.find('hash of t4')).toBeUndefined()
      await accounts.change('ben', { disabled: false }, TERMINAL)
      expect(await tokens.find('hash of t4')).toBeUndefined()
    })
  })

  it('leave a line in the audit log with every change, and none where nothing changed', async () => {
    await withLedger(database, async ({ accounts }) => {
      await accounts.add(person('anna', 'admin'), TERMINAL)
      await accounts.add(person('ben'), { who: 'anna', through: 'nightly', address: '192.0.2.1' })
      await expect(accounts.change('anna', { disabled: true }, TERMINAL)).rejects.toThrow()
      await accounts.change('ben', { role: 'coder', displayName: 'BEN', disabled: false }, TERMINAL)
      await accounts.change('ben', { role: 'editor', password: 'x' }, TERMINAL)
      await accounts.audit.note('login-failed', `odd \0${'x'.repeat(1000)}`, TERMINAL)
      const all = await accounts.audit.list()
      expect(all.map(({ what, subject }) => [what, subject.slice(0, 30)])).toEqual([
        ['login-failed', `odd \uFFFD${'x'.repeat(25)}`],
        ['password-changed', 'ben'],
        ['role-changed', 'ben: coder to editor'],
        ['account-added', 'ben (coder)'],
        ['account-added', 'anna (admin)'],
      ])
      expect(all[3]).toMatchObject({ who: 'anna', through: 'nightly', address: '192.0.2.1' })
      expect(all[0]?.subject).toHaveLength(500)
      expect(await accounts.audit.list({ who: 'anna' })).toEqual([all[3]])
      expect(await accounts.audit.list({ what: 'role-changed' })).toEqual([all[2]])
      expect(await accounts.audit.list({ before: all[1]!.seq, limit: 2 })).toEqual(all.slice(2, 4))
    })
  })

  it('stay through a rebuild, and outside the digest', async () => {
    await withLedger(database, async (ledger) => {
      const before = await ledger.digest()
      await ledger.accounts.add(person('anna', 'admin'), TERMINAL)
      await ledger.accounts.sessions.begin('s', 'anna', SPAN)
      await ledger.rebuild()
      expect(await ledger.digest()).toBe(before)
      expect((await ledger.accounts.sessions.find('s'))?.account.name).toBe('anna')
      expect(await ledger.accounts.audit.list()).toHaveLength(1)
      expect(await ledger.verify()).toEqual([])
    })
  })

  it('have an audit log that the database refuses to change', async () => {
    const place = await database.place()
    const store = await openStore(place.location)
    try {
      await sql`insert into audit (at, who, what, subject, address) values ('now', 'a', 'login', 's', 'x')`.execute(
        store.db,
      )
      await expect(sql`update audit set who = 'b'`.execute(store.db)).rejects.toThrow('append-only')
      await expect(sql`delete from audit`.execute(store.db)).rejects.toThrow('append-only')
    } finally {
      await store.db.destroy()
      await place.remove()
    }
  })
})
