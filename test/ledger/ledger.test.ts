import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/base/canonical.ts'
import { consolidate } from '../../src/consolidation/index.ts'
import { loadCodebook } from '../../src/index.ts'
import { type Judgement, type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import { openStore } from '../../src/ledger/open-store.ts'
import type { Decision, LedgerEvent, Reading } from '../../src/model/index.ts'
import { missedOf } from '../consolidation/missed.ts'
import { readingOf, type Telling } from '../consolidation/notation.ts'
import { DATABASES, type Database } from './places.ts'

const codebook = await loadCodebook()

const twelve: Telling = {
  id: 'wire',
  outlet: 'Harbour Wire',
  published: '2022-03-01',
  events: ['USA > RUS expel-diplomats performed 12 2022-02-28'],
  claims: [['RUS', 'condemns', 'e1', 'A hostile step']],
}
const thirteen: Telling = {
  ...twelve,
  id: 'courant',
  outlet: 'Courant',
  events: ['USA > RUS expel-diplomats performed 13 2022-02-28'],
}
const answer: Telling = {
  id: 'answer',
  outlet: 'Neva News',
  published: '2022-03-24',
  events: [['RUS > USA expel-diplomats performed 37 2022-03-23', { inResponseTo: { text: 'in response' } }]],
}
const nobody: Telling = {
  id: 'brief',
  outlet: 'Ticker',
  published: '2022-03-01',
  events: ['? > RUS expel-diplomats performed 12 2022-02-28'],
}
const all = [twelve, thirteen, answer, nobody]
const EVENT = 'usa-rus-expel-diplomats-2022-02-28'
const signature = { by: 'anna', reason: 'checked', at: '2022-05-01T00:00:00.000Z' }

const withLedger = async <T>(
  database: Database,
  work: (ledger: OpenLedger, location: string) => Promise<T>,
): Promise<T> => {
  const place = await database.place()
  const ledger = await openLedger(place.location, { now: () => new Date('2022-05-01T00:00:00Z') })
  try {
    return await work(ledger, place.location)
  } finally {
    await ledger.close()
    await place.remove()
  }
}

const put = async (ledger: OpenLedger, ...tellings: readonly Telling[]): Promise<void> => {
  await ledger.add(tellings.map(readingOf))
  await ledger.consolidate()
}

const collected = async <T>(given: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = []
  for await (const each of given) all.push(each)
  return all
}

const idsIn = async (ledger: OpenLedger): Promise<readonly string[]> =>
  (await ledger.find()).events.map(({ id }) => id).sort()

describe.each(DATABASES)('a ledger: $name', (database) => {
  it('gives the events that one article tells of, with all their reports', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, ...all)
      const told = await ledger.toldBy('courant')
      expect(told.map(({ event }) => event.id)).toEqual([EVENT])
      expect(told[0]?.reports).toHaveLength(3)
      expect(await ledger.toldBy('nowhere')).toEqual([])
    })
  })

  it('gives one event for reports of one act, and what answers it', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, ...all)
      expect(await idsIn(ledger)).toEqual(['rus-usa-expel-diplomats-2022-03-23', EVENT])
      const view = await ledger.show(EVENT)
      expect(view?.event).toMatchObject({ outlets: 3, fields: { count: { conflict: true } } })
      expect(view?.reports).toHaveLength(3)
      const { cases } = await ledger.cases({ side: 'RUS' })
      expect(cases).toMatchObject([{ links: [{ answers: EVENT, basis: 'said' }], unanswered: [] }])
      expect((await ledger.case(cases[0]?.id ?? ''))?.events).toHaveLength(2)
      expect((await ledger.dyad('USA', 'RUS')).months).toMatchObject([
        { month: '2022-02', forth: { events: 1 }, back: { events: 0 } },
        { month: '2022-03', forth: { events: 0 }, back: { events: 1 } },
      ])
    })
  })

  it('knows the months that it has articles of, also those that tell of no event', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, ...all, { ...twelve, id: 'silent', published: '2022-05-01', events: [] })
      await put(ledger, { ...twelve, version: '2.0.0' })
      const covered = await ledger.coverage()
      expect(covered.map(({ month }) => month)).toEqual(['2022-03', '2022-05'])
      expect(covered.at(-1)).toEqual({ month: '2022-05', articles: 1 })
      expect(covered.reduce((sum, { articles }) => sum + articles, 0)).toBe(all.length + 1)
    })
  })

  it('changes nothing when the same comes twice', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, ...all)
      const before = await ledger.digest()
      await put(ledger, ...all)
      expect(await ledger.digest()).toBe(before)
      const coder = readingOf(twelve).record.coder
      expect(await ledger.isRead(readingOf(twelve).record.article, coder)).toBe(true)
      expect(await ledger.isRead({ id: 'wire', text: 'Other words.' }, coder)).toBe(false)
    })
  })

  it('lets a newer coder replace a record, and keeps the old one', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, twelve)
      await put(ledger, {
        ...twelve,
        version: '2.0.0',
        events: ['USA > RUS summon-envoy performed 2022-02-28'],
      })
      expect(await idsIn(ledger)).toEqual(['usa-rus-summon-envoy-2022-02-28'])
      await put(ledger, twelve)
      expect(await idsIn(ledger)).toEqual(['usa-rus-summon-envoy-2022-02-28'])
      expect((await ledger.record('wire'))?.coder.version).toBe('2.0.0')
    })
  })

  it('redirects from an id that an event had before', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, twelve)
      await ledger.decide(EVENT, { kind: 'correct', field: 'target', value: 'BLR' }, signature)
      expect(await idsIn(ledger)).toEqual(['usa-blr-expel-diplomats-2022-02-28'])
      expect(await ledger.show(EVENT)).toMatchObject({
        formerly: EVENT,
        event: { id: 'usa-blr-expel-diplomats-2022-02-28' },
      })
    })
  })

  it('obeys a reviewer, and takes it back', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, ...all)
      const before = await ledger.find()
      const rejected = await ledger.decide(EVENT, { kind: 'reject' }, signature)
      expect(await idsIn(ledger)).not.toContain(EVENT)
      await ledger.decide(
        '',
        { kind: 'undo', decision: rejected.id },
        { ...signature, at: '2022-05-02T00:00:00.000Z' },
      )
      expect(await ledger.find()).toEqual(before)
      const decided = await ledger.decisions()
      expect(decided.map(({ holds }) => holds)).toEqual([false, true])
      expect(
        (await ledger.accounts.audit.list()).map(({ who, what, subject }) => [who, what, subject]),
      ).toEqual([
        [signature.by, 'decided', `undo ${rejected.id} (${decided[1]?.id})`],
        [signature.by, 'decided', `reject ${EVENT} (${rejected.id})`],
      ])
      await expect(ledger.decide('nowhere', { kind: 'confirm' }, signature)).rejects.toThrow(
        'no event nowhere',
      )
    })
  })

  it('merges and splits by what it shows', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, twelve, thirteen, answer)
      const keys = (await ledger.show(EVENT))?.reports.map(({ key }) => key) ?? []
      await ledger.decide(EVENT, { kind: 'split', off: keys.slice(0, 1) }, signature)
      expect(await idsIn(ledger)).toEqual(['rus-usa-expel-diplomats-2022-03-23', EVENT, `${EVENT}.2`])
      await ledger.decide(
        EVENT,
        { kind: 'merge', with: `${EVENT}.2` },
        { ...signature, at: '2022-05-02T00:00:00.000Z' },
      )
      expect(await idsIn(ledger)).toEqual(['rus-usa-expel-diplomats-2022-03-23', EVENT])
    })
  })

  it.each([
    [{ source: 'USA' }, 1],
    [{ side: 'USA' }, 2],
    [{ target: 'RUS', minOutlets: 3 }, 1],
    [{ minOutlets: 4 }, 0],
    [{ since: '2022-03-01' }, 1],
    [{ until: '2022-03-01' }, 1],
    [{ text: 'hostile' }, 1],
    [{ text: 'nowhere' }, 0],
    [{ status: 'performed', action: 'expel-diplomats' }, 2],
    [{ limit: 1 }, 1],
  ] as const)('finds by %j', async (query, count) => {
    await withLedger(database, async (ledger) => {
      await put(ledger, ...all)
      const { events } = await ledger.find(query)
      expect(events).toHaveLength(count)
      if ('limit' in query) return
      const every = await collected(ledger.every(query))
      expect(every.map(({ event }) => event)).toEqual([...events].reverse())
      for (const { event, reports } of every)
        expect(reports.map(({ key }) => key)).toEqual(event.reports.map(({ key }) => key))
    })
  })

  it('keeps what could not be read until it was', async () => {
    await withLedger(database, async (ledger) => {
      const aside = { origin: 'a.txt', reason: 'is empty', at: '2022-05-01T00:00:00Z' }
      await ledger.setAside(aside)
      await ledger.setAside({ ...aside, article: { text: 'x' } })
      expect(await ledger.setAsides()).toEqual([{ ...aside, article: { text: 'x' }, tries: 2 }])
      await ledger.dropSetAside('a.txt')
      expect(await ledger.setAsides()).toEqual([])
    })
  })

  it('is sound as it is made, decisions and all', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, ...all)
      await ledger.decide(EVENT, { kind: 'annotate', text: 'seen' }, signature)
      expect(await ledger.verify()).toEqual([])
    })
  })

  const notGiven = 'is not what its records and decisions give'

  it.runIf(database.lasts).each([
    ['an event', sql`update events set event = replace(event, '12', '21')`, EVENT, notGiven],
    ['what events are found by', sql`update events set target = 'BLR'`, EVENT, notGiven],
    ['the words of events', sql`delete from event_text where true`, EVENT, 'cannot be found by its words'],
    ['a report', sql`update reports set sentence = '"Other words"'`, 'wire#e1', notGiven],
    ['a case', sql`update cases set unanswered = 7`, 'rus-usa-2022-02', notGiven],
    ['a lost article', sql`delete from current_readings`, 'wire', 'is missing'],
    ['a forgotten decision', sql`delete from resolved_decisions`, undefined, 'is missing'],
  ])('says where it was tampered with, and mends it: %s', async (_what, change, where, message) => {
    await withLedger(database, async (ledger, location) => {
      await put(ledger, ...all)
      const decision = await ledger.decide(EVENT, { kind: 'annotate', text: 'seen' }, signature)
      const before = await ledger.digest()
      const store = await openStore(location)
      await change.execute(store.db)
      await store.db.destroy()
      expect(await ledger.verify()).toContainEqual(
        expect.objectContaining({ where: where ?? decision.id, message }),
      )
      await ledger.rebuild()
      expect(await ledger.verify()).toEqual([])
      expect(await ledger.digest()).toBe(before)
    })
  })

  it('says of a span that points outside its text which it is', async () => {
    await withLedger(database, async (ledger) => {
      await put(ledger, { ...twelve, text: 'Short.' })
      expect((await ledger.verify())[0]).toMatchObject({
        what: 'span',
        where: expect.stringContaining('wire#e1'),
      })
    })
  })
})

