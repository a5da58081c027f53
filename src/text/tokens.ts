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
} from './characters.ts'
import type { Token } from './document.ts'
import {
  ABBREVIATIONS,
  APOSTROPHE_WORDS,
  CLITICS,
  CONTRACTIONS,
  DOTTED_ENDINGS,
  JOINED_PREFIXES,
  ONLY_BEFORE_NUMBER,
  ONLY_CAPITALISED,
  UNITS,
} from './word-tables.ts'

/**
 * Reads one token that starts at `at` and returns where it ends; `stop` is the end of the run of non-space characters
 * it stands in. Looks ahead only a bounded way, or over what it consumes: the whole pass is linear on any text.
 */
type Reader = (text: string, at: number, stop: number) => number

/** Longest look ahead for dotted names, in characters and in labels. */
const LOOK_AHEAD = 64
const MAX_LABELS = 5

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

/** Where a contraction written as one word falls apart ("can|not"), or 0. */
const contractionCut = (text: string, start: number, end: number): number => {
  if (end - start > 8 || end - start < 2) return 0
  const first = CONTRACTIONS.get(text.slice(start, end).toLowerCase())
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

const wordRunEnd = (text: string, at: number, stop: number): number => {
  let end = at
  while (end < stop && isWordAt(text, end)) end++
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
export const isAbbreviation = (text: string, at: number, end: number): boolean => {
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

/** "U.S.", "a.m.", "Ph.D.", "example.org", "notes.doc": end of the dotted name, else `end`. */
const readDotted = (text: string, at: number, end: number, stop: number): number => {
  const limit = Math.min(stop, at + LOOK_AHEAD)
  const acronym = acronymEnd(text, at, limit)
  if (acronym > end) return acronym
  const label = lastLabelStart(text, end, limit)
  if (label === end) return end
  const last = labelEnd(text, label, limit)
  if (last < stop && isWordAt(text, last)) return end
  const name = text.slice(at, last).toLowerCase()
  if (ABBREVIATIONS.has(name)) return text[last] === '.' ? last + 1 : last
  return isDottedEnding(text, label, last) ? pathEnd(text, last, stop) : end
}

/** Start of the last of the labels that dots join from `end` on; `end` when there is none. */
const lastLabelStart = (text: string, end: number, limit: number): number => {
  let label = end
  let dot = end
  for (
    let count = 1;
    count < MAX_LABELS && text[dot] === '.' && dot + 1 < limit && isWordAt(text, dot + 1);
    count++
  ) {
    label = dot + 1
    dot = labelEnd(text, label, limit)
  }
  return label
}

/** Labels of host names hold hyphens. */
const labelEnd = (text: string, at: number, limit: number): number => {
  let end = wordRunEnd(text, at, limit)
  while (text[end] === '-' && end + 1 < limit && isWordAt(text, end + 1))
    end = wordRunEnd(text, end + 1, limit)
  return end
}

/** A known last label; one that starts with a capital is the next sentence run on ("ended.In Paris"). */
const isDottedEnding = (text: string, label: number, end: number): boolean => {
  const ending = text.slice(label, end)
  return (
    DOTTED_ENDINGS.has(ending.toLowerCase()) && (!isUpperAt(text, label) || ending === ending.toUpperCase())
  )
}

/** "example.org/a/b": takes in the path. */
const pathEnd = (text: string, end: number, stop: number): number =>
  text[end] === '/' && end + 1 < stop && isWordAt(text, end + 1) ? trimmedEnd(text, end, stop) : end

/** Single letters with stops between them, with the last stop when there is one: "U.S.", "p.m", "J.D."; else `at`. */
const acronymEnd = (text: string, at: number, limit: number): number => {
  let end = at
  let letters = 0
  while (end + 1 < limit && classAt(text, end) === LETTER && text[end + 1] === '.') {
    end += 2
    letters++
  }
  const bare = letters > 0 && classAt(text, end) === LETTER && end < limit && !isWordAt(text, end + 1)
  if (bare && letters + 1 >= 2) return end + 1
  return letters >= 2 ? end : at
}

// Web addresses

const SCHEMES = ['http://', 'https://', 'ftp://', 'www.', 'mailto:', 'HTTP://', 'Http://', 'WWW.'] as const

/** A URL or e-mail address that starts at `at`: its end, else `at`. */
const readAddress: Reader = (text, at, stop) => {
  const scheme = SCHEMES.find((start) => text.startsWith(start, at))
  if (scheme !== undefined) {
    const end = trimmedEnd(text, at, stop)
    if (end > at + scheme.length) return end
  }
  const before = text[at - 1]
  if (before === '.' || before === '-' || before === '+' || before === '%') return at
  return readMail(text, at, stop)
}

const readMail: Reader = (text, at, stop) => {
  let end = at
  while (end < stop && (isWordAt(text, end) || /[.+%-]/.test(text.charAt(end)))) end++
  if (text[end] !== '@' || !isWordAt(text, end + 1)) return at
  end++
  while (
    end < stop &&
    (isWordAt(text, end) || ((text[end] === '.' || text[end] === '-') && isWordAt(text, end + 1)))
  )
    end++
  return end
}

/** The run up to `stop` without the punctuation that closes the sentence or bracket around it. */
const trimmedEnd = (text: string, at: number, stop: number): number => {
  let end = at
  while (end < stop && !/[<>"“”«»]/.test(text.charAt(end))) end++
  while (end > at && /[.,;:!?)\]}'’*]/.test(text.charAt(end - 1))) end--
  return end
}

// Numbers

const readNumber: Reader = (text, at, stop) => {
  const end = numberEnd(text, at, stop)
  const letters = wordRunEnd(text, end, stop)
  if (letters === end) return hyphenatedNumberEnd(text, at, end, stop)
  const suffix = text.slice(end, Math.min(letters, end + 5)).toLowerCase()
  return UNITS.has(suffix) && letters - end === suffix.length
    ? end
    : joinedAfterNumber(text, at, letters, stop)
}

/** "4A", "20th", "153B09" and "1980s" are one word; so is what an apostrophe joins that is no clitic. */
const joinedAfterNumber = (text: string, at: number, end: number, stop: number): number => {
  const negated = negationStart(text, at, end, stop)
  return negated > at ? negated : end
}

/** Digits with single separators between them: "1,200.50", "10:30", "9/11". */
const numberEnd = (text: string, at: number, stop: number): number => {
  let end = at + 1
  while (end < stop) {
    if (isDigitAt(text, end)) end++
    else if (isDigitAt(text, end + 1) && end + 1 < stop && isNumberSeparator(text, end)) end += 2
    else break
  }
  return end
}

const isNumberSeparator = (text: string, at: number): boolean => {
  const sign = text[at]
  return sign === '.' || sign === ',' || sign === ':' || sign === '/'
}

/** Telephone numbers and numeric dates are one token; ranges ("1994-1998") are cut at the hyphen. */
const hyphenatedNumberEnd = (text: string, at: number, end: number, stop: number): number => {
  if (text[end] !== '-' || text[at - 1] === '-') return end
  const shape = text.slice(at, Math.min(stop, at + 24))
  const match = HYPHENATED_NUMBER.exec(shape)
  return match === null ? end : at + match[0].length
}

const HYPHENATED_NUMBER = /^(?:\d{1,4}-\d{1,4}-\d{2,4}(?:-\d{4})?|\d{3}-\d{4}|\d{5}-\d{4})(?![\w-])/

// Apostrophes and symbols

const readApostrophe: Reader = (text, at, stop) => {
  const wordBefore = at > 0 && isWordAt(text, at - 1)
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
  if (sign === '!' || sign === '?') return signsEnd(text, at, stop, '!?')
  if (sign === '@' || sign === '#') return tagEnd(text, at, stop)
  if (sign === '.' || sign === '…') return signsEnd(text, at, stop, '.…')
  if (sign === '+' && chunkStart && isDigitAt(text, at + 1)) return numberEnd(text, at + 1, stop)
  if (REPEATED.has(sign ?? '')) return sameSignEnd(text, at, stop)
  return symbolEnd(text, at, stop)
}

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
