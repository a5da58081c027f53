import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Role, reaches } from '../../../src/model/index.ts'
import { type App, createApp } from '../../../src/server/app.ts'
import { createReaderApart } from '../../../src/server/reading/apart.ts'
import { asPage, heldFrom, passwordOf, type Serving, serving } from './serving.ts'

interface Row {
  /** The least role; `anyone`, also without being known. */
  readonly for: Role | 'anyone'
  /** No token may, whatever its role. */
  readonly person?: true
  /** The address to ask, where the route's has a parameter or needs a query. */
  readonly at?: string
  readonly json?: unknown
  /** What those who may get, on an empty ledger. */
  readonly gives: number
}

/** Every route there is. A new one without a row here fails the test. */
const ROWS: Readonly<Record<string, Row>> = {
  'GET /api/health': { for: 'anyone', gives: 200 },
  'POST /api/session': { for: 'anyone', json: {}, gives: 422 },
  'GET /api/session': { for: 'reader', gives: 200 },
  'DELETE /api/session': { for: 'reader', gives: 204 },
  'PUT /api/session/password': { for: 'reader', person: true, json: {}, gives: 422 },
  'GET /api/accounts': { for: 'admin', gives: 200 },
  'POST /api/accounts': { for: 'admin', person: true, json: {}, gives: 422 },
  'PATCH /api/accounts/:name': {
    for: 'admin',
    person: true,
    at: '/api/accounts/nobody',
    json: { role: 'reader' },
    gives: 404,
  },
  'GET /api/tokens': { for: 'reader', gives: 200 },
  'POST /api/tokens': { for: 'reader', person: true, json: {}, gives: 422 },
  'DELETE /api/tokens/:id': { for: 'reader', person: true, at: '/api/tokens/none', gives: 404 },
  'GET /api/audit': { for: 'admin', gives: 200 },
  'GET /api/events': { for: 'reader', gives: 200 },
  'GET /api/events/:id': { for: 'reader', at: '/api/events/none', gives: 404 },
  'GET /api/articles/:id': { for: 'reader', at: '/api/articles/none', gives: 404 },
  'GET /api/cases': { for: 'reader', gives: 200 },
  'GET /api/cases/:id': { for: 'reader', at: '/api/cases/none', gives: 404 },
  'GET /api/records/:article': { for: 'reader', at: '/api/records/none', gives: 404 },
  'GET /api/reports': { for: 'reader', gives: 422 },
  'GET /api/reports/:key': { for: 'reader', at: '/api/reports/none', gives: 404 },
  'POST /api/decisions': { for: 'coder', json: {}, gives: 422 },
  'POST /api/decisions/:id/undo': { for: 'coder', at: '/api/decisions/none/undo', json: {}, gives: 404 },
  'GET /api/codebook': { for: 'reader', gives: 200 },
  'GET /api/codebook/actions/:id': { for: 'reader', at: '/api/codebook/actions/none', gives: 404 },
  'POST /api/codebook/try': { for: 'reader', json: {}, gives: 422 },
  'GET /api/exports': { for: 'reader', gives: 200 },
  'GET /api/exports/:format': { for: 'reader', at: '/api/exports/ndjson', gives: 200 },
  'POST /api/read': { for: 'reader', json: {}, gives: 422 },
  'GET /api/digest': { for: 'reader', gives: 200 },
  'GET /api/live': { for: 'reader', gives: 200 },
  'GET /api/metrics': { for: 'reader', gives: 200 },
  'GET /api/events/facets': { for: 'reader', gives: 200 },
  'GET /api/articles': { for: 'reader', gives: 200 },
  'POST /api/articles/:id/looked': { for: 'coder', at: '/api/articles/none/looked', gives: 404 },
  'DELETE /api/articles/:id/looked': { for: 'coder', at: '/api/articles/none/looked', gives: 204 },
  'GET /api/claims': { for: 'reader', gives: 200 },
  'GET /api/decisions': { for: 'reader', gives: 200 },
  'GET /api/dyads': { for: 'reader', gives: 200 },
  'GET /api/dyads/:a/:b': { for: 'reader', at: '/api/dyads/DEU/RUS', gives: 200 },
  'GET /api/actors/:key': { for: 'reader', at: '/api/actors/DEU', gives: 404 },
  'GET /api/world': { for: 'reader', gives: 200 },
  'GET /api/today': { for: 'reader', gives: 200 },
  'GET /api/search': { for: 'reader', at: '/api/search?q=malta', gives: 200 },
  'GET /api/codings': { for: 'coder', gives: 200 },
  'POST /api/codings': { for: 'editor', json: {}, gives: 422 },
  'GET /api/codings/agreement': { for: 'editor', gives: 200 },
  'GET /api/codings/disagreements.csv': { for: 'editor', gives: 200 },
  'GET /api/codings/:id': { for: 'coder', at: '/api/codings/none', gives: 404 },
  'PUT /api/codings/:id/mine': { for: 'coder', at: '/api/codings/none/mine', json: {}, gives: 422 },
  'POST /api/codings/:id/done': { for: 'coder', at: '/api/codings/none/done', gives: 404 },
  'POST /api/codings/:id/adjudicate': {
    for: 'editor',
    person: true,
    at: '/api/codings/none/adjudicate',
    json: {},
    gives: 422,
  },
  'GET /api': { for: 'anyone', gives: 200 },
  'GET /api/': { for: 'anyone', gives: 301 },
  'GET /api/page.css': { for: 'anyone', gives: 200 },
  'GET /api/openapi.json': { for: 'anyone', gives: 200 },
  'ALL /mcp': { for: 'reader', at: '/mcp', gives: 405 },
}