const side = fc.constantFrom('USA', 'RUS', 'POL,BGR', '?')
const line = fc
  .tuple(
    side,
    side,
    fc.constantFrom('expel-diplomats', 'condemn', 'meet'),
    fc.constantFrom('performed', 'performed', 'intended', 'reversed'),
    fc.constantFrom('', ' 12', ' 13', ' 40'),
    fc.constantFrom('', ' 2022-02-28', ' 2022-03-05', ' 2022-03'),
  )
  .map(([from, to, what, how, many, when]) => `${from} > ${to} ${what} ${how}${many}${when}`)
const reading = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    outlet: fc.constantFrom('Wire', 'Courant'),
    published: fc.constantFrom('2022-03-01', '2022-03-06'),
    version: fc.constantFrom('1.0.0', '1.1.0'),
    events: fc.array(line, { minLength: 1, maxLength: 3 }),
  })
  .map((telling) => readingOf({ ...telling, text: 'words '.repeat(40) }))

/** What a reviewer says of the latest event, seeing the others. */
const judgement = fc.constantFrom<(events: readonly LedgerEvent[]) => Judgement | undefined>(
  () => ({ kind: 'confirm' }),
  () => ({ kind: 'reject' }),
  () => ({ kind: 'correct', field: 'count', value: { min: 5, max: 5, approximate: false } }),
  () => ({ kind: 'correct', field: 'source', value: 'CHN' }),
  () => ({ kind: 'correct', field: 'action', value: 'summon-envoy' }),
  ([, other]) => other && { kind: 'merge', with: other.id },
  (events) => {
    const last = events.at(-1)
    return last && events.length > 1 ? { kind: 'merge', with: last.id } : undefined
  },
  ([event]) => event && { kind: 'split', off: event.reports.slice(0, 1).map(({ key }) => key) },
)
type Judging = typeof judgement extends fc.Arbitrary<infer T> ? T : never

