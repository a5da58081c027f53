import { describe, expect, it } from 'vitest'
import { chanceOf } from '../../src/evaluation/double/chance.ts'
import {
  type Agreement,
  agreementOf,
  type Coding,
  checkCoding,
  type Disagreement,
  disagreementsOf,
  sideBySide,
} from '../../src/evaluation/double/index.ts'
import { ACTIONS, claim, expulsion, type Json, passage, record, summons, TEXT } from './codings.ts'

const codingOf = (value: Json): Coding => {
  const checked = checkCoding(value, ACTIONS)
  if ('problems' in checked) throw new Error(checked.problems.join('\n'))
  return checked.coding
}
const compared = (a: Json | readonly Json[], b: Json | readonly Json[]) => {
  const both = sideBySide([a].flat().map(codingOf), [b].flat().map(codingOf))
  return { agreement: agreementOf(both), disagreements: disagreementsOf(both) }
}
const fieldOf = ({ fields }: Agreement, name: string) => fields.find(({ field }) => field === name)
const short = ({ field, words, a, b }: Disagreement): string =>
  `${field} "${words}": ${a || '–'} | ${b || '–'}`

describe('two codings of one article', () => {
  it('that are the same agree on everything', () => {
    const { agreement, disagreements } = compared(
      record([expulsion(), summons()], [claim()]),
      record([summons(), expulsion()], [claim()]),
    )
    expect(disagreements).toEqual([])
    expect(agreement.events).toEqual({ both: 2, onlyA: 0, onlyB: 0 })
    expect(agreement.fields.every(({ agreement: same = 1, alpha = 1 }) => same === 1 && alpha === 1)).toBe(
      true,
    )
  })

  it('differ field by field, in words of the article', () => {
    const { disagreements } = compared(
      record([expulsion()], [claim()]),
      record(
        [
          expulsion({
            status: 'intended',
            target: ['BLR', 'RUS'],
            object: { kind: 'diplomats', count: { min: 3 }, named: 'withheld', post: { kind: 'embassy' } },
            date: { start: '2021-05-01', precision: 'month' },
            deadline: '2021-05-10',
            grounds: [{ ground: 'espionage' }],
            background: true,
          }),
        ],
        [claim({ stance: 'regrets', speaker: { code: 'NOR', name: 'Petrov' } })],
      ),
    )
    expect(disagreements.map(short)).toEqual([
      'status "ordered": performed | intended',
      'target "ordered": BLR | BLR, RUS',
      'count "ordered": 2 | 3..',
      'date "ordered": 2021-05-03 | 2021-05',
      'deadline "ordered": – | 2021-05-10',
      'grounds "ordered": – | espionage',
      'post "ordered": – | embassy',
      'named "ordered": unknown | withheld',
      'background "ordered": false | true',
      'claim stance "A shame,": condemns | regrets',
      'claim side "A shame,": BLR | NOR',
    ])
    expect(disagreements[0]).toMatchObject({
      article: 'x',
      sentence: 'Oslo ordered two Belarusian diplomats to leave on Monday.',
    })
  })

  it('pair the same words coded as different actions, after those of one action', () => {
    const { agreement, disagreements } = compared(
      record([expulsion(), summons()]),
      record([expulsion({ action: 'cap-mission-staff' }), summons()]),
    )
    expect(agreement.events.both).toBe(2)
    expect(disagreements.map(short)).toEqual(['action "ordered": expel-diplomats | cap-mission-staff'])
  })

  it('count what only one found for "event" alone, beside sentences in which neither found any', () => {
    const { agreement, disagreements } = compared(record([expulsion(), summons()]), record([expulsion()]))
    expect(fieldOf(agreement, 'event')).toMatchObject({ units: 4, agreement: 0.75 })
    expect(fieldOf(agreement, 'status')).toMatchObject({ units: 1, agreement: 1 })
    expect(disagreements.map(short)).toEqual(['event "summoned": summon-envoy performed BLR → NOR | –'])
  })

  it('tell what is told in the title with the title', () => {
    const inTitle = expulsion({ evidence: { trigger: [5, 10], in: 'title' } })
    const { disagreements } = compared(record([inTitle]), record([]))
    expect(disagreements).toMatchObject([{ field: 'event', words: '', sentence: 'Oslo sends two home' }])
  })
})

