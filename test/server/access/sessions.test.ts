import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPasswords } from '../../../src/server/access/passwords.ts'
import { asPage, CHEAP, heldFrom, passwordOf, type Serving, serving } from './serving.ts'

const HOUR = 3_600_000

let server: Serving

const audited = async (count: number) =>
  (await server.ledger.accounts.audit.list({ limit: count })).map(({ who, what, subject, address }) => ({
    who,
    what,
    subject,
    address,
  }))

describe('a session', () => {
  beforeEach(async () => {
    server = await serving({ local: 'me' })
    await server.people()
  })
  afterEach(() => server.close())

  it('begins with the right password, and is kept in cookies that no page elsewhere can use', async () => {
    const login = await server.login('coder')
    expect(login.status).toBe(200)
    expect(login.body).toEqual({ name: 'coder', displayName: 'coder', role: 'coder', accounts: true })
    const [session = '', csrf = ''] = login.headers['set-cookie'] ?? []
    expect(session).toMatch(/^demarche=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(csrf).toMatch(/^demarche-csrf=[\w-]{43}; Max-Age=604800; Path=\/; SameSite=Strict$/)
    const shown = await server.ask('GET', '/api/session', { headers: { cookie: heldFrom(login).cookie } })
    expect(shown.body).toEqual(login.body)
    expect(shown.text + login.text).not.toContain('argon2')
  })

  it('is demanded as soon as there is an account', async () => {
    const fresh = await serving({ local: 'me' })
    expect((await fresh.ask('GET', '/api/session')).body).toEqual({
      name: 'me',
      displayName: 'me',
      role: 'admin',
      accounts: false,
    })
    expect((await fresh.ask('GET', '/api/events')).status).toBe(200)
    expect((await fresh.login('me')).body).toMatchObject({ status: 409, type: '/api#conflict' })
    const first = { name: 'anna', role: 'coder', password: passwordOf('anna') }
    expect((await fresh.ask('POST', '/api/accounts', { json: first })).body.detail).toContain(
      'must be an admin',
    )
    expect(
      (await fresh.ask('POST', '/api/accounts', { json: { ...first, role: 'admin' } })).body,
    ).toMatchObject({ name: 'anna' })
    for (const path of ['/api/session', '/api/events', '/api/accounts'])
      expect((await fresh.ask('GET', path)).status).toBe(401)
    expect((await fresh.login('anna')).status).toBe(200)
    await fresh.close()
  })

  it('does not begin with a wrong password, an unknown name or a disabled account, and does not say which', async () => {
    await server.ledger.accounts.change('reader', { disabled: true }, { who: 'admin', address: '' })
    const answers = [
      await server.login('coder', 'something else'),
      await server.login('nobody', 'something else'),
      await server.login('reader'),
    ]
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401)
      expect(body).toEqual(answers[0]?.body)
      expect(headers['set-cookie']).toBeUndefined()
    }
    expect(await audited(3)).toEqual([
      { who: 'reader', what: 'login-failed', subject: 'disabled', address: '127.0.0.1' },
      { who: '', what: 'login-failed', subject: 'no such account', address: '127.0.0.1' },
      { who: 'coder', what: 'login-failed', subject: 'wrong password', address: '127.0.0.1' },
    ])
  })

  it('gets a new id with each login, and the old one is worth nothing', async () => {
    const old = heldFrom(await server.login('coder'))
    const fixed = 'x'.repeat(43)
    const again = heldFrom(
      await server.login('coder', passwordOf('coder'), { headers: { cookie: old.cookie } }),
    )
    expect(again.cookie).not.toBe(old.cookie)
    expect((await server.ask('GET', '/api/session', { headers: { cookie: old.cookie } })).status).toBe(401)
    expect((await server.ask('GET', '/api/session', { headers: { cookie: again.cookie } })).status).toBe(200)
    const planted = await server.login('coder', passwordOf('coder'), {
      headers: { cookie: `demarche=${fixed}` },
    })
    expect(heldFrom(planted).cookie).not.toContain(fixed)
  })

  it('ends after twelve hours without a request, and after a week whatever comes', async () => {
    const held = heldFrom(await server.login('coder'))
    const isIn = async () =>
      (await server.ask('GET', '/api/session', { headers: { cookie: held.cookie } })).status === 200
    server.pass(11.9 * HOUR)
    expect(await isIn()).toBe(true)
    server.pass(11.9 * HOUR)
    expect(await isIn()).toBe(true)
    server.pass(12 * HOUR)
    expect(await isIn()).toBe(false)
    const other = heldFrom(await server.login('coder'))
    for (let hours = 0; hours < 7 * 24 - 8; hours += 8) {
      expect((await server.ask('GET', '/api/session', { headers: { cookie: other.cookie } })).status).toBe(
        200,
      )
      server.pass(8 * HOUR)
    }
    server.pass(8 * HOUR)
    expect((await server.ask('GET', '/api/session', { headers: { cookie: other.cookie } })).status).toBe(401)
  })

  it('ends at logout, and its cookies go', async () => {
    const held = heldFrom(await server.login('coder'))
    const out = await server.ask('DELETE', '/api/session', { headers: asPage(held) })
    expect(out.status).toBe(204)
    for (const line of out.headers['set-cookie'] ?? []) expect(line).toContain('Max-Age=0')
    expect(out.headers['set-cookie']).toHaveLength(2)
    expect((await server.ask('GET', '/api/session', { headers: { cookie: held.cookie } })).status).toBe(401)
    expect((await audited(2)).map(({ what }) => what)).toEqual(['logout', 'login'])
  })

  it('changes nothing without the token that its pages can read', async () => {
    const held = heldFrom(await server.login('admin'))
    const other = heldFrom(await server.login('editor'))
    const json = { name: 'eve', role: 'admin', password: passwordOf('eve') }
    for (const headers of [
      { cookie: held.cookie },
      { cookie: held.cookie, 'x-csrf-token': '' },
      { cookie: held.cookie, 'x-csrf-token': other.csrf },
    ]) {
      const { status, body } = await server.ask('POST', '/api/accounts', { json, headers })
      expect([status, body.detail]).toEqual([403, expect.stringContaining('x-csrf-token')])
    }
    expect((await server.ask('POST', '/api/accounts', { json, headers: asPage(held) })).status).toBe(201)
  })

  it('changes its password with the old one, and all other sessions of it end', async () => {
    const [one, two] = [heldFrom(await server.login('coder')), heldFrom(await server.login('coder'))]
    const change = (current: string, next: string) =>
      server.ask('PUT', '/api/session/password', { json: { current, next }, headers: asPage(one) })
    expect((await change('something else', 'lintel and corbel')).status).toBe(401)
    const weak = await change(passwordOf('coder'), 'short')
    expect([weak.status, weak.body.detail]).toEqual([422, expect.stringContaining('12 characters')])
    const changed = await change(passwordOf('coder'), 'lintel and corbel')
    expect(changed.status).toBe(200)
    for (const { cookie } of [one, two])
      expect((await server.ask('GET', '/api/session', { headers: { cookie } })).status).toBe(401)
    const { cookie } = heldFrom(changed)
    expect((await server.ask('GET', '/api/session', { headers: { cookie } })).status).toBe(200)
    expect((await server.login('coder')).status).toBe(401)
    expect((await server.login('coder', 'lintel and corbel')).status).toBe(200)
  })

  it('is seen to have another role at once, and to end when the account is disabled', async () => {
    const admin = heldFrom(await server.login('admin'))
    const held = heldFrom(await server.login('coder'))
    const change = (json: object) =>
      server.ask('PATCH', '/api/accounts/coder', { json, headers: asPage(admin) })
    const shown = () => server.ask('GET', '/api/session', { headers: { cookie: held.cookie } })
    expect((await change({ role: 'reader' })).body).toMatchObject({ role: 'reader' })
    expect((await shown()).body.role).toBe('reader')
    expect((await change({ disabled: true })).status).toBe(200)
    expect((await shown()).status).toBe(401)
    expect((await change({})).status).toBe(422)
    expect(
      (
        await server.ask('PATCH', '/api/accounts/nobody', {
          json: { role: 'reader' },
          headers: asPage(admin),
        })
      ).status,
    ).toBe(404)
    const last = await server.ask('PATCH', '/api/accounts/admin', {
      json: { role: 'reader' },
      headers: asPage(admin),
    })
    expect([last.status, last.body.detail]).toEqual([409, expect.stringContaining('only admin')])
  })

  it('hashes a password anew that was hashed at less cost', async () => {
    const dearer = await serving({ cost: { ...CHEAP, memory: 16 } })
    await dearer.people()
    const { accounts } = dearer.ledger
    await accounts.rehash('coder', await createPasswords(CHEAP).hash(passwordOf('coder')))
    expect((await dearer.login('coder', 'something else')).status).toBe(401)
    expect((await accounts.find('coder'))?.password).toContain('m=8,')
    expect((await dearer.login('coder')).status).toBe(200)
    expect((await accounts.find('coder'))?.password).toContain('m=16,')
    expect((await dearer.login('coder')).status).toBe(200)
    await dearer.close()
  })
})

