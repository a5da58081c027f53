import { describe, expect, it } from 'vitest'
import { contentHash } from '../../src/base/canonical.ts'
import { anchorOf, consolidate, reportsOfArticle, toldAlready } from '../../src/consolidation/index.ts'
import type { Anchor, Decision, MissedEvent, Reading, Verdict } from '../../src/model/index.ts'
import { addingTo, missedOf } from './missed.ts'
import { readingOf, type Telling } from './notation.ts'

const FINLAND = 'FIN > BLR expel-diplomats performed 2 2022-03-02'
const wire: Telling = {
  id: 'wire',
  outlet: 'Harbour Wire',
  published: '2022-03-03',
  events: ['USA > RUS expel-diplomats performed 12 2022-02-28'],
}
const reading = readingOf(wire)
const courant = readingOf({ ...wire, id: 'courant', outlet: 'Courant', events: [FINLAND] })

const idsOf = (readings: readonly Reading[], ...decisions: readonly Decision[]): readonly string[] =>
  consolidate(readings, decisions).events.map(({ id }) => id)

const reportsIn = (read: Reading, ...decisions: readonly Decision[]) =>
  reportsOfArticle({ current: read, signature: '', texts: [read.record.article] }, decisions)

const deciding = (verdict: Verdict, on: readonly Anchor[] = [], at = '2022-04-02T00:00:00Z'): Decision => {
  const rest = { at, by: 'ben', reason: '', on, verdict }
  return { id: contentHash(rest), ...rest }
}

const added = addingTo(reading, missedOf(FINLAND))
const anchors = reportsIn(reading, added)
  .filter((report) => report.added)
  .map(anchorOf)
const FIN = 'fin-blr-expel-diplomats-2022-03-02'
const USA = 'usa-rus-expel-diplomats-2022-02-28'

describe('what a reviewer adds', () => {
  it('is an event of its own, given by the reviewer, until it is taken back', () => {
    const [event] = consolidate([reading], [added]).events
    expect(event).toMatchObject({
      id: FIN,
      reports: [
        {
          key: `wire#+${added.id}`,
          confidence: 1,
          added: { decision: added.id, by: 'anna' },
          outlet: 'Harbour Wire',
        },
      ],
    })
    expect(idsOf([reading], added, deciding({ kind: 'undo', decision: added.id }))).toEqual([USA])
  })

  it('joins the event that others tell', () => {
    const [event] = consolidate([reading, courant], [added]).events
    expect(event).toMatchObject({ id: FIN, outlets: 2 })
  })

  it('gives a report for each pair of its sides', () => {
    const decision = addingTo(reading, missedOf('FIN,EST > BLR expel-diplomats performed 2022-03-02'))
    expect(reportsIn(reading, decision).map(({ key }) => key)).toEqual([
      'wire#e1',
      `wire#+${decision.id}/FIN>BLR`,
      `wire#+${decision.id}/EST>BLR`,
    ])
    expect(idsOf([reading], decision)).toHaveLength(3)
  })

  it('can be corrected, rejected, merged and split like anything else', () => {
    const three = { min: 3, max: 3, approximate: false }
    const corrected = consolidate(
      [reading],
      [added, deciding({ kind: 'correct', field: 'count', value: three }, anchors)],
    )
    expect(corrected.events[0]?.fields.count).toMatchObject({ value: three, rule: 'reviewer' })
    const rejected = consolidate([reading], [added, deciding({ kind: 'reject' }, anchors)])
    expect(rejected.events.map(({ review }) => review.rejected)).toEqual([['ben'], []])
    const others = reportsIn(courant).map(anchorOf)
    expect(idsOf([reading, courant], added, deciding({ kind: 'split', off: others }, anchors))).toHaveLength(
      3,
    )
    const first = reportsIn(reading).map(anchorOf)
    expect(idsOf([reading], added, deciding({ kind: 'merge', with: anchors }, first))).toEqual([USA])
  })

  it('takes its decisions with it: what was said of it is said of nothing else', () => {
    const other = addingTo(reading, missedOf('USA > RUS expel-diplomats performed 1 2021-10-01'))
    const [anchor] = reportsIn(reading, other)
      .filter((report) => report.added)
      .map(anchorOf)
    const reject = deciding({ kind: 'reject' }, anchor ? [anchor] : [])
    const undo = deciding({ kind: 'undo', decision: other.id }, [], '2022-04-03T00:00:00Z')
    const rejections = (...decisions: readonly Decision[]) =>
      consolidate([reading], decisions).events.map(({ id, review }) => [id, review.rejected.length])
    expect(rejections(other, reject)).toEqual([
      ['usa-rus-expel-diplomats-2021-10-01', 1],
      [USA, 0],
    ])
    expect(rejections(other, reject, undo)).toEqual([[USA, 0]])
  })

  it('is nothing in an article that is not there, or by words beyond the text', () => {
    const nowhere = addingTo(readingOf({ ...wire, id: 'gone' }), missedOf(FINLAND))
    const beyond = addingTo(
      reading,
      missedOf(FINLAND, { evidence: { trigger: [0, 1], sentence: [0, 9999] } }),
    )
    expect(idsOf([reading], nowhere, beyond)).toEqual([USA])
  })
})

