import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../src/index.ts'
import { type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import { missedOf } from '../consolidation/missed.ts'
import { readingOf, type Telling } from '../consolidation/notation.ts'
import { DATABASES, type Database } from './places.ts'

const codebook = await loadCodebook()

const twelve: Telling = {
  id: 'wire',
  outlet: 'Harbour Wire',
  published: '2022-03-01',
  events: ['USA > RUS expel-diplomats performed 12 2022-02-28'],
}
const answer: Telling = {
  id: 'answer',
  outlet: 'Neva News',
  published: '2022-03-24',
  events: ['RUS > USA expel-diplomats performed 37 2022-03-23'],
}
const all = [twelve, answer]
const EVENT = 'usa-rus-expel-diplomats-2022-02-28'
const signature = { by: 'anna', reason: 'checked', at: '2022-05-01T00:00:00.000Z' }

const withLedger = async (database: Database, work: (ledger: OpenLedger) => Promise<void>): Promise<void> => {
  const place = await database.place()
  const ledger = await openLedger(place.location)
  try {
    await work(ledger)
  } finally {
    await ledger.close()
    await place.remove()
  }
}

const put = async (ledger: OpenLedger, ...tellings: readonly Telling[]): Promise<void> => {
  await ledger.add(tellings.map(readingOf))
  await ledger.consolidate()
}

describe.each(DATABASES)('what a reviewer adds to a ledger: $name', (database) => {
  it('is shown as such, and taken back', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, ...all)
      const before = await ledger.find()
      const missed = missedOf('FIN > BLR expel-diplomats performed 2 2022-03-02')
      const decision = await ledger.addMissed('wire', missed, signature, codebook)
      const [told] = await ledger.about(decision.id)
      expect(told?.event).toMatchObject({ id: 'fin-blr-expel-diplomats-2022-03-02', goldstein: -4 })
      expect(told?.reports).toMatchObject([
        {
          key: `wire#+${decision.id}`,
          report: { added: { by: 'anna' }, event: { confidence: 1, cameo: '161' } },
        },
      ])
      expect((await ledger.toldBy('wire')).map(({ event }) => event.id)).toContain(told?.event.id)
      expect((await ledger.find({ text: 'wire', source: 'FIN' })).events).toHaveLength(1)
      expect(await ledger.decisionsOn(told?.event.id ?? '')).toMatchObject([{ id: decision.id, holds: true }])
      expect(await ledger.decisionsOn(EVENT)).toEqual([])
      expect(await ledger.verify()).toEqual([])
      await ledger.decide('', { kind: 'undo', decision: decision.id }, { ...signature, by: 'ben' })
      expect(await ledger.find()).toEqual(before)
      expect(await ledger.about(decision.id)).toEqual([])
      expect(await ledger.decisionsOn('nowhere')).toBeUndefined()
    })
  })

  it('is refused where it is no event, stands nowhere, or is told already', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, ...all)
      const missed = missedOf('FIN > BLR expel-diplomats performed 2 2022-03-02')
      const adding = (event: object, article = 'wire') =>
        ledger.addMissed(article, { ...missed, ...event }, signature, codebook)
      await expect(adding({}, 'nowhere')).rejects.toThrow('no article nowhere')
      await expect(adding({ status: 'done' })).rejects.toThrow('event.status')
      await expect(adding({ action: 'expel-diplomat' })).rejects.toThrow('did you mean "expel-diplomats"')
      await expect(adding({ id: 'e1' })).rejects.toThrow('id')
      await expect(adding({ evidence: { trigger: [1, 2], sentence: [0, 9000] } })).rejects.toThrow(
        'event.evidence.sentence: points outside the text',
      )
      await expect(
        ledger.addMissed(
          'wire',
          missedOf('USA > RUS expel-diplomats performed', {}, 12),
          signature,
          codebook,
        ),
      ).rejects.toThrow(EVENT)
      await adding({})
      await expect(adding({})).rejects.toThrow('fin-blr-expel-diplomats-2022-03-02')
    })
  })

  it('stays when the article is read anew, and is one event with what that reading finds', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, ...all)
      const line = 'FIN > BLR expel-diplomats performed 2 2022-03-02'
      const decision = await ledger.addMissed('wire', missedOf(line), signature, codebook)
      await put(ledger, {
        ...twelve,
        version: '2.0.0',
        events: [...twelve.events, [line, { evidence: { trigger: [102, 103], sentence: [100, 105] } }]],
      })
      const [told, ...others] = await ledger.about(decision.id)
      expect(others).toEqual([])
      expect(told?.reports.map(({ key }) => key)).toEqual([`wire#+${decision.id}`])
      expect((await ledger.find({ source: 'FIN' })).events).toHaveLength(1)
      expect(await ledger.verify()).toEqual([])
    })
  })
})
