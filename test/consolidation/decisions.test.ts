import { describe, expect, it } from 'vitest'
import { contentHash } from '../../src/base/canonical.ts'
import {
  anchorOf,
  consolidate,
  differencesIn,
  reportsOf,
  reviewersDiffer,
} from '../../src/consolidation/index.ts'
import type { Anchor, Decision, Reading, Verdict } from '../../src/model/index.ts'
import { readingOf, type Telling } from './notation.ts'

const wire: Telling = {
  id: 'wire',
  outlet: 'Harbour Wire',
  published: '2022-03-01',
  events: ['USA > RUS expel-diplomats performed 12 2022-02-28'],
}
const courant: Telling = { ...wire, id: 'courant', outlet: 'Courant' }
const readings = [wire, courant].map(readingOf)

const anchorsIn = (reading: Reading | undefined, event = 'e1'): readonly Anchor[] =>
  reading === undefined
    ? []
    : reportsOf(reading, '')
        .filter((report) => report.event.id === event)
        .map(anchorOf)

let clock = 0
const decide = (verdict: Verdict, on: readonly Anchor[] = anchorsIn(readings[0]), by = 'anna'): Decision => {
  clock += 1
  const rest = {
    at: `2022-04-01T00:00:${String(clock).padStart(2, '0')}Z`,
    by,
    reason: 'checked',
    on,
    verdict,
  }
  return { id: contentHash(rest), ...rest }
}

const twelve = { min: 12, max: 12, approximate: false }
const thirteen = { min: 13, max: 13, approximate: false }
const correctCount = (value: unknown, by?: string) =>
  decide({ kind: 'correct', field: 'count', value }, undefined, by)

describe('a decision', () => {
  it('corrects a field above all that is reported, and keeps what is reported', () => {
    const [event] = consolidate(readings, [correctCount(thirteen)]).events
    expect(event?.fields.count).toMatchObject({
      value: thirteen,
      rule: 'reviewer',
      variants: [{ value: twelve }],
    })
  })

  it('is undone by another, and that one too', () => {
    const correction = correctCount(thirteen)
    const undo = decide({ kind: 'undo', decision: correction.id }, [])
    const redo = decide({ kind: 'undo', decision: undo.id }, [])
    const countBy = (...decisions: readonly Decision[]) =>
      consolidate(readings, decisions).events[0]?.fields.count?.value
    expect(countBy(correction, undo)).toEqual(twelve)
    expect(countBy(redo, correction, undo)).toEqual(thirteen)
  })

  it('of two reviewers that differ is shown as their conflict; the later holds', () => {
    const [event] = consolidate(readings, [
      correctCount(thirteen, 'anna'),
      correctCount(twelve, 'ben'),
    ]).events
    const count = event?.fields.count
    expect(count).toMatchObject({ value: twelve, reviewed: [{ by: 'anna' }, { by: 'ben' }] })
    expect(count && reviewersDiffer(count)).toBe(true)
  })

  it.each([
    ['status', 'intended', 'threatened'],
    ['source', 'GBR', 'CAN'],
    ['target', 'BLR', 'UKR'],
    ['action', 'cap-mission-staff', 'deport-persons'],
  ] as const)(
    'on the %s of two reviewers that differ is shown as their conflict, too',
    (field, one, other) => {
      const on = readings.flatMap((reading) => anchorsIn(reading))
      const setting = (value: string, by: string) => decide({ kind: 'correct', field, value }, on, by)
      const agreed = consolidate(readings, [setting(one, 'anna'), setting(one, 'ben')]).events
      expect(agreed.map(({ review }) => [review.set?.length, differencesIn(review).size])).toEqual([[2, 0]])
      const [event] = consolidate(readings, [setting(one, 'anna'), setting(other, 'ben')]).events
      expect(event?.[field]).toBe(other)
      expect(event && [...differencesIn(event.review)]).toMatchObject([
        [
          field,
          [
            { by: 'anna', value: one },
            { by: 'ben', value: other },
          ],
        ],
      ])
    },
  )

  it('confirms, rejects and annotates', () => {
    const [event] = consolidate(readings, [
      decide({ kind: 'confirm' }),
      decide({ kind: 'reject' }, undefined, 'ben'),
      decide({ kind: 'annotate', text: 'see the note' }),
    ]).events
    expect(event?.review).toMatchObject({
      confirmed: ['anna'],
      rejected: ['ben'],
      notes: [{ by: 'anna', text: 'see the note' }],
    })
  })

  it('moves an event to the state that it should have been read with', () => {
    const belarus = decide({ kind: 'correct', field: 'target', value: 'BLR' }, [
      ...anchorsIn(readings[0]),
      ...anchorsIn(readings[1]),
    ])
    expect(consolidate(readings, [belarus]).events.map(({ id }) => id)).toEqual([
      'usa-blr-expel-diplomats-2022-02-28',
    ])
  })

  it('merges what was read as two, across blocks', () => {
    const wrong = readingOf({
      ...courant,
      events: ['USA > UNO expel-diplomats performed 12 2022-02-28'],
    })
    const both = [readings[0], wrong].flatMap((reading) => reading ?? [])
    expect(consolidate(both, []).events).toHaveLength(2)
    const merge = decide({ kind: 'merge', with: anchorsIn(wrong) })
    expect(consolidate(both, [merge]).events.map(({ id, outlets }) => [id, outlets])).toEqual([
      ['usa-rus-expel-diplomats-2022-02-28', 2],
    ])
  })

  it('splits what was put together', () => {
    const split = decide(
      { kind: 'split', off: anchorsIn(readings[1]) },
      readings.flatMap((reading) => anchorsIn(reading)),
    )
    expect(consolidate(readings, [split]).events).toHaveLength(2)
  })

  it('survives a reading by a newer coder that numbers events anew', () => {
    const reread = readingOf({
      ...wire,
      version: '1.1.0',
      events: [['USA > RUS summon-envoy performed 2022-02-28', {}], wire.events[0] ?? ''],
    })
    const [event] = consolidate([...readings, reread], [correctCount(thirteen)]).events
    expect(event).toMatchObject({ action: 'expel-diplomats', fields: { count: { rule: 'reviewer' } } })
  })

  it('about one of several states told by one verb leaves the others alone', () => {
    const reading = readingOf({
      ...wire,
      events: [
        [
          'POL > RUS expel-diplomats performed 45 2022-03-23',
          { evidence: { trigger: [5, 9], sentence: [0, 9] } },
        ],
        [
          'BGR > RUS expel-diplomats performed 10 2022-03-23',
          { evidence: { trigger: [5, 9], sentence: [0, 9] } },
        ],
      ],
    })
    const events = consolidate([reading], [decide({ kind: 'confirm' }, anchorsIn(reading, 'e1'))]).events
    expect(events.map(({ id, review }) => [id.slice(0, 3), review.confirmed])).toEqual([
      ['bgr', []],
      ['pol', ['anna']],
    ])
  })
})

describe('of two readings of one article', () => {
  it('the newer coder counts, then the later hour', () => {
    const older = readingOf({ ...wire, version: '1.9.0', readAt: '2022-07-01T00:00:00Z' })
    const newer = readingOf({
      ...wire,
      version: '1.10.0',
      events: ['USA > RUS expel-diplomats performed 13 2022-02-28'],
    })
    for (const both of [
      [older, newer],
      [newer, older],
    ])
      expect(consolidate(both, []).events[0]?.fields.count?.value).toEqual(thirteen)
  })
})
