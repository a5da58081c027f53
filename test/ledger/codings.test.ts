import { describe, expect, it } from 'vitest'
import { type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import { readingOf, type Telling } from '../consolidation/notation.ts'
import { DATABASES, type Database } from './places.ts'

const expulsion: Telling = {
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
const given = { article: 'wire', coders: ['anna', 'ben'], start: 'machine', by: 'eve' } as const

const withLedger = async (database: Database, work: (ledger: OpenLedger) => Promise<void>): Promise<void> => {
  const place = await database.place()
  let second = 0
  const now = () => new Date(Date.UTC(2022, 4, 1, 0, 0, second++))
  const ledger = await openLedger(place.location, { now })
  try {
    await ledger.add([expulsion, answer].map(readingOf))
    await ledger.consolidate()
    await work(ledger)
  } finally {
    await ledger.close()
    await place.remove()
  }
}

describe.each(DATABASES)('articles coded by two: $name', (database) => {
  it('begin from what was read or from an empty page, and are found by coder, the latest first', async () => {
    await withLedger(database, async ({ codings, record }) => {
      const first = await codings.assign(given)
      const second = await codings.assign({
        ...given,
        article: 'answer',
        coders: ['anna', 'cy'],
        start: 'blank',
      })
      const read = (await record('wire'))?.events ?? []
      expect(read).toHaveLength(1)
      expect(first).toMatchObject({ article: 'wire', start: 'machine', by: 'eve' })
      expect(first.codings).toEqual(
        ['anna', 'ben'].map((coder) => ({ coder, state: 'assigned', version: 0, events: read })),
      )
      expect(second.codings.map(({ events }) => events)).toEqual([[], []])
      const listed = async (coder?: string) =>
        (await codings.list(coder === undefined ? {} : { coder })).map(({ id }) => id)
      expect(await listed()).toEqual([second.id, first.id])
      expect(await listed('anna')).toEqual([second.id, first.id])
      expect(await listed('ben')).toEqual([first.id])
      expect(await listed('eve')).toEqual([])
      expect(await codings.list({ limit: 1 })).toEqual([second])
      expect(await codings.find(first.id)).toEqual(first)
      expect(await codings.find('none')).toBeUndefined()
    })
  })

  it('refuse one person as both, an article that is not there, and the same pair twice', async () => {
    await withLedger(database, async ({ codings }) => {
      await expect(codings.assign({ ...given, coders: ['anna', 'anna'] })).rejects.toMatchObject({
        trouble: 'same-coder',
      })
      await expect(codings.assign({ ...given, article: 'none' })).rejects.toMatchObject({
        trouble: 'unknown',
      })
      await codings.assign(given)
      await expect(codings.assign({ ...given, coders: ['ben', 'anna'] })).rejects.toMatchObject({
        trouble: 'assigned-already',
      })
      await codings.assign({ ...given, coders: ['anna', 'cy'] })
      expect(await codings.list()).toHaveLength(2)
    })
  })

  it('are kept apart, and what somebody saved elsewhere is never written over', async () => {
    await withLedger(database, async ({ codings }) => {
      const { id, codings: before } = await codings.assign(given)
      const saved = await codings.save(id, 'anna', 0, [])
      expect(saved).toMatchObject({ coder: 'anna', state: 'begun', version: 1, events: [] })
      expect(saved.savedAt).toMatch(/^2022-05-01T/)
      expect((await codings.find(id))?.codings).toEqual([saved, before[1]])
      await expect(codings.save(id, 'anna', 0, before[0].events)).rejects.toMatchObject({ trouble: 'stale' })
      const tries = await Promise.allSettled([1, 1].map((version) => codings.save(id, 'anna', version, [])))
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      await expect(codings.save(id, 'eve', 0, [])).rejects.toMatchObject({ trouble: 'not-theirs' })
      await expect(codings.finish(id, 'eve')).rejects.toMatchObject({ trouble: 'not-theirs' })
      await expect(codings.save('none', 'anna', 0, [])).rejects.toMatchObject({ trouble: 'unknown' })
    })
  })

  it('are changed no more when done, settled when both are, and leave the account as it is', async () => {
    await withLedger(database, async (ledger) => {
      const { codings } = ledger
      const account = await ledger.find()
      const { id } = await codings.assign(given)
      await codings.save(id, 'anna', 0, [])
      const half = await codings.finish(id, 'anna')
      expect(half.codings.map(({ state }) => state)).toEqual(['done', 'assigned'])
      expect(await codings.finish(id, 'anna')).toEqual(half)
      await expect(codings.save(id, 'anna', 1, [])).rejects.toMatchObject({ trouble: 'done' })
      await expect(codings.adjudicated(id, 'eve')).rejects.toMatchObject({
        trouble: 'not-done',
        message: expect.stringMatching(/^ben must/),
      })
      await codings.finish(id, 'ben')
      const settled = await codings.adjudicated(id, 'eve')
      expect(settled.adjudicated).toMatchObject({ by: 'eve' })
      expect(await codings.find(id)).toEqual(settled)
      expect(await ledger.find()).toEqual(account)
    })
  })
})
