/** Character classes that the tokeniser dispatches on. Everything that is none of the named ones is `SYMBOL`. */
const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const APOSTROPHE = 3
const SYMBOL = 4

/** Zero-width characters that scraped pages carry between words; a token never holds or consists of one. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

const classify = (char: string): number => {
  if (/\s/.test(char) || INVISIBLE.test(char)) return SPACE
  // Soft hyphens and joiners stay inside the word that they stand in, as combining marks do.
  if (/[\p{L}\p{M}_\u00ad\u200c\u200d]/u.test(char)) return LETTER
  if (/\p{N}/u.test(char)) return DIGIT
  if (/['’`ʼ＇]/.test(char)) return APOSTROPHE
  return SYMBOL
}

const TABLE_SIZE = 0x2100
const TABLE = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classify(String.fromCharCode(code)))

/** Class of the character at `at` (UTF-16 index); past the end counts as `SPACE`. Astral letters are seen whole. */
export const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code < TABLE_SIZE) return TABLE[code] ?? SYMBOL
  if (Number.isNaN(code)) return SPACE
  return isHighSurrogate(code) || isLowSurrogate(code) ? classOfAstral(text, at) : classify(text.charAt(at))
}

/** Class of the code point that the surrogate at `at` is half of; a lone half is a symbol, as emoji are. */
const classOfAstral = (text: string, at: number): number => {
  const start = isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1)) ? at - 1 : at
  const point = text.codePointAt(start) ?? 0
  if (point < 0x10000 || (point >= 0x1f000 && point < 0x1fb00)) return SYMBOL
  return classify(String.fromCodePoint(point))
}

export const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00
export const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000

/** Letter, digit, or what stays inside words (combining marks, underscore, soft hyphen). */
export const isWordAt = (text: string, at: number): boolean => {
  const kind = classAt(text, at)
  return kind === LETTER || kind === DIGIT
}

export const isSpaceAt = (text: string, at: number): boolean => classAt(text, at) === SPACE

/** ASCII digit 0-9; other numerals (½, ②, ٣) do not join into numbers. */
export const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** An upper- or titlecase letter stands at `at`. */
export const isUpperAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  return /[\p{Lu}\p{Lt}]/u.test(text.charAt(at))
}

/** A lowercase letter stands at `at`. */
export const isLowerAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 97 && code <= 122
  return /\p{Ll}/u.test(text.charAt(at))
}

/** End of the run of word characters at `at`, not past `stop`. */
export const wordRunEnd = (text: string, at: number, stop: number): number => {
  let end = at
  while (end < stop && isWordAt(text, end)) end++
  return end
}
