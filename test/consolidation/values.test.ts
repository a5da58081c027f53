import { describe, expect, it } from 'vitest'
import { consolidate, signatureOf, withPreference } from '../../src/consolidation/index.ts'
import { PREFERENCES } from '../../src/model/index.ts'
import { dateOf, readingOf, type Telling } from './notation.ts'

const eventOf = (...tellings: readonly Telling[]) => {
  const [event, ...others] = consolidate(tellings.map(readingOf), []).events
  expect(others.map(({ id }) => id)).toEqual([])
  if (event === undefined) throw new Error('no event')
  return event
}

const told = (id: string, count: string, published: string, more: Partial<Telling> = {}): Telling => ({
  id,
  outlet: id,
  published,
  events: [`USA > RUS expel-diplomats performed ${count} 2022-02-28`],
  ...more,
})

describe('the preferred value', () => {
  const event = eventOf(
    told('a', '~10', '2022-03-01'),
    told('b', '11', '2022-03-02'),
    told('c', '12', '2022-03-01', { claims: [['USA', 'announces', 'e1']] }),
    told('d', '11', '2022-03-03'),
  )

  it('is what the acting side says itself, before what most report', () => {
    expect(event.fields.count).toMatchObject({ value: { min: 12, max: 12 }, rule: 'acting-side' })
  })

  it.each([
    ['acting-side', 12],
    ['majority', 11],
    ['earliest', 12],
    ['latest', 11],
    ['most-precise', 12],
  ] as const)('by %s is %i', (rule, count) => {
    expect(withPreference(event, rule).fields.count?.value).toMatchObject({ max: count })
  })

  it('can be asked for by every preference', () => {
    for (const rule of PREFERENCES) expect(withPreference(event, rule).fields.count?.value).toBeDefined()
  })

  it('of equals is the earliest', () => {
    const even = eventOf(told('a', '13', '2022-03-02'), told('b', '12', '2022-03-01'))
    expect(even.fields.count).toMatchObject({ value: { min: 12 }, rule: 'earliest', conflict: true })
  })

  it('of days is none after the first report that tells the act as done', () => {
    const late = eventOf(
      told('a', '12', '2022-02-28', {
        events: [['USA > RUS expel-diplomats performed 12', { date: dateOf('2022-02-28', 'published') }]],
      }),
      told('b', '12', '2022-03-02', { events: ['USA > RUS expel-diplomats performed 12 2022-03-01'] }),
      told('c', '12', '2022-03-03', { events: ['USA > RUS expel-diplomats performed 12 2022-03-01'] }),
    )
    expect(late.fields.date?.value).toMatchObject({ start: '2022-02-28' })
  })

  it('of grounds is all of them, and reports with none in common are a conflict', () => {
    const grounds = (ground: 'espionage' | 'reciprocity') => ({
      grounds: [{ ground, span: [0, 1] as const }],
    })
    const both = eventOf(
      told('a', '12', '2022-03-01', {
        events: [['USA > RUS expel-diplomats performed 12 2022-02-28', grounds('espionage')]],
      }),
      told('b', '12', '2022-03-01', {
        events: [['USA > RUS expel-diplomats performed 12 2022-02-28', grounds('reciprocity')]],
      }),
    )
    expect(both.fields.grounds).toMatchObject({ value: ['espionage', 'reciprocity'], conflict: true })
  })
})

describe('independent outlets', () => {
  const story = (word: string) =>
    `The ministry ${word} twelve diplomats on Monday and gave them a week to leave. Their names were not released. ` +
    'An envoy called the step hostile and said that an answer would follow in due course, without saying when or what.'

  it('count one outlet once, however it writes its name', () => {
    expect(
      eventOf(
        told('a', '12', '2022-03-01', { outlet: 'The Courant' }),
        told('b', '12', '2022-03-02', { outlet: 'courant' }),
      ).outlets,
    ).toBe(1)
  })

  it('count "Harbour Wire, via the Courant" with Harbour Wire', () => {
    const attribution = [{ who: 'Harbour Wire', kind: 'outlet', span: [0, 1] }] as const
    expect(
      eventOf(
        told('a', '12', '2022-03-01', { outlet: 'Harbour Wire' }),
        told('b', '12', '2022-03-01', {
          outlet: 'Courant',
          events: [['USA > RUS expel-diplomats performed 12 2022-02-28', { attribution }]],
        }),
        told('c', '12', '2022-03-01', { outlet: 'Daily' }),
      ).outlets,
    ).toBe(2)
  })

  it('count reprints of one text once', () => {
    expect(
      eventOf(
        told('a', '12', '2022-03-01', { text: story('expelled') }),
        told('b', '12', '2022-03-01', { text: `${story('expelled')} More follows.` }),
        told('c', '12', '2022-03-01', {
          text: 'Twelve envoys of the embassy must go home, officials have decided.',
        }),
      ).outlets,
    ).toBe(2)
  })

  it('count a paper that reprints two agencies with each of them, and the agencies as two', () => {
    const other =
      'Twelve envoys of the embassy must go home by Friday, officials in the capital have decided at last.'
    expect(
      eventOf(
        told('wire', '12', '2022-03-01', { text: story('expelled') }),
        told('bureau', '12', '2022-03-01', { text: other }),
        told('paper', '12', '2022-03-01', { id: 'p1', text: `${story('expelled')} More follows.` }),
        told('paper', '12', '2022-03-02', { id: 'p2', text: `${other} More follows.` }),
      ).outlets,
    ).toBe(2)
  })

  it('make an event surer than one alone', () => {
    const one = eventOf(told('a', '12', '2022-03-01')).confidence
    const two = eventOf(told('a', '12', '2022-03-01'), told('b', '12', '2022-03-01')).confidence
    expect([one, two]).toEqual([0.8, 0.96])
  })
})

