import { describe, expect, it } from 'vitest'
import { dueIn, retryAfterTries, waitAfter } from '../../../src/sources/feeds/schedule.ts'
import { marksOf, withoutOldest } from '../../../src/sources/feeds/seen.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('when a feed is asked again', () => {
  const quarter = 15 * MINUTE

  it.each<[what: string, answer: Parameters<typeof waitAfter>[0], minutes: number]>([
    ['after the interval', { kind: 'answered' }, 15],
    ['after its TTL where that is longer', { kind: 'answered', ttl: 60 }, 60],
    ['after the interval where its TTL is shorter', { kind: 'answered', ttl: 5 }, 15],
    ['after a day where its TTL is a year', { kind: 'answered', ttl: 525_600 }, 1440],
    ['after the interval when it failed once', { kind: 'failed', failures: 1 }, 15],
    ['after twice the interval when it failed twice', { kind: 'failed', failures: 2 }, 30],
    ['after eight intervals when it failed four times', { kind: 'failed', failures: 4 }, 120],
    ['after a day when it fails for ever', { kind: 'failed', failures: 1000 }, 1440],
    ['when the server says', { kind: 'failed', failures: 1, retryAfter: 7200 }, 120],
    ['not before its doubled wait', { kind: 'failed', failures: 4, retryAfter: 60 }, 120],
    [
      'after a week when the server says a year',
      { kind: 'failed', failures: 1, retryAfter: 31_536_000 },
      7 * 1440,
    ],
    ['after a day when it is gone', { kind: 'failed', failures: 1, gone: true }, 1440],
  ])('%s', (_what, answer, minutes) => {
    expect(waitAfter(answer, quarter)).toBe(minutes * MINUTE)
  })

  it('waits after failures also where the interval is nothing', () => {
    expect([1, 2, 3].map((failures) => waitAfter({ kind: 'failed', failures }, 0))).toEqual([
      5 * MINUTE,
      10 * MINUTE,
      20 * MINUTE,
    ])
  })

  it('heeds an interval longer than a day', () => {
    expect(waitAfter({ kind: 'failed', failures: 3 }, 3 * DAY)).toBe(3 * DAY)
  })

  it('is due with a little slack, and never kept waiting by a clock that was set back', () => {
    const hour = { checkedAt: '2022-03-01T10:00:00.000Z', nextAt: '2022-03-01T11:00:00.000Z' }
    const at = (time: string): number => dueIn(hour, Date.parse(time))
    expect(at('2022-03-01T10:30:00Z')).toBe(28 * MINUTE)
    expect(at('2022-03-01T10:58:00Z')).toBe(0)
    expect(at('2022-02-01T00:00:00Z')).toBe(0)
    expect(dueIn({}, 0)).toBe(0)
  })

  it('gives an article up after eight tries', () => {
    const waits = Array.from({ length: 8 }, (_, i) => retryAfterTries(i + 1))
    expect(waits.slice(0, 3)).toEqual([15 * MINUTE, 30 * MINUTE, 60 * MINUTE])
    expect(waits[7]).toBeUndefined()
  })
})

describe('what was seen', () => {
  it('is the same page by another campaign or in another feed, and not by another id in another feed', () => {
    const [entry, page] = marksOf('https://a.example/f', {
      key: '1',
      url: 'https://a.example/x?id=3&utm_source=rss#top',
    })
    expect(marksOf('https://b.example/f', { key: '1', url: 'https://a.example/x?id=3' })).toContain(page)
    expect(marksOf('https://b.example/f', { key: '1' })).not.toContain(entry)
  })

  it('is forgotten, oldest first, when it is long out of the feed', () => {
    const seen = Array.from({ length: 1500 }, (_, i) => `mark-${i}`)
    const kept = withoutOldest(seen, ['mark-0', 'mark-unseen'])
    expect(kept).toHaveLength(1000)
    expect(kept.at(-1)).toBe('mark-0')
    expect(kept).not.toContain('mark-unseen')
    expect(kept).toContain('mark-1499')
    expect(kept).not.toContain('mark-100')
  })
})
