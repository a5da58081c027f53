/** How the bytes of one input are read. `json` is one article or an array of them in one document. */
export const INPUT_KINDS = ['text', 'markdown', 'json', 'ndjson', 'csv', 'nexis', 'factiva'] as const
export type InputKind = (typeof INPUT_KINDS)[number]

const KIND_OF_EXTENSION: Readonly<Record<string, InputKind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.json': 'json',
  '.csv': 'csv',
  '.tsv': 'csv',
}

/** Formats that would decode to noise; everything else without a known extension is tried as plain text. */
const NOT_READ: Readonly<Record<string, string>> = {
  '.html': 'web pages are not read yet; save the body of the report as .txt',
  '.htm': 'web pages are not read yet; save the body of the report as .txt',
  '.xml': 'XML is not read yet; save the body of the report as .txt',
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

/**
 * The kind of an input without a name, from its first bytes: a JSON object that goes on in its first line opens NDJSON, an
 * object or array that is laid out over lines is a JSON document, everything else is text.
 */
export const kindOfStart = (start: string): InputKind => {
  if (/^\uFEFF?\s*(?:\{[ \t]*\r?\n|\[\s*\{)/.test(start)) return 'json'
  if (/^\uFEFF?\s*\{\s*"/.test(start)) return 'ndjson'
  return 'text'
}
