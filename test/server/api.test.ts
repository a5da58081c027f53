import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describe as described } from '../../src/server/described/document.ts'
import { articleViewSchema, foundArticlesSchema } from '../../src/server/schemas/articles.ts'
import { caseViewSchema, foundCasesSchema } from '../../src/server/schemas/cases.ts'
import { actionViewSchema, codebookSchema, triedSchema } from '../../src/server/schemas/codebook.ts'
import { decidedSchema } from '../../src/server/schemas/decisions.ts'
import { eventViewSchema, facetsSchema, foundEventsSchema } from '../../src/server/schemas/events.ts'
import { exportFormatsSchema } from '../../src/server/schemas/exports.ts'
import { healthSchema } from '../../src/server/schemas/health.ts'
import { problemSchema } from '../../src/server/schemas/problem.ts'
import { readSchema } from '../../src/server/schemas/reading.ts'
import { recordViewSchema, reportsSchema, reportViewSchema } from '../../src/server/schemas/records.ts'
import { foundClaimsSchema, foundDecisionsSchema, searchSchema } from '../../src/server/schemas/search.ts'
import {
  actorViewSchema,
  dyadViewSchema,
  foundDyadsSchema,
  worldViewSchema,
} from '../../src/server/schemas/tallies.ts'
import { todayViewSchema } from '../../src/server/schemas/today.ts'
import { FINLAND, openServing, type Serving, sent } from './serving.ts'

let serving: Serving
const ask = async (path: string, init?: RequestInit): Promise<Response> => serving.app.request(path, init)
const given = async (path: string, init?: RequestInit) => (await ask(path, init)).json()

beforeAll(async () => {
  serving = await openServing()
})
afterAll(async () => {
  expect(serving.faults).toEqual([])
  await serving.close()
})

const COURANT = encodeURIComponent('courant/2 #?')
const REPORT = encodeURIComponent('courant/2 #?#e1')

describe('every answer is what its schema says', () => {
  it.each([
    ['/api/health', healthSchema],
    ['/api/events?generic=true', foundEventsSchema],
    ['/api/events/facets', facetsSchema],
    [`/api/events/${FINLAND}`, eventViewSchema],
    [`/api/events/${FINLAND}?prefer=majority`, eventViewSchema],
    ['/api/articles', foundArticlesSchema],
    [`/api/articles/${COURANT}`, articleViewSchema],
    ['/api/articles/hostile?state=unreviewed&order=worth-looking', articleViewSchema],
    [`/api/records/${COURANT}`, recordViewSchema],
    [`/api/reports?event=${FINLAND}`, reportsSchema],
    [`/api/reports/${REPORT}`, reportViewSchema],
    ['/api/claims', foundClaimsSchema],
    ['/api/cases', foundCasesSchema],
    ['/api/cases/blr-fin-2021-05', caseViewSchema],
    ['/api/dyads', foundDyadsSchema],
    ['/api/dyads/FIN/Belarus', dyadViewSchema],
    ['/api/actors/Finland', actorViewSchema],
    ['/api/world', worldViewSchema],
    ['/api/today', todayViewSchema],
    ['/api/search?q=Finland', searchSchema],
    ['/api/decisions', foundDecisionsSchema],
    ['/api/codebook', codebookSchema],
    ['/api/codebook/actions/expel-diplomats', actionViewSchema],
    ['/api/exports', exportFormatsSchema],
  ])('%s', async (path, schema) => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(schema.safeParse(await response.json()).error).toBeUndefined()
  })

  it('a text that is read, and a sentence that is tried', async () => {
    const text = 'Norway expelled two Belarusian diplomats on Monday.'
    const read = await given('/api/read', sent('POST', { text, published: '2021-05-20' }))
    expect(readSchema.safeParse(read).error).toBeUndefined()
    expect(read.words[0].sentence).toBe('Norway expelled 2 diplomats of Belarus on 17 May 2021')
    const tried = await given(
      '/api/codebook/try',
      sent('POST', { sentence: text, action: 'expel-diplomats' }),
    )
    expect(triedSchema.safeParse(tried).error).toBeUndefined()
    expect(tried.account.events).toHaveLength(1)
  })
})

describe('events', () => {
  it('are told in words, page by page', async () => {
    const first = await given('/api/events?limit=1&sort=earliest')
    expect(first.total).toBe(4)
    const rest = await given(`/api/events?limit=3&sort=earliest&cursor=${first.next}`)
    expect(rest.next).toBeUndefined()
    const ids = [...first.events, ...rest.events].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(4)
  })

  it('are found by a side as a person writes it', async () => {
    const found = await given('/api/events?source=finland')
    expect(found.events.map(({ id }: { id: string }) => id)).toEqual([FINLAND])
  })
})