describe('signatures', () => {
  it('are the same for the same words, whatever their case and marks', () => {
    expect(signatureOf('Poland expelled 45 diplomats.')).toBe(signatureOf('poland EXPELLED 45 - diplomats'))
  })

  it('of a text without words are empty', () => {
    expect(signatureOf('... !')).toBe('')
  })
})

describe('claims', () => {
  it('of one speaker in the same words are one, with every place where they stand', () => {
    const quote = 'This is a hostile step'
    const event = eventOf(
      told('a', '12', '2022-03-01', { claims: [['RUS', 'condemns', 'e1', quote]] }),
      told('b', '12', '2022-03-02', { claims: [['RUS', 'condemns', 'e1', 'This is a “hostile” step,']] }),
      told('c', '12', '2022-03-02', { claims: [['RUS', 'threatens', 'e1']] }),
    )
    expect(event.claims.map(({ stance, outlets, told: places }) => [stance, outlets, places.length])).toEqual(
      [
        ['condemns', 2, 2],
        ['threatens', 1, 1],
      ],
    )
  })
})

describe('a sum over sides that are told apart', () => {
  it('is no act of nobody', () => {
    const { events } = consolidate(
      [
        readingOf({
          id: 'sum',
          published: '2022-05-18',
          events: [
            'OMN > ? expel-diplomats performed 9 2022-05-18',
            'OMN > FRA expel-diplomats performed 5 2022-05-18',
            'OMN > ITA expel-diplomats performed 4 2022-05-18',
          ],
        }),
      ],
      [],
    )
    expect(events.map(({ target }) => target)).toEqual(['FRA', 'ITA'])
  })
})

describe('a day', () => {
  it('of the news is surer than a month that holds it', () => {
    const { events } = consolidate(
      [
        readingOf({
          id: 'news',
          published: '2022-04-04',
          events: [
            ['LTU > RUS order-mission-closed performed 1', { date: dateOf('2022-04-04', 'published') }],
          ],
        }),
        readingOf({
          id: 'recap',
          published: '2022-04-21',
          events: [['LTU > RUS order-mission-closed performed 1 2022-04', { background: true }]],
        }),
      ],
      [],
    )
    expect(events.map(({ fields }) => fields.date?.value)).toMatchObject([{ start: '2022-04-04' }])
  })
})

describe('a count of several states together', () => {
  const countsOf = (line: string, kind: 'ambassador' | 'consul') =>
    consolidate(
      [
        readingOf({
          id: 'a',
          events: [[line, { object: { kind, count: { min: 3, max: 3, approximate: false } } }]],
        }),
      ],
      [],
    ).events.map(({ fields }) => fields.count?.value)

  it('of as many ambassadors as states is one each: a state has one at another', () => {
    const one = { min: 1, max: 1, approximate: false }
    expect(countsOf('RUS > EST,LTU,LVA summon-envoy performed 2022-03-29', 'ambassador')).toEqual([
      one,
      one,
      one,
    ])
  })

  it.each([
    ['RUS > EST,LTU,LVA summon-envoy performed 2022-03-29', 'consul'],
    ['RUS > EST,LTU summon-envoy performed 2022-03-29', 'ambassador'],
  ] as const)('of others is the most that each can have: %s, %s', (line, kind) => {
    for (const count of countsOf(line, kind)) expect(count).toEqual({ max: 3, approximate: false })
  })
})