let server: Serving
let app: App
const tokens = new Map<Role, string>()

beforeAll(async () => {
  server = await serving()
  await server.people()
  const readerApart = createReaderApart()
  app = createApp({ ...server.parts, readerApart, closing: new AbortController().signal })
  await readerApart.close()
  for (const role of ROLES) tokens.set(role, await server.token('admin', role))
})
afterAll(() => server.close())

/** Every method and path that the app answers, its middleware left out. */
const routes = (): readonly string[] => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' || !path.includes('*'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
]

/** Headers by which somebody is known. */
type Known = Readonly<Record<string, string>>

const KINDS: readonly (readonly [kind: string, role: Role | undefined, known: () => Promise<Known>])[] = [
  ['nobody', undefined, async () => ({})],
  ...ROLES.map(
    (role) => [role, role, async () => asPage(heldFrom(await server.login(role, passwordOf(role))))] as const,
  ),
  ...ROLES.map(
    (role) =>
      [`token of ${role}`, role, async () => ({ authorization: `Bearer ${tokens.get(role)}` })] as const,
  ),
]

const expected = (row: Row, role: Role | undefined, isToken: boolean): number => {
  if (row.for === 'anyone') return row.gives
  if (role === undefined) return 401
  if (!reaches(role, row.for) || (row.person && isToken)) return 403
  return row.gives
}

/** A token has no session to end. */
const TOKENS_GET: Readonly<Record<string, number>> = { 'DELETE /api/session': 409 }

describe('every route', () => {
  it('stands in the table, and nothing else does', () => {
    expect([...routes()].sort()).toEqual(Object.keys(ROWS).sort())
  })

  it('says in the OpenAPI document whom it is for', () => {
    const { paths = {} } = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Demarche', version: '0' },
    })
    const said = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(
        methods as Readonly<Record<string, { readonly 'x-role'?: string; readonly 'x-person'?: true }>>,
      ).map(([method, route]) => {
        const name = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`
        return [name, route['x-role'], route['x-person'] ?? false]
      }),
    )
    expect(said).toEqual(
      said.map(([name]) => [name, ROWS[String(name)]?.for, ROWS[String(name)]?.person ?? false]),
    )
  })

  describe.each(KINDS)('for %s', (kind, role, known) => {
    it.each(Object.entries(ROWS))('%s', async (name, row) => {
      const [method = '', path = ''] = name.split(' ')
      const isToken = kind.startsWith('token')
      const answer = await server.ask(method === 'ALL' ? 'GET' : method, row.at ?? path, {
        headers: await known(),
        ...(row.json !== undefined && { json: row.json }),
      })
      const wanted = expected(row, role, isToken)
      expect(answer.status).toBe(isToken && wanted === row.gives ? (TOKENS_GET[name] ?? wanted) : wanted)
      if (answer.status >= 400) expect(answer.headers['content-type']).toBe('application/problem+json')
    })
  })
})
