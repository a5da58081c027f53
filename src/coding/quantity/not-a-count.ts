import { MONTH_NAMES } from '../../base/calendar-names.ts'
import { type CountToken, isHyphen, wordAt } from './number-phrase.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.flat())
/** What follows a number that measures time, money, share, age or size instead of counting heads. */
const MEASURES = words(
  'minute minutes hour hours day days week weeks fortnight fortnights month months year years decade decades night nights weekend weekends hrs p.m. a.m. pm am gmt % percent percentage per cent pct dollar dollars euro euros rouble roubles ruble rubles pound pounds yuan rupee rupees cents million billion trillion km kilometre kilometres kilometer kilometers mile miles metre metres meters tonnes tons kg kilos degrees year-old years-old times',
)
/** What names the thing that a number after it belongs to. */
const LABELS = words(
  'no no. nos. number article articles art. art section paragraph para chapter clause resolution resolutions page pages flight channel radio room decree protocol phase round vol. volume annex aged age group',
)
const CURRENCIES = /^(?:us|a|c|nz|hk)?[$€£¥₹₽]$|^(?:usd|eur|gbp|rs\.?|inr)$/i
const YEAR = /^(?:1[6-9]|20)\d\d$/
const YEAR_RANGE = /^(?:1[6-9]|20)\d\d[-–]\d{2,4}$/
const YEAR_CUES = words(
  'in since of until till by from before after during early mid late to through around year the',
)

/** "the *same* number of", "an *unknown* number of": as many as others, or nobody knows how many; "cut *the* number of": what is changed. */
const NOT_SAID = words(
  'same equal equivalent identical similar like corresponding matching comparable unknown undisclosed unspecified unstated exact precise total overall maximum the its their his her',
)

const after = (tokens: readonly CountToken[], to: number): string => {
  const next = wordAt(tokens, to)
  return next === 'more' || next === 'full' || next === 'working' ? wordAt(tokens, to + 1) : next
}

/** "14-nation", "three-year-old": a number that is part of an adjective. */
const isCompound = (tokens: readonly CountToken[], to: number): boolean =>
  isHyphen(wordAt(tokens, to)) &&
  /^[a-z]/i.test(wordAt(tokens, to + 1)) &&
  tokens[to - 1]?.end === tokens[to]?.start

/** A figure of four from 1600 on is a year, but for a round one before what it could count ("some 2000 people"). */
const isYear = (tokens: readonly CountToken[], from: number, to: number): boolean => {
  const figure = wordAt(tokens, from)
  if (YEAR_RANGE.test(figure)) return true
  if (to - from !== 1 || !YEAR.test(figure)) return false
  return (
    YEAR_CUES.has(wordAt(tokens, from - 1)) || !figure.endsWith('00') || !/^[a-z]/i.test(wordAt(tokens, to))
  )
}

/** "S-300", "9/11", "02:15", "5+1", "82nd": a figure that is glued to what is no space, quotation mark or bracket. */
const isGlued = (tokens: readonly CountToken[], from: number, to: number): boolean => {
  const before = tokens[from - 1]
  const behind = tokens[to]
  const starts =
    before !== undefined && before.end === tokens[from]?.start && /[\w/:+.#@-]$/.test(before.text)
  const ends = behind !== undefined && behind.start === tokens[to - 1]?.end && /^[\w/:+@]/.test(behind.text)
  return starts || ends
}

/** "March 7", "7 March 2022", "28 Feb." */
const isMonthDay = (tokens: readonly CountToken[], from: number, to: number): boolean => {
  const month = (index: number): boolean =>
    MONTHS.has(wordAt(tokens, index).replace(/\.$/, '')) && /^\p{Lu}/u.test(tokens[index]?.text ?? '')
  return month(from - 1) || (wordAt(tokens, from - 1) === '.' && month(from - 2)) || month(to)
}

/**
 * True when the number in `tokens[from..to)` does not count things: a year, a date, a clock time, an age, a length of
 * time, money, a share, a label ("Article 9") or part of a compound ("14-nation").
 */
export const isNotACount = (tokens: readonly CountToken[], from: number, to: number): boolean => {
  const previous = wordAt(tokens, from - 1)
  const next = after(tokens, to)
  return (
    MEASURES.has(next) ||
    LABELS.has(previous) ||
    (previous === '.' && LABELS.has(wordAt(tokens, from - 2))) ||
    CURRENCIES.test(previous) ||
    isCompound(tokens, to) ||
    isGlued(tokens, from, to) ||
    isYear(tokens, from, to) ||
    isMonthDay(tokens, from, to) ||
    (wordAt(tokens, from) === 'number' && NOT_SAID.has(previous)) ||
    (wordAt(tokens, from) === 'one' &&
      (previous === 'no' || next === 'another' || previous === 'this' || previous === 'that'))
  )
} // prettier-ignore
