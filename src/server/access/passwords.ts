import { randomBytes, timingSafeEqual } from 'node:crypto'
import { argon2idAsync } from '@noble/hashes/argon2.js'

/** What a guess costs. */
export interface Cost {
  /** KiB. */
  readonly memory: number
  readonly passes: number
  readonly lanes: number
}

/** The least that OWASP recommends for argon2id. Hashes of less are made anew at the next login. */
const COST: Cost = { memory: 19_456, passes: 2, lanes: 1 }

const VERSION = 0x13
const SALT_BYTES = 16
const HASH_BYTES = 32

export const SHORTEST_PASSWORD = 12
/** Characters; more would let a stranger buy time on our processor. */
export const LONGEST_PASSWORD = 256

/** How many may wait for their hash before more are sent away. */
const MOST_WAITING = 32

/** More people log in at once than there is time for. */
export class TooManyHashes extends Error {
  override readonly name = 'TooManyHashes'
}

/** `outdated`: right, and to be hashed anew because hashes cost more by now. */
type Verdict = 'right' | 'outdated' | 'wrong'

export interface Passwords {
  /** The hash of a password with a new salt, as a PHC string. */
  hash(password: string): Promise<string>
  /** Whether the password has this hash. Without a hash it is wrong, and that takes as long to find out. */
  check(password: string, hash: string | undefined): Promise<Verdict>
}

interface Hash {
  readonly cost: Cost
  readonly salt: Uint8Array
  readonly hash: Uint8Array
}

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{16,86})$/

const parsed = (phc: string): Hash | undefined => {
  const [, memory, passes, lanes, salt, hash] = PHC.exec(phc) ?? []
  if (salt === undefined || hash === undefined) return undefined
  return {
    cost: { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

const written = ({ cost: { memory, passes, lanes }, salt, hash }: Hash): string =>
  `$argon2id$v=${VERSION}$m=${memory},t=${passes},p=${lanes}$${base64(salt)}$${base64(hash)}`

/** The same password, however the keyboard composes it. */
const bytesOf = (password: string): Uint8Array => Buffer.from(password.normalize('NFKC'), 'utf8')

const derived = (
  password: string,
  salt: Uint8Array,
  { memory, passes, lanes }: Cost,
  length: number,
): Promise<Uint8Array> =>
  argon2idAsync(bytesOf(password), salt, { m: memory, t: passes, p: lanes, version: VERSION, dkLen: length })

/** Lets one after another work, so that many logins at once take no more memory than one. */
const inTurn = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (work) => {
    if (waiting >= MOST_WAITING) throw new TooManyHashes('too many passwords are being checked')
    waiting += 1
    const mine = last.then(work, work)
    last = mine.catch(() => {})
    try {
      return await mine
    } finally {
      waiting -= 1
    }
  }
}

const isCheaper = (a: Cost, b: Cost): boolean => a.memory < b.memory || a.passes < b.passes

/** Hashes passwords by argon2id, one at a time, giving way to other work every few milliseconds. Throws TooManyHashes. */
export const createPasswords = (cost: Cost = COST): Passwords => {
  const turn = inTurn()
  return {
    hash: (password) =>
      turn(async () => {
        const salt = randomBytes(SALT_BYTES)
        return written({ cost, salt, hash: await derived(password, salt, cost, HASH_BYTES) })
      }),
    check: (password, phc) =>
      turn(async () => {
        const kept = phc === undefined ? undefined : parsed(phc)
        const against = kept ?? { cost, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) }
        const found = await derived(password, against.salt, against.cost, against.hash.length)
        if (!timingSafeEqual(found, against.hash) || kept === undefined) return 'wrong'
        return isCheaper(kept.cost, cost) ? 'outdated' : 'right'
      }),
  }
}

/** What is wrong with a new password, in a sentence that ends the one about it; nothing for one that can be taken. */
export const weaknessOf = (password: string, name: string): string | undefined => {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < SHORTEST_PASSWORD) return `it needs ${SHORTEST_PASSWORD} characters or more`
  if (characters.length > LONGEST_PASSWORD) return `it can have at most ${LONGEST_PASSWORD} characters`
  if (new Set(characters).size < 5) return 'it repeats too few characters'
  if (password.toLowerCase().replaceAll(name.toLowerCase(), '').length < SHORTEST_PASSWORD / 2)
    return 'it is little more than the name of the account'
  return undefined
}
