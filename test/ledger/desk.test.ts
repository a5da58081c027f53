import { describe, expect, it } from 'vitest'
import { type EventQuery, type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import { readingOf, type Telling } from '../consolidation/notation.ts'
import { DATABASES, type Database } from './places.ts'

const twelve: Telling = {
  id: 'wire',
  outlet: 'Harbour Wire',
  published: '2022-03-01',
  text: 'The envoy left by the northern lighthouse. '.repeat(3),
  events: [
    [
      'USA > RUS expel-diplomats performed 12 2022-02-28',
      { deadline: { start: '2022-03-07', end: '2022-03-07', precision: 'day', basis: 'deadline' } },
    ],
  ],
  claims: [['RUS', 'condemns', 'e1', 'A hostile step']],
}
const forty: Telling = {
  ...twelve,
  id: 'courant',
  outlet: 'Courant',
  text: 'Another house tells of the lighthouse and of those who left by it. '.repeat(3),
  events: [
    'USA > RUS expel-diplomats performed 40 2022-02-28',
    'USA > RUS expel-diplomats performed 13 2022-02-28',
  ],
  claims: [['USA', 'announces', 'e1']],
}
const answer: Telling = {
  id: 'answer',
  outlet: 'Neva News',
  published: '2022-03-24',
  events: [['RUS > USA expel-diplomats performed 37 2022-03-23', { confidence: 0.6 }]],
}
const meeting: Telling = {
  id: 'summit',
  outlet: 'Courant',
  published: '2022-04-02',
  events: [
    ['FRA > DEU meet performed 2022-04-01', { confidence: 0.95 }],
    'POL > ? condemn performed 2022-04-02',
  ],
}
const silent: Telling = { id: 'silent', outlet: 'Neva News', published: '2022-04-03', events: [] }
const all = [twelve, forty, answer, meeting, silent]
const TWELVE = 'usa-rus-expel-diplomats-2022-02-28'
const ANSWER = 'rus-usa-expel-diplomats-2022-03-23'
const by = { by: 'anna', reason: 'checked' }

const withLedger = async (database: Database, work: (ledger: OpenLedger) => Promise<void>): Promise<void> => {
  const place = await database.place()
  let second = 0
  const now = () => new Date(Date.UTC(2022, 4, 1, 0, 0, second++))
  const ledger = await openLedger(place.location, { now })
  try {
    await ledger.add(all.map(readingOf))
    await ledger.consolidate()
    await work(ledger)
  } finally {
    await ledger.close()
    await place.remove()
  }
}

const idsOf = async (ledger: OpenLedger, query: EventQuery): Promise<readonly string[]> =>
  (await ledger.find(query)).events.map(({ id }) => id)

/** All events, a page of `limit` after the other. */
const paged = async (ledger: OpenLedger, query: EventQuery): Promise<readonly string[]> => {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await ledger.find({ ...query, ...(cursor !== undefined && { cursor }) })
    found.push(...page.events.map(({ id }) => id))
    cursor = page.next
    expect(page.more).toBe(cursor !== undefined)
  } while (cursor !== undefined)
  return found
}

const inSteps = <T>(list: readonly T[], isOrdered: (a: T, b: T) => boolean): boolean =>
  list.every((each, i) => i === 0 || isOrdered(list[i - 1] as T, each))

