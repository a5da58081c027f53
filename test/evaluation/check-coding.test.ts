import { describe, expect, it } from 'vitest'
import { chanceOf } from '../../src/evaluation/double/chance.ts'
import { agreementOf, checkCoding, disagreementsOf, sideBySide } from '../../src/evaluation/double/index.ts'
import { ACTIONS, claim, expulsion, passage, record, summons, TEXT } from './codings.ts'

describe('what is wrong with a coding', () => {
  const problemsOf = (value: unknown): readonly string[] => {
    const checked = checkCoding(value, ACTIONS)
    return 'problems' in checked ? checked.problems : []
  }

  it.each<[string, unknown]>([
    ['the line: expected object, received array', []],
    ['article is missing', {}],
    ['article.id is missing', { article: { text: TEXT }, events: [] }],
    ['events is missing', { article: { id: 'x', text: TEXT } }],
    [
      'article.text is empty (only events with CAMEO codes can be compared without it)',
      record([expulsion()], [], 'x', ''),
    ],
    [
      'events.0: unknown action "expel-diplomat" (did you mean "expel-diplomats"?)',
      record([expulsion({ action: 'expel-diplomat' })]),
    ],
    [
      'events.0: unknown status "performd" (did you mean "performed"?)',
      record([expulsion({ status: 'performd' })]),
    ],
    [
      'events.0: "NORWAY" is no actor; write USA, UNO or IGO:NATO',
      record([expulsion({ source: ['Norway'] })]),
    ],
    ['events.0: "2021-02-30" is no day of the calendar', record([expulsion({ date: '2021-02-30' })])],
    [
      'events.0: "3 May" is no date; write 2022, 2022-03 or 2022-03-01',
      record([expulsion({ deadline: '3 May' })]),
    ],
    ['events.0: unknown ground "spying"', record([expulsion({ grounds: ['spying'] })])],
    [
      `events.0: [4,9999] lies outside the text (${TEXT.length} long)`,
      record([expulsion({ evidence: { trigger: [4, 9999] } })]),
    ],
    [
      'events.0.evidence.trigger: write [start, end], or a list of such spans',
      record([expulsion({ evidence: { trigger: 'ordered' } })]),
    ],
    ['events.0.date: write "2022-03-01", or {"start": "2022-03-01"}', record([expulsion({ date: 3 })])],
    [
      'claims.0: unknown stance "condems" (did you mean "condemns"?)',
      record([], [claim({ stance: 'condems' })]),
    ],
    [
      'events.0: trigger "orders" is not in the text',
      passage([{ action: 'meet', status: 'performed', trigger: 'orders' }]),
    ],
  ])('%s', (problem, value) => {
    expect(problemsOf(value)).toContain(problem)
  })

  it('is nothing where the word that carries an act stands in the title alone', () => {
    const told = passage([{ action: 'meet', status: 'performed', trigger: 'hosts' }])
    const titled = { ...Object(told), article: { text: TEXT, title: 'Oslo hosts Lima' } }
    expect(problemsOf(titled)).toEqual([])
    expect(problemsOf(told)).toEqual(['events.0: trigger "hosts" is not in the text'])
  })

  it('is told of any JSON at all, never thrown', () => {
    const chance = chanceOf(5)
    const scraps: readonly unknown[] = [
      null,
      0,
      -1,
      1e99,
      '',
      'x',
      [],
      [1],
      [[]],
      {},
      { start: 3 },
      { code: [] },
      true,
    ]
    const spoilt = (value: unknown): unknown => {
      if (chance() < 0.06) return scraps[Math.floor(chance() * scraps.length)]
      if (Array.isArray(value)) return value.map(spoilt)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, each]) => (chance() < 0.04 ? [] : [[key, spoilt(each)]])),
      )
    }
    const whole = [
      record([expulsion(), summons()], [claim()]),
      passage([{ action: 'meet', status: 'denied', trigger: 'fine', count: { min: 1 } }]),
    ]
    let sound = 0
    for (let round = 0; round < 3000; round++) {
      const checked = checkCoding(spoilt(whole[round % 2]), ACTIONS)
      if ('problems' in checked) {
        expect(checked.problems.length).toBeGreaterThan(0)
        continue
      }
      sound += 1
      const both = sideBySide([checked.coding], [checked.coding])
      for (const { alpha = 0, agreement = 0 } of agreementOf(both).fields)
        expect(Number.isFinite(alpha + agreement)).toBe(true)
      disagreementsOf(both)
    }
    expect(sound).toBeGreaterThan(100)
  }, 60_000)
})
