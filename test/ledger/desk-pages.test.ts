import { describe, expect, it } from 'vitest'
import type { OpenLedger } from '../../src/ledger/index.ts'
import { readingOf } from '../consolidation/notation.ts'
import { ANSWER, all, answer, by, inSteps, silent, TWELVE, withLedger } from './desk-ledger.ts'
import { DATABASES } from './places.ts'

describe.each(DATABASES)(
  'articles, sums, days, decisions and claims as the desk asks for them: $name',
  (database) => {
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
        expect((await ledger.articles({ state: 'reviewed' })).articles.map(({ id }) => id)).toEqual([
          'answer',
        ])
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
        expect(pairs[0]).toMatchObject({
          source: 'USA',
          target: 'RUS',
          events: toRussia,
          first: '2022-02-28',
        })
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
        expect(dyads[0]).toMatchObject({
          a: 'RUS',
          b: 'USA',
          forth: { events: 1 },
          back: { events: toRussia },
        })
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
  },
)