describe.each(DATABASES)('what the desk asks of a ledger: $name', (database) => {
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
    })
  })

  it('lists articles as asked, and the next one to look at', async () => {
    await withLedger(database, async (ledger) => {
      const idsIn = async (query: Parameters<OpenLedger['articles']>[0]) =>
        (await ledger.articles(query)).articles.map(({ id }) => id)
      expect(await idsIn({})).toHaveLength(all.length)
      expect(await idsIn({ since: '2022-03-24', until: '2022-04-02' })).toEqual(['summit', 'answer'])
      expect(await idsIn({ outlet: 'Neva News' })).toEqual(['silent', 'answer'])
      expect((await idsIn({ text: 'lighthouse' })).toSorted()).toEqual(['courant', 'wire'])
      expect(await idsIn({ text: '!' })).toEqual([])
      const { articles } = await ledger.articles({ order: 'worth-looking' })
      expect(inSteps(articles, (a, b) => a.worth >= b.worth)).toBe(true)
      expect(articles.at(-1)).toMatchObject({ id: 'silent', events: 0, worth: 0, conflicts: 0 })
      expect(articles[0]?.conflicts).toBeGreaterThan(0)
      expect(articles.find(({ id }) => id === 'answer')).toMatchObject({
        outlet: 'Neva News',
        published: '2022-03-24',
        events: 1,
        lowestConfidence: 0.6,
        isReviewed: false,
      })
      const first = await ledger.articles({ order: 'worth-looking', limit: 2 })
      const second = await ledger.articles({ order: 'worth-looking', cursor: first.next ?? '' })
      expect([...first.articles, ...second.articles]).toEqual(articles)
      expect(second.next).toBeUndefined()

      const view = await ledger.article('answer')
      expect(view).toMatchObject({
        line: { id: 'answer' },
        record: { article: { id: 'answer' } },
        decisions: [],
      })
      expect(view?.told.map(({ event }) => event.id)).toEqual([ANSWER])
      const newest = await idsIn({})
      expect(view?.next).toBe(newest[newest.indexOf('answer') + 1])
      expect((await ledger.article('silent', { outlet: 'Neva News' }))?.next).toBe('answer')
      expect((await ledger.article('answer', { outlet: 'Neva News' }))?.next).toBe('silent')
      expect(await ledger.article('nowhere')).toBeUndefined()
    })
  })

  it('keeps who looked at an article until it is read otherwise, outside the digest', async () => {
    await withLedger(database, async (ledger) => {
      const digest = await ledger.digest()
      const stateOf = async (id: string) => (await ledger.article(id))?.line
      await ledger.looked('answer', 'anna', '2022-05-01T09:00:00.000Z')
      expect(await stateOf('answer')).toMatchObject({
        isReviewed: true,
        look: { by: 'anna', at: '2022-05-01T09:00:00.000Z' },
      })
      expect((await ledger.articles({ state: 'reviewed' })).articles.map(({ id }) => id)).toEqual(['answer'])
      expect((await ledger.articles({ state: 'unreviewed' })).articles).toHaveLength(all.length - 1)
      expect((await ledger.article('silent'))?.next).toBe('summit')
      expect(await ledger.digest()).toBe(digest)
      await ledger.rebuild()
      expect(await stateOf('answer')).toMatchObject({ isReviewed: true })
      expect(await ledger.verify()).toEqual([])

      await ledger.add([readingOf({ ...answer, version: '2.0.0' })])
      await ledger.consolidate()
      expect(await stateOf('answer')).toMatchObject({ isReviewed: true })
      await ledger.add([
        readingOf({
          ...answer,
          version: '3.0.0',
          events: ['RUS > USA expel-diplomats performed 38 2022-03-23'],
        }),
      ])
      await ledger.consolidate()
      expect(await stateOf('answer')).toMatchObject({ isReviewed: false, look: { by: 'anna' } })

      await ledger.looked('answer', 'ben')
      await ledger.unlooked('answer')
      const line = await stateOf('answer')
      expect(line).toMatchObject({ isReviewed: false })
      expect(line).not.toHaveProperty('look')
      await expect(ledger.looked('nowhere', 'anna')).rejects.toThrow('no article nowhere')
    })
  })

  it('sums up what each did to each, two by two, and by side', async () => {
    await withLedger(database, async (ledger) => {
      const { pairs } = await ledger.tallies()
      const toRussia = await ledger.count({ source: 'USA', target: 'RUS' })
      expect(pairs[0]).toMatchObject({ source: 'USA', target: 'RUS', events: toRussia, first: '2022-02-28' })
      expect(pairs.find(({ source }) => source === 'RUS')).toEqual({
        source: 'RUS',
        target: 'USA',
        events: 1,
        people: 37,
        first: '2022-03-23',
        last: '2022-03-23',
      })
      expect((await ledger.tallies({ since: '2022-03-01', limit: 1 })).more).toBe(1)
      const { dyads } = await ledger.dyads()
      expect(dyads[0]).toMatchObject({ a: 'RUS', b: 'USA', forth: { events: 1 }, back: { events: toRussia } })
      expect(dyads).toHaveLength(2)
      const actor = await ledger.actor('RUS')
      expect(actor).toMatchObject({
        key: 'RUS',
        asSource: {
          events: 1,
          people: 37,
          months: [{ month: '2022-03', events: 1 }],
          actions: [{ action: 'expel-diplomats', events: 1 }],
          others: [{ key: 'USA', events: 1 }],
        },
        asTarget: { events: toRussia },
      })
      expect(actor?.cases).not.toEqual([])
      expect(await ledger.actor('XYZ')).toBeUndefined()
    })
  })

  it('tells what a day begins with', async () => {
    await withLedger(database, async (ledger) => {
      const day = await ledger.today('2022-03-10')
      expect(day.articles).toEqual([])
      expect(day.deadlines).toMatchObject([
        { day: '2022-03-07', event: expect.stringContaining('usa-rus'), answered: true },
      ])
      expect((await ledger.today('2022-05-10')).deadlines).toEqual([])
      const later = await ledger.today('2022-06-01', { limit: 3 })
      expect(later.articles).toHaveLength(3)
      expect(later.cases).toMatchObject([{ sides: ['RUS', 'USA'] }])
      expect(later.worthLooking).toHaveLength(3)
      expect(day.worthLooking.map(({ id }) => id)).not.toContain(ANSWER)
      await ledger.decide(later.worthLooking[0]?.id ?? '', { kind: 'confirm' }, by)
      expect((await ledger.today('2022-06-01')).worthLooking.map(({ id }) => id)).not.toContain(
        later.worthLooking[0]?.id,
      )
      await expect(ledger.today('soon')).rejects.toThrow(RangeError)
    })
  })

  it('gives decisions page by page, by event, article, reviewer, kind, and whether they hold', async () => {
    await withLedger(database, async (ledger) => {
      const confirmed = await ledger.decide(ANSWER, { kind: 'confirm' }, by)
      const noted = await ledger.decide(ANSWER, { kind: 'annotate', text: 'seen' }, { ...by, by: 'ben' })
      const rejected = await ledger.decide(TWELVE, { kind: 'reject' }, by)
      const undoing = await ledger.decide('', { kind: 'undo', decision: rejected.id }, by)
      const idsThat = async (query: Parameters<OpenLedger['findDecisions']>[0]) =>
        (await ledger.findDecisions(query)).decisions.map(({ id }) => id)
      const ids = [undoing, rejected, noted, confirmed].map(({ id }) => id)
      expect(await idsThat({})).toEqual(ids)
      expect(await idsThat({ holds: false })).toEqual([rejected.id])
      expect(await idsThat({ holds: true, by: 'anna' })).toEqual([undoing.id, confirmed.id])
      expect(await idsThat({ kind: 'annotate' })).toEqual([noted.id])
      expect(await idsThat({ event: ANSWER })).toEqual([noted.id, confirmed.id])
      expect(await idsThat({ event: 'nothing' })).toEqual([])
      expect(await idsThat({ article: 'answer' })).toEqual([noted.id, confirmed.id])
      const first = await ledger.findDecisions({ limit: 3 })
      expect(await idsThat({ cursor: first.next ?? '' })).toEqual(ids.slice(3))
      await ledger.rebuild()
      const kept = new Map((await ledger.decisions()).map(({ id, holds }) => [id, holds]))
      for (const { id, holds } of (await ledger.findDecisions()).decisions) expect(holds).toBe(kept.get(id))
      await ledger.decide('', { kind: 'undo', decision: undoing.id }, by)
      expect(await idsThat({ holds: false })).toEqual([undoing.id])
    })
  })

  it('gives claims by event, case, article, stance and speaker', async () => {
    await withLedger(database, async (ledger) => {
      const { claims } = await ledger.claims()
      expect(claims.map(({ claim }) => claim.stance).toSorted()).toEqual(['announces', 'condemns'])
      const stancesOf = async (query: Parameters<OpenLedger['claims']>[0]) =>
        (await ledger.claims(query)).claims.map(({ claim }) => claim.stance)
      expect(await stancesOf({ stance: 'condemns' })).toEqual(['condemns'])
      expect(await stancesOf({ speaker: 'USA' })).toEqual(['announces'])
      expect(await stancesOf({ article: 'wire' })).toEqual(['condemns'])
      expect(await stancesOf({ article: 'wire', limit: 1 })).toEqual(['condemns'])
      expect(await stancesOf({ event: ANSWER })).toEqual([])
      const [told] = claims
      expect(await stancesOf({ event: told?.event ?? '' })).toContain(told?.claim.stance)
      const { cases } = await ledger.cases({ side: 'USA' })
      expect(await stancesOf({ case: cases[0]?.id ?? '' })).toHaveLength(2)
      const first = await ledger.claims({ limit: 1 })
      const second = await ledger.claims({ limit: 1, cursor: first.next ?? '' })
      expect([...first.claims, ...second.claims]).toEqual(claims)
      expect(second.next).toBeUndefined()
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

  it('has a version that rises with whatever is shown, and with nothing else', async () => {
    await withLedger(database, async (ledger) => {
      const rises = async (change: () => Promise<unknown>): Promise<boolean> => {
        const before = await ledger.version()
        await change()
        return (await ledger.version()) > before
      }
      expect(await rises(() => ledger.find())).toBe(false)
      expect(
        await rises(async () => {
          await ledger.add(all.map(readingOf))
          await ledger.consolidate()
        }),
      ).toBe(false)
      expect(await rises(() => ledger.looked('wire', 'anna'))).toBe(true)
      expect(await rises(() => ledger.unlooked('wire'))).toBe(true)
      expect(await rises(() => ledger.unlooked('wire'))).toBe(false)
      expect(await rises(() => ledger.decide(ANSWER, { kind: 'confirm' }, by))).toBe(true)
      expect(
        await rises(async () => {
          await ledger.add([readingOf({ ...silent, id: 'silence' })])
          await ledger.consolidate()
        }),
      ).toBe(true)
    })
  })
})