describe('logging in', () => {
  const limits = { account: 3, address: 100, firstWait: 1, longestWait: 60 }

  it('is made slower with every failure, says for how long, and tells the audit log', async () => {
    server = await serving({ limits })
    await server.people()
    const guess = () => server.login('coder', 'something else')
    expect((await guess()).headers['retry-after']).toBeUndefined()
    await guess()
    const third = await guess()
    expect([third.status, third.headers['retry-after']]).toEqual([401, '1'])
    const refused = await server.login('coder')
    expect(refused.status).toBe(429)
    expect(refused.headers['retry-after']).toBe('1')
    expect(refused.headers['content-type']).toBe('application/problem+json')
    expect(refused.body).toMatchObject({
      type: '/api#too-many',
      detail: expect.stringContaining('Wait 1 second,'),
    })
    expect((await server.login('editor')).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect((await server.login('coder')).status).toBe(200)
    expect((await guess()).headers['retry-after']).toBeUndefined()
    const all = (await audited(20)).filter(({ who }) => who === 'coder').map(({ what }) => what)
    expect(all).toEqual([
      'login-failed',
      'login',
      'login-throttled',
      'login-failed',
      'login-failed',
      'login-failed',
    ])
    await server.close()
  })

  it('counts attempts that come at once', async () => {
    server = await serving({ limits })
    await server.people()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.login('coder', 'something else')),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(17)
    await server.close()
  })
})

