import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/consolidation/index.ts'
import { readingOf, type Telling } from './notation.ts'

const events = (...tellings: readonly Telling[]) => consolidate(tellings.map(readingOf), []).events
const ids = (...tellings: readonly Telling[]) => events(...tellings).map(({ id }) => id)

const wire = { id: 'wire', outlet: 'Harbour Wire', published: '2022-03-01' }
const courant = { id: 'courant', outlet: 'The Courant', published: '2022-03-01' }
const review = { id: 'review', outlet: 'Hudson Review', published: '2022-03-02' }

describe('reports of one act', () => {
  it('are one event, named after who did what to whom and when', () => {
    const [event, ...others] = events(
      { ...wire, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
      { ...courant, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
    )
    expect(others).toEqual([])
    expect(event).toMatchObject({ id: 'usa-rus-expel-diplomats-2022-02-28', outlets: 2, status: 'performed' })
  })

  it('are one event where one of them leaves out who acted, and its number is that of one act alone', () => {
    expect(
      ids(
        { ...wire, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
        { ...courant, events: ['POL > RUS expel-diplomats performed - 2022-03-01'] },
        { ...review, events: ['? > RUS expel-diplomats performed 12 2022-03-01'] },
      ),
    ).toEqual(['pol-rus-expel-diplomats-2022-03-01', 'usa-rus-expel-diplomats-2022-02-28'])
  })

  it('keep a disagreement on the number: 12 and 13 are one act, told two ways', () => {
    const [event, ...others] = events(
      { ...wire, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
      { ...courant, events: ['USA > RUS expel-diplomats performed 13 2022-02-28'] },
      { ...review, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
    )
    expect(others).toEqual([])
    expect(event?.fields.count).toMatchObject({
      value: { min: 12, max: 12 },
      rule: 'majority',
      conflict: true,
    })
    expect(event?.fields.count?.variants).toHaveLength(2)
  })

  it('of numbers far apart are two acts: 12 and 40', () => {
    expect(
      ids(
        { ...wire, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
        { ...courant, events: ['USA > RUS expel-diplomats performed 40 2022-02-28'] },
      ),
    ).toEqual(['usa-rus-expel-diplomats-2022-02-28', 'usa-rus-expel-diplomats-2022-02-28.2'])
  })

  it('are one act where two tellers of one article count differently, and two where one tells both', () => {
    const toldBy = (who: string) => ({
      attribution: [{ who, kind: 'speaker' as const, span: [0, 1] as const }],
    })
    const three = 'RUS > SWE expel-diplomats performed 12 2022-04-26'
    const more = 'RUS > SWE expel-diplomats performed 21 2022-04-26'
    const [event, ...others] = events({
      ...wire,
      events: [
        [three, toldBy('the ministry in Moscow')],
        [more, toldBy('Stockholm')],
      ],
    })
    expect(others).toEqual([])
    expect(event?.fields.count).toMatchObject({ conflict: true })
    expect(
      ids(
        {
          ...wire,
          events: [
            [three, toldBy('Moscow')],
            [more, toldBy('Stockholm')],
          ],
        },
        { ...courant, events: [more] },
        { ...review, events: [three] },
      ),
    ).toEqual(['rus-swe-expel-diplomats-2022-04-26'])
    expect(
      ids({
        ...wire,
        events: [
          [three, toldBy('Moscow')],
          [more, toldBy('Moscow')],
        ],
      }),
    ).toHaveLength(2)
    expect(ids({ ...wire, events: [three, more] })).toHaveLength(2)
    expect(
      ids(
        { ...wire, events: [[three, toldBy('Moscow')]] },
        { ...courant, events: [[more, toldBy('Stockholm')]] },
      ),
    ).toHaveLength(2)
  })

  it('are one act where one tells the plan, and another recalls the deed without its day', () => {
    expect(
      ids(
        { ...wire, events: ['BEL > RUS expel-diplomats intended 1 2022-03-01'] },
        {
          ...review,
          published: '2022-03-20',
          events: [['BEL > RUS expel-diplomats performed 1', { background: true }]],
        },
      ),
    ).toEqual(['bel-rus-expel-diplomats-2022-03-01'])
  })

  it('one is not two', () => {
    expect(
      ids(
        { ...wire, events: ['USA > RUS expel-diplomats performed 1 2022-02-28'] },
        { ...courant, events: ['USA > RUS expel-diplomats performed 2 2022-02-28'] },
      ),
    ).toHaveLength(2)
  })

  it('are joined by one that says "several", which contradicts nothing', () => {
    const [event, ...others] = events(
      { ...wire, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
      { ...courant, events: ['USA > RUS expel-diplomats performed ~3.. 2022-02-28'] },
    )
    expect(others).toEqual([])
    expect(event?.fields.count).toMatchObject({ value: { min: 12 }, rule: 'only-value', conflict: false })
  })

  it('may differ by a day, and the ledger says so', () => {
    const [event, ...others] = events(
      { ...wire, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
      { ...courant, events: ['USA > RUS expel-diplomats performed 12 2022-03-01'] },
    )
    expect(others).toEqual([])
    expect(event?.fields.date).toMatchObject({ value: { start: '2022-02-28' }, conflict: true })
  })

  it('weeks apart are two acts, however alike', () => {
    expect(
      ids(
        { ...wire, events: ['BGR > RUS expel-diplomats performed 10 2022-03-02'] },
        {
          ...courant,
          published: '2022-03-19',
          events: ['BGR > RUS expel-diplomats performed 10 2022-03-18'],
        },
      ),
    ).toHaveLength(2)
  })

  it('of other dyads or actions have nothing to do with each other', () => {
    expect(
      ids({
        ...wire,
        events: [
          'USA > RUS expel-diplomats performed 12 2022-02-28',
          'RUS > USA expel-diplomats performed 12 2022-02-28',
          'USA > RUS condemn performed 2022-02-28',
        ],
      }),
    ).toHaveLength(3)
  })

  it('stay apart when one article tells them as two', () => {
    expect(
      ids({
        ...wire,
        events: [
          'USA > RUS expel-diplomats performed 12 2022-02-28',
          'USA > RUS expel-diplomats performed 13 2022-02-28',
        ],
      }),
    ).toHaveLength(2)
  })

  it('are not doubled by a headline that says no more than that it was done', () => {
    expect(
      ids({
        ...wire,
        events: ['USA > RUS expel-diplomats performed 12 2022-02-28', 'USA > RUS expel-diplomats'],
      }),
    ).toHaveLength(1)
  })

  it('with an explicit day outweigh one that has only that of publication', () => {
    const [event] = events(
      { ...wire, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
      {
        ...courant,
        events: [
          [
            'USA > RUS expel-diplomats performed 12',
            { date: { start: '2022-03-01', end: '2022-03-01', precision: 'day', basis: 'published' } },
          ],
        ],
      },
    )
    expect(event?.fields.date).toMatchObject({
      value: { start: '2022-02-28' },
      rule: 'only-value',
      conflict: false,
    })
  })
})

describe('what is recalled later', () => {
  const recalled = (line: string): Telling => ({
    id: 'recap',
    outlet: 'Daily',
    published: '2022-04-20',
    events: [[line, { background: true }]],
  })

  it('joins the act that it fits', () => {
    const told = events(
      { ...wire, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
      recalled('USA > RUS expel-diplomats performed 12 2022-02'),
    )
    expect(told.map(({ id, outlets }) => [id, outlets])).toEqual([['usa-rus-expel-diplomats-2022-02-28', 2]])
  })

  it('without any date joins the latest that it fits', () => {
    const told = events(
      { ...wire, events: ['SVK > RUS expel-diplomats performed 3 2022-03-14'] },
      { ...courant, published: '2022-03-30', events: ['SVK > RUS expel-diplomats performed 35 2022-03-30'] },
      recalled('SVK > RUS expel-diplomats performed 3'),
    )
    expect(told.map(({ id, outlets }) => [id, outlets])).toEqual([
      ['svk-rus-expel-diplomats-2022-03-14', 2],
      ['svk-rus-expel-diplomats-2022-03-30', 1],
    ])
  })

  it('is an event by itself where none fits', () => {
    expect(ids(recalled('USA > RUS expel-diplomats performed 60 2018-03'))).toEqual([
      'usa-rus-expel-diplomats-2018-03',
    ])
  })
})

describe('what hits whom', () => {
  const post = (kind: 'embassy' | 'consulate' | 'permanent-mission') => ({
    object: { kind: 'diplomats' as const, post: { kind } },
  })

  it('keeps acts at two missions apart', () => {
    expect(
      ids(
        { ...wire, events: [['USA > RUS expel-diplomats performed 2022-02-28', post('embassy')]] },
        { ...courant, events: [['USA > RUS expel-diplomats performed 2022-02-28', post('consulate')]] },
      ),
    ).toHaveLength(2)
  })

  it('does not when some report of the act agrees', () => {
    expect(
      ids(
        { ...wire, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
        { ...review, events: [['USA > RUS expel-diplomats performed 2022-02-28', post('embassy')]] },
        { ...courant, events: [['USA > RUS expel-diplomats performed 2022-02-28', post('embassy')]] },
      ),
    ).toHaveLength(1)
  })

  it('lets a headline count fewer than its article', () => {
    const title = { evidence: { trigger: [0, 1], sentence: [0, 2], in: 'title' } } as const
    const [event, ...others] = events({
      ...wire,
      events: [
        ['HRV > RUS expel-diplomats performed 18 2022-04-11', title],
        'HRV > RUS expel-diplomats performed 24 2022-04-11',
      ],
    })
    expect(others).toEqual([])
    expect(event?.fields.count).toMatchObject({ value: { min: 24 }, conflict: false })
  })

  it('knows a list of what was done so far by its numbers', () => {
    expect(
      ids(
        { ...wire, published: '2022-03-29', events: ['NLD > RUS expel-diplomats performed 17 2022-03-29'] },
        { ...courant, published: '2022-04-12', events: ['NLD > RUS expel-diplomats performed 17'] },
      ),
    ).toHaveLength(1)
  })
})

describe('steps of one act', () => {
  it('are its history: threatened, intended, performed, reversed', () => {
    const [event, ...others] = events(
      {
        ...wire,
        id: 'a',
        published: '2022-03-10',
        events: ['POL > RUS expel-diplomats threatened 2022-03-10'],
      },
      {
        ...wire,
        id: 'b',
        published: '2022-03-21',
        events: ['POL > RUS expel-diplomats intended 45 2022-03-21'],
      },
      {
        ...wire,
        id: 'c',
        published: '2022-03-23',
        events: ['POL > RUS expel-diplomats performed 45 2022-03-23'],
      },
      {
        ...wire,
        id: 'd',
        published: '2022-06-01',
        events: ['POL > RUS expel-diplomats reversed 45 2022-06-01'],
      },
    )
    expect(others).toEqual([])
    expect(event?.steps.map(({ status }) => status)).toEqual([
      'threatened',
      'intended',
      'performed',
      'reversed',
    ])
    expect(event?.status).toBe('reversed')
  })

  it('a plan carried out keeps the day of the act', () => {
    const [event] = events(
      {
        ...wire,
        id: 'b',
        published: '2022-03-21',
        events: ['POL > RUS expel-diplomats intended 45 2022-03-21'],
      },
      {
        ...wire,
        id: 'c',
        published: '2022-03-23',
        events: ['POL > RUS expel-diplomats performed 45 2022-03-23'],
      },
    )
    expect(event?.fields.date).toMatchObject({ value: { start: '2022-03-23' }, conflict: false })
  })

  it('what is asked for or refused is no step of what is done', () => {
    expect(
      ids(
        { ...wire, events: ['IRL > RUS expel-diplomats refused 2022-03-21'] },
        { ...courant, events: ['IRL > RUS expel-diplomats performed 4 2022-03-29'] },
      ),
    ).toHaveLength(2)
  })
})

describe('several actors in one report', () => {
  it('give each state an act of its own, and the number they share is the most it can be', () => {
    const told = events({ ...wire, events: ['BHR,SDN > IRN expel-diplomats performed 10 2016-01-04'] })
    expect(told.map(({ id }) => id)).toEqual([
      'bhr-irn-expel-diplomats-2016-01-04',
      'sdn-irn-expel-diplomats-2016-01-04',
    ])
    expect(told[0]?.fields.count?.value).toEqual({ max: 10, approximate: false })
  })

  it('summed up under one name are told once, by those who acted', () => {
    expect(
      ids({
        ...wire,
        events: [
          'european-countries > RUS expel-diplomats performed 38 2022-03-29',
          'BEL > RUS expel-diplomats performed 21 2022-03-29',
          'NLD > RUS expel-diplomats performed 17 2022-03-29',
        ],
      }),
    ).toEqual(['bel-rus-expel-diplomats-2022-03-29', 'nld-rus-expel-diplomats-2022-03-29'])
  })

  it('who meet are one event, whoever is named first', () => {
    expect(
      ids(
        { ...wire, events: ['RUS,USA > RUS,USA meet performed 2022-03-10'] },
        { ...courant, events: ['USA > RUS meet performed 2022-03-10'] },
        { ...review, events: ['RUS > USA meet performed 2022-03-10'] },
      ),
    ).toEqual(['rus-usa-meet-2022-03-10'])
  })
})

describe('a report without one of its sides', () => {
  it('is completed where only one state can be meant', () => {
    const told = events(
      { ...wire, events: ['USA > RUS expel-diplomats performed 12 2022-02-28'] },
      { ...courant, events: ['? > RUS expel-diplomats performed 12 2022-02-28'] },
    )
    expect(told.map(({ id, outlets }) => [id, outlets])).toEqual([['usa-rus-expel-diplomats-2022-02-28', 2]])
  })

  it('stays as it is where two could be', () => {
    expect(
      ids(
        { ...wire, events: ['BEL > RUS expel-diplomats performed 21 2022-03-29'] },
        { ...review, events: ['NLD > RUS expel-diplomats performed 17 2022-03-29'] },
        { ...courant, events: ['? > RUS expel-diplomats performed 2022-03-29'] },
      ),
    ).toContain('unknown-rus-expel-diplomats-2022-03-29')
  })

  it('whose number tells which of two is meant is completed by that', () => {
    expect(
      ids(
        { ...wire, events: ['BEL > RUS expel-diplomats performed 21 2022-03-29'] },
        { ...review, events: ['IRL > RUS expel-diplomats performed 4 2022-03-29'] },
        { ...courant, events: ['? > RUS expel-diplomats performed 21 2022-03-29'] },
      ),
    ).toEqual(['bel-rus-expel-diplomats-2022-03-29', 'irl-rus-expel-diplomats-2022-03-29'])
  })
})
