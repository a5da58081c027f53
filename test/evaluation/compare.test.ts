import { describe, expect, it } from 'vitest'
import {
  badnessOf,
  checkPassage,
  comparePassage,
  figuresOf,
  type GoldPassage,
  judgedOf,
  predictedOf,
  reliabilityOf,
} from '../../src/evaluation/index.ts'

const passage: GoldPassage = {
  id: 'p',
  article: {
    text: 'Norway expelled two Belarusian envoys. Minsk then expelled one Norwegian. Oslo protested.',
  },
  events: [
    {
      key: 'a',
      action: 'expel-diplomats',
      status: 'performed',
      source: ['NOR'],
      target: ['BLR'],
      trigger: 'expelled',
      count: { min: 2, max: 2 },
      background: true,
    },
    {
      key: 'b',
      action: 'expel-diplomats',
      status: 'performed',
      source: ['BLR'],
      target: ['NOR'],
      trigger: 'expelled@2',
      inResponseTo: 'a',
    },
    { key: 'c', action: 'protest-formally', status: 'performed', trigger: 'protested', optional: true },
  ],
  claims: [{ actor: 'NOR', stance: 'condemns', quote: 'an outrage' }],
}

const event = (id: string, source: string, target: string, at: readonly number[], more: object = {}) => ({
  id,
  action: 'expel-diplomats',
  status: 'performed',
  source: [{ code: source, name: source }],
  target: [{ code: target, name: target }],
  evidence: { trigger: at },
  confidence: 0.85,
  ...more,
})

const read = (events: readonly object[], claims: readonly object[] = []) =>
  comparePassage(passage, predictedOf({ events, claims }))

describe('comparing a passage', () => {
  it('pairs by words and sides, each event once', () => {
    const { events } = read([
      event('e1', 'NOR', 'BLR', [7, 15], { object: { count: { min: 2, max: 2 } }, background: true }),
      event('e2', 'BLR', 'NOR', [50, 58], { inResponseTo: { event: 'e1' } }),
      event('e3', 'NOR', 'BLR', [7, 15]),
    ])
    expect(events.map((e) => [e.verdict, e.wanted?.event.key, e.got?.id, e.counts])).toEqual([
      ['right', 'a', 'e1', true],
      ['right', 'b', 'e2', true],
      ['missed', 'c', undefined, false],
      ['extra', undefined, 'e3', true],
    ])
    expect(events.flatMap((e) => e.fields).every((f) => f.right)).toBe(true)
  })

  it('counts a pair that is not fully right on both sides, and as found', () => {
    const figures = figuresOf([read([event('e1', 'NOR', 'RUS', [7, 15])])])
    expect(figures.event).toMatchObject({ tp: 0, fp: 1, fn: 2 })
    expect(figures.found).toMatchObject({ tp: 1, fp: 0, fn: 1 })
    expect(figures.fields).toEqual({ status: [1, 1], count: [0, 1], background: [0, 1] })
  })

  it('leaves codes of PLOVER at large alone, and tells when a passage was left quiet', () => {
    const quiet = { ...passage, events: [], claims: [] }
    const outside = comparePassage(quiet, predictedOf({ events: [{ action: 'plover-assault' }] }))
    expect(figuresOf([outside])).toMatchObject({ quiet: [1, 1], event: { fp: 0 } })
    const loud = comparePassage(quiet, predictedOf({ events: [event('e1', 'NOR', 'RUS', [7, 15])] }))
    expect(figuresOf([loud])).toMatchObject({ quiet: [0, 1], event: { fp: 1 } })
  })

  it('pairs claims by their quotations, and takes extra ones for wrong only where gold is complete', () => {
    const claims = [
      { speaker: { code: 'NOR', name: 'Oslo' }, stance: 'condemns', quote: '“An outrage”' },
      { speaker: { code: 'NOR', name: 'Oslo' }, stance: 'explains', quote: 'something else' },
    ]
    expect(figuresOf([read([], claims)]).claims).toMatchObject({ tp: 1, fp: 0, fn: 0 })
    const complete = comparePassage({ ...passage, claimsComplete: true }, predictedOf({ claims }))
    expect(figuresOf([complete]).claims).toMatchObject({ tp: 1, fp: 1, fn: 0 })
  })

  it('takes a missing record, and a record of any shape, as read empty', () => {
    for (const record of [undefined, null, 7, [], { events: 'x' }, { events: [null, 3, { source: 1 }] }])
      expect(figuresOf([comparePassage(passage, predictedOf(record))]).event.tp).toBe(0)
    expect(comparePassage(passage, undefined).read).toBe(false)
  })

  it('finds the passage with more errors worse', () => {
    const good = read([event('e1', 'NOR', 'BLR', [7, 15]), event('e2', 'BLR', 'NOR', [50, 58])])
    expect(badnessOf(read([]))).toBeGreaterThan(badnessOf(good))
  })
})

describe('reliability', () => {
  it('bins events by confidence and weighs how far each bin is off', () => {
    const judged = [
      ...Array.from({ length: 9 }, () => ({ confidence: 0.9, right: true })),
      { confidence: 0.9, right: false },
      { confidence: 0.55, right: true },
      { confidence: 1, right: true },
    ]
    const { bins, expectedError, events } = reliabilityOf(judged)
    expect(bins.map((b) => [b.from, b.events, b.right])).toEqual([
      [0.5, 1, 1],
      [0.9, 11, 10],
    ])
    expect(events).toBe(12)
    expect(expectedError).toBeCloseTo((0.45 + 11 * Math.abs(10 / 11 - 10 / 11)) / 12, 10)
  })

  it('judges only events that count', () => {
    expect(judgedOf([read([event('e1', 'NOR', 'BLR', [7, 15])])])).toEqual([
      { confidence: 0.85, right: true },
    ])
    expect(reliabilityOf([])).toEqual({ bins: [], events: 0, expectedError: 0, brier: 0 })
  })
})

describe('checking gold', () => {
  const known = new Set(['expel-diplomats', 'meet', 'protest-formally'])
  const problemsOf = (value: unknown): readonly string[] => {
    const checked = checkPassage(value, known)
    return 'problems' in checked ? checked.problems : []
  }

  it('takes a sound passage', () => {
    expect(problemsOf({ ...passage, claims: [] })).toEqual([])
  })

  it.each([
    [{}, /^id is missing$/m],
    [{ id: 'x', article: {}, events: [] }, /^article\.text is missing$/],
    [
      { ...passage, claims: [{ stance: 'condems' }] },
      /unknown stance "condems" \(did you mean "condemns"\?\)/,
    ],
    [{ ...passage, claims: [{ stance: 'condemns', quote: 'never said' }] }, /quote "never said" is not in/],
    [{ ...passage, events: [{ ...passage.events[0], action: 'expel' }] }, /unknown action "expel"/],
    [{ ...passage, events: [{ ...passage.events[0], trigger: 'expelled@3' }] }, /trigger "expelled@3"/],
    [{ ...passage, events: [{ ...passage.events[0], inResponseTo: 'z' }] }, /unknown event key "z"/],
    [{ ...passage, events: [{ ...passage.events[0], source: ['Norway'] }] }, /"Norway" is no actor/],
  ])('tells what is wrong, case %#', (value, message) => {
    expect(problemsOf(value).join('\n')).toMatch(message)
  })
})
