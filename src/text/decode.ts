import type { Warning } from '../model/record.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Bytes read as text. Offsets of everything read later index `text`; a byte order mark is not part of it. */
export interface DecodedText {
  readonly kind: 'text'
  readonly text: string
  readonly encoding: Encoding
  /** `bytes-replaced` when byte sequences made no characters and U+FFFD stands for them. */
  readonly warnings: readonly Warning[]
}

/** Bytes that are no text. `format` names what they look like, for a message: "a PDF document". */
export interface BinaryContent {
  readonly kind: 'binary'
  readonly format: string
}

/**
 * Decodes a file: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252 (of which Latin-1 text is a
 * case). Line ends and spaces are kept as they are. Never throws.
 */
export const decodeText = (bytes: Uint8Array): DecodedText | BinaryContent => {
  const signature = SIGNATURES.find(({ start }) => startsWith(bytes, start))
  if (signature !== undefined) return { kind: 'binary', format: signature.format }
  const encoding = encodingOf(bytes)
  if (encoding.startsWith('utf-16')) return decodeAs(bytes, encoding)
  return isBinary(bytes) ? { kind: 'binary', format: 'binary data' } : decodeAs(bytes, encoding)
}

const SIGNATURES: readonly { readonly start: readonly number[]; readonly format: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], format: 'a PDF document' },
  { start: [0x50, 0x4b, 0x03, 0x04], format: 'a ZIP archive or an office document' },
  { start: [0x1f, 0x8b], format: 'a gzip archive' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], format: 'an old office document' },
  { start: [0x89, 0x50, 0x4e, 0x47], format: 'a PNG image' },
  { start: [0xff, 0xd8, 0xff], format: 'a JPEG image' },
  { start: [0x47, 0x49, 0x46, 0x38], format: 'a GIF image' },
  { start: [0x7b, 0x5c, 0x72, 0x74, 0x66], format: 'an RTF document' },
  { start: [0x7f, 0x45, 0x4c, 0x46], format: 'a program' },
  { start: [0x28, 0xb5, 0x2f, 0xfd], format: 'a Zstandard archive' },
]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((b, i) => bytes[i] === b)

/** Bytes looked at to tell encodings and binary content apart. */
const PROBE = 16_384

const encodingOf = (bytes: Uint8Array): Encoding => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return utf16WithoutMark(bytes) ?? (looksLikeUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
const utf16WithoutMark = (bytes: Uint8Array): Encoding | undefined => {
  const length = Math.min(bytes.length, PROBE) & ~1
  if (length < 4) return undefined
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : undefined
}

/** More well-formed sequences of several bytes than broken ones; plain ASCII is UTF-8 too. */
const looksLikeUtf8 = (bytes: Uint8Array): boolean => {
  let formed = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0
    let seen = 0
    while (seen < more && ((bytes[i + 1 + seen] ?? 0) & 0xc0) === 0x80) seen++
    if (more > 0 && lead < 0xf5 && seen === more) formed++
    else broken++
    i += seen
  }
  return formed > 0 ? formed >= broken : broken === 0
}

/** Zeros or control characters beyond what stray bytes explain. */
const isBinary = (bytes: Uint8Array): boolean => {
  const length = Math.min(bytes.length, PROBE)
  let zeros = 0
  let controls = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0) zeros++
    else if ((byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) || byte === 0x7f) controls++
  }
  return zeros * 200 > length || controls * 25 > length
}

const decodeAs = (bytes: Uint8Array, encoding: Encoding): DecodedText => {
  const text =
    encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  const replaced = count(text, '\ufffd') - ownReplacements(bytes, encoding)
  const warnings = replaced > 0 ? [replacedWarning(replaced, text, bytes, encoding)] : []
  return { kind: 'text', text, encoding, warnings }
}

/** Characters of bytes 0x80 to 0x9f; five of them have none and stay control characters, as in browsers. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Windows-1252, the same on every machine. Our own, because Node's decoder for this label leaves bytes 0x80 to 0x9f as control characters in some versions. */
export const decodeWindows1252 = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + CHUNK)))
  return parts.join('').replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80))
}

const CHUNK = 8192

const replacedWarning = (replaced: number, text: string, bytes: Uint8Array, encoding: Encoding): Warning => {
  const at = text.indexOf('\ufffd')
  const byte = encoding === 'utf-8' ? firstBroken(bytes) : 2 * at
  const sequences = replaced === 1 ? '1 byte sequence is' : `${replaced} byte sequences are`
  return {
    code: 'bytes-replaced',
    message: `${sequences} not valid ${encoding.toUpperCase()} and read as U+FFFD, the first at byte ${byte}`,
    span: [at, at + 1],
  }
}

/** Byte offset of the first sequence that is not UTF-8. */
const firstBroken = (bytes: Uint8Array): number => {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isUtf8Prefix(bytes.subarray(0, middle + 1))) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether the bytes are UTF-8, but for a last character that may be cut short. */
const isUtf8Prefix = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** U+FFFD that the file itself holds. */
const ownReplacements = (bytes: Uint8Array, encoding: Encoding): number => {
  const pattern =
    encoding === 'utf-16le' ? [0xfd, 0xff] : encoding === 'utf-16be' ? [0xff, 0xfd] : [0xef, 0xbf, 0xbd]
  const step = encoding === 'utf-8' ? 1 : 2
  let found = 0
  for (let i = 0; i + pattern.length <= bytes.length; i += step)
    if (pattern.every((b, k) => bytes[i + k] === b)) found++
  return found
}

const count = (text: string, sign: string): number => {
  let found = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++
  return found
}
