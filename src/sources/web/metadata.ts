import type { Article, Warning } from '../../model/index.ts'
import { tidy } from './blocks.ts'
import { type LinkedArticle, linkedArticle } from './json-ld.ts'
import { isoOfDate } from './published.ts'
import type { PageHead } from './scan.ts'

/** What a page says of its article, besides the text. */
export type MetadataField = 'title' | 'byline' | 'outlet' | 'published' | 'url' | 'language'

/** Where on the page a value was found. */
export interface Found {
  readonly field: MetadataField
  readonly value: string
  /** `JSON-LD headline`, `meta og:title`, `page: h1`, `address`. */
  readonly from: string
}

export interface Metadata {
  readonly fields: Partial<Pick<Article, MetadataField>>
  readonly found: readonly Found[]
  readonly linked?: LinkedArticle
  /** `og:type`, in lower case. */
  readonly type?: string
  readonly warnings: readonly Warning[]
}

export interface MetadataSource {
  readonly head: PageHead
  /** Address that the page was fetched from. */
  readonly url?: string
  /** Text of the page's headings of the first rank. */
  readonly headings: readonly string[]
  /** Text of what the page marks as its author. */
  readonly bylines: readonly string[]
  /** `Content-Language`, if it was fetched. */
  readonly contentLanguage?: string
}

interface Candidate {
  readonly value: string | undefined
  readonly from: string
}

type Candidates = readonly Candidate[]

/**
 * Reads title, byline, outlet, day of publication, canonical address and language: from JSON-LD, else OpenGraph, else
 * other meta tags, else the page itself. Values that cannot be what they say (an author that is an address, a canonical
 * address that is the front page) are passed over.
 */
export const metadataOf = (source: MetadataSource): Metadata => {
  const { head } = source
  const { article: linked, unreadable } = linkedArticle(
    head.jsonLd,
    isThisPage(source),
    metaOf(head, 'og:title').value,
  )
  const outlet = firstOf('outlet', outlets(source, linked), nameOf)
  const title = firstOf('title', titles(source, linked), (value) => withoutOutlet(value, outlet?.value))
  const published = firstOf('published', dates(head, linked), isoOfDate)
  const found = [
    title,
    firstOf('byline', bylines(source, linked), bylineOf),
    outlet,
    published,
    firstOf('url', addresses(source, linked), (value) => canonicalOf(value, source.url)),
    firstOf('language', languages(source, linked), languageOf),
  ].filter((each) => each !== undefined)
  return {
    fields: Object.fromEntries(found.map(({ field, value }) => [field, value])),
    found,
    ...(linked && { linked }),
    ...typeOf(head),
    warnings: [...unreadableScripts(unreadable), ...unreadableDate(published, dates(head, linked))],
  }
}

const firstOf = (
  field: MetadataField,
  candidates: Candidates,
  read: (value: string) => string | undefined,
): Found | undefined => {
  for (const { value, from } of candidates) {
    const taken = value === undefined ? undefined : read(value)
    if (taken) return { field, value: taken, from }
  }
  return undefined
}

const metaOf = (head: PageHead, name: string): Candidate => ({
  value: head.metas.get(name),
  from: `meta ${name}`,
})

const metasOf = (head: PageHead, ...names: readonly string[]): Candidates =>
  names.map((name) => metaOf(head, name))

const titles = ({ head, headings }: MetadataSource, linked?: LinkedArticle): Candidates => [
  { value: linked?.headline, from: 'JSON-LD headline' },
  ...metasOf(head, 'og:title', 'twitter:title', 'dc.title', 'itemprop:headline'),
  { value: headings.length === 1 ? headings[0] : undefined, from: 'page: h1' },
  { value: head.title, from: 'page: title' },
]

const bylines = ({ head, bylines: marked }: MetadataSource, linked?: LinkedArticle): Candidates => [
  { value: linked?.authors.join(', '), from: 'JSON-LD author' },
  ...metasOf(head, 'author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'),
  ...marked.map((value) => ({ value, from: 'page: author' })),
]

const outlets = ({ head, url }: MetadataSource, linked?: LinkedArticle): Candidates => [
  { value: linked?.publisher, from: 'JSON-LD publisher' },
  ...metasOf(head, 'og:site_name', 'application-name', 'dc.publisher', 'itemprop:publisher'),
  { value: hostOf(url), from: 'address' },
]