describe('a newer reading of the same article', () => {
  const reread = (line: string, at = 102): Reading =>
    readingOf({
      ...wire,
      version: '2.0.0',
      claims: [['BLR', 'condemns', 'e2', 'A hostile step']],
      events: [
        ...wire.events,
        [
          line,
          { evidence: { trigger: [at, at + 1], sentence: [at - 2, at + 3] }, inResponseTo: { event: 'e1' } },
        ],
      ],
    })

  it('leaves it where it is', () => {
    const later = readingOf({ ...wire, version: '2.0.0' })
    expect(consolidate([reading, later], [added])).toEqual(consolidate([later], [added]))
  })

  it.each([
    ['as it is', FINLAND],
    ['with another number', 'FIN > BLR expel-diplomats performed 40 2022-03-02'],
    ['as a step', 'FIN > BLR expel-diplomats intended 2022-03-01'],
    ['by another word of its family', 'FIN > BLR cap-mission-staff performed 2'],
    ['without who did it', '? > BLR expel-diplomats performed 2'],
  ])('that finds it too %s makes no second event: the reviewer stands', (_how, line) => {
    const events = consolidate([reading, reread(line)], [added]).events
    expect(events.map(({ id }) => id)).toEqual([FIN, USA])
    expect(events[0]).toMatchObject({
      fields: { count: { value: { min: 2 } } },
      reports: [{ key: `wire#+${added.id}` }],
      claims: [{ quote: 'A hostile step' }],
      answers: { reports: ['wire#e1'] },
    })
  })

  it('gives the side that the reviewer left out', () => {
    const open = addingTo(reading, missedOf('? > BLR expel-diplomats performed 2 2022-03-02'))
    expect(idsOf([reading, reread(FINLAND)], open)).toEqual([FIN, USA])
  })

  it('that finds another act in other words has two', () => {
    expect(idsOf([reading, reread('FIN > BLR expel-diplomats performed 9 2022-01-10', 152)], added)).toEqual([
      'fin-blr-expel-diplomats-2022-01-10',
      FIN,
      USA,
    ])
  })

  it('that is decided about keeps what was decided when a reviewer adds it', () => {
    const later = reread(FINLAND)
    const anchor = reportsIn(later).map(anchorOf)[1]
    const confirm = deciding({ kind: 'confirm' }, anchor ? [anchor] : [])
    expect(consolidate([later], [confirm, added]).events[0]?.review.confirmed).toEqual(['ben'])
  })

  it('of a text that its outlet has changed finds it by its sentence, or not at all', () => {
    const text = `${'x'.repeat(100)}ab!cd${'y'.repeat(60)}`
    const first = readingOf({ ...wire, text })
    const sentence = { trigger: [102, 103], sentence: [100, 105] } as const
    const decision = addingTo(first, missedOf(FINLAND, { evidence: sentence }))
    const changed = readingOf({ ...wire, text: `Corrected. ${text}`, version: '2.0.0' })
    const [report] = reportsOfArticle(
      { current: changed, signature: '', texts: [first.record.article, changed.record.article] },
      [decision],
    ).filter((each) => each.added)
    expect(report?.event.evidence).toEqual({ trigger: [113, 114], sentence: [111, 116] })
    const gone = readingOf({ ...wire, text: text.replace('ab!cd', ''), version: '2.0.0' })
    expect(idsOf([first, changed], decision)).toEqual([FIN, USA])
    expect(idsOf([first, gone], decision)).toEqual([USA])
  })
})

describe('the same act, added twice', () => {
  it('is the first one, until that is taken back', () => {
    const second = addingTo(reading, missedOf(FINLAND), { by: 'ben', at: '2022-04-01T01:00:00Z' })
    const keysOf = (...decisions: readonly Decision[]) =>
      consolidate([reading], decisions).events.flatMap(({ reports }) => reports.map(({ key }) => key))
    expect(keysOf(second, added)).toEqual([`wire#+${added.id}`, 'wire#e1'])
    const undo = deciding({ kind: 'undo', decision: added.id })
    expect(keysOf(second, added, undo)).toEqual([`wire#+${second.id}`, 'wire#e1'])
  })

  it('is told as it is about to be added', () => {
    const told = (missed: MissedEvent, ...decisions: readonly Decision[]) =>
      toldAlready(
        { current: reading, signature: '', texts: [reading.record.article] },
        decisions,
        missed,
      ).map(({ key }) => key)
    expect(told(missedOf(FINLAND))).toEqual([])
    expect(told(missedOf(FINLAND), added)).toEqual([`wire#+${added.id}`])
    expect(told(missedOf('USA > RUS expel-diplomats performed', {}, 12))).toEqual(['wire#e1'])
  })
})
