import jsonld from 'jsonld'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenLedger } from '../../src/ledger/index.ts'
import { exported, openWith } from './example.ts'
import { HOSTILE } from './hostile.ts'

const EXPULSION = 'nor-blr-expel-diplomats-2021-05-03'

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openWith([
    ...HOSTILE,
    {
      text: 'Norway has expelled 4 Belarusian diplomats over espionage, the foreign ministry in Oslo said. They must leave the country by June 30.',
      title: 'Norway expels Belarusian diplomats',
      outlet: 'Fjord Post',
      url: 'https://fjord.example/1',
      published: '2021-05-04',
    },
  ])
  await ledger.decide(
    EXPULSION,
    { kind: 'correct', field: 'count', value: { min: 3, max: 3, approximate: false } },
    { by: 'Anna Ø', reason: 'the ministry says so', at: '2022-05-01T10:00:00Z' },
  )
  const note = await ledger.decide(
    EXPULSION,
    { kind: 'annotate', text: 'compare 2015' },
    { by: 'Ben', reason: '', at: '2022-05-02T10:00:00Z' },
  )
  await ledger.decide(
    EXPULSION,
    { kind: 'undo', decision: note.id },
    { by: 'Ben', reason: '', at: '2022-05-03T10:00:00Z' },
  )
})
afterAll(() => ledger.close())

/** No context and no document is ever fetched; `safe` fails on any key that the context does not define. */
const options = {
  documentLoader: (url: string): never => {
    throw new Error(`asks for ${url}`)
  },
  safe: true,
}

type Values = readonly { readonly '@value'?: unknown; readonly '@id'?: string; readonly '@type'?: unknown }[]
type Expanded = { readonly '@id': string; readonly '@type'?: readonly string[] } & Readonly<
  Record<string, never>
>

const documentOf = async (more = {}): Promise<jsonld.JsonLdDocument> =>
  JSON.parse((await exported(ledger, 'json-ld', { query: { generic: true }, ...more })).toString())

const nodesOf = async (): Promise<readonly Expanded[]> =>
  (await jsonld.flatten(await documentOf(), undefined, options)) as unknown as readonly Expanded[]

const OA = 'http://www.w3.org/ns/oa#'
const PROV = 'http://www.w3.org/ns/prov#'
const OURS = 'urn:demarche:term:'

const all = (node: Expanded | undefined, property: string): Values => (node?.[property] ?? []) as Values
const one = (node: Expanded | undefined, property: string): unknown => {
  const [value] = all(node, property)
  return value?.['@value'] ?? value?.['@id']
}
const ofType = (nodes: readonly Expanded[], type: string): readonly Expanded[] =>
  nodes.filter((node) => node['@type']?.includes(type))

