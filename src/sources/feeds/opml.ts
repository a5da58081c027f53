import { type Opml, ParseError, parseOpml } from 'feedsmith'
import { absolute } from './addresses.ts'
import { MOST_LISTED } from './bounds.ts'
import type { ListedFeed } from './entry.ts'

/** The feeds of an OPML document, in its order, folders opened, each address once. Throws MalformedError for what is no XML. */
export const feedsOfOpml = (opml: string, url: string | undefined): readonly ListedFeed[] => {
  const outlines = outlinesOf(opml)
  const listed = new Map<string, ListedFeed>()
  const walk = (outline: Opml.Outline<string>): void => {
    const address = absolute(outline.xmlUrl, [url])
    if (address !== undefined && !listed.has(address) && listed.size < MOST_LISTED) {
      const title = outline.title ?? outline.text
      listed.set(address, { url: address, ...(title !== undefined && { title }) })
    }
    for (const inner of outline.outlines ?? []) walk(inner)
  }
  for (const outline of outlines) walk(outline)
  return [...listed.values()]
}

/** A document without any content is an empty list. */
const outlinesOf = (opml: string): readonly Opml.Outline<string>[] => {
  try {
    return parseOpml(opml).body?.outlines ?? []
  } catch (cause) {
    if (cause instanceof ParseError) return []
    throw cause
  }
}
