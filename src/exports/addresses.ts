/** Addresses that name things of the ledger and pages of the web. */

/** The name of an event, article or claim outside of the ledger: `urn:demarche:event:usa-rus-expel-diplomats-2022-02-28`. */
export const urnOf = (kind: string, ...ids: readonly string[]): string =>
  `urn:demarche:${[kind, ...ids.map(inUrn)].join(':')}`

/** RFC 8141 lets few signs stand in a name; halves of surrogate pairs have no UTF-8. */
const inUrn = (id: string): string =>
  encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )

/** A page of the web as a link may name it: http or https, signs that no address holds made harmless. Undefined for all else. */
export const webAddress = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}
