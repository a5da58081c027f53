import type { Warning } from '../../model/index.ts'
import { decodeText, decodeWindows1252 } from '../../text/index.ts'

/** Where the encoding of a page was found. */
export type CharsetBasis = 'byte order mark' | 'Content-Type' | 'meta tag' | 'bytes'

export interface DecodedPage {
  readonly text: string
  /** WHATWG name, in lower case. */
  readonly charset: string
  readonly basis: CharsetBasis
  readonly warnings: readonly Warning[]
}

interface Declared {
  readonly label: string
  readonly basis: CharsetBasis
}

/** Browsers look for a meta tag in the first 1024 bytes; pages that put more before it are met, too. */
const META_PROBE = 4096

/**
 * Decodes the bytes of a page by its byte order mark, else by the header, else by its meta tag, else by the bytes
 * themselves, as browsers do (WHATWG Encoding). A declaration that the bytes refute is not followed, and a warning says
 * so. The reason when they are no text at all.
 */
export const decodePage = (
  bytes: Uint8Array,
  contentType = '',
): DecodedPage | { readonly reason: string } => {
  const mark = MARKS.find(({ start }) => start.every((byte, index) => bytes[index] === byte))
  if (mark) return finish(bytes, mark.charset, 'byte order mark', [])
  const unknown: Warning[] = []
  for (const declared of declarations(bytes, contentType)) {
    const charset = charsetOf(declared)
    if (charset !== undefined) return followed(bytes, charset, declared)
    unknown.push({
      code: 'charset-unknown',
      message: `the ${declared.basis} names the encoding "${declared.label.slice(0, 40)}", which does not exist; it was left aside`,
    })
  }
  return guessed(bytes, unknown)
}

const MARKS: readonly { readonly start: readonly number[]; readonly charset: string }[] = [
  { start: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { start: [0xff, 0xfe], charset: 'utf-16le' },
  { start: [0xfe, 0xff], charset: 'utf-16be' },
]

const declarations = (bytes: Uint8Array, contentType: string): readonly Declared[] => {
  const header = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]
  const start = Buffer.from(bytes.subarray(0, META_PROBE)).toString('latin1')
  const meta =
    /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(start)?.[1] ??
    /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1]
  return [
    ...(header === undefined ? [] : [{ label: header, basis: 'Content-Type' as const }]),
    ...(meta === undefined ? [] : [{ label: meta, basis: 'meta tag' as const }]),
  ]
}

/** The encoding that a label stands for. A meta tag that could be read is in no UTF-16, whatever it says. */
const charsetOf = ({ label, basis }: Declared): string | undefined => {
  try {
    const charset = new TextDecoder(label).encoding
    return basis === 'meta tag' && charset.startsWith('utf-16') ? 'utf-8' : charset
  } catch {
    return undefined
  }
}

/** Follows a declaration, unless the bytes are plainly UTF-8 and it says otherwise, or it says UTF-8 and they are not. */
const followed = (
  bytes: Uint8Array,
  charset: string,
  { basis }: Declared,
): DecodedPage | { readonly reason: string } => {
  const utf8 = isUtf8(bytes)
  if (charset === 'utf-8' && utf8 === 'no') {
    const found = guessed(bytes, [])
    const refuted = 'charset' in found && found.charset !== 'utf-8'
    return refuted ? { ...found, warnings: [wrong(basis, charset), ...found.warnings] } : found
  }
  if (charset !== 'utf-8' && utf8 === 'plainly')
    return finish(bytes, 'utf-8', 'bytes', [wrong(basis, charset)])
  return finish(bytes, charset, basis, [])
}

const wrong = (basis: CharsetBasis, charset: string): Warning => ({
  code: 'charset-wrong',
  message: `the ${basis} says ${charset}, which the bytes are not; they were read as what they are`,
})

/** `plainly`: well-formed and with characters beyond ASCII, which no other encoding gives by chance. */
const isUtf8 = (bytes: Uint8Array): 'plainly' | 'ascii' | 'no' => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /[^\0-\x7f]/.test(text) ? 'plainly' : 'ascii'
  } catch {
    return 'no'
  }
}

const guessed = (
  bytes: Uint8Array,
  warnings: readonly Warning[],
): DecodedPage | { readonly reason: string } => {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'binary') return { reason: `is ${decoded.format}, not a web page` }
  const own = decoded.warnings.map(({ code, message }) => ({ code, message }))
  return { text: decoded.text, charset: decoded.encoding, basis: 'bytes', warnings: [...warnings, ...own] }
}

const finish = (
  bytes: Uint8Array,
  charset: string,
  basis: CharsetBasis,
  warnings: readonly Warning[],
): DecodedPage => {
  const text = charset === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(charset).decode(bytes)
  const replaced = text.split('\ufffd').length - 1
  const lost: Warning = {
    code: 'bytes-replaced',
    message: `${replaced} characters of the page are not valid ${charset} and read as U+FFFD`,
  }
  return { text, charset, basis, warnings: replaced === 0 ? warnings : [...warnings, lost] }
}
