import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createThrottle } from '../../../src/server/access/throttle.ts'

const LIMITS = { account: 3, address: 6, firstWait: 10, longestWait: 60 }
const HERE = '192.0.2.1'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

describe('throttling', () => {
  it('lets a few attempts through, then each after twice the wait of the one before', async () => {
    const throttle = createThrottle(LIMITS)
    const attempt = { account: 'anna', address: HERE }
    const begin = () => throttle.begin(attempt)
    expect([await begin(), await begin(), await begin()]).toEqual([
      { given: true, wait: 0 },
      { given: true, wait: 0 },
      { given: true, wait: 10 },
    ])
    await pass(4)
    expect(await begin()).toEqual({ given: false, wait: 6 })
    for (const wait of [20, 40, 60]) {
      await pass(60)
      expect(await begin()).toEqual({ given: true, wait })
      expect(await begin()).toEqual({ given: false, wait })
    }
  })

  it('counts attempts that come at once one by one', async () => {
    const throttle = createThrottle(LIMITS)
    const attempts = Array.from({ length: 50 }, () => throttle.begin({ account: 'anna', address: HERE }))
    expect((await Promise.all(attempts)).filter(({ given }) => given)).toHaveLength(3)
    await pass(11)
    const more = Array.from({ length: 50 }, () => throttle.begin({ account: 'anna', address: HERE }))
    expect((await Promise.all(more)).filter(({ given }) => given)).toHaveLength(1)
  })

  it('forgets the failures of an account that has logged in, and not those of the address', async () => {
    const throttle = createThrottle(LIMITS)
    const guess = (account: string) => throttle.begin({ account, address: HERE })
    for (const account of ['a', 'b', 'c', 'd', 'e'])
      expect(await guess(account)).toMatchObject({ given: true })
    expect(await guess('own')).toEqual({ given: true, wait: 10 })
    await throttle.succeeded({ account: 'own', address: HERE })
    expect(await guess('f')).toEqual({ given: true, wait: 10 })
    expect(await guess('g')).toMatchObject({ given: false })
    expect(await throttle.begin({ account: 'g', address: '192.0.2.2' })).toEqual({ given: true, wait: 0 })
  })

  it('takes an IPv6 network for one address, and an IPv4 address in IPv6 for itself', async () => {
    const throttle = createThrottle(LIMITS)
    const from = (address: string, account: string) => throttle.begin({ account, address })
    for (let i = 0; i < 6; i += 1) await from(`2001:db8:1:2::${i}`, `a${i}`)
    expect(await from('2001:db8:1:2:ffff::1', 'b')).toMatchObject({ given: false })
    expect(await from('2001:db8:1:3::1', 'b')).toMatchObject({ given: true })
    for (let i = 0; i < 6; i += 1) await from('::ffff:192.0.2.9', `c${i}`)
    expect(await from('192.0.2.9', 'd')).toMatchObject({ given: false })
  })
})