/** What a reviewer adds to the nth article of a batch, at words where readings find something, or nothing. */
const missed = fc
  .tuple(line, fc.constantFrom(12, 22, 102), fc.nat(4))
  .map(([what, at, nth]) => ({ nth, event: missedOf(what, {}, at) }))
type Missed = typeof missed extends fc.Arbitrary<infer T> ? T : never

const isRefusal = (cause: unknown): undefined => {
  if (!(cause instanceof RangeError)) throw cause
  return undefined
}

const storedIn = async (ledger: OpenLedger) => ({
  events: [...(await ledger.find({ limit: 10_000, rejected: true })).events].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  ),
  cases: [...(await ledger.cases({ limit: 10_000 })).cases].sort((a, b) => (a.id < b.id ? -1 : 1)),
})

/** Adds in batches, consolidating after each, and decides on some events on the way. */
const fill = async (
  ledger: OpenLedger,
  batches: readonly (readonly Reading[])[],
  judgements: readonly Judging[],
  additions: readonly Missed[],
): Promise<readonly Decision[]> => {
  const decisions: Decision[] = []
  for (const [i, batch] of batches.entries()) {
    await ledger.add(batch)
    await ledger.consolidate()
    const given = additions[i]
    if (given) {
      const signed = { by: 'anna', reason: '', at: `2022-05-01T00:00:0${i}.500Z` }
      const article = batch[given.nth % batch.length]?.record.article.id ?? ''
      const added = await ledger.addMissed(article, given.event, signed, codebook).catch(isRefusal)
      if (added) decisions.push(added)
    }
    const { events } = await ledger.find()
    const [event] = events
    const said = judgements[i]?.(events)
    const at = `2022-05-01T00:00:0${i}.000Z`
    if (said && event) decisions.push(await ledger.decide(event.id, said, { by: 'anna', reason: '', at }))
    const [first] = decisions
    if (i === 2 && first)
      decisions.push(
        await ledger.decide('', { kind: 'undo', decision: first.id }, { by: 'ben', reason: '', at }),
      )
  }
  return decisions
}

