import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import type { ServerEnv } from '../parts.ts'
import { SESSION_SPAN } from './logins.ts'
import { csrfOf, isSecret } from './secrets.ts'
import type { Whence } from './whence.ts'

const isSecure = ({ origin }: Whence): boolean => origin.startsWith('https:')

/** Over https the prefix makes a browser refuse a cookie of this name that another host or plain http has set. */
const nameFor = (whence: Whence): string => (isSecure(whence) ? '__Host-demarche' : 'demarche')

/** The secret of the session that the browser holds. */
export const cookieOf = (request: Request, whence: Whence): string | undefined => {
  const name = nameFor(whence)
  const found = parse(request.headers.get('cookie') ?? '', name)[name]
  return found !== undefined && isSecret(found) ? found : undefined
}

/** Gives the browser the secret of its session, and its page what to send with changes; an empty one takes both away. */
export const giveCookies = (c: Context<ServerEnv>, secret: string): void => {
  const whence = c.get('whence')
  const kept = {
    sameSite: 'Strict',
    path: '/',
    secure: isSecure(whence),
    maxAge: secret === '' ? 0 : SESSION_SPAN.whole / 1000,
  } as const
  setCookie(c, nameFor(whence), secret, { ...kept, httpOnly: true })
  setCookie(c, `${nameFor(whence)}-csrf`, secret === '' ? '' : csrfOf(secret), kept)
}
