import type { Span } from '../base/span.ts'

/** What an article's front matter may tell of it. Values as written, quotes taken off. */
export interface FrontMatter {
  readonly title?: string
  readonly byline?: string
  readonly outlet?: string
  readonly url?: string
  readonly language?: string
  readonly published?: string
}

/** A text's Markdown, told apart from its words. */
export interface Markup {
  /** The text with every structural character as a space: as long as the text, so that offsets hold in both. */
  readonly words: string
  /** Heading lines, without their hashes. */
  readonly headings: readonly Span[]
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n((?:[^\n]{0,2000}\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

const KEYS: Readonly<Record<string, keyof FrontMatter>> = {
  title: 'title',
  headline: 'title',
  byline: 'byline',
  author: 'byline',
  authors: 'byline',
  outlet: 'outlet',
  publisher: 'outlet',
  source: 'outlet',
  site: 'outlet',
  url: 'url',
  link: 'url',
  canonical: 'url',
  language: 'language',
  lang: 'language',
  published: 'published',
  date: 'published',
  publishdate: 'published',
}

/** Reads `key: value` lines between the `---` lines at the head of a text. Undefined when it has none. */
export const readFrontMatter = (text: string): FrontMatter | undefined => {
  const block = FRONT_MATTER.exec(text)?.[1]
  if (block === undefined) return undefined
  const found: Partial<Record<keyof FrontMatter, string>> = {}
  for (const line of block.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([A-Za-z][\w -]{0,30}):[ \t]*(.*)$/.exec(line) ?? []
    const key = KEYS[name.toLowerCase()]
    const plain = value
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim()
    if (key !== undefined && plain !== '' && found[key] === undefined) found[key] = plain
  }
  return found
}

/** Signs of Markdown that plain text does not show; without one of them nothing is masked. */
const IS_MARKDOWN =
  /^\ufeff?---[ \t]*\r?\n|^#{1,6}[ \t]+\S|\]\((?:https?:|\/|#|mailto:)|\*\*[^\s*]|^\[[^\]\n]{1,60}\]:[ \t]+\S/m

/**
 * Tells Markdown's structure from an article's words: front matter, heading hashes, emphasis and code marks, link
 * targets, images, quote marks at line starts and ruled lines become spaces, the stop of a label in bold a colon. Plain text comes back unchanged.
 */
export const readMarkup = (text: string): Markup => {
  if (!IS_MARKDOWN.test(text)) return { words: text, headings: [] }
  const body = FRONT_MATTER.exec(text)?.[0].length ?? 0
  let words = blank(text.slice(0, body)) + text.slice(body)
  const headings: Span[] = []
  words = words.replace(HEADING, (line, hashes: string, title: string, at: number) => {
    headings.push([at + hashes.length, at + hashes.length + title.length])
    return ' '.repeat(hashes.length) + title + ' '.repeat(line.length - hashes.length - title.length)
  })
  words = words.replace(LABEL, '$1:')
  for (const { pattern, keep } of STRUCTURE)
    words = words.replace(pattern, (all, ...groups) => keepOnly(all, groups[keep]))
  return { words, headings }
}

const HEADING = /^([ \t]{0,3}#{1,6}[ \t]+)([^\n]*?[^\s#])(?:[ \t]+#+)?[ \t]*\r?$/gm

/** Structures in the order they are taken off. `keep`: index of the capture group whose words stay, -1 for none. */
const STRUCTURE: readonly { readonly pattern: RegExp; readonly keep: number }[] = [
  { pattern: /^[ \t]{0,3}(?:[-_*=][ \t]?){3,}[ \t]*\r?$/gm, keep: -1 },
  { pattern: /^[ \t]{0,3}\[[^\]\n]{1,60}\]:[ \t]+\S[^\n]{0,2000}$/gm, keep: -1 },
  { pattern: /^[ \t]{0,3}(?:>[ \t]?)+/gm, keep: -1 },
  { pattern: /!\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\)/g, keep: -1 },
  { pattern: /\[([^[\]\n]{1,500})\]\([^()\s]{0,2000}(?:[ \t]"[^"\n]{0,300}")?\)/g, keep: 0 },
  { pattern: /\[([^[\]\n]{1,500})\]\[[^\]\n]{0,60}\]/g, keep: 0 },
  { pattern: /\*\*(?=[^\s*])([^*\n]{1,500})\*\*/g, keep: 0 },
  { pattern: /(?<!\w)__(?=[^\s_])([^_\n]{1,500})__(?!\w)/g, keep: 0 },
  { pattern: /(?<![\w*])\*(?=[^\s*])([^*\n]{1,500})\*(?![\w*])/g, keep: 0 },
  { pattern: /(?<!\w)_(?=[^\s_])([^_\n]{1,500})_(?!\w)/g, keep: 0 },
  { pattern: /`([^`\n]{1,500})`/g, keep: 0 },
]

/** "- **Chad.** Three on Monday": the words that open an item stand for a label. */
const LABEL = /^([ \t]{0,3}[-*+•][ \t]+\*\*[^\s*][^*\n.]{0,38})\.(?=\*\*[ \t])/gm

/** The match with all but the kept words as spaces (line ends stay). */
const keepOnly = (all: string, kept: unknown): string => {
  if (typeof kept !== 'string' || kept === all) return blank(all)
  const at = all.indexOf(kept)
  return blank(all.slice(0, at)) + kept + blank(all.slice(at + kept.length))
}

const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ')