describe('decisions', () => {
  it('change the event, the export and the version, are signed, and are undone', async () => {
    const version = await serving.ledger.version()
    const verdict = { kind: 'correct', field: 'count', words: '4' }
    const response = await ask('/api/decisions', sent('POST', { event: FINLAND, verdict }))
    expect(response.status).toBe(201)
    const decided = decidedSchema.parse(await response.json())
    expect(decided).toMatchObject({ by: 'Ada', words: 'sets count to 4', holds: true })
    expect(decided.events[0]?.count?.words).toBe('4')
    expect(await serving.ledger.version()).toBeGreaterThan(version)
    const csv = await (await ask('/api/exports/csv?source=FIN')).text()
    const head = csv.split(/\r?\n/)[0]?.split(',') ?? []
    expect(csv.split(/\r?\n/)[1]?.split(',')[head.indexOf('count_min')]).toBe('4')

    const undone = await ask(`/api/decisions/${decided.id}/undo`, sent('POST', {}))
    expect(undone.status).toBe(201)
    const event = eventViewSchema.parse(await given(`/api/events/${FINLAND}`))
    expect(event.fields.find(({ field }) => field === 'count')?.rule).not.toBe('reviewer')
    expect(event.decisions.map(({ holds }) => holds)).toEqual([false, true])
  })

  it.each([
    [{ event: 'nobody', verdict: { kind: 'confirm' } }, 404],
    [{ event: FINLAND, verdict: { kind: 'bless' } }, 422],
    [{ event: FINLAND, verdict: { kind: 'correct', field: 'count', words: 'many' } }, 422],
    [
      {
        event: FINLAND,
        verdict: { kind: 'correct', field: 'count', value: { min: -1, approximate: false } },
      },
      422,
    ],
    [{ event: FINLAND, verdict: { kind: 'correct', field: 'action', value: 'expel' } }, 422],
    [{ event: FINLAND, verdict: { kind: 'merge', with: 'nobody' } }, 422],
    [{ event: FINLAND, verdict: { kind: 'split', off: ['nothing#e1'] } }, 422],
    [{ verdict: { kind: 'confirm' } }, 422],
    [[], 422],
  ])('%j are refused', async (body, status) => {
    const response = await ask('/api/decisions', sent('POST', body))
    expect(response.status).toBe(status)
    expect(problemSchema.safeParse(await response.json()).error).toBeUndefined()
  })

  it('mark an article as looked at, and take it back', async () => {
    const reviewed = async () => (await given(`/api/articles/${COURANT}`)).line.isReviewed
    expect((await ask(`/api/articles/${COURANT}/looked`, { method: 'POST' })).status).toBe(204)
    expect(await reviewed()).toBe(true)
    expect((await ask(`/api/articles/${COURANT}/looked`, { method: 'DELETE' })).status).toBe(204)
    expect(await reviewed()).toBe(false)
  })
})

describe('exports', () => {
  it('are files of their kind, in every format', async () => {
    const { formats } = await given('/api/exports')
    for (const { name, mediaType, file } of formats) {
      const response = await ask(`/api/exports/${name}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe(mediaType)
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`)
      expect((await response.arrayBuffer()).byteLength, name).toBeGreaterThan(0)
    }
  })

  it('refuse what a format does not take', async () => {
    expect((await ask('/api/exports/ics?rows=events')).status).toBe(422)
    expect((await ask('/api/exports/xls')).status).toBe(422)
  })
})

