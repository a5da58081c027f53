import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const TOKEN_MARK = 'dmr_'
const SECRET = /^[A-Za-z0-9_-]{43}$/

/** What nobody can guess: 256 random bits, in 43 characters that a header and a cookie can carry. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** A machine's secret, marked so that those who look for leaked ones find it. */
export const newTokenSecret = (): string => TOKEN_MARK + newSecret()

/** Names a token or a row to people: no secret. */
export const newId = (): string => randomBytes(5).toString('hex')

export const isSecret = (text: string): boolean => SECRET.test(text)

export const isTokenSecret = (text: string): boolean =>
  text.startsWith(TOKEN_MARK) && isSecret(text.slice(TOKEN_MARK.length))

/** What is kept of a secret. It has too many bits to be guessed, so that a plain hash does. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** What a page must send with every change: follows from the session, which a page elsewhere cannot read. */
export const csrfOf = (session: string): string =>
  createHmac('sha256', session).update('demarche csrf').digest('base64url')

/** Compares in a time that does not tell where two texts differ. */
export const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
