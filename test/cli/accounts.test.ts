import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt, MAIN, ROOT } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-cli-accounts-'))
const env = { DEMARCHE_LEDGER: join(folder, 'ledger.db') }
const PASSWORD = 'corbel vault lintel'

const run = (args: readonly string[], stdin = '') => demarche(args, { env, stdin })
const json = async (...args: readonly string[]) => JSON.parse((await run([...args, '--json'])).stdout)

/** Runs a desk until it says where it is, asks it something, and stops it. */
const withDesk = async (
  args: readonly string[],
  ask: (address: string, said: string) => Promise<void>,
): Promise<void> => {
  const child = spawn(process.execPath, [MAIN, 'desk', '--port', '0', ...args], {
    cwd: ROOT,
    env: { ...process.env, DEMARCHE_CONFIG: '', ...env },
  })
  let said = ''
  child.stderr.on('data', (part: Buffer) => {
    said += part
  })
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    await ask(/at (http:\S+)/.exec(String(line))?.[1] ?? '', said)
  } finally {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
}

beforeAll(async () => {
  await ensureBuilt()
  const file = join(folder, 'article.ndjson')
  writeFileSync(file, `${JSON.stringify({ text: 'Malta expelled two Libyan diplomats on 4 May 2021.' })}\n`)
  await run(['ingest', file])
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe('accounts on the command line', () => {
  it('are demanded where others could reach the desk, with how to make one', async () => {
    for (const args of [['--host', '0.0.0.0'], ['--behind-proxy']]) {
      const { code, stderr } = await run(['desk', '--port', '0', ...args])
      expect(code).toBe(2)
      expect(stderr).toContain('demarche accounts add NAME --role admin')
    }
    expect((await run(['accounts', 'list'])).stdout).toContain('nobody logs in')
  })

  it('begin with an admin, and say what is wrong', async () => {
    const add = (name: string, role: string, password: string) =>
      run(['accounts', 'add', name, '--role', role], password)
    for (const [outcome, why] of [
      [await add('anna', 'coder', PASSWORD), 'give --role admin'],
      [await add('anna', 'admin', ''), 'no password on standard input'],
      [await add('anna', 'admin', 'short'), '12 characters'],
      [await add('Anna', 'admin', PASSWORD), 'small letters'],
      [await add('anna', 'boss', PASSWORD), 'reader, coder, editor or admin'],
      [await run(['accounts', 'add', 'anna']), '--role'],
    ] as const)
      expect([outcome.code, outcome.stderr]).toEqual([2, expect.stringContaining(why)])
    const made = await add('anna', 'admin', `${PASSWORD}\nsecond line`)
    expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('anna may log in, as admin')])
    expect((await add('anna', 'admin', PASSWORD)).stderr).toContain('already')
    const ben = await run(
      ['accounts', 'add', 'ben', '--role', 'coder', '--display-name', 'Ben Okafor', '--json'],
      PASSWORD,
    )
    expect(JSON.parse(ben.stdout)).toMatchObject({ name: 'ben', displayName: 'Ben Okafor', role: 'coder' })
    expect(ben.stdout).not.toContain('argon2')
  })

  it('are changed, and never left without an admin', async () => {
    expect((await run(['accounts', 'role', 'ben', 'editor'])).stdout).toBe('ben is editor now\n')
    expect((await run(['accounts', 'role', 'anna', 'reader'])).stderr).toContain('only admin')
    expect((await run(['accounts', 'disable', 'nobody'])).stderr).toContain('no account "nobody"')
    expect((await run(['accounts', 'disable', 'ben'])).code).toBe(0)
    expect((await run(['accounts', 'list'])).stdout).toMatch(/ben +Ben Okafor +editor .*disabled/)
    expect((await run(['accounts', 'enable', 'ben'])).code).toBe(0)
    expect((await run(['accounts', 'password', 'ben'], 'lintel corbel vault')).code).toBe(0)
  })

  it('have tokens, each shown once', async () => {
    const { stdout, stderr } = await run(['accounts', 'token', 'ben', '--label', 'nightly', '--days', '2'])
    expect(stdout).toMatch(/^dmr_[\w-]{43}\n$/)
    expect(stderr).toContain('shown this once')
    expect((await run(['accounts', 'token', 'ben', '--label', 'nightly'])).stderr).toContain('already')
    expect((await run(['accounts', 'token', 'ben', '--label', 'x', '--role', 'admin'])).stderr).toContain(
      'at most editor',
    )
    expect((await run(['accounts', 'token', 'ben', '--label', 'x', '--days', '999'])).stderr).toContain(
      '1 to 366',
    )
    const [token] = await json('accounts', 'tokens', 'ben')
    expect((await run(['accounts', 'tokens'])).stdout).toMatch(/ben +nightly +reader +never/)
    expect((await run(['accounts', 'revoke', token.id])).code).toBe(0)
    expect((await run(['accounts', 'revoke', token.id])).code).toBe(2)
  })

  it('are held by the desk, on a loopback address too', async () => {
    const token = (await run(['accounts', 'token', 'ben', '--label', 'test'])).stdout.trim()
    await withDesk([], async (address) => {
      const ask = (headers: Readonly<Record<string, string>>) => fetch(`${address}/api/session`, { headers })
      expect((await ask({})).status).toBe(401)
      expect(await (await ask({ authorization: `Bearer ${token}` })).json()).toMatchObject({
        name: 'ben',
        role: 'reader',
        through: 'test',
      })
      const login = await fetch(`${address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'anna', password: PASSWORD }),
      })
      expect(login.status).toBe(200)
    })
  })

  it('let the desk be opened to others, with a word on encryption', async () => {
    await withDesk(['--host', '0.0.0.0'], async (address, said) => {
      expect(said).toContain('without encryption')
      const { port } = new URL(address)
      expect((await fetch(`http://127.0.0.1:${port}/api/session`)).status).toBe(401)
    })
  })

  it('leave an audit log', async () => {
    const shown = (await run(['accounts', 'audit'])).stdout
    for (const what of ['account-added', 'role-changed', 'token-made', 'token-revoked', 'login', 'terminal'])
      expect(shown).toContain(what)
    const logins = await json('accounts', 'audit', '--what', 'login', '--who', 'anna')
    expect(logins).toMatchObject([{ who: 'anna', what: 'login', address: '127.0.0.1' }])
    await run(['review', 'confirm', 'mlt-lby-expel-diplomats-2021-05-04', '--by', 'anna'])
    expect(await json('accounts', 'audit', '--what', 'decided')).toMatchObject([
      { who: 'anna', address: 'terminal', subject: expect.stringContaining('confirm mlt-lby') },
    ])
  })
})
