import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, compareDays, formatDay, parseDay, weekdayOf } from '../../../src/base/calendar.ts'
import {
  readTimeExpressions,
  resolveTime,
  type TimeAnchors,
  type TimeExpression,
} from '../../../src/coding/time/index.ts'
import { rows, showDate } from './notation.ts'
import { RESOLUTIONS } from './resolve.golden.ts'

const anchorsFrom = (line: string): TimeAnchors => {
  const words = line.slice(1).trim().split(/\s+/)
  const value = (name: string): string | undefined =>
    words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1)
  const published = value('published')
  const eventDate = value('eventDate')
  return {
    ...(published !== undefined && { published }),
    ...(eventDate !== undefined && { eventDate }),
    publishedCertain: !words.includes('uncertain'),
    preferPast: !words.includes('future'),
  }
}

const cases = (table: string): readonly (readonly [string, string, string, TimeAnchors])[] => {
  let line = '@'
  return rows(table).flatMap(([text, expected]) => {
    if (text.startsWith('@')) line = text + (expected === '' ? '' : `=>${expected}`)
    return text.startsWith('@') ? [] : [[line, text, expected, anchorsFrom(line)] as const]
  })
}

const resolved = (text: string, anchors: TimeAnchors): string =>
  readTimeExpressions(text, [0, text.length])
    .map((expression) => showDate(resolveTime(expression, anchors)))
    .join(' ; ') || 'nothing'

describe('resolveTime', () => {
  it.each(cases(RESOLUTIONS))('%s: %s => %s', (_line, text, expected, anchors) => {
    expect(resolved(text, anchors)).toBe(expected)
  })

  it('carries the words that it was read from', () => {
    const [expression] = readTimeExpressions('by the end of May', [0, 17])
    expect(expression && resolveTime(expression, anchorsFrom('@ published=2024-04-12'))?.text).toBe(
      'the end of May',
    )
  })

  it('refuses anchors that are no dates', () => {
    const [expression] = readTimeExpressions('on Monday', [0, 9])
    for (const published of ['2024-02-30', 'yesterday', '', '2024-04-12T10:00:00Z', '0000-00-00'])
      expect(
        expression && resolveTime(expression, { published, publishedCertain: true, preferPast: true }),
      ).toBeUndefined()
  })
})

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1900-01-01', days))
const small = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: undefined })
const anchor = fc.constantFrom('published', 'event', 'act', 'named')
const unit = fc.constantFrom('hour', 'day', 'workday', 'weekend', 'week', 'month', 'year', 'decade')
const relation = fc.oneof(
  fc.record({
    kind: fc.constant('unit' as const),
    unit,
    offset: fc.integer({ min: -9999, max: 9999 }),
    anchor,
  }),
  fc.record({
    kind: fc.constant('distance' as const),
    unit,
    amount: fc.integer({ min: -9999, max: 9999 }),
    anchor,
  }),
  fc.record({
    kind: fc.constant('recurring' as const),
    which: fc.constantFrom('last', 'this', 'next'),
    anchor,
  }),
)
const expression = fc
  .record({
    use: fc.constantFrom('plain', 'deadline', 'since', 'until', 'effective'),
    year: small(1600, 2099),
    month: small(1, 12),
    day: small(1, 31),
    weekday: small(0, 6),
    relation: fc.option(relation, { nil: undefined }),
    edge: fc.option(fc.constantFrom('start', 'middle', 'end', 'first-day', 'last-day'), { nil: undefined }),
  })
  .map(
    ({ use, relation: r, edge, ...parts }): TimeExpression => ({
      span: [0, 1],
      text: 'x',
      use,
      components: Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
      ...(r !== undefined && { relation: r }),
      ...(edge !== undefined && { edge }),
    }),
  )

describe('resolveTime, any expression', () => {
  it('never gives an impossible date, and a day for precision day', () => {
    fc.assert(
      fc.property(
        expression,
        fc.option(day, { nil: undefined }),
        day,
        fc.boolean(),
        fc.boolean(),
        (e, eventDate, published, publishedCertain, preferPast) => {
          const date = resolveTime(e, {
            published,
            publishedCertain,
            preferPast,
            ...(eventDate !== undefined && { eventDate }),
          })
          if (date === undefined) return
          expect(parseDay(date.start)).toBeDefined()
          expect(parseDay(date.end)).toBeDefined()
          expect(compareDays(date.start, date.end)).toBeLessThanOrEqual(0)
          if (date.precision === 'day') expect(date.start).toBe(date.end)
        },
      ),
      { seed: 23, numRuns: 3000 },
    ) // prettier-ignore
  })

  it('puts a bare weekday within the week before what was done, and the week after what is to come', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6 }), fc.boolean(), (published, weekday, preferPast) => {
        const bare: TimeExpression = { span: [0, 6], text: 'Monday', use: 'plain', components: { weekday } }
        const date = resolveTime(bare, { published, publishedCertain: true, preferPast })
        expect(date && weekdayOf(date.start)).toBe(weekday)
        const [low, high] = preferPast
          ? [addDays(published, -6), published]
          : [published, addDays(published, 6)]
        expect(date && date.start >= low && date.start <= high).toBe(true)
      }),
      { seed: 24, numRuns: 300 },
    )
  })

  it('reads back a date written in full, in any form', () => {
    const names = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ] // prettier-ignore
    fc.assert(
      fc.property(day, (iso) => {
        const { year, month, day: figure } = parseDay(iso) ?? { year: 0, month: 0, day: 0 }
        const name = names[month - 1] ?? ''
        for (const text of [
          `on ${name} ${figure}, ${year}`,
          `on ${figure} ${name} ${year}`,
          `the note of ${iso}`,
        ])
          expect(resolved(text, { publishedCertain: true, preferPast: true })).toBe(
            `${formatDay({ year, month, day: figure })} explicit`,
          )
      }),
      { seed: 25, numRuns: 150 },
    )
  })
})
