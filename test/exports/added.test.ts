import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../src/exports/index.ts'
import { decisionLines, nothingGathered } from '../../src/exports/replication/articles.ts'
import { loadCodebook, missedEvent } from '../../src/index.ts'
import type { OpenLedger } from '../../src/ledger/index.ts'
import type { Decision } from '../../src/model/index.ts'
import { exported, openWith } from './example.ts'

const TEXT =
  'Norway has expelled 4 Belarusian diplomats, the foreign ministry in Oslo said.\n\nFor two envoys of Libya, too, it was time to pack their suitcases.'
const WORDS = 'time to pack their suitcases'
const EVENT = 'nor-lby-expel-diplomats-2021-05-04'

let ledger: OpenLedger
let decision: Decision
beforeAll(async () => {
  ledger = await openWith([
    {
      id: 'fjord',
      text: TEXT,
      title: 'Norway expels diplomats',
      outlet: 'Fjord Post',
      url: 'https://fjord.example/1',
      published: '2021-05-04',
    },
  ])
  const record = await ledger.record('fjord')
  if (record === undefined) throw new Error('the article is there')
  const at = TEXT.indexOf(WORDS)
  const object = { kind: 'diplomats', count: { min: 2, max: 2, approximate: false } } as const
  const codebook = await loadCodebook()
  const missed = missedEvent(
    record.article,
    {
      action: 'expel-diplomats',
      source: ['NOR'],
      target: ['LBY'],
      words: [at, at + WORDS.length],
      object,
      deadline: { start: '2021-05-11', end: '2021-05-11', precision: 'day', basis: 'explicit' },
    },
    codebook,
  )
  const signature = { by: 'Anna', reason: 'an idiom', at: '2022-05-01T10:00:00Z' }
  decision = await ledger.addMissed('fjord', missed, signature, codebook)
})
afterAll(() => ledger.close())

const linesWith = async (format: string, words: string, more = {}): Promise<readonly string[]> =>
  (await exported(ledger, format, more))
    .toString()
    .split('\n')
    .filter((line) => line.includes(words))

describe('what a reviewer added is exported', () => {
  it.each(EXPORT_FORMATS.map(({ id }) => id))('as %s: more than without it', async (format) => {
    const query = { target: 'LBY' }
    const [found, none] = [
      await exported(ledger, format, { query, at: '2021-05-05T00:00:00Z' }),
      await exported(ledger, format, { query: { target: 'CHN' } }),
    ]
    expect(found.length).toBeGreaterThan(none.length)
  })

  it('as a report with whose it is, its words and its codes', async () => {
    const key = `fjord#+${decision.id}`
    const [row] = await linesWith('csv', key, { rows: 'reports' })
    for (const part of [EVENT, 'Anna', 'reviewer', WORDS, 'SANCTION', '161']) expect(row).toContain(part)
    const [line] = await linesWith('ndjson', EVENT)
    expect(line).toContain(`"added":{"by":"Anna","decision":"${decision.id}"}`)
  })

  it('as made by the decision, not by the reading', async () => {
    const graph = JSON.parse((await exported(ledger, 'json-ld')).toString())['@graph'] as readonly Record<
      string,
      unknown
    >[]
    const made = `urn:demarche:decision:${decision.id}`
    const report = graph.find(({ tellsOf }) => tellsOf === `urn:demarche:event:${EVENT}`)
    expect(report).toMatchObject({ generatedBy: made, confidence: '1' })
    expect(graph.find(({ id }) => id === made)).toMatchObject({ verdict: 'add', reason: 'an idiom' })
    const words = graph.filter((node) => JSON.stringify(node).includes(`"exact":"${WORDS}"`))
    expect(words.map(({ generatedBy }) => generatedBy)).toContain(made)
  })

  it('with its decision in a package for replication', async () => {
    const gathered = { ...nothingGathered(), articles: new Set(['fjord']) }
    const [line = '{}'] = decisionLines(await ledger.decisions(), gathered)
    expect(JSON.parse(line)).toMatchObject({ id: decision.id, verdict: { kind: 'add' }, holds: true })
  })
})