describe('json-ld', () => {
  it('is read by a JSON-LD processor without the network, and by none of its terms lost', async () => {
    const quads = (await jsonld.toRDF(await documentOf(), options)) as readonly object[]
    expect(quads.length).toBeGreaterThan(300)
  })

  it('annotates every value of every report', async () => {
    const nodes = await nodesOf()
    const annotations = ofType(nodes, `${OA}Annotation`)
    let reports = 0
    let claims = 0
    for await (const told of ledger.every({ generic: true })) {
      claims += told.event.claims.reduce((sum, claim) => sum + claim.told.length, 0)
      for (const { key, report } of told.reports) {
        reports += 1
        const own = annotations.filter(
          (node) => one(node, `${PROV}wasDerivedFrom`) === `urn:demarche:report:${encodeURIComponent(key)}`,
        )
        const bodies = own.map((node) => nodes.find((each) => each['@id'] === one(node, `${OA}hasBody`)))
        const fields = bodies.map((body) => one(body, `${OURS}field`))
        const { object, ...event } = report.event
        const given = Object.keys({ ...event, ...object }).filter((field) => VALUES.has(field))
        for (const field of given)
          if (!Array.isArray(event[field as 'source']) || event[field as 'source'].length > 0)
            expect(fields, `${key} ${field}`).toContain(field)
      }
    }
    const ofClaims = annotations.filter((node) => node['@id'].includes(':claim:'))
    expect([ofType(nodes, `${OURS}Report`).length, ofClaims.length]).toEqual([reports, claims])
    expect(claims).toBeGreaterThan(0)
  })

  it('points at the very characters, counted as code points', async () => {
    const nodes = await nodesOf()
    const byId = new Map(nodes.map((node) => [node['@id'], node]))
    const texts = new Map<string, readonly string[]>()
    for await (const { reports } of ledger.every({ generic: true }))
      for (const { report } of reports) {
        const { article } = (await ledger.record(report.from.article)) ?? {}
        if (article === undefined) throw new Error('no record')
        texts.set(`urn:sha256:${article.textSha256}`, [...article.text])
        texts.set(`urn:demarche:title:${article.id}`, [...(article.title ?? '')])
      }
    let checked = 0
    let afterEmoji = 0
    for (const target of ofType(nodes, `${OA}SpecificResource`)) {
      const state = byId.get(String(one(target, `${OA}hasState`)))
      const text = texts.get(String(one(state, `${OA}cachedSource`) ?? one(target, `${OA}hasSource`))) ?? []
      const selectors = all(target, `${OA}hasSelector`).map(({ '@id': id = '' }) => byId.get(id))
      const quote = selectors.find((each) => each?.['@type']?.includes(`${OA}TextQuoteSelector`))
      const position = selectors.find((each) => each?.['@type']?.includes(`${OA}TextPositionSelector`))
      const [start, end] = [Number(one(position, `${OA}start`)), Number(one(position, `${OA}end`))]
      expect(text.slice(start, end).join('')).toBe(one(quote, `${OA}exact`))
      expect(text.slice(Math.max(0, start - 32), start).join('')).toBe(one(quote, `${OA}prefix`))
      expect(text.slice(end, end + 32).join('')).toBe(one(quote, `${OA}suffix`))
      checked += 1
      if (text.slice(0, start).includes('😀')) afterEmoji += 1
    }
    expect(checked).toBeGreaterThan(40)
    expect(afterEmoji).toBeGreaterThan(5)
  })

  it('types its values', async () => {
    const nodes = await nodesOf()
    const bodies = ofType(nodes, `${OURS}Value`)
    const deadline = bodies.find((body) => one(body, `${OURS}field`) === 'deadline')
    expect(all(deadline, `${OURS}lastDay`)[0]).toMatchObject({
      '@type': 'http://www.w3.org/2001/XMLSchema#date',
      '@value': expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    const goldstein = bodies.find((body) => one(body, `${OURS}field`) === 'goldstein')
    expect(all(goldstein, `${OURS}goldstein`)[0]).toMatchObject({
      '@type': 'http://www.w3.org/2001/XMLSchema#decimal',
      '@value': expect.stringMatching(/^-?\d+(\.\d+)?$/),
    })
  })

  it('says who read, by what, and which outlet told it; what is inferred names its rule', async () => {
    const nodes = await nodesOf()
    const byId = new Map(nodes.map((node) => [node['@id'], node]))
    for (const node of ofType(nodes, `${OA}Annotation`)) {
      const activity = byId.get(String(one(node, `${PROV}wasGeneratedBy`)))
      expect(activity?.['@type']).toContain(`${PROV}Activity`)
      expect(byId.get(String(one(activity, `${PROV}wasAssociatedWith`)))).toBeDefined()
      const agent = one(node, `${PROV}wasAttributedTo`)
      if (agent !== undefined) expect(byId.get(String(agent))).toBeDefined()
      const inferred = one(node, `${OA}motivatedBy`) === `${OURS}inferring`
      expect(one(node, `${OURS}inferredBy`) !== undefined).toBe(inferred)
    }
    const status = ofType(nodes, `${OA}Annotation`).find((node) => node['@id'].includes(':status:'))
    expect(one(status, `${OURS}inferredBy`)).toMatch(/^urn:demarche:rule:/)
    const pages = ofType(nodes, `${OA}SpecificResource`).map((node) => one(node, `${OA}hasSource`))
    expect(pages).toContain('https://fjord.example/1')
    expect(JSON.stringify(nodes)).not.toContain('javascript:')
  })

  it('has what reviewers decided, and whether it holds', async () => {
    const nodes = await nodesOf()
    const decisions = ofType(nodes, `${OURS}Decision`)
    expect(decisions.map((node) => [one(node, `${OURS}verdict`), one(node, `${OURS}holds`)]).sort()).toEqual([
      ['annotate', false],
      ['correct', true],
    ])
    const correction = ofType(nodes, `${OA}Annotation`).find(
      (node) => one(node, `${OA}motivatedBy`) === `${OA}editing`,
    )
    expect(one(correction, `${OA}hasTarget`)).toBe(`urn:demarche:event:${EXPULSION}`)
    const agent = nodes.find((node) => node['@id'] === one(correction, `${PROV}wasAttributedTo`))
    expect(one(agent, 'http://xmlns.com/foaf/0.1/name')).toBe('Anna Ø')
    const preferred = ofType(nodes, `${OURS}Value`).find(
      (node) => one(node, `${OURS}field`) === 'count' && one(node, `${OURS}chosenBy`) === 'reviewer',
    )
    expect(one(preferred, `${OURS}atLeast`)).toBe(3)
  })

  it('is a whole document when nothing fits', async () => {
    const nodes = await jsonld.expand(await documentOf({ query: { source: 'FJI' } }), options)
    expect(nodes.length).toBe(1)
  })
})

/** Fields of a record's event that hold values. */
const VALUES = new Set([
  'action',
  'status',
  'background',
  'source',
  'target',
  'kind',
  'count',
  'people',
  'named',
  'post',
  'against',
  'date',
  'deadline',
  'effective',
  'place',
  'occasion',
  'grounds',
  'instruments',
  'legal',
  'inResponseTo',
  'attribution',
  'plover',
  'cameo',
  'goldstein',
])
