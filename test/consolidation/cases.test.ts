import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/consolidation/index.ts'
import { dateOf, readingOf, type Telling } from './notation.ts'

const ledgerOf = (...tellings: readonly Telling[]) => consolidate(tellings.map(readingOf), [])

const deadline = { deadline: dateOf('2022-03-07') }
const expulsion: Telling = {
  id: 'a',
  published: '2022-03-01',
  events: [
    ['USA > RUS expel-diplomats performed 12 2022-02-28', deadline],
    'RUS > USA condemn performed 2022-03-01',
  ],
}
const answer = (more: object, id = 'b'): Telling => ({
  id,
  published: '2022-03-24',
  events: [
    ['RUS > USA expel-diplomats performed 37 2022-03-23', more],
    ['USA > RUS expel-diplomats performed 12 2022-02', { background: true }],
  ],
})

describe('a case', () => {
  it('opens with a move, keeps its deadline and says who owes an answer', () => {
    expect(ledgerOf(expulsion).cases).toMatchObject([
      {
        id: 'rus-usa-2022-02',
        moves: ['usa-rus-expel-diplomats-2022-02-28'],
        deadlines: [{ event: 'usa-rus-expel-diplomats-2022-02-28', day: '2022-03-07' }],
        unanswered: [{ event: 'usa-rus-expel-diplomats-2022-02-28', by: 'RUS' }],
      },
    ])
  })

  it('links an answer to what another article told first', () => {
    const [found] = ledgerOf(expulsion, answer({ inResponseTo: { event: 'e2' } })).cases
    expect(found).toMatchObject({
      links: [
        {
          event: 'rus-usa-expel-diplomats-2022-03-23',
          answers: 'usa-rus-expel-diplomats-2022-02-28',
          basis: 'said',
        },
      ],
      unanswered: [],
    })
  })

  it('finds what "in retaliation" without more answers: the latest such move of the other side', () => {
    const [found] = ledgerOf(expulsion, answer({ inResponseTo: { text: 'in retaliation' } })).cases
    expect(found?.links).toMatchObject([{ answers: 'usa-rus-expel-diplomats-2022-02-28', basis: 'said' }])
  })

  it('leaves an act open to its answer when one was only promised', () => {
    const promise: Telling = {
      id: 'p',
      published: '2022-03-02',
      events: [
        ['RUS > USA expel-diplomats intended 12 2022-03-02', { inResponseTo: { text: 'in response' } }],
      ],
    }
    const links = ledgerOf(expulsion, promise, answer({})).cases.flatMap((each) => each.links)
    expect(links).toContainEqual({
      event: 'rus-usa-expel-diplomats-2022-03-23',
      answers: 'usa-rus-expel-diplomats-2022-02-28',
      basis: 'presumed',
    })
  })

  it('lets nothing answer what came after it', () => {
    const early: Telling = {
      id: 'c',
      published: '2022-03-24',
      events: [
        ['RUS > USA expel-diplomats performed 37 2022-03-23', { inResponseTo: { event: 'e2' } }],
        'USA > RUS expel-diplomats performed 4 2022-03-24',
      ],
    }
    const links = ledgerOf(expulsion, early).cases.flatMap((each) => each.links)
    expect(links.filter(({ event }) => event.startsWith('rus-usa'))).toMatchObject([
      { answers: 'usa-rus-expel-diplomats-2022-02-28' },
    ])
  })

  it('takes of several sides hit only those that struck first for named in the answer', () => {
    const told: Telling = {
      id: 'd',
      published: '2022-04-21',
      events: [
        ['RUS > EST,LVA expel-diplomats performed 2022-04-21', { inResponseTo: { event: 'e2' } }],
        ['LVA > RUS expel-diplomats performed 13 2022-04-05', { background: true }],
        ['EST > RUS expel-diplomats performed 14 2022-04-05', { background: true }],
      ],
    }
    const links = ledgerOf(told).cases.flatMap((each) => each.links)
    expect(links.map(({ answers, basis }) => [answers, basis])).toEqual([
      ['est-rus-expel-diplomats-2022-04-05', 'presumed'],
      ['lva-rus-expel-diplomats-2022-04-05', 'said'],
    ])
  })

  it('presumes that the same act the other way soon after is the answer, and says that it presumes', () => {
    const [found] = ledgerOf(expulsion, answer({})).cases
    expect(found?.links).toMatchObject([{ basis: 'presumed' }])
  })

  it('ends where nothing ties later moves to it', () => {
    const later: Telling = {
      id: 'z',
      published: '2023-01-27',
      events: [['RUS > USA expel-diplomats performed 2 2023-01-26', deadline]],
    }
    expect(ledgerOf(expulsion, later).cases.map(({ id }) => id)).toEqual([
      'rus-usa-2022-02',
      'rus-usa-2023-01',
    ])
  })

  it('is not made of words alone', () => {
    expect(ledgerOf({ id: 'c', events: ['RUS > USA condemn performed 2022-03-01'] }).cases).toEqual([])
  })
})
