import { lookup } from 'node:dns/promises'
import ip from 'ipaddr.js'

export interface ResolvedAddress {
  readonly address: string
  readonly family: 4 | 6
}

/** All addresses of a host. Throws what the system throws when there are none. */
export type Resolver = (host: string) => Promise<readonly ResolvedAddress[]>

export const systemResolver: Resolver = async (host) => {
  const found = await lookup(host, { all: true })
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
}

/** IPv6 addresses that carry an IPv4 address, and where in the 16 bytes it stands. */
const CARRIED: Readonly<Record<string, number>> = { ipv4Mapped: 12, rfc6052: 12, rfc6145: 12, '6to4': 2 }

/** Global unicast addresses are those of 2000::/3; of the rest of IPv6 nothing is given out. */
const GLOBAL_UNICAST = [ip.IPv6.parse('2000::'), 3] as const

/**
 * What kind of address this is, if it is none of the public network: `loopback`, `private`, `linkLocal`,
 * `carrierGradeNat`, `reserved` and so on, after the registries of IANA. An IPv4 address within an IPv6 one (mapped, 6to4,
 * NAT64) counts as what it is. Undefined for a public address.
 */
const rangeOffPublicNetwork = (address: string): string | undefined => {
  // A zone ("fe80::1%eth0") says which link; only addresses of a link have one.
  const bare = address.replace(/%.*$/, '')
  if (!ip.isValid(bare)) return 'unknown'
  const parsed = ip.parse(bare)
  if (!(parsed instanceof ip.IPv6)) {
    const range = parsed.range()
    return range === 'unicast' ? undefined : range
  }
  const range = parsed.range()
  const at = CARRIED[range]
  if (at !== undefined) {
    const inner = ip.fromByteArray(parsed.toByteArray().slice(at, at + 4))
    return rangeOffPublicNetwork(inner.toString())
  }
  if (range !== 'unicast') return range
  return parsed.match([...GLOBAL_UNICAST]) ? undefined : 'reserved'
}

/** Which addresses off the public network may be reached: all, none, or these. */
export type PrivateAccess = boolean | readonly string[]

/** Why an address may not be reached, if it may not. */
export const whyForbidden = (address: string, allowPrivate: PrivateAccess): string | undefined => {
  if (allowPrivate === true || (allowPrivate !== false && allowPrivate.includes(address))) return undefined
  const range = rangeOffPublicNetwork(address)
  if (range === undefined) return undefined
  return `leads to ${address}, which is no public address (${RANGES[range] ?? range}); --allow-private permits it`
}

/** Ports on which other protocols listen that could be made to take a request for one of theirs (WHATWG Fetch, "bad port"). */
const OTHER_PROTOCOLS: ReadonlySet<number> = new Set([
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679],
  ...[6697, 10080],
])
const FIRST_FREE_PORT = 1024
const LONGEST_URL = 4000

export type Target =
  | { readonly url: URL }
  | { readonly code: 'bad-address' | 'private-address'; readonly reason: string }

/** The address of a page as it can be fetched, without its fragment; or why it cannot. */
export const targetOf = (written: string, base: string | undefined, allowPrivate: PrivateAccess): Target => {
  const bad = (reason: string): Target => ({ code: 'bad-address', reason })
  if (written.length > LONGEST_URL) return bad(`its address is longer than ${LONGEST_URL} characters`)
  if (!URL.canParse(written, base))
    return bad('is not an address of a web page; write it as https://example.org/page')
  const url = new URL(written, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return bad(`leads to ${url.protocol} where only http: and https: are fetched`)
  if (url.username !== '' || url.password !== '')
    return bad('its address holds a name or password; those are not sent')
  const port = Number(url.port || 443)
  if (url.port !== '' && port !== 80 && port !== 443 && (port < FIRST_FREE_PORT || OTHER_PROTOCOLS.has(port)))
    return bad(`leads to port ${port}, where no web pages are`)
  url.hash = ''
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  const reason = ip.isValid(literal) ? whyForbidden(literal, allowPrivate) : undefined
  return reason === undefined ? { url } : { code: 'private-address', reason }
}

const RANGES: Readonly<Record<string, string>> = {
  loopback: 'this machine',
  private: 'a private network',
  uniqueLocal: 'a private network',
  deprecatedSiteLocal: 'a private network',
  linkLocal: 'link-local',
  carrierGradeNat: "a carrier's own network",
}
