import { isLoopback } from './loopback.ts'

/** Where a request comes from, and what it takes us for. */
export interface Whence {
  /** Address of the machine that asks. */
  readonly address: string
  /** Our own origin as the one who asks sees it: `https://desk.example.org`. */
  readonly origin: string
}

/** The last of a list in a header: what the nearest proxy says; those before it anyone may have written. */
const lastOf = (header: string | null): string | undefined => {
  const last = header?.split(',').at(-1)?.trim()
  return last === '' ? undefined : last
}

const FORWARDED_HOST = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:.]+\](?::\d{1,5})?$/i

/**
 * Where a request comes from. With `behindProxy`, what a proxy on this machine says of it counts (X-Forwarded-For, -Proto and
 * -Host); from anywhere else, and without, those headers are words of a stranger.
 */
export const whenceOf = (request: Request, peer: string, behindProxy: boolean): Whence => {
  const url = new URL(request.url)
  if (!behindProxy || !isLoopback(peer)) return { address: peer, origin: url.origin }
  const said = (name: string) => lastOf(request.headers.get(`x-forwarded-${name}`))
  const host = said('host')
  const proto = said('proto')
  return {
    address: said('for') ?? peer,
    origin: `${proto === 'https' || proto === 'http' ? proto : url.protocol.slice(0, -1)}://${
      host !== undefined && FORWARDED_HOST.test(host) ? host.toLowerCase() : url.host
    }`,
  }
}