describe('what is wrong is told with what to do', () => {
  it.each([
    ['/api/events?souce=FIN', 422, 'did you mean "source"?'],
    ['/api/events?source=Finlandd', 422, 'did you mean "finland"?'],
    ['/api/events?action=expel-diplomat', 422, 'did you mean "expel-diplomats"?'],
    ['/api/events?limit=0', 422, 'from 1 to 500'],
    ['/api/events?limit=1&limit=2', 422, 'given more than once'],
    ['/api/events?cursor=x', 422, 'cursor'],
    ['/api/events?since=2021-02-30', 422, '2022-02-28'],
    ['/api/events/nobody', 404, '/api/events'],
    ['/api/nothing', 404, '/api'],
  ])('%s', async (path, status, words) => {
    const response = await ask(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(problemSchema.parse(await response.json()).detail).toContain(words)
  })

  it('another method, another kind of body, a body too large, no JSON', async () => {
    const wrong = await ask('/api/events', { method: 'POST' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect((await ask('/api/decisions', { method: 'OPTIONS' })).status).toBe(204)
    expect((await ask('/api/read', { method: 'POST', body: 'x' })).status).toBe(415)
    expect((await ask('/api/read', sent('POST', { text: 'x'.repeat(3 * 2 ** 20) }))).status).toBe(413)
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"te' }
    expect((await ask('/api/read', broken)).status).toBe(400)
  })
})

describe('HTTP', () => {
  it('sends nothing again that a client has, and everything after a change', async () => {
    const tag = (await ask('/api/cases')).headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\/"/)
    const again = () => ask('/api/cases', { headers: { 'if-none-match': tag } })
    expect((await again()).status).toBe(304)
    await ask('/api/decisions', sent('POST', { event: FINLAND, verdict: { kind: 'confirm' } }))
    expect((await again()).status).toBe(200)
  })

  it('compresses for those who take it', async () => {
    const plain = await (await ask('/api/codebook')).text()
    const coded = async (coding: string) => {
      const response = await ask('/api/codebook', { headers: { 'accept-encoding': coding } })
      return { response, bytes: Buffer.from(await response.arrayBuffer()) }
    }
    const { response, bytes } = await coded('gzip, br')
    expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual([
      'br',
      'Accept-Encoding',
    ])
    expect(brotliDecompressSync(bytes).toString()).toBe(plain)
    expect(gunzipSync((await coded('gzip, br;q=0')).bytes).toString()).toBe(plain)
    expect((await coded('identity')).bytes.toString()).toBe(plain)
  })

  it('answers HEAD without a body, and keeps strict headers on every answer', async () => {
    const head = await ask('/api/events', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const path of ['/api/events', '/api/nothing', '/api', '/'])
      expect((await ask(path)).headers.get('content-security-policy'), path).toContain("default-src 'none'")
  })

  it('changes nothing for a page of another site', async () => {
    const init = sent('POST', { event: FINLAND, verdict: { kind: 'reject' } })
    const foreign = { ...init, headers: { ...init.headers, origin: 'https://evil.example' } }
    expect((await ask('/api/decisions', foreign)).status).toBe(403)
  })

  it('tells of changes as they come', async () => {
    const stream = (await ask('/api/live')).body?.getReader()
    const heard = async () => new TextDecoder().decode((await stream?.read())?.value)
    expect(await heard()).toMatch(/^event: version\ndata: \{"version":\d+\}\nid: \d+\n\n$/)
    await ask('/api/decisions', sent('POST', { event: FINLAND, verdict: { kind: 'annotate', text: 'seen' } }))
    expect(await heard()).toContain('event: changed')
    await stream?.cancel()
  })

  it('counts requests under their route', async () => {
    await ask('/api/events/whatever')
    const metrics = await (await ask('/api/metrics')).text()
    expect(metrics).toContain(
      'demarche_http_requests_total{method="GET",route="/api/events/:id",status="404"}',
    )
    expect(metrics).toMatch(/demarche_ledger_events \d/)
  })
})

describe('the description of the API', () => {
  it('has every route, with a role and a summary', () => {
    const { paths } = described(serving.app, '0')
    const known = new Set(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
      ),
    )
    const pages = ['GET /api', 'GET /api/', 'GET /api/page.css']
    const served = serving.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api'))
      .map(({ method, path }) => `${method} ${path}`)
    expect(served.filter((route) => !known.has(route) && !pages.includes(route))).toEqual([])
    for (const methods of Object.values(paths))
      for (const operation of Object.values(methods)) {
        expect(operation.summary).toBeTruthy()
        expect(operation['x-role']).toBeTruthy()
      }
  })

  it('is a document and a page without scripts, in which every link leads somewhere', async () => {
    expect((await given('/api/openapi.json')).openapi).toBe('3.1.0')
    const page = await (await ask('/api')).text()
    expect(page).not.toMatch(/<script|style=|onclick/)
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('whatever is asked', () => {
  const PATHS = [
    '/api/events',
    '/api/events/facets',
    '/api/articles',
    '/api/cases',
    '/api/search',
    '/api/claims',
    '/api/world',
    '/api/decisions',
    '/api/today',
  ]
  const NAMES = [
    'q',
    'text',
    'source',
    'side',
    'since',
    'limit',
    'cursor',
    'sort',
    'action',
    'minOutlets',
    'confidenceMin',
    'case',
    'day',
  ]

  it('is answered, and never with a fault', async () => {
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', "'--", '%', '\0', '-1', '1e9', 'FIN'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PATHS),
        fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 3 }),
        async (path, parameters) => {
          const asked = new URLSearchParams(parameters.map(([name, each]) => [name, each]))
          expect((await ask(`${path}?${asked}`)).status).toBeLessThan(500)
        },
      ),
      { numRuns: 150 },
    )
  })

  it.each(['..%2f..%2fetc', '%00', '%E0%A4%A', '\u202e', "' or 1=1 --", 'x'.repeat(600), '__proto__', '#e1'])(
    'is answered for the id %j',
    async (id) => {
      const written = id.startsWith('%') || id.startsWith('..') ? id : encodeURIComponent(id)
      for (const noun of ['events', 'articles', 'cases', 'records', 'reports', 'actors', 'codebook/actions'])
        expect((await ask(`/api/${noun}/${written}`)).status).toBeLessThan(500)
    },
  )
})
