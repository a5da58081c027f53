import {
  anchorOf,
  dayShift,
  lower,
  type Pattern,
  type Reading,
  readAtOnce,
  readCompoundLength,
  readDayWord,
  readDistance,
  readLength,
  readLooseDistance,
  readMonth,
  readMonthDay,
  readPlainUnit,
  readShiftedUnit,
  readWeekday,
  readWithinUnit,
  readYear,
  shiftWords,
  unitOf,
  YEAR_SHIFT,
} from './readings.ts'
import { SOURCE } from './words.ts'

const { weekday, month, season, unit, dayPart, amount, vagueAmount, year } = SOURCE
const pattern = (source: string): RegExp => new RegExp(`(?<![\\w-])(?:${source})(?![\\w-])`, 'gi')

/** In order of trust: where two readings overlap, the longer wins, then the earlier row. */
const PATTERNS: readonly Pattern[] = [
  {
    form: pattern(
      `(?:the\\s+day\\s+(?:before\\s+yesterday|after\\s+tomorrow)|(?:yesterday|tomorrow)(?:\\s+(?:${dayPart}))?|today|tonight)`,
    ),
    read: readDayWord,
  },
  {
    form: pattern(
      `(?<shift>last|this|next|the\\s+next|the\\s+following|the\\s+previous|the\\s+same|that\\s+same|that)\\s+(?<part>${dayPart}|day)`,
    ),
    read: readShiftedUnit,
  },
  {
    form: pattern(`(?:the\\s+)?(?<part>day|night|evening|morning)\\s+(?<side>before|after)`),
    read: ({ side }, _match, _before, after) =>
      dayShift(lower(side) === 'before' ? -1 : 1, anchorOf(lower(side), after)),
  },
  { form: pattern(`(?<shift>${shiftWords})\\s+(?<unit>${unit})`), read: readShiftedUnit },
  { form: pattern(`(?:the\\s+)?(?<unit>weekend|week|month|year|day)`), read: readPlainUnit },
  {
    form: pattern(
      `(?<amount>${amount}|${vagueAmount})[\\s-]+(?<unit>${unit})s?(?<half>\\s+and\\s+a\\s+half)?\\s+(?<side>ago|from\\s+now|hence|earlier|before|previously|prior\\s+to|later|after|afterwards?|following)(?:\\s+today)?`,
    ),
    read: readDistance,
  },
  {
    form: pattern(
      `(?<unit>minute|hour|day|week|month|year|decade)s\\s+(?<side>ago|earlier|before|later|after|afterwards?)`,
    ),
    read: readLooseDistance,
  },
  {
    form: pattern(
      `(?:recent|coming|past|the\\s+(?:last|past|next|coming)(?:\\s+(?:${amount}|${vagueAmount}))?)\\s+(?<unit>hour|day|week|month|year|decade)s`,
    ),
    read: ({ unit: word }) => ({
      components: {},
      relation: { kind: 'vague', unit: unitOf(word)[0] },
      use: 'duration',
    }),
  },
  {
    form: pattern(`(?<amount>${amount})\\s+(?:more\\s+|full\\s+|calendar\\s+)?(?<unit>${unit})s?`),
    read: readLength,
  },
  {
    form: pattern(
      `(?<amount>${amount})-(?<unit>hour|day|week|month)(?=\\s+(?:deadline|ultimatum|notice|period|window|limit|grace))`,
    ),
    read: readCompoundLength,
  },
  { form: pattern(`(?<=\\bwithin\\s)the\\s+(?<unit>hour|day|week|month|year)`), read: readWithinUnit },
  {
    form: pattern(
      `(?:(?<shift>${shiftWords}|the\\s+same)\\s+)?(?<weekday>${weekday})(?:\\.(?=,?\\s*(?:\\d|(?:${month})\\b)))?(?:\\s+(?:${dayPart}|noon|midnight))?(?:\\s+(?:of\\s+)?(?<week>(?:last|this|next)\\s+week))?`,
    ),
    read: readWeekday,
  },
  {
    form: pattern(
      `(?:(?<shift>last|this|this\\s+past|next|that|the\\s+same|the\\s+following)\\s+)?(?:(?<month>${month})|(?<season>${season}))(?:(?:\\s+of)?\\s+(?<year>${year})|${YEAR_SHIFT})?`,
    ),
    read: readMonth,
  },
  {
    form: pattern(
      `the\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)(?:\\s+of\\s+(?<shift>last|this|next|the\\s+same|that|the\\s+following)\\s+month)?`,
    ),
    read: readMonthDay,
  },
  { form: pattern(`(?<year>${year})`), read: readYear },
  {
    form: pattern(
      'immediately|at\\s+once|forthwith|straight\\s*away|right\\s+away|without\\s+delay|(?:with\\s+)?immediate\\s+effect',
    ),
    read: readAtOnce,
  },
] // prettier-ignore

/** Every pattern's readings in `text`, in no order, overlaps and all. */
export const readGrammar = (text: string): readonly Reading[] =>
  PATTERNS.flatMap(({ form, read }) =>
    [...text.matchAll(form)].flatMap((match): readonly Reading[] => {
      const start = match.index
      const end = start + match[0].length
      const before = text.slice(Math.max(0, start - 80), start)
      const found = read(match.groups ?? {}, match[0], before, text.slice(end, end + 80))
      return found === undefined ? [] : [{ start, end, ...found }]
    }),
  )
