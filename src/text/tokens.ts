import { readAddress } from './addresses.ts'
import {
  APOSTROPHE,
  classAt,
  DIGIT,
  isDigitAt,
  isHighSurrogate,
  isLowSurrogate,
  isSpaceAt,
  isUpperAt,
  isWordAt,
  LETTER,
  wordRunEnd,
} from './characters.ts'
import type { Token } from './document.ts'
import { readDotted } from './dotted.ts'
import { numberEnd, readNumber } from './numbers.ts'
import {
  ABBREVIATIONS,
  APOSTROPHE_WORDS,
  CLITICS,
  CONTRACTIONS,
  JOINED_PREFIXES,
  ONLY_BEFORE_NUMBER,
  ONLY_CAPITALISED,
} from './word-tables.ts'

/**
 * Reads one token that starts at `at` and returns where it ends; `stop` is the end of the run of non-space characters
 * it stands in. Looks ahead only a bounded way, or over what it consumes: the whole pass is linear on any text.
 */
type Reader = (text: string, at: number, stop: number) => number

/**
 * Cuts text into words as the English Universal Dependencies treebanks do (EWT, GUM): clitics apart ("Russia" "'s",
 * "do" "n't"), hyphenated words at their hyphens but for prefixes ("anti-war"), abbreviations with their stop.
 * Offsets are UTF-16 indices into `text`; every character that is not white space is in exactly one token.
 * Only `[from, to)` is read.
 */
export const tokenize = (text: string, from = 0, to = text.length): Token[] => {
  const tokens: Token[] = []
  let at = from
  let stop = from
  while (at < to) {
    if (isSpaceAt(text, at)) {
      at++
      continue
    }
    if (stop <= at) stop = runEnd(text, at, to)
    const end = Math.min(Math.max(readToken(text, at, stop), at + 1), stop)
    const cut = contractionCut(text, at, end)
    if (cut > at) tokens.push(token(text, at, cut))
    tokens.push(token(text, Math.max(at, cut), end))
    at = end
  }
  return tokens
}

const token = (text: string, start: number, end: number): Token => ({
  text: text.slice(start, end),
  start,
  end,
})

/** End of the run of non-space characters at `at`. */
const runEnd = (text: string, at: number, to: number): number => {
  let end = at + 1
  while (end < to && !isSpaceAt(text, end)) end++
  return end
}

const readToken: Reader = (text, at, stop) => {
  switch (classAt(text, at)) {
    case LETTER:
      return readWord(text, at, stop)
    case DIGIT:
      return readNumber(text, at, stop)
    case APOSTROPHE:
      return readApostrophe(text, at, stop)
    default:
      return readSymbol(text, at, stop)
  }
}

/** Where a contraction written as one word falls apart ("can|not"), or 0. Short words in capitals are names ("IM"). */
const contractionCut = (text: string, start: number, end: number): number => {
  if (end - start > 8 || end - start < 2) return 0
  const word = text.slice(start, end)
  if (end - start < 4 && word === word.toUpperCase()) return 0
  const first = CONTRACTIONS.get(word.toLowerCase())
  return first === undefined ? 0 : start + first
}

// Words

const readWord: Reader = (text, at, stop) => {
  if (at === 0 || !isWordAt(text, at - 1)) {
    const web = readAddress(text, at, stop)
    if (web > at) return web
  }
  let end = at
  for (;;) {
    end = wordRunEnd(text, end, stop)
    const next = joinedAt(text, at, end, stop)
    if (next <= end) break
    end = next
  }
  const negated = negationStart(text, at, end, stop)
  if (negated > at) return negated
  if (negated === at) return at + 3
  if (text[end] === '.') return readStop(text, at, end, stop)
  if (text[end] === '$' && end - at <= 3 && isUpperAt(text, at)) return end + 1
  return end
}

/** Where the word goes on after an apostrophe, ampersand or hyphen at `end`; `end` itself when it does not. */
const joinedAt = (text: string, at: number, end: number, stop: number): number => {
  if (end + 1 >= stop || !isWordAt(text, end + 1)) return end
  const sign = text[end]
  if (classAt(text, end) === APOSTROPHE)
    return cliticEnd(text, end, stop) > end || isNegation(text, end, stop) ? end : end + 1
  if (sign === '&')
    return end - at <= 3 && isUpperAt(text, end - 1) && isUpperAt(text, end + 1) ? end + 1 : end
  if (sign === '-') return JOINED_PREFIXES.has(prefixBefore(text, at, end)) ? end + 1 : end
  return end
}

const prefixBefore = (text: string, at: number, end: number): string =>
  end - at > 7 ? '' : text.slice(at, end).toLowerCase()

/** An apostrophe at `at` with a clitic that ends the word: its end, else `at`. */
const cliticEnd = (text: string, at: number, stop: number): number => {
  for (let length = 2; length >= 1; length--) {
    const end = at + 1 + length
    if (end > stop || (end < stop && isWordAt(text, end))) continue
    if (CLITICS.has(text.slice(at + 1, end).toLowerCase())) return end
  }
  return at
}

/** "n't" with its apostrophe at `apostrophe`, at the end of a word. */
const isNegation = (text: string, apostrophe: number, stop: number): boolean => {
  const end = apostrophe + 2
  return (
    /[nN]/.test(text.charAt(apostrophe - 1)) &&
    /[tT]/.test(text.charAt(apostrophe + 1)) &&
    end <= stop &&
    !(end < stop && isWordAt(text, end))
  )
}

/** Where "n't" begins in the word `[at, end)` that an apostrophe follows, or -1. */
const negationStart = (text: string, at: number, end: number, stop: number): number =>
  classAt(text, end) === APOSTROPHE && end > at && isNegation(text, end, stop) ? end - 1 : -1