describe('tokens', () => {
  beforeEach(async () => {
    server = await serving()
    await server.people()
  })
  afterEach(() => server.close())

  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

  it('are made in a session, shown once, and need no other', async () => {
    const held = heldFrom(await server.login('coder'))
    const made = await server.ask('POST', '/api/tokens', {
      json: { label: 'nightly', role: 'coder', days: 2 },
      headers: asPage(held),
    })
    expect(made.status).toBe(201)
    expect(made.body.secret).toMatch(/^dmr_[\w-]{43}$/)
    const headers = bearer(made.body.secret)
    expect((await server.ask('GET', '/api/session', { headers })).body).toEqual({
      name: 'coder',
      displayName: 'coder',
      role: 'coder',
      accounts: true,
      through: 'nightly',
    })
    const listed = await server.ask('GET', '/api/tokens', { headers })
    expect(listed.body.tokens).toMatchObject([{ label: 'nightly', lastUsed: '2026-01-01T00:00:00.000Z' }])
    expect(listed.text).not.toContain(made.body.secret)
    server.pass(48 * HOUR)
    const late = await server.ask('GET', '/api/session', { headers })
    expect([late.status, late.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"'])
  })

  it('never do more than their owner may, now or later', async () => {
    const held = heldFrom(await server.login('coder'))
    const wish = { json: { label: 'much', role: 'admin' }, headers: asPage(held) }
    expect((await server.ask('POST', '/api/tokens', wish)).status).toBe(409)
    const headers = bearer(await server.token('editor', 'editor'))
    await server.ledger.accounts.change('editor', { role: 'reader' }, { who: 'admin', address: '' })
    expect((await server.ask('GET', '/api/session', { headers })).body.role).toBe('reader')
  })

  it('make no tokens, no accounts and no passwords, whatever their role', async () => {
    const headers = bearer(await server.token('admin', 'admin'))
    const person = { name: 'eve', role: 'admin', password: passwordOf('eve') }
    for (const [method, path, json] of [
      ['POST', '/api/tokens', { label: 'more' }],
      ['DELETE', '/api/tokens/x', undefined],
      ['POST', '/api/accounts', person],
      ['PATCH', '/api/accounts/coder', { role: 'admin' }],
      ['PUT', '/api/session/password', { current: passwordOf('admin'), next: passwordOf('eve') }],
    ] as const) {
      const { status, body } = await server.ask(method, path, { json, headers })
      expect([path, status, body.detail]).toEqual([path, 403, expect.stringContaining('with a token')])
    }
    expect((await server.ask('GET', '/api/accounts', { headers })).status).toBe(200)
    expect((await server.ask('DELETE', '/api/session', { headers })).status).toBe(409)
  })

  it('are taken back by their owner and by admins, and seen by nobody else', async () => {
    await server.token('coder', 'reader')
    const [token] = await server.ledger.accounts.tokens.list('coder')
    const [editor, admin] = [heldFrom(await server.login('editor')), heldFrom(await server.login('admin'))]
    const seen = (path: string, cookie: string) => server.ask('GET', path, { headers: { cookie } })
    expect((await seen('/api/tokens?account=coder', editor.cookie)).status).toBe(403)
    expect((await seen('/api/tokens', editor.cookie)).body.tokens).toEqual([])
    expect((await seen('/api/tokens?account=*', admin.cookie)).body.tokens).toHaveLength(1)
    const revoke = (held: typeof editor) =>
      server.ask('DELETE', `/api/tokens/${token?.id}`, { headers: asPage(held) })
    expect((await revoke(editor)).status).toBe(404)
    expect((await revoke(admin)).status).toBe(204)
    expect(await audited(1)).toMatchObject([
      { who: 'admin', what: 'token-revoked', subject: expect.stringContaining('coder') },
    ])
  })

  it('that are none are refused, and nothing else is tried', async () => {
    const { cookie } = heldFrom(await server.login('admin'))
    for (const secret of ['dmr_', `dmr_${'x'.repeat(43)}`, 'x'.repeat(43), "' or 1=1"])
      expect(
        (await server.ask('GET', '/api/session', { headers: { ...bearer(secret), cookie } })).status,
      ).toBe(401)
  })
})

describe('the audit log', () => {
  it('is read page by page, by admins', async () => {
    server = await serving()
    await server.people()
    const { cookie } = heldFrom(await server.login('admin'))
    const asked = (query: string) => server.ask('GET', `/api/audit${query}`, { headers: { cookie } })
    const first = await asked('?limit=3')
    expect(first.body.entries.map(({ what }: { what: string }) => what)).toEqual([
      'login',
      'account-added',
      'account-added',
    ])
    const second = await asked(`?limit=3&cursor=${first.body.next}`)
    expect(second.body.entries).toHaveLength(2)
    expect(second.body.next).toBeUndefined()
    expect((await asked('?what=login&who=admin')).body.entries).toHaveLength(1)
    expect((await asked('?cursor=x')).status).toBe(422)
    expect((await asked('?what=nothing')).body.detail).toContain('login-failed')
    await server.close()
  })
})
