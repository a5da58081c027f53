import { absolute } from './addresses.ts'

/** Links stand in the head, which real pages end within this many characters. */
const HEAD = 500_000
const MOST_LINKS = 20

const LINK = /<link\b([^<>]{1,4000})>/gi
const ATTRIBUTE = /([a-z-]{1,20})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|json)$/i

/** Addresses of the feeds that a page names in its head (`link rel=alternate`), in its order: the main one stands first. */
export const feedLinksOf = (html: string, url: string): readonly string[] => {
  const links = [...html.slice(0, HEAD).matchAll(LINK)].flatMap(([, written = '']) => {
    const attributes = attributesOf(written)
    const isFeed =
      /(?:^|\s)alternate(?:\s|$)/i.test(attributes.get('rel') ?? '') &&
      FEED_TYPE.test(attributes.get('type')?.trim() ?? '')
    const address = isFeed ? absolute(attributes.get('href'), [url]) : undefined
    return address === undefined ? [] : [address]
  })
  return [...new Set(links)].slice(0, MOST_LINKS)
}

const attributesOf = (written: string): ReadonlyMap<string, string> =>
  new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'),
    ]),
  )
