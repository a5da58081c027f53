import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpenedReader, openReader } from '../../src/index.ts'
import { type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import type { Event } from '../../src/model/index.ts'
import { localAccess } from '../../src/server/access/access.ts'
import { type App, createApp } from '../../src/server/app.ts'
import { createReaderApart } from '../../src/server/reading/apart.ts'
import type {
  Assignments,
  AssignmentView,
  CodingAgreement,
  Settled,
} from '../../src/server/schemas/codings.ts'

const TEXT =
  'Norway expelled three Russian diplomats on 5 May 2021. Russia condemned Norway. Chile recalled its ambassador to Peru.'

let ledger: OpenLedger
let app: App
let reader: OpenedReader
const apart = createReaderApart()

beforeAll(async () => {
  reader = await openReader()
})

beforeEach(async () => {
  ledger = await openLedger(':memory:')
  const record = reader.read({ text: TEXT, id: 'fjord', outlet: 'Fjord Post', published: '2021-05-05' })
  await ledger.add([{ record, readAt: '2021-05-05T12:00:00Z' }])
  await ledger.consolidate()
  app = createApp({
    ledger,
    codebook: reader.codebook,
    reader: async () => reader,
    access: localAccess('Ada'),
    version: 'test',
    now: () => new Date(),
    log: (line) => expect.fail(line),
    readerApart: apart,
    closing: new AbortController().signal,
    desk: '/nowhere',
  })
})
afterEach(() => ledger.close())
afterAll(() => apart.close())

const ask = async <T>(path: string, method = 'GET', body?: unknown): Promise<{ status: number; body: T }> => {
  const response = await app.request(path, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  })
  return { status: response.status, body: (await response.json()) as T }
}

const assigned = async (): Promise<string> => {
  const { status, body } = await ask<Assignments>('/api/codings', 'POST', {
    articles: ['fjord'],
    coders: ['ben', 'cleo'],
    start: 'machine',
  })
  expect(status).toBe(201)
  return body.assignments[0]?.id ?? ''
}

const mine = async (id: string, as: string): Promise<readonly Event[]> =>
  ((await ask<AssignmentView>(`/api/codings/${id}?as=${as}`)).body.mine?.events ?? []) as readonly Event[]

