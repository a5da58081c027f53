import { describe, expect, it } from 'vitest'
import { createPasswords, TooManyHashes, weaknessOf } from '../../../src/server/access/passwords.ts'

/** As cheap as argon2 can be, so that a test waits for nothing. */
const CHEAP = { memory: 8, passes: 1, lanes: 1 }

describe('passwords', () => {
  it('are hashed as a PHC string by what OWASP recommends, each with its own salt', async () => {
    const passwords = createPasswords()
    const [one, other] = [
      await passwords.hash('corbel vault lintel'),
      await passwords.hash('corbel vault lintel'),
    ]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(one).not.toBe(other)
    expect(await passwords.check('corbel vault lintel', one)).toBe('right')
    expect(await passwords.check('corbel vault lintell', one)).toBe('wrong')
  })

  it('agree with the reference implementation', async () => {
    // echo -n "password" | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32 -e
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await createPasswords(CHEAP).check('password', reference)).toBe('right')
  })

  it('are the same however a keyboard composes them', async () => {
    const passwords = createPasswords(CHEAP)
    expect(await passwords.check('Gru\u0308n', await passwords.hash('Gr\u00FCn'))).toBe('right')
  })

  it('hashed at less cost are told, so that they are hashed anew', async () => {
    const hash = await createPasswords(CHEAP).hash('corbel vault')
    expect(await createPasswords({ ...CHEAP, passes: 2 }).check('corbel vault', hash)).toBe('outdated')
    expect(await createPasswords({ ...CHEAP, memory: 16 }).check('corbel vault', hash)).toBe('outdated')
    expect(await createPasswords({ ...CHEAP, memory: 16 }).check('corbel', hash)).toBe('wrong')
  })

  it.each([
    undefined,
    '',
    'corbel vault',
    '$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  ])('without a hash that can be read are wrong: %s', async (hash) => {
    expect(await createPasswords(CHEAP).check('corbel vault', hash)).toBe('wrong')
  })

  it('of an account that is not there take as long', async () => {
    const passwords = createPasswords({ memory: 4096, passes: 1, lanes: 1 })
    const hash = await passwords.hash('corbel vault')
    const took = async (against: string | undefined): Promise<number> => {
      const begun = performance.now()
      await passwords.check('something else', against)
      return performance.now() - begun
    }
    let [known, unknown] = [Infinity, Infinity]
    // in turn, and the least of each: a busy machine only ever adds
    for (let i = 0; i < 9; i += 1) {
      known = Math.min(known, await took(hash))
      unknown = Math.min(unknown, await took(undefined))
    }
    expect(unknown / known).toBeGreaterThan(0.5)
    expect(unknown / known).toBeLessThan(2)
  })

  it('do not hold up everything else while they are hashed', async () => {
    const passwords = createPasswords()
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 1)
    await passwords.hash('corbel vault')
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(3)
  })

  it('are hashed one after the other, and not without end', async () => {
    const passwords = createPasswords(CHEAP)
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => passwords.hash('corbel vault')))
    const refused = all.filter((each) => each.status === 'rejected')
    expect(refused).toHaveLength(8)
    expect(refused[0]?.reason).toBeInstanceOf(TooManyHashes)
    expect(await passwords.hash('corbel vault')).toContain('argon2id')
  })

  it.each([
    ['short', '12 characters'],
    ['a'.repeat(257), 'at most 256'],
    ['abababababab', 'repeats'],
    ['Anna.Schmidt1', 'name of the account'],
  ])('that are weak are refused: %s', (password, why) => {
    expect(weaknessOf(password, 'anna.schmidt')).toContain(why)
  })

  it('that are long are taken, in any script', () => {
    expect(weaknessOf('corbel vault lintel', 'anna')).toBeUndefined()
    expect(weaknessOf('дом на холме 12', 'anna')).toBeUndefined()
  })
})
