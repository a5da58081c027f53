import type { Codebook } from './codebook.ts'
import {
  type Add,
  addActors,
  NAME_KINDS,
  type NameEntry,
  type NameKind,
  type OwnName,
} from './name-entries.ts'
import { plainApostrophe, tokensOf } from './phrase.ts'

/** A name found: it covers `length` tokens. */
export interface NameMatch {
  readonly length: number
  /** Every reading, likeliest kinds first, states of today before historic ones. Never empty. */
  readonly entries: readonly NameEntry[]
  /** The name was found only by taking capitals for small letters ("RUSSIA", "POLES"). */
  readonly capitals: boolean
}

/** The longest name that starts at token `at`, case kept, or nothing. Tokens as `text/tokens.ts` cuts them. */
export type NameFinder = (tokens: readonly string[], at: number) => NameMatch | undefined

/** Names whose first token begins alike, by their tokens joined by blanks; lengths in tokens, longest first. */
interface NameIndex {
  readonly names: ReadonlyMap<string, readonly NameEntry[]>
  readonly lengths: readonly number[]
}

type IndexOf = (firstToken: string) => NameIndex | undefined

/** Builds the finder of all names in a codebook. */
export const createNameFinder = (codebook: Codebook): NameFinder => {
  const shelf = createShelf()
  addActors(codebook, shelf.add)
  for (const name of codebook.words.outlets) shelf.add(name, { kind: 'outlet', name })
  const find: NameFinder = (tokens, at) => findName(shelf.indexOf, tokens, at)
  return codebook.own === undefined ? find : ownFirst(createOwnNameFinder(codebook.own), find)
}

/** Names of one's own go before the others, unless one of those is longer: "Georgia", "*Georgia Institute of Technology*". */
const ownFirst =
  (own: NameFinder, others: NameFinder): NameFinder =>
  (tokens, at) => {
    const [mine, other] = [own(tokens, at), others(tokens, at)]
    return mine !== undefined && mine.length >= (other?.length ?? 0) ? mine : other
  }

/** The finder of names that a list of one's own actors gives. */
const createOwnNameFinder = (names: readonly OwnName[]): NameFinder => {
  const written = createShelf()
  const anyCase = createShelf()
  for (const { name, entry, ...own } of names)
    if (own.anyCase) anyCase.add(name.toUpperCase(), entry)
    else written.add(name, entry)
  return (tokens, at) => {
    const exact = findName(written.indexOf, tokens, at)
    const found = longestName(anyCase.indexOf, tokens, at, (token) => asWritten(token).toUpperCase())
    if (found === undefined || found.length < (exact?.length ?? 0)) return exact
    const isName = tokens.slice(at, at + found.length).some((token) => /\p{Lu}/u.test(token))
    return isName ? { ...found, capitals: false } : exact
  }
}

type NamedEntry = readonly [name: string, entry: NameEntry]

/**
 * Sorts names by the letters that they begin with. Cutting them into tokens waits until a text has such a token: most
 * names are never met, and start-up is short.
 */
const createShelf = (): { readonly add: Add; readonly indexOf: IndexOf } => {
  const waiting = new Map<string, NamedEntry[]>()
  const indexed = new Map<string, NameIndex>()
  const put: Add = (name, entry) => {
    const stem = stemOf(name)
    const others = waiting.get(stem)
    if (others === undefined) waiting.set(stem, [[name, entry]])
    else others.push([name, entry])
  }
  const add: Add = (name, entry) => {
    put(name.startsWith('the ') ? name.slice(4) : name, entry)
    // "The Hague" is "the Hague" within a sentence.
    if (name.startsWith('The ')) put(`t${name.slice(1)}`, entry)
  }
  const indexOf: IndexOf = (firstToken) => {
    const stem = stemOf(firstToken)
    const known = indexed.get(stem)
    const names = waiting.get(stem)
    if (known !== undefined || names === undefined) return known
    const index = indexNames(names)
    indexed.set(stem, index)
    return index
  }
  return { add, indexOf }
}

