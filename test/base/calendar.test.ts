import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  endOfMonth,
  formatDay,
  isDay,
  isLeapYear,
  monthLength,
  parseDay,
  startOfMonth,
  startOfWeek,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../src/base/calendar.ts'

const day = fc.integer({ min: -600_000, max: 2_500_000 }).map((days) => formatDay(dayFromNumber(days)))

describe('calendar', () => {
  it('agrees with the JavaScript calendar on every day of eight centuries, one in seven looked at', () => {
    for (
      let days = dayNumber({ year: 1600, month: 1, day: 1 });
      days < dayNumber({ year: 2400, month: 1, day: 1 });
      days += 7
    ) {
      const date = new Date(days * 86_400_000)
      const iso = date.toISOString().slice(0, 10)
      expect(formatDay(dayFromNumber(days))).toBe(iso)
      if (weekdayOf(iso) !== date.getUTCDay()) expect.fail(iso)
    }
  }) // prettier-ignore

  it.each([
    ['2022-02-28', 1],
    ['2020-10-30', 5],
    ['2000-02-29', 2],
    ['1900-01-01', 1],
    ['1970-01-01', 4],
    ['1582-10-15', 5],
  ])('%s falls on weekday %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday)
  })

  it.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2022-11-15', 3, '2023-02-15'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-06-30', -18, '2020-12-30'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  it.each([
    '2022-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-04-31',
    '0000-01-01',
    '2022-2-3',
    '20220203',
    'soon',
    '',
    '2022-02-03x',
  ])('does not take %j for a day', (text) => {
    expect(parseDay(text)).toBeUndefined()
  }) // prettier-ignore

  it('takes the day of a date-time as written', () => {
    expect(parseDay('2022-02-28T23:30:00-05:00')).toEqual({ year: 2022, month: 2, day: 28 })
  })

  it('refuses to reckon with what is no date', () => {
    expect(() => addDays('2022-02-30', 1)).toThrow(RangeError)
  })

  it('knows leap years and month lengths', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true])
    expect([1, 2, 4, 12, 0, 13].map((month) => monthLength(2024, month))).toEqual([31, 29, 30, 31, 0, 0])
    expect(isDay(2024, 2, 29) && !isDay(2023, 2, 29) && !isDay(2023, 1, 0) && !isDay(2023.5, 1, 1)).toBe(true)
  })

  it('finds the bounds of months and weeks', () => {
    expect([startOfMonth('2024-02-10'), endOfMonth('2024-02-10')]).toEqual(['2024-02-01', '2024-02-29'])
    expect([startOfWeek('2024-04-14'), startOfWeek('2024-04-15')]).toEqual(['2024-04-08', '2024-04-15'])
  })

  it('adds and measures days the same way', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const other = addDays(date, days)
        expect(daysBetween(date, other)).toBe(days)
        expect(Math.sign(compareDays(other, date))).toBe(Math.sign(days))
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('finds weekdays within a week, on the day itself too', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6 }), (date, weekday) => {
        const before = weekdayOnOrBefore(date, weekday)
        const after = weekdayOnOrAfter(date, weekday)
        expect([weekdayOf(before), weekdayOf(after)]).toEqual([weekday, weekday])
        expect(daysBetween(before, date)).toBeLessThan(7)
        expect(daysBetween(before, date)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(before, after) % 7).toBe(0)
        expect(daysBetween(before, after)).toBeLessThanOrEqual(7)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})