const cut = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

describe.each(DATABASES.filter(({ name }) => name !== 'SQLite in a file'))(
  'any readings, batches and decisions: $name',
  (database) => {
    it('give what consolidation in memory gives, and the same again when rebuilt', {
      timeout: 120_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(reading, { minLength: 1, maxLength: 14 }),
          fc.array(judgement, { maxLength: 3 }),
          fc.array(missed, { maxLength: 3 }),
          fc.integer({ min: 1, max: 5 }),
          async (readings, judgements, additions, size) => {
            await withLedger(database, async (ledger) => {
              const decisions = await fill(ledger, cut(readings, size), judgements, additions)
              const { events, cases } = consolidate(readings, decisions)
              const stored = await storedIn(ledger)
              expect(canonicalJson(stored.events)).toBe(canonicalJson(events))
              expect(canonicalJson(stored.cases)).toBe(canonicalJson(cases))
              const digest = await ledger.digest()
              expect((await ledger.verify()).filter(({ what }) => what !== 'span')).toEqual([])
              await ledger.rebuild()
              expect(await ledger.digest()).toBe(digest)
            })
          },
        ),
        { numRuns: database.name === 'PostgreSQL' ? 8 : 40, seed: 11 },
      )
    })
  },
)

it('the same readings and decisions give the same digest in every database, in whatever order they came', async () => {
  const digests: string[] = []
  for (const [i, database] of DATABASES.entries())
    await withLedger(database, async (ledger) => {
      for (const each of i % 2 === 0 ? all : all.toReversed()) await put(ledger, each)
      await ledger.decide(EVENT, { kind: 'confirm' }, signature)
      digests.push(await ledger.digest())
    })
  expect(new Set(digests).size).toBe(1)
})