/** The letters (Latin, unaccented) that a text begins with, or its first character: never more than its first token. */
const stemOf = (text: string): string => {
  let end = 0
  while (end < text.length && isPlainLetter(text.charCodeAt(end))) end++
  return end === text.length ? text : text.slice(0, Math.max(1, end))
}

const isPlainLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

const indexNames = (named: readonly NamedEntry[]): NameIndex => {
  const names = new Map<string, readonly NameEntry[]>()
  const lengths = new Set<number>()
  for (const [written, entry] of named) {
    const tokens = tokensOf(written)
    const name = tokens.join(' ')
    const entries = names.get(name) ?? []
    if (!entries.some((other) => sameReading(other, entry)))
      names.set(name, [...entries, entry].sort(byLikelihood))
    lengths.add(tokens.length)
  }
  return { names, lengths: [...lengths].sort((a, b) => b - a) }
}

const KIND_ORDER = new Map<NameKind, number>(NAME_KINDS.map((kind, order) => [kind, order]))

const byLikelihood = (a: NameEntry, b: NameEntry): number => {
  const historic = Number(a.until !== undefined) - Number(b.until !== undefined)
  // of somebody's offices the last is the one that a text without a date is likeliest to mean
  const later =
    a.kind === 'holder'
      ? Number((a.from ?? '') < (b.from ?? '')) - Number((a.from ?? '') > (b.from ?? ''))
      : 0
  return (KIND_ORDER.get(a.kind) ?? 0) - (KIND_ORDER.get(b.kind) ?? 0) || historic || later
}

const sameReading = (a: NameEntry, b: NameEntry): boolean =>
  a.kind === b.kind && a.code === b.code && a.id === b.id && a.office === b.office && a.from === b.from

const asWritten = (token: string): string => plainApostrophe(token)

const findName = (indexOf: IndexOf, tokens: readonly string[], at: number): NameMatch | undefined => {
  const first = tokens[at]
  if (first === undefined) return undefined
  const exact = longestName(indexOf, tokens, at, asWritten)
  if (!ALL_CAPITALS.test(first)) return exact && { ...exact, capitals: false }
  const lowered = longestName(indexOf, tokens, at, smallLetters)
  if (exact !== undefined && (lowered === undefined || lowered.length <= exact.length))
    return { ...exact, capitals: false }
  return lowered && { ...lowered, capitals: true }
}

const longestName = (
  indexOf: IndexOf,
  tokens: readonly string[],
  at: number,
  read: (token: string, within: boolean) => string,
): Omit<NameMatch, 'capitals'> | undefined => {
  const first = read(tokens[at] ?? '', false)
  const index = indexOf(first)
  if (index === undefined) return undefined
  for (const length of index.lengths) {
    if (at + length > tokens.length) continue
    let written = first
    for (let k = 1; k < length; k++) written += ` ${read(tokens[at + k] ?? '', true)}`
    const entries = index.names.get(written)
    if (entries !== undefined) return { length, entries }
  }
  return undefined
}

const ALL_CAPITALS = /^\p{Lu}[\p{Lu}'’.]*\p{Lu}$/u

/** Words that stay small within names. */
const SMALL_WORDS = new Set([
  'of',
  'the',
  'and',
  'for',
  'on',
  'in',
  'de',
  'da',
  'do',
  'del',
  'la',
  'al',
  'bin',
  'van',
  'von',
  'au',
  'es',
])

/** The letter that "N'DJAMENA" keeps large: one behind a first letter and its apostrophe. */
const AFTER_APOSTROPHE = /^['’]\p{L}/u

/** "UNITED" -> "United", "OF" -> "of" inside a name: how a name in capitals is usually written. */
const smallLetters = (token: string, within: boolean): string => {
  if (!ALL_CAPITALS.test(token)) return asWritten(token)
  const small = asWritten(token).toLowerCase()
  if (within && SMALL_WORDS.has(small)) return small
  return token.charAt(0) + small.slice(1).replace(AFTER_APOSTROPHE, (letter) => letter.toUpperCase())
}
