import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { fillDesk } from '../../src/ledger/fill-desk.ts'
import { openStore } from '../../src/ledger/open-store.ts'
import { clearTexts } from '../../src/ledger/search.ts'
import { inTransaction } from '../../src/ledger/store.ts'
import { readingOf } from '../consolidation/notation.ts'
import { ANSWER, answer, by, idsOf, inSteps, paged, TWELVE, withLedger } from './desk-ledger.ts'
import { DATABASES } from './places.ts'

describe.each(DATABASES)('events as the desk asks for them: $name', (database) => {
  it('gives events in every order, the same page by page as at once', async () => {
    await withLedger(database, async (ledger) => {
      for (const sort of ['latest', 'earliest', 'outlets', 'confidence'] as const) {
        const whole = (await ledger.find({ sort })).events
        expect(whole).toHaveLength(await ledger.count())
        const ids = whole.map(({ id }) => id)
        for (const limit of [1, 2]) {
          expect(await paged(ledger, { sort, limit })).toEqual(ids)
          const ofSide = whole.filter(({ source, target }) => source === 'USA' || target === 'USA')
          expect(await paged(ledger, { sort, limit, side: 'USA' })).toEqual(ofSide.map(({ id }) => id))
        }
        if (sort === 'outlets') expect(inSteps(whole, (a, b) => a.outlets >= b.outlets)).toBe(true)
        if (sort === 'confidence') expect(inSteps(whole, (a, b) => a.confidence <= b.confidence)).toBe(true)
      }
      expect(await idsOf(ledger, { sort: 'earliest' })).toEqual(
        [...(await idsOf(ledger, { sort: 'latest' }))].reverse(),
      )
    })
  })

  it('goes on where a page ended, though newer events have come meanwhile', async () => {
    await withLedger(database, async (ledger) => {
      const before = await idsOf(ledger, {})
      const { next } = await ledger.find({ limit: 2 })
      await ledger.add([
        readingOf({ ...answer, id: 'late', events: ['CHN > JPN demand performed 2022-05-01'] }),
      ])
      await ledger.consolidate()
      expect(await idsOf(ledger, { cursor: next ?? '' })).toEqual(before.slice(2))
    })
  })

  it('refuses what is no cursor, or one of another order', async () => {
    await withLedger(database, async (ledger) => {
      const { next } = await ledger.find({ limit: 1 })
      await expect(ledger.find({ cursor: next ?? '', sort: 'outlets' })).rejects.toThrow(RangeError)
      await expect(ledger.find({ cursor: 'x' })).rejects.toThrow('no cursor')
      await expect(ledger.articles({ cursor: next ?? '' })).rejects.toThrow(RangeError)
      await expect(ledger.claims({ cursor: '[]' })).rejects.toThrow(RangeError)
    })
  })

  it('finds events by confidence, conflict, article, and what reviewers did', async () => {
    await withLedger(database, async (ledger) => {
      expect(await idsOf(ledger, { confidenceMax: 0.6 })).toEqual([ANSWER])
      const sure = (await ledger.find({ confidenceMin: 0.9 })).events
      expect(sure.map(({ id }) => id)).toEqual(
        (await ledger.find()).events.filter(({ confidence }) => confidence >= 0.9).map(({ id }) => id),
      )
      expect(sure).not.toEqual([])
      expect(await idsOf(ledger, { article: 'answer' })).toEqual([ANSWER])
      expect(await idsOf(ledger, { article: 'silent' })).toEqual([])
      const conflicting = (await ledger.find({ conflict: true })).events
      expect(conflicting).toMatchObject([{ source: 'USA', fields: { count: { conflict: true } } }])
      expect(await ledger.count({ conflict: true })).toBe(conflicting.length)
      expect(await idsOf(ledger, { review: 'none' })).toHaveLength(await ledger.count())

      await ledger.decide(ANSWER, { kind: 'confirm' }, by)
      const corrected = await ledger.decide(
        ANSWER,
        { kind: 'correct', field: 'status', value: 'performed' },
        by,
      )
      expect(await idsOf(ledger, { review: 'confirmed' })).toEqual([ANSWER])
      expect(await idsOf(ledger, { review: 'corrected' })).toEqual([ANSWER])
      await ledger.decide('', { kind: 'undo', decision: corrected.id }, by)
      expect(await idsOf(ledger, { review: 'corrected' })).toEqual([])
      await ledger.decide(ANSWER, { kind: 'reject' }, by)
      expect(await idsOf(ledger, { review: 'rejected' })).toEqual([ANSWER])
      expect(await idsOf(ledger, { review: 'confirmed' })).toEqual([])
      expect(await ledger.verify()).toEqual([])
    })
  })

  it('marks reviewers who differ as a conflict', async () => {
    await withLedger(database, async (ledger) => {
      const count = (n: number) => ({ min: n, max: n, approximate: false })
      await ledger.decide(ANSWER, { kind: 'correct', field: 'count', value: count(36) }, by)
      expect(await idsOf(ledger, { conflict: true })).not.toContain(ANSWER)
      await ledger.decide(ANSWER, { kind: 'correct', field: 'count', value: count(35) }, { ...by, by: 'ben' })
      expect(await idsOf(ledger, { conflict: true })).toContain(ANSWER)
    })
  })

  it('counts by facet, each under all conditions but its own', async () => {
    await withLedger(database, async (ledger) => {
      await ledger.decide(ANSWER, { kind: 'confirm' }, by)
      const [polish = ''] = await idsOf(ledger, { source: 'POL' })
      await ledger.decide(polish, { kind: 'reject' }, by)
      const { events } = await ledger.find()
      const counted = (values: readonly (string | undefined)[]): Record<string, number> => {
        const counts: Record<string, number> = {}
        for (const value of values) if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1
        return counts
      }
      const facets = await ledger.facets()
      const valuesOf = (name: keyof typeof facets, of = facets) =>
        Object.fromEntries(of[name].values.map(({ value, events: n }) => [value, n]))
      expect(valuesOf('source')).toEqual(counted(events.map(({ source }) => source)))
      expect(valuesOf('target')).toEqual(counted(events.map(({ target }) => target)))
      expect(valuesOf('action')).toEqual(counted(events.map(({ action }) => action)))
      expect(valuesOf('status')).toEqual({ performed: events.length })
      expect(valuesOf('year')).toEqual({ 2022: events.length })
      expect(facets.month.values.map(({ value }) => value)).toEqual(['2022-02', '2022-03', '2022-04'])
      expect(valuesOf('outlets')).toMatchObject({
        1: events.length,
        2: events.filter(({ outlets }) => outlets >= 2).length,
      })
      expect(valuesOf('confidence')['0.5..0.699']).toBe(1)
      expect(valuesOf('review')).toEqual({ none: events.length - 1, confirmed: 1, rejected: 1 })
      expect(valuesOf('conflict')).toEqual({ true: await ledger.count({ conflict: true }) })

      const ofRussia = await ledger.facets({ source: 'RUS' })
      expect(valuesOf('source', ofRussia)).toEqual(valuesOf('source'))
      expect(valuesOf('target', ofRussia)).toEqual({ USA: 1 })
      const ofApril = await ledger.facets({ since: '2022-04-01' })
      expect(valuesOf('month', ofApril)).toEqual(valuesOf('month'))
      expect(valuesOf('action', ofApril)).toEqual({ meet: 1 })
      expect(valuesOf('action', await ledger.facets({ text: 'nothing-like-it' }))).toEqual({})
      // Its name is among the words of its events, and of no others.
      expect(await ledger.facets({ text: 'USA' })).toEqual(await ledger.facets({ side: 'USA' }))
      const narrow = { target: 'RUS', since: '2022-02-01', until: '2022-03-01', confidenceMax: 0.9 }
      expect(await ledger.facets({ ...narrow, text: 'USA' })).toEqual(
        await ledger.facets({ ...narrow, side: 'USA' }),
      )
    })
  })

  it('names events that may be the same act, the likeliest first', async () => {
    await withLedger(database, async (ledger) => {
      const near = (await ledger.neighbours(TWELVE)).map(({ id }) => id)
      expect(near[0]).toMatch(/^usa-rus-expel-diplomats/)
      expect(near).not.toContain(TWELVE)
      expect(near).not.toContain('deu-fra-meet-2022-04-01')
      expect((await ledger.neighbours(TWELVE, 30)).map(({ id }) => id)).toContain(ANSWER)
      expect(await ledger.neighbours('nothing')).toEqual([])
    })
  })

  it.runIf(database.lasts)('fills what an older ledger lacks, without being rebuilt', async () => {
    await withLedger(database, async (ledger, location) => {
      await ledger.decide(ANSWER, { kind: 'confirm' }, by)
      const rejected = await ledger.decide(TWELVE, { kind: 'reject' }, by)
      await ledger.decide('', { kind: 'undo', decision: rejected.id }, by)
      const shown = async () => [
        (await ledger.find({ sort: 'confidence' })).events,
        await ledger.facets(),
        await ledger.articles({ order: 'worth-looking' }),
        await ledger.articles({ text: 'lighthouse' }),
        await ledger.claims(),
        await ledger.findDecisions(),
        await ledger.today('2022-03-10'),
      ]
      const before = await shown()
      const store = await openStore(location)
      try {
        await sql`update events set conflict = 0, review = 0, people = null, worth = 0`.execute(store.db)
        for (const table of ['tellings', 'event_claims', 'article_lines', 'deadlines', 'undone'] as const)
          await store.db.deleteFrom(table).execute()
        await clearTexts(store, 'article_text')
        expect(await shown()).not.toEqual(before)
        await inTransaction(store, fillDesk)
      } finally {
        await store.db.destroy()
      }
      expect(await shown()).toEqual(before)
      expect(await ledger.verify()).toEqual([])
    })
  })

  it.runIf(database.lasts).each([
    [
      'what articles come to',
      sql`update article_lines set worth = 7`,
      'wire',
      'is listed otherwise than it is',
    ],
    [
      'the words of articles',
      sql`delete from article_text where true`,
      'wire',
      'is listed otherwise than it is',
    ],
    ['who tells', sql`delete from tellings`, ANSWER, 'cannot be found by its articles or claims'],
    ['a claim', sql`delete from event_claims`, TWELVE, 'cannot be found by its articles or claims'],
  ])('says where it was tampered with, and mends it: %s', async (_what, change, where, message) => {
    await withLedger(database, async (ledger, location) => {
      expect(await ledger.verify()).toEqual([])
      const store = await openStore(location)
      await change.execute(store.db)
      await store.db.destroy()
      expect(await ledger.verify()).toContainEqual(expect.objectContaining({ where, message }))
      await ledger.rebuild()
      expect(await ledger.verify()).toEqual([])
    })
  })
})