/** A word before a stop: with the stop when it is an abbreviation, acronym or dotted name. */
const readStop = (text: string, at: number, end: number, stop: number): number => {
  const dotted = readDotted(text, at, end, stop)
  if (dotted > end) return dotted
  const afterStop = end + 1
  if (afterStop < stop && isWordAt(text, afterStop) && !isDigitAt(text, afterStop)) {
    return isTitleBeforeName(text, at, end) ? afterStop : end
  }
  if (text[afterStop] === '.') return end
  if (end - at === 1 && isUpperAt(text, at)) return isInitial(text, afterStop) ? afterStop : end
  return isAbbreviation(text, at, end) ? afterStop : end
}

/** "Mr.Smith", "Dr.Who": a title run together with its name. */
const isTitleBeforeName = (text: string, at: number, end: number): boolean =>
  end - at <= 4 &&
  isUpperAt(text, at) &&
  isUpperAt(text, end + 1) &&
  /^(?:mrs?|ms|dr|st|prof|gen|col)$/i.test(text.slice(at, end))

/** A single letter with a stop counts as an initial when a capital follows ("J. Smith"). */
const isInitial = (text: string, after: number): boolean => {
  let next = after
  while (next < after + 3 && next < text.length && isSpaceAt(text, next)) next++
  return isUpperAt(text, next) || text[after] === ',' || text[after] === '-'
}

/** Whether the stop after `[at, end)` belongs to it. */
const isAbbreviation = (text: string, at: number, end: number): boolean => {
  if (end - at > 8) return false
  const word = text.slice(at, end).toLowerCase()
  if (!ABBREVIATIONS.has(word)) return false
  if (ONLY_BEFORE_NUMBER.has(word)) return isDigitAt(text, skipSpaces(text, end + 1))
  return !ONLY_CAPITALISED.has(word) || isUpperAt(text, at)
}

const skipSpaces = (text: string, at: number): number => {
  let next = at
  while (next < at + 4 && next < text.length && isSpaceAt(text, next)) next++
  return next
}

// Apostrophes and symbols

const readApostrophe: Reader = (text, at, stop) => {
  const wordBefore = at > 0 && (isWordAt(text, at - 1) || '.)]%$"”'.includes(text.charAt(at - 1)))
  if (wordBefore) {
    const clitic = cliticEnd(text, at, stop)
    if (clitic > at) return clitic
  } else {
    const elided = elisionEnd(text, at, stop)
    if (elided > at) return elided
  }
  return sameSignEnd(text, at, Math.min(stop, at + 2))
}

/** "'90s", "'em": a word whose beginning the apostrophe stands for. */
const elisionEnd = (text: string, at: number, stop: number): number => {
  const end = wordRunEnd(text, at + 1, Math.min(stop, at + 8))
  if (end - at === 4 && isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && text[at + 3] === 's') return end
  if (end - at === 3 && isDigitAt(text, at + 1) && isDigitAt(text, at + 2)) return end
  return APOSTROPHE_WORDS.has(`'${text.slice(at + 1, end).toLowerCase()}`) ? end : at
}

const EMOTICON = /^(?:[:;=8]['-]?[()[\]DPpOo|/\\*3]+|\^_+\^|<3|[)(]+[:;=])$/

const readSymbol: Reader = (text, at, stop) => {
  const sign = text[at]
  const chunkStart = at === 0 || isSpaceAt(text, at - 1)
  if (chunkStart && stop - at <= 5 && stop - at >= 2 && EMOTICON.test(text.slice(at, stop))) return stop
  if (sign === '&') return entityEnd(text, at, stop)
  if (sign === '!' || sign === '?') return signsEnd(text, at, stop, '!?')
  if (sign === '@' || sign === '#') return tagEnd(text, at, stop)
  if (sign === '.' || sign === '…') return signsEnd(text, at, stop, '.…')
  if (sign === '+' && chunkStart && isDigitAt(text, at + 1)) return numberEnd(text, at + 1, stop)
  if (REPEATED.has(sign ?? '')) return sameSignEnd(text, at, stop)
  return symbolEnd(text, at, stop)
}

/** "&amp;", "&#39;": a character reference left over from a web page is one token. */
const entityEnd: Reader = (text, at, stop) =>
  at + (/^&(?:[a-z]{2,6}|#\d{1,5});/.exec(text.slice(at, Math.min(stop, at + 8)))?.[0].length ?? 1)

/** Signs that make one token when repeated: dashes, rules, arrows. */
const REPEATED = new Set([...'-=*_~+<>|#—–'])

const sameSignEnd = (text: string, at: number, stop: number): number => {
  let end = at + 1
  while (end < stop && text[end] === text[at]) end++
  return end
}

const signsEnd = (text: string, at: number, stop: number, signs: string): number => {
  let end = at + 1
  while (end < stop && signs.includes(text.charAt(end))) end++
  return end
}

/** "@name" and "#topic" where a word begins. */
const tagEnd = (text: string, at: number, stop: number): number => {
  if (at > 0 && isWordAt(text, at - 1)) return at + 1
  if (!isWordAt(text, at + 1)) return text[at] === '#' ? sameSignEnd(text, at, stop) : at + 1
  return wordRunEnd(text, at + 1, stop)
}

/** One code point, with the variation selectors and joined parts of an emoji. */
const symbolEnd = (text: string, at: number, stop: number): number => {
  let end = at + 1
  if (isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(end))) end++
  while (end < stop && classAt(text, end) === LETTER && /[\p{M}\u200d]/u.test(text.charAt(end))) end++
  return end
}
