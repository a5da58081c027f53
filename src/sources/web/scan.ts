import { Parser } from 'htmlparser2'
import { type Cleaner, createCleaner, MOST_CHARACTERS, MOST_ELEMENTS, MOST_LINKS } from './clean.ts'

/** What a page says of itself outside its text. */
export interface PageHead {
  /** `html lang`. */
  readonly language?: string
  /** `title`. */
  readonly title?: string
  /** `link rel=canonical`, as written. */
  readonly canonical?: string
  /** By name in lower case (`og:title`, `author`, `itemprop:datepublished`), the first of each. */
  readonly metas: ReadonlyMap<string, string>
  /** Contents of `script type="application/ld+json"`, as written. */
  readonly jsonLd: readonly string[]
  /** `time datetime`, in order; `marked` when the page says that it is the day of publication. */
  readonly times: readonly { readonly datetime: string; readonly marked: boolean }[]
}

export interface ScannedPage {
  readonly head: PageHead
  /** The page without scripts, controls and attributes that do not matter, no deeper than `DEEPEST`. */
  readonly document: Document
  /** Deepest nesting met. */
  readonly depth: number
  /** Elements left out with all that is in them, by name. */
  readonly dropped: ReadonlyMap<string, number>
}

/** Most tags of a page, with those of its scripts' templates and pictures. */
const MOST_TAGS = 100_000
/** Deepest nesting that is read at all, flattened. Parsing takes time in proportion to tags times depth. */
const DEEPEST_READ = 12_000
const LONGEST_META = 10_000
const MOST_METAS = 500
const LONGEST_JSON_LD = 2 ** 20
const MOST_JSON_LD = 50
const MOST_TIMES = 200

/**
 * Reads through a page once, in time in proportion to its length: what it says of itself, and its elements made ready for
 * building a tree of them, which is costly in proportion to their number and depth. The reason when it has too many.
 */
export const scanPage = (html: string): ScannedPage | { readonly reason: string } => {
  if (countOf(html, '</') > MOST_TAGS) return { reason: TOO_MANY }
  const cleaner = createCleaner()
  const head = createHeadReader()
  let tags = 0
  let open = 0
  let depth = 0
  let name = ''
  let given = 0
  let attributes = new Map<string, string>()
  let reason: string | undefined
  const parser = new Parser({
    onopentagname: (opened) => {
      name = opened
      given = 0
      attributes = new Map()
      tags += 1
      open += 1
      depth = Math.max(depth, open)
      if (tags > MOST_TAGS) reason = TOO_MANY
      if (open > DEEPEST_READ) reason = `is nested more than ${DEEPEST_READ} levels deep: no article is`
    },
    onattribute: (attribute, value) => {
      given += 1
      if (given > MOST_ATTRIBUTES) reason = `has a tag with more than ${MOST_ATTRIBUTES} attributes`
      else if (!attributes.has(attribute)) attributes.set(attribute, value)
    },
    ontext: (text) => {
      if (reason !== undefined) return
      head.text(text)
      cleaner.text(text)
    },
    onclosetag: (closed) => {
      if (reason !== undefined) return
      open -= 1
      head.close(closed)
      cleaner.close(closed)
    },
    onopentag: () => {
      if (reason !== undefined) return
      head.open(name, attributes)
      cleaner.open(name, attributes)
    },
  })
  for (let at = 0; at < html.length && reason === undefined; at += PIECE)
    parser.write(html.slice(at, at + PIECE))
  if (reason === undefined) parser.end()
  reason ??= tooMuch(cleaner)
  if (reason !== undefined) return { reason }
  return { head: head.found(), document: cleaner.finish(), depth, dropped: cleaner.dropped() }
}

const tooMuch = (cleaner: Cleaner): string | undefined => {
  if (cleaner.elements() >= MOST_ELEMENTS) return TOO_MANY
  if (cleaner.links() > MOST_LINKS) return `has more links than any article (${MOST_LINKS} at most)`
  if (cleaner.characters() > MOST_CHARACTERS)
    return `shows more text than any article (${MOST_CHARACTERS} characters at most)`
  return undefined
}

const TOO_MANY = `has more elements than any article (${MOST_ELEMENTS} at most)`
const MOST_ATTRIBUTES = 500
/** Characters given to the parser at once, so that it can be stopped. */
const PIECE = 65_536

const countOf = (text: string, sign: string): number => {
  let found = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + sign.length)) found++
  return found
}

/** Gathers what a page says of itself. */
const createHeadReader = () => {
  const metas = new Map<string, string>()
  const jsonLd: string[] = []
  const times: { datetime: string; marked: boolean }[] = []
  const single: { language?: string; title?: string; canonical?: string } = {}
  let into: 'title' | 'json-ld' | undefined
  let parts: string[] = []
  const ended = (): void => {
    const text = parts.join('')
    if (into === 'title') single.title ??= text.slice(0, LONGEST_META)
    else if (into === 'json-ld' && text.length <= LONGEST_JSON_LD && jsonLd.length < MOST_JSON_LD)
      jsonLd.push(text)
    into = undefined
    parts = []
  }
  const openers: Readonly<Record<string, (attributes: ReadonlyMap<string, string>) => void>> = {
    html: (attributes) => keep(single, 'language', attributes.get('lang') ?? attributes.get('xml:lang')),
    title: () => {
      if (single.title === undefined) into = 'title'
    },
    script: (attributes) => {
      if (/^application\/ld\+json\b/i.test(attributes.get('type')?.trim() ?? '')) into = 'json-ld'
    },
    link: (attributes) => {
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attributes.get('rel') ?? ''))
        keep(single, 'canonical', attributes.get('href'))
    },
    meta: (attributes) => {
      const content = attributes.get('content')?.trim()
      if (!content || content.length > LONGEST_META || metas.size >= MOST_METAS) return
      for (const name of namesOfMeta(attributes)) if (!metas.has(name)) metas.set(name, content)
    },
    time: (attributes) => {
      const datetime = attributes.get('datetime')?.trim()
      if (!datetime || times.length >= MOST_TIMES) return
      const about = `${attributes.get('itemprop') ?? ''} ${attributes.get('class') ?? ''}`
      times.push({ datetime, marked: attributes.has('pubdate') || /publish/i.test(about) })
    },
  }
  return {
    open: (name: string, attributes: ReadonlyMap<string, string>): void => openers[name]?.(attributes),
    text: (text: string): void => {
      if (into !== undefined) parts.push(text)
    },
    close: (name: string): void => {
      if (into !== undefined && (name === 'title' || name === 'script')) ended()
    },
    found: (): PageHead => ({ ...single, metas, jsonLd, times }),
  }
}

const keep = <K extends string>(into: { [key in K]?: string }, key: K, value: string | undefined): void => {
  if (value?.trim()) into[key] ??= value.trim().slice(0, LONGEST_META)
}

const namesOfMeta = (attributes: ReadonlyMap<string, string>): readonly string[] => {
  const property = attributes.get('property') ?? attributes.get('name')
  const item = attributes.get('itemprop')
  const equivalent = attributes.get('http-equiv')
  return [
    ...(property === undefined ? [] : property.toLowerCase().split(/\s+/)),
    ...(item === undefined ? [] : [`itemprop:${item.toLowerCase()}`]),
    ...(equivalent === undefined ? [] : [`http-equiv:${equivalent.toLowerCase()}`]),
  ]
}
