import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isLoopback } from '../../../src/server/access/loopback.ts'
import { asPage, heldFrom, passwordOf, type Serving, serving } from './serving.ts'

const anna = { name: 'anna', role: 'coder', password: passwordOf('anna') }

describe('on a desk of one’s own, a page elsewhere', () => {
  let server: Serving
  beforeAll(async () => {
    server = await serving({ local: 'me' })
  })
  afterAll(() => server.close())

  const post = (headers: Readonly<Record<string, string>>) =>
    server.ask('POST', '/api/accounts', { json: anna, headers })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ])('changes nothing: %o', async (headers) => {
    const { status, body } = await post(headers)
    expect([status, body.type]).toEqual([403, '/api#not-allowed'])
    expect(await server.ledger.accounts.any()).toBe(false)
  })

  it.each(['evil.example', 'evil.example:7788', '127.0.0.1.evil.example', '192.0.2.1'])(
    'cannot call it by a name of its own (DNS rebinding): %s',
    async (host) => {
      for (const method of ['GET', 'POST'])
        expect((await server.ask(method, '/api/session', { headers: { host } })).status).toBe(403)
      expect((await server.ask('GET', '/', { headers: { host } })).status).toBe(403)
    },
  )

  it('is let read nothing by way of CORS', async () => {
    const { headers } = await server.ask('OPTIONS', '/api/session', {
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
    })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    const read = await server.ask('GET', '/api/session', { headers: { origin: 'https://evil.example' } })
    expect(read.headers['access-control-allow-origin']).toBeUndefined()
    expect(read.headers['cross-origin-resource-policy']).toBe('same-origin')
  })

  it('differs from its own pages and from programs, which are let through', async () => {
    for (const headers of [
      {},
      { origin: server.address },
      { origin: server.address, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
    ])
      expect((await post(headers)).body.detail).toContain('must be an admin')
    const { port } = new URL(server.address)
    expect((await server.ask('GET', '/api/session', { headers: { host: `localhost:${port}` } })).status).toBe(
      200,
    )
  })
})

describe('with accounts, a page elsewhere', () => {
  it('can neither log anybody in nor use a session', async () => {
    const server = await serving()
    await server.people()
    const headers = { origin: 'https://evil.example' }
    expect((await server.login('admin', passwordOf('admin'), { headers })).status).toBe(403)
    const held = heldFrom(await server.login('admin'))
    const asked = { json: anna, headers: { ...asPage(held), ...headers } }
    expect((await server.ask('POST', '/api/accounts', asked)).status).toBe(403)
    await server.close()
  })
})

describe('behind a proxy', () => {
  const forwarded = {
    host: 'desk.example.org',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '198.51.100.7, 203.0.113.9',
  }
  const session = (headers: Readonly<Record<string, string | readonly string[] | undefined>>) =>
    (headers['set-cookie'] as readonly string[] | undefined)?.find((line) => !line.includes('-csrf')) ?? ''

  it('cookies are for https alone, and the audit log has who asked the proxy', async () => {
    const server = await serving({ behindProxy: true })
    await server.people()
    const login = await server.ask('POST', '/api/session', {
      json: { name: 'admin', password: passwordOf('admin') },
      headers: { ...forwarded, origin: 'https://desk.example.org' },
    })
    expect(login.status).toBe(200)
    expect(session(login.headers)).toMatch(
      /^__Host-demarche=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(session(login.headers)).not.toContain('Domain')
    const held = heldFrom(login)
    const change = (headers: Readonly<Record<string, string>>) =>
      server.ask('POST', '/api/tokens', { json: { label: 'x' }, headers: { ...asPage(held), ...headers } })
    expect((await change({ ...forwarded, origin: 'http://desk.example.org' })).status).toBe(403)
    expect((await change({ ...forwarded, origin: 'https://desk.example.org' })).status).toBe(201)
    // over plain http the cookie is worth nothing
    const plain = await server.ask('GET', '/api/session', {
      headers: { cookie: held.cookie, host: 'desk.example.org' },
    })
    expect(plain.status).toBe(401)
    const [made] = await server.ledger.accounts.audit.list({ limit: 1 })
    expect(made).toMatchObject({ what: 'token-made', address: '203.0.113.9' })
    await server.close()
  })

  it('that gives the name by X-Forwarded-Host, its own pages are known too', async () => {
    const server = await serving({ behindProxy: true })
    await server.people()
    const headers = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'desk.example.org',
      origin: 'https://desk.example.org',
    }
    expect((await server.login('admin', passwordOf('admin'), { headers })).status).toBe(200)
    await server.close()
  })

  it('that is none, its headers are a stranger’s words', async () => {
    const server = await serving()
    await server.people()
    const login = await server.ask('POST', '/api/session', {
      json: { name: 'admin', password: passwordOf('admin') },
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' },
    })
    expect(session(login.headers)).toMatch(/^demarche=/)
    const [made] = await server.ledger.accounts.audit.list({ limit: 1 })
    expect(made).toMatchObject({ what: 'login', address: '127.0.0.1' })
    await server.close()
  })
})

describe('a loopback address', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', '[::1]', 'localhost', '::ffff:127.0.0.1'])('is %s', (host) => {
    expect(isLoopback(host)).toBe(true)
  })
  it.each([
    '0.0.0.0',
    '::',
    '192.168.0.1',
    '128.0.0.1',
    'localhost.evil.example',
    '',
    '127.0.0.1.evil.example',
  ])('is not %s', (host) => {
    expect(isLoopback(host)).toBe(false)
  })
})
