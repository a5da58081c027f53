import { expect } from 'vitest'
import { type EventQuery, type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import { readingOf, type Telling } from '../consolidation/notation.ts'
import type { Database } from './places.ts'

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
export const answer: Telling = {
  id: 'answer',
  outlet: 'Neva News',
  published: '2022-03-24',
  events: [['RUS > USA expel-diplomats performed 37 2022-03-23', { confidence: 0.6 }]],
}
export const meeting: Telling = {
  id: 'summit',
  outlet: 'Courant',
  published: '2022-04-02',
  events: [
    ['FRA > DEU meet performed 2022-04-01', { confidence: 0.95 }],
    'POL > ? condemn performed 2022-04-02',
  ],
}
export const silent: Telling = { id: 'silent', outlet: 'Neva News', published: '2022-04-03', events: [] }
export const all = [twelve, forty, answer, meeting, silent]
export const TWELVE = 'usa-rus-expel-diplomats-2022-02-28'
export const ANSWER = 'rus-usa-expel-diplomats-2022-03-23'
export const by = { by: 'anna', reason: 'checked' }

export const withLedger = async (
  database: Database,
  work: (ledger: OpenLedger, location: string) => Promise<void>,
): Promise<void> => {
  const place = await database.place()
  let second = 0
  const now = () => new Date(Date.UTC(2022, 4, 1, 0, 0, second++))
  const ledger = await openLedger(place.location, { now })
  try {
    await ledger.add(all.map(readingOf))
    await ledger.consolidate()
    await work(ledger, place.location)
  } finally {
    await ledger.close()
    await place.remove()
  }
}

export const idsOf = async (ledger: OpenLedger, query: EventQuery): Promise<readonly string[]> =>
  (await ledger.find(query)).events.map(({ id }) => id)

/** All events, a page of `limit` after the other. */
export const paged = async (ledger: OpenLedger, query: EventQuery): Promise<readonly string[]> => {
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

export const inSteps = <T>(list: readonly T[], isOrdered: (a: T, b: T) => boolean): boolean =>
  list.every((each, i) => i === 0 || isOrdered(list[i - 1] as T, each))
