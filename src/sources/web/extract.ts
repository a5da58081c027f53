import type { Article, Warning } from '../../model/index.ts'
import { inMegabytes, LARGEST_ARTICLE } from '../incoming.ts'
import { type Block, type BlockKind, textOfBlock, tidy } from './blocks.ts'
import { type CharsetBasis, decodePage } from './charset.ts'
import { DEEPEST } from './clean.ts'
import { type LeftOutBlock, mainTextOf, shownIn } from './main-text.ts'
import { type Found, type Metadata, metadataOf } from './metadata.ts'
import { type ScannedPage, scanPage } from './scan.ts'
import { mixedLanguageWarning, paywallWarning, whyNoArticle } from './walls.ts'

export interface PageOptions {
  /** Address that the page came from, after redirects. */
  readonly url?: string
  /** `Content-Type`, which may name the encoding. */
  readonly contentType?: string
  /** `Content-Language`. */
  readonly contentLanguage?: string
}

export interface KeptBlock {
  readonly kind: BlockKind
  readonly text: string
}

/** How a page was read, article or not. */
export interface PageAccount {
  readonly warnings: readonly Warning[]
  /** Absent where the page came as a string. */
  readonly charset?: { readonly name: string; readonly from: CharsetBasis }
  readonly found: readonly Found[]
  /** The article's paragraphs, in order. */
  readonly kept: readonly KeptBlock[]
  /** All other text of the page, in order, and why it is not the article's. */
  readonly leftOut: readonly LeftOutBlock[]
  /** Elements without words, by name, how many there were. */
  readonly dropped: Readonly<Record<string, number>>
}

export type PageReading =
  | ({ readonly article: Article } & PageAccount)
  | ({ readonly reason: string } & PageAccount)

/** Largest page, in bytes or characters. */
export const LARGEST_PAGE = 10 * 2 ** 20
export const PAGE_TOO_LARGE = `larger than ${inMegabytes(LARGEST_PAGE)}, the most that one page may have`

const UNREAD: PageAccount = { warnings: [], found: [], kept: [], leftOut: [], dropped: {} }

/**
 * The article of a web page: its text, paragraphs separated by blank lines, and what the page says of it; with that all
 * that was left out and why, and where each value was found. The reason when the page has no article, or is larger, deeper
 * or has more elements than any. Never throws. Deterministic; the bounds keep the worst page to seconds.
 */
export const articleOfPage = (page: Uint8Array | string, options: PageOptions = {}): PageReading => {
  if (page.length > LARGEST_PAGE) return { ...UNREAD, reason: PAGE_TOO_LARGE }
  if (typeof page === 'string') return orFault(page, options, UNREAD)
  const decoded = decodePage(page, options.contentType)
  if ('reason' in decoded) return { ...UNREAD, reason: decoded.reason }
  const { text, charset, basis, warnings } = decoded
  return orFault(text, options, { ...UNREAD, warnings, charset: { name: charset, from: basis } })
}

/** One page must never stop a run. */
const orFault = (html: string, options: PageOptions, account: PageAccount): PageReading => {
  try {
    return readHtml(html, options, account)
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause)
    return { ...account, reason: `cannot be taken apart, which is a fault in demarche: ${fault}` }
  }
}

const readHtml = (html: string, options: PageOptions, account: PageAccount): PageReading => {
  const scanned = scanPage(html)
  if ('reason' in scanned) return { ...account, reason: scanned.reason }
  const { document } = scanned
  const shown = shownIn(document.body)
  const metadata = metadataOf({ ...options, head: scanned.head, ...marksOf(document) })
  const { blocks, leftOut, warnings } = mainTextOf(document, shown, metadata.linked?.body)
  const kept = blocks.map((block) => ({ kind: block.kind, text: textOfBlock(block) }))
  return judged(
    kept,
    {
      ...account,
      found: metadata.found,
      kept,
      leftOut,
      dropped: Object.fromEntries(scanned.dropped),
      warnings: [...account.warnings, ...nestingWarning(scanned), ...metadata.warnings, ...warnings],
    },
    { metadata, scanned, shown },
  )
}

interface Judged {
  readonly metadata: Metadata
  readonly scanned: ScannedPage
  readonly shown: readonly Block[]
}

/** The article, or why there is none. */
const judged = (
  kept: readonly KeptBlock[],
  account: PageAccount,
  { metadata, scanned, shown }: Judged,
): PageReading => {
  const text = kept.map((block) => block.text).join('\n\n')
  const visible = shown.map((block) => block.text).join('\n')
  const reason =
    whyNoArticle(text, visible, scanned.dropped) ??
    (Buffer.byteLength(text) > LARGEST_ARTICLE
      ? `its text is larger than ${inMegabytes(LARGEST_ARTICLE)}, the most that one article may have`
      : undefined)
  if (reason !== undefined) return { ...account, reason }
  const warnings = [
    ...account.warnings,
    ...paywallWarning(text, visible, metadata.linked?.free),
    ...mixedLanguageWarning(kept.map((block) => block.text)),
  ]
  return {
    ...account,
    warnings,
    article: { text, ...metadata.fields, ...(metadata.fields.published && { publishedBasis: 'metadata' }) },
  }
}

/** Before anything is taken out: headings of the first rank, and what is marked as the author. */
const marksOf = (
  document: Document,
): { readonly headings: readonly string[]; readonly bylines: readonly string[] } => ({
  headings: textsOf([...document.getElementsByTagName('h1')]),
  bylines: textsOf(
    [...document.querySelectorAll('*')].filter(
      (element) =>
        element.getAttribute('rel') === 'author' ||
        element.getAttribute('itemprop') === 'author' ||
        /(?:^|[\s_-])byline(?:$|[\s_-])/i.test(element.getAttribute('class') ?? ''),
    ),
  ).filter((text) => text.length <= LONGEST_BYLINE),
})

const LONGEST_BYLINE = 120

const textsOf = (elements: readonly Element[]): readonly string[] =>
  elements.map((element) => tidy(element.textContent ?? '')).filter((text) => text !== '')

const nestingWarning = ({ depth }: ScannedPage): readonly Warning[] =>
  depth <= DEEPEST
    ? []
    : [
        {
          code: 'deep-nesting',
          message: `elements are nested ${depth} levels deep; they were read as if ${DEEPEST}`,
        },
      ]
