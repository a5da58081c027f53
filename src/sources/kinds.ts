/** How the bytes of one input are read. `json` is one article or an array of them in one document. */
export type InputKind = 'text' | 'markdown' | 'ndjson' | 'json'

export const INPUT_KINDS = ['text', 'markdown', 'ndjson', 'json'] as const satisfies readonly InputKind[]

const KIND_OF_EXTENSION: Readonly<Record<string, InputKind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.json': 'json',
}

/** Formats that would decode to noise; everything else without a known extension is tried as plain text. */
const NOT_YET_READ: Readonly<Record<string, string>> = {
  '.html': 'web pages are not read yet; save the body of the report as .txt',
  '.htm': 'web pages are not read yet; save the body of the report as .txt',
  '.xml': 'XML is not read yet; save the body of the report as .txt',
  '.csv': 'CSV is not read yet; write one JSON object a line with its body in "text" (.ndjson)',
  '.pdf': 'PDF is not read; save its text as .txt',
  '.docx': 'Word documents are not read; save the text as .txt',
}

const extensionOf = (path: string): string => /\.[a-z]+$/i.exec(path)?.[0].toLowerCase() ?? ''

/** The kind that a file's name promises, if any. */
export const kindOfName = (path: string): InputKind | undefined => KIND_OF_EXTENSION[extensionOf(path)]

/** Why a file of this name is not read, if it is not. */
export const whyNotRead = (path: string): string | undefined => NOT_YET_READ[extensionOf(path)]

/** The extensions that a folder is searched for, for messages. */
export const ARTICLE_EXTENSIONS = Object.keys(KIND_OF_EXTENSION)

/**
 * The kind of an input without a name, from its first bytes: a JSON object that goes on in its first line opens NDJSON, an
 * object or array that is laid out over lines is a JSON document, everything else is text.
 */
export const kindOfStart = (start: string): InputKind => {
  if (/^\uFEFF?\s*(?:\{[ \t]*\r?\n|\[\s*\{)/.test(start)) return 'json'
  return /^\uFEFF?\s*\{\s*"/.test(start) ? 'ndjson' : 'text'
}