const dates = (head: PageHead, linked?: LinkedArticle): Candidates => [
  { value: linked?.published, from: 'JSON-LD datePublished' },
  ...metasOf(
    head,
    ...['article:published_time', 'og:published_time', 'itemprop:datepublished', 'datepublished'],
    ...['parsely-pub-date', 'sailthru.date', 'publish-date', 'publishdate', 'pubdate', 'published-date'],
    ...[
      'dc.date.issued',
      'dcterms.created',
      'dc.date',
      'article:published',
      'date',
      'cxenseparse:recs:publishtime',
    ],
  ),
  ...(['marked', 'first'] as const).map((which) => ({
    value: head.times.find(({ marked }) => marked || which === 'first')?.datetime,
    from: 'page: time',
  })),
]

const addresses = ({ head, url }: MetadataSource, linked?: LinkedArticle): Candidates => [
  { value: head.canonical, from: 'page: link canonical' },
  metaOf(head, 'og:url'),
  { value: linked?.url, from: 'JSON-LD url' },
  { value: url, from: 'address' },
]

const languages = ({ head, contentLanguage }: MetadataSource, linked?: LinkedArticle): Candidates => [
  { value: head.language, from: 'page: html lang' },
  { value: linked?.language, from: 'JSON-LD inLanguage' },
  ...metasOf(head, 'og:locale', 'http-equiv:content-language', 'language', 'dc.language'),
  { value: contentLanguage, from: 'header Content-Language' },
]

const LONGEST_NAME = 200
const LONGEST_TITLE = 500

const nameOf = (value: string): string | undefined => {
  const name = tidy(value).slice(0, LONGEST_NAME)
  return /^(?:https?:|www\.|@)/i.test(name) ? undefined : name
}

const bylineOf = (value: string): string | undefined => {
  const name = nameOf(value)?.replace(/^(?:written |reported )?by[:\s]\s*/i, '')
  return name && /\p{L}/u.test(name) ? name : undefined
}

/** `Finland expels two - Harbour Wire` of Harbour Wire is `Finland expels two`. */
const withoutOutlet = (value: string, outlet: string | undefined): string | undefined => {
  const title = tidy(value).slice(0, LONGEST_TITLE)
  const cut = / (?:[|–—·•»:-]|::) ([^|–—·•»]{2,60})$/.exec(title)
  const isOutlet = cut?.[1] !== undefined && outlet !== undefined && alike(cut[1], outlet)
  return isOutlet ? title.slice(0, cut.index) : title
}

const alike = (a: string, b: string): boolean => bare(a) === bare(b)
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the |\.(?:com|org|net|co\.uk|news)$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

const hostOf = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : parsedUrl(url)?.hostname.replace(/^www\./, '')

const parsedUrl = (url: string, base?: string): URL | undefined => {
  try {
    const parsed = new URL(url, base)
    return /^https?:$/.test(parsed.protocol) ? parsed : undefined
  } catch {
    return undefined
  }
}

const isThisPage = ({ head, url }: MetadataSource): ((address: string) => boolean) => {
  const own = [url, head.canonical, head.metas.get('og:url')].flatMap(
    (each) => (each === undefined ? undefined : pageOf(each, url)) ?? [],
  )
  return (address) => own.includes(pageOf(address, url) ?? '')
}

/** An address without what does not choose the page. */
const pageOf = (address: string, base?: string): string | undefined => {
  const parsed = parsedUrl(address, base)
  return parsed && `${parsed.hostname.replace(/^www\./, '')}${parsed.pathname.replace(/\/$/, '')}`
}

/** Absolute, without its fragment; undefined for a front page given as that of every article. */
const canonicalOf = (value: string, url: string | undefined): string | undefined => {
  const canonical = parsedUrl(tidy(value), url)
  if (canonical === undefined || canonical.username !== '' || canonical.password !== '') return undefined
  const fetched = url === undefined ? undefined : parsedUrl(url)
  if (fetched && fetched.pathname !== '/' && canonical.pathname === '/' && canonical.search === '')
    return undefined
  canonical.hash = ''
  return canonical.href
}

const languageOf = (value: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(value.split(',')[0]?.trim().replace(/_/g, '-') ?? '')[0]
  } catch {
    return undefined
  }
}

const typeOf = (head: PageHead): { readonly type?: string } => {
  const type = head.metas.get('og:type')?.toLowerCase()
  return type === undefined ? {} : { type }
}

const unreadableScripts = (count: number): readonly Warning[] =>
  count === 0
    ? []
    : [
        {
          code: 'json-ld-unreadable',
          message: `${count} of the page's JSON-LD scripts are no JSON; what they say was left aside`,
        },
      ]

const unreadableDate = (found: Found | undefined, candidates: Candidates): readonly Warning[] => {
  const given = candidates.find(({ value }) => value?.trim())
  if (found !== undefined || given?.value === undefined) return []
  const message = `the page's date of publication (${given.from}) cannot be read with certainty and was left out: ${tidy(given.value).slice(0, 40)}`
  return [{ code: 'bad-date', message }]
}
