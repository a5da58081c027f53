/** How the bytes of one input are read. `json` is one article or an array of them in one document. */
export const INPUT_KINDS = [
  'text',
  'markdown',
  'html',
  'json',
  'ndjson',
  'csv',
  'feed',
  'warc',
  'wacz',
  'nexis',
  'factiva',
] as const
export type InputKind = (typeof INPUT_KINDS)[number]

const KIND_OF_EXTENSION: Readonly<Record<string, InputKind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.json': 'json',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
  '.warc': 'warc',
  '.wacz': 'wacz',
}

/** Formats that would decode to noise; everything else without a known extension is tried as plain text. */
const NOT_READ: Readonly<Record<string, string>> = {
  '.pdf': 'PDF is not read; save its text as .txt',
  '.docx': 'Word documents are not read; save the text as .txt',
  '.zip': 'zip archives are not read; unpack it and name the folder',
  '.tar': 'tar archives are not read; unpack it and name the folder',
}

const COMPRESSED = /\.(?:gz|zst|zstd)$/i

const extensionOf = (path: string): string =>
  /\.[a-z]+$/i.exec(path.replace(COMPRESSED, ''))?.[0].toLowerCase() ?? ''

/** The kind that a file's name promises, if any; `.gz` and `.zst` behind it are looked past. */
export const kindOfName = (path: string): InputKind | undefined => KIND_OF_EXTENSION[extensionOf(path)]

/** Why a file of this name is not read, if it is not. */
export const whyNotRead = (path: string): string | undefined => NOT_READ[extensionOf(path)]

/** The extensions that a folder is searched for, for messages. */
export const ARTICLE_EXTENSIONS = Object.keys(KIND_OF_EXTENSION)

/** What the first words of an input look like, and the kind that they begin. */
const STARTS: readonly (readonly [pattern: RegExp, kind: InputKind])[] = [
  [/^\s*(?:\{[ \t]*\r?\n|\[\s*\{)/, 'json'],
  [/^\s*\{\s*"/, 'ndjson'],
  [/^WARC\/\d/, 'warc'],
  [/^\s*<(?:\?xml|rss|feed|rdf:RDF)\b/i, 'feed'],
  [/^\s*<(?:!doctype html|html|head|body|!--)/i, 'html'],
]

/**
 * The kind of an input without a name, from its first words: a JSON object that goes on in its first line opens NDJSON, an
 * object or array that is laid out over lines is a JSON document, web pages, feeds and web archives say what they are, everything
 * else is text.
 */
export const kindOfStart = (start: string): InputKind =>
  STARTS.find(([pattern]) => pattern.test(start.replace(/^\uFEFF/, '')))?.[1] ?? 'text'
