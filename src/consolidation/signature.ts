import { readMarkup } from '../text/index.ts'

/**
 * MinHash (Broder 1997) over word shingles: the share of equal places in two signatures estimates the share of shingles that
 * two texts have in common, so that reprints of one story are told without comparing texts.
 */
const PLACES = 64
const SHINGLE = 3
const DIGITS = 4

/** Reprints are cut, and get a sentence of the house's own; two reports of one act written apart share far less. */
const ALIKE = 0.5

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3: spreads a hash anew for each place. */
const mix = (hash: number): number => {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const SEEDS = Uint32Array.from({ length: PLACES }, (_, place) => mix(place + 1))

/**
 * The signature of a text: 64 numbers of 16 bits in hexadecimal. Empty for a text without words. Front matter and markup are each
 * house's own.
 */
export const signatureOf = (text: string): string => {
  const words =
    readMarkup(text)
      .words.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return ''
  const least = new Uint32Array(PLACES).fill(0xffffffff)
  const last = Math.max(0, words.length - SHINGLE)
  for (let i = 0; i <= last; i += 1) {
    const shingle = hashOf(words.slice(i, i + SHINGLE).join(' '))
    for (let place = 0; place < PLACES; place += 1) {
      const value = mix(shingle ^ (SEEDS[place] ?? 0))
      if (value < (least[place] ?? 0)) least[place] = value
    }
  }
  return [...least].map((value) => (value & 0xffff).toString(16).padStart(DIGITS, '0')).join('')
}

/** True when two signatures are of one text, reprinted. */
export const areReprints = (a: string, b: string): boolean => {
  if (a === '' || a.length !== b.length) return false
  let equal = 0
  for (let at = 0; at < a.length; at += DIGITS)
    if (a.slice(at, at + DIGITS) === b.slice(at, at + DIGITS)) equal += 1
  return (equal * DIGITS) / a.length >= ALIKE
}

/** Pieces of a signature by which reprints find each other: two that are alike have most likely one in common. */
export const bandsOf = (signature: string): readonly string[] =>
  Array.from(
    { length: signature.length / (2 * DIGITS) },
    (_, band) => `${band}:${signature.slice(band * 2 * DIGITS, (band + 1) * 2 * DIGITS)}`,
  )