describe('missing values', () => {
  it('a count that only one record gives is no unit, and is told', () => {
    const { agreement, disagreements } = compared(record([expulsion()]), record([expulsion({ object: {} })]))
    expect(fieldOf(agreement, 'count')).toMatchObject({ units: 0, onlyOne: 1 })
    expect(disagreements.map(short)).toEqual(['count "ordered": 2 | –'])
  })

  it('what a passage leaves out was not coded', () => {
    const gold = { action: 'expel-diplomats', status: 'performed', source: ['NOR'], target: ['BLR'] }
    const { agreement, disagreements } = compared(
      passage([{ ...gold, trigger: 'ordered' }]),
      record([expulsion({ background: true, grounds: ['espionage'] })]),
    )
    expect(disagreements).toEqual([])
    for (const field of ['count', 'date', 'background', 'grounds', 'post'])
      expect(fieldOf(agreement, field)).toMatchObject({ units: 0, onlyOne: 0 })
  })

  it('optional events, acts outside a passage’s list and claims beside an open list are no disagreements', () => {
    const gold = { action: 'summon-envoy', status: 'performed', trigger: 'summoned', optional: true }
    const { agreement, disagreements } = compared(
      passage([gold]),
      record([expulsion({ action: 'plover-fight' })], [claim()]),
    )
    expect(disagreements).toEqual([])
    expect(agreement.claims).toEqual({ both: 0, onlyA: 0, onlyB: 0, articlesListed: 0 })
  })

  it('claims beside a complete list are', () => {
    const { disagreements } = compared(passage([], { claimsComplete: true }), record([], [claim()]))
    expect(disagreements.map(short)).toEqual(['claim "A shame,": – | Ivan Petrov (BLR) condemns'])
  })
})

it('counts articles that only one coded', () => {
  const { agreement } = compared(
    [record([], [], 'a'), record([], [], 'b')],
    [record([], [], 'b'), record([], [], 'c'), record([], [], 'd')],
  )
  expect(agreement.groups).toEqual({ both: 1, onlyA: 1, onlyB: 2 })
})

describe('whichever coder is first', () => {
  const pick = <T>(items: readonly T[], chance: () => number): T =>
    items[Math.floor(chance() * items.length)] as T
  const random = (id: string, chance: () => number): Json => {
    const some = <T>(most: number, make: () => T): readonly T[] =>
      Array.from({ length: Math.floor(chance() * (most + 1)) }, make)
    const spot = (): readonly number[] => {
      const from = Math.floor(chance() * (TEXT.length - 9))
      return [from, from + 1 + Math.floor(chance() * 8)]
    }
    const event = (): Json => ({
      action: pick([...ACTIONS], chance),
      status: pick(['performed', 'intended'], chance),
      source: some(2, () => pick(['NOR', 'BLR', 'RUS'], chance)),
      target: some(2, () => pick(['NOR', 'BLR', 'RUS'], chance)),
      object: chance() < 0.5 ? {} : { count: { min: 1 + Math.floor(chance() * 3) } },
      evidence: { trigger: spot() },
      mentions: some(1, () => ({ span: spot() })),
      ...(chance() < 0.5 && { date: pick(['2021', '2021-05', '2021-05-03'], chance) }),
    })
    const said = (): Json => claim({ span: spot(), stance: pick(['condemns', 'regrets'], chance) })
    return record(some(5, event), some(3, said), id)
  }

  it.each(Array.from({ length: 20 }, (_, i) => i))('the same figures, seed %i', (seed) => {
    const chance = chanceOf(seed)
    const coder = (): readonly Json[] => Array.from({ length: 4 }, (_, i) => random(`a${i}`, chance))
    const [one, other] = [coder(), coder()]
    const [there, back] = [compared(one, other), compared(other, one)]
    const rounded = ({ fields }: Agreement) =>
      fields.map(({ alpha = -9, ...rest }) => ({ ...rest, interval: 0, alpha: alpha.toFixed(9) }))
    expect(rounded(there.agreement)).toEqual(rounded(back.agreement))
    expect(there.disagreements.length).toBe(back.disagreements.length)
  })
})