describe('double coding', () => {
  it('shows nobody the coding of the other before both are done', async () => {
    const id = await assigned()
    const events = await mine(id, 'ben')
    expect(events.length).toBeGreaterThan(1)
    const saved = await ask(`/api/codings/${id}/mine?as=ben`, 'PUT', { version: 0, events: events.slice(1) })
    expect(saved.status).toBe(200)
    await ask(`/api/codings/${id}/done?as=ben`, 'POST')

    const { body } = await ask<AssignmentView>(`/api/codings/${id}?as=cleo`)
    expect(body.mine?.events).toHaveLength(events.length)
    expect(body.both).toBeUndefined()
    expect((await ask(`/api/codings/${id}?as=dora`)).body).not.toHaveProperty('mine')

    await ask(`/api/codings/${id}/done?as=cleo`, 'POST')
    const { body: after } = await ask<AssignmentView>(`/api/codings/${id}?as=cleo`)
    expect(after.both?.map((each) => each.events.length)).toEqual([events.length - 1, events.length])
  })

  it('refuses what was made from an older version, and changes after the end', async () => {
    const id = await assigned()
    await ask(`/api/codings/${id}/mine?as=ben`, 'PUT', { version: 0, events: [] })
    expect((await ask(`/api/codings/${id}/mine?as=ben`, 'PUT', { version: 0, events: [] })).status).toBe(409)
    await ask(`/api/codings/${id}/done?as=ben`, 'POST')
    expect((await ask(`/api/codings/${id}/mine?as=ben`, 'PUT', { version: 1, events: [] })).status).toBe(409)
    expect((await ask(`/api/codings/${id}/mine?as=dora`, 'PUT', { version: 0, events: [] })).status).toBe(403)
    expect((await ask('/api/codings/none?as=ben')).status).toBe(404)
  })

  it('assigns an article to the same two once, and to two who differ', async () => {
    await assigned()
    const again = { articles: ['fjord'], coders: ['cleo', 'ben'] }
    expect((await ask('/api/codings', 'POST', again)).status).toBe(409)
    expect((await ask('/api/codings', 'POST', { ...again, coders: ['ben', 'ben'] })).status).toBe(422)
    expect((await ask('/api/codings', 'POST', { ...again, articles: ['no'] })).status).toBe(404)
  })

  it('measures agreement over what both are done with', async () => {
    const id = await assigned()
    const events = await mine(id, 'ben')
    const [first, ...rest] = events
    const other = { ...first, status: 'threatened' }
    await ask(`/api/codings/${id}/mine?as=ben`, 'PUT', { version: 0, events: [other, ...rest] })
    expect((await ask<CodingAgreement>('/api/codings/agreement')).body.pairs).toBe(0)
    for (const coder of ['ben', 'cleo']) await ask(`/api/codings/${id}/done?as=${coder}`, 'POST')
    const { body } = await ask<CodingAgreement>('/api/codings/agreement')
    expect(body.pairs).toBe(1)
    expect(body.disagreements.map(({ field, a, b }) => [field, a, b])).toContainEqual([
      'status',
      'threatened',
      'performed',
    ])
    const csv = await app.request('/api/codings/disagreements.csv')
    expect(await csv.text()).toContain('threatened')
  })

  it('corrects what is settled otherwise than it was read, once', async () => {
    const id = await assigned()
    const [first, ...rest] = await mine(id, 'ben')
    for (const coder of ['ben', 'cleo']) await ask(`/api/codings/${id}/done?as=${coder}`, 'POST')
    const four = { ...first, object: { ...first?.object, count: { min: 4, max: 4, approximate: false } } }
    expect((await ask(`/api/codings/${id}/adjudicate`, 'POST', { events: [four, ...rest] })).status).toBe(200)
    const { events } = await ledger.find({ action: 'expel-diplomats' })
    expect(events[0]?.fields.count?.value).toEqual({ min: 4, max: 4, approximate: false })
    expect(events[0]?.fields.count?.rule).toBe('reviewer')
    const audited = await ledger.accounts.audit.list()
    expect(JSON.stringify(audited)).toContain('Ada')
    expect((await ask(`/api/codings/${id}/adjudicate`, 'POST', { events: [] })).status).toBe(409)
  })

  it('settles an act towards two states for both', async () => {
    const text = 'Ghana expelled two diplomats of Togo and Benin on 6 May 2021.'
    const record = reader.read({ text, id: 'volta', outlet: 'Volta Post', published: '2021-05-06' })
    await ledger.add([{ record, readAt: '2021-05-06T12:00:00Z' }])
    await ledger.consolidate()
    const told = await ledger.toldBy('volta')
    const { body } = await ask<Assignments>('/api/codings', 'POST', {
      articles: ['volta'],
      coders: ['ben', 'cleo'],
    })
    const id = body.assignments[0]?.id ?? ''
    const events = await mine(id, 'ben')
    expect([told.length, events.length]).toEqual([2, 1])
    for (const coder of ['ben', 'cleo']) await ask(`/api/codings/${id}/done?as=${coder}`, 'POST')
    await ask(`/api/codings/${id}/adjudicate`, 'POST', { events })
    for (const { event } of await ledger.toldBy('volta')) expect(event.review.confirmed).toEqual(['Ada'])
  })

  it('makes decisions of what is settled', async () => {
    const id = await assigned()
    const events = await mine(id, 'ben')
    expect((await ask(`/api/codings/${id}/adjudicate`, 'POST', { events })).status).toBe(409)
    for (const coder of ['ben', 'cleo']) await ask(`/api/codings/${id}/done?as=${coder}`, 'POST')
    const { status, body } = await ask<Settled>(`/api/codings/${id}/adjudicate`, 'POST', {
      events: events.slice(0, 1),
    })
    expect(status).toBe(200)
    expect(body.assignment.adjudicated?.by).toBe('Ada')
    const kinds = (await ledger.decisions()).map(({ verdict }) => verdict.kind)
    expect(kinds.filter((kind) => kind === 'confirm')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'reject').length).toBeGreaterThan(0)
  })
})
