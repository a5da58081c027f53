import { isDigitAt, wordRunEnd } from './characters.ts'
import { UNITS } from './word-tables.ts'

/**
 * End of the number that starts at `at`, with the letters that make one word of it ("20th", "1980s", "4A") but without
 * a unit ("10|km", "5|pm"). Telephone numbers and numeric dates are one number. `stop`: end of the non-space run.
 */
export const readNumber = (text: string, at: number, stop: number): number => {
  const end = numberEnd(text, at, stop)
  const letters = wordRunEnd(text, end, stop)
  if (letters === end) return hyphenatedNumberEnd(text, at, end, stop)
  const suffix = text.slice(end, Math.min(letters, end + 5)).toLowerCase()
  return UNITS.has(suffix) && letters - end === suffix.length ? end : letters
}

/** Digits with single separators between them: "1,200.50", "10:30", "9/11". Past the last digit, at most `stop`. */
export const numberEnd = (text: string, at: number, stop: number): number => {
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

/** Telephone numbers and numeric dates are one token; ranges ("1994-1998", "100-1500") are cut at the hyphen. */
const hyphenatedNumberEnd = (text: string, at: number, end: number, stop: number): number => {
  if (text[end] !== '-' || text[at - 1] === '-') return end
  const shape = text.slice(at, Math.min(stop, at + 24))
  const match = HYPHENATED_NUMBER.exec(shape)
  return match === null ? end : at + match[0].length
}

const HYPHENATED_NUMBER = /^(?:\d{1,4}-\d{1,4}-\d{2,4}(?:-\d{4})?|\d\d[1-9]-\d{4}|\d{5}-\d{4})(?![\w-])/
