import type { TimeRelation } from './expression.ts'
import { lower, type Pattern, pattern, SHIFTS, shiftWords, unitRelation } from './pattern.ts'
import { AMBIGUOUS_MONTHS, MONTHS, SEASONS, SOURCE, WEEKDAYS } from './words.ts'

const { weekday, month, season, dayPart, year } = SOURCE

const WEEK_SHIFTS: Readonly<Record<string, number>> = { 'last week': -1, 'this week': 0, 'next week': 1 }

const ABBREVIATED_DAY = /^(?:sun|mon|tues?|wed|thurs?|thu|fri|sat)$/i

/** "Sat" and "Sun" are days only where a date or a preposition stands by them. */
const isDayAbbreviation = (before: string, after: string): boolean =>
  /\b(?:on|until|till|by|last|next|since|from)\s+$/i.test(before) ||
  new RegExp(`^\\.?,?\\s*\\(?(?:(?:${month})\\b|\\d{1,2}\\b)`, 'i').test(after)

const readWeekday: Pattern['read'] = ({ shift, weekday: name, week }, _match, before, after) => {
  const written = name ?? ''
  const day = WEEKDAYS.get(lower(written))
  if (day === undefined || !/^[A-Z]/.test(written) || /\b(?:every|each|most)\s+$/i.test(before))
    return undefined
  // "Friday week" is the Friday after next Friday: too seldom meant to be read.
  if (/^\s+week\b/i.test(after)) return undefined
  if (ABBREVIATED_DAY.test(written) && !isDayAbbreviation(before, after)) return undefined
  const components = { weekday: day }
  const offset = WEEK_SHIFTS[lower(week)]
  if (offset !== undefined) return { components, relation: unitRelation('week', offset, 'published') }
  const [step, anchor] = SHIFTS[lower(shift)] ?? []
  if (step === undefined || anchor === undefined) return { components }
  const which = step < 0 ? 'last' : step > 0 ? 'next' : 'this'
  return { components, relation: { kind: 'recurring', which, anchor } }
}

const MONTH_CUE =
  /\b(?:in|since|by|until|till|last|next|this|early|mid|late|of|from|through|during|before|after|between|and|to|that|end)[\s-]+(?:early[\s-]|mid[\s-]|late[\s-])?$/i

const YEAR_SHIFT = `(?:\\s+(?:of\\s+)?(?<yearShift>last|this|next|that|the\\s+same|the\\s+following|the\\s+previous)\\s+year)`

const yearRelation = (words: string | undefined): TimeRelation | undefined => {
  const [offset, anchor] = SHIFTS[lower(words)] ?? []
  return offset === undefined || anchor === undefined ? undefined : unitRelation('year', offset, anchor)
}

const recurring = (words: string | undefined): TimeRelation | undefined => {
  const [offset, anchor] = SHIFTS[lower(words)] ?? []
  if (offset === undefined || anchor === undefined) return undefined
  return { kind: 'recurring', which: offset < 0 ? 'last' : offset > 0 ? 'next' : 'this', anchor }
}

/** A month or season alone, with what says which one. */
const readMonth: Pattern['read'] = (
  { shift, month: name, season: part, year: figure, yearShift },
  _match,
  before,
  after,
) => {
  const relation = yearRelation(yearShift) ?? recurring(shift)
  const placed = relation === undefined ? {} : { relation }
  const dated = figure === undefined ? {} : { year: Number(figure) }
  if (part !== undefined) {
    const which = SEASONS.get(lower(part))
    const told = shift !== undefined || figure !== undefined || yearShift !== undefined
    const cued = /\b(?:in|since|until|by|during)\s+(?:the\s+)?$/i.test(before) && !/^\s+of\b/i.test(after)
    return which === undefined || !(told || cued)
      ? undefined
      : { components: { season: which, ...dated }, ...placed }
  }
  const value = MONTHS.get(lower(name))
  if (value === undefined || !/^[A-Z]/.test(name ?? '')) return undefined
  const needsCue =
    AMBIGUOUS_MONTHS.has(lower(name)) || lower(name).length <= 4 || name === name?.toUpperCase()
  if (
    needsCue &&
    shift === undefined &&
    relation === undefined &&
    figure === undefined &&
    !MONTH_CUE.test(before)
  )
    return undefined
  return { components: { month: value, ...dated }, ...placed }
}

/** "on the 28th", "the 3rd of next month": a day without its month. An ordinal before a noun is no date. */
const readMonthDay: Pattern['read'] = ({ day, shift }, _match, before, after) => {
  const figure = Number(day)
  if (figure < 1 || figure > 31) return undefined
  const relation = SHIFTS[lower(shift)]
  if (relation !== undefined)
    return { components: { day: figure }, relation: unitRelation('month', relation[0], relation[1]) }
  const free =
    /^\s*(?:$|[^\w\s-]|(?:and|or|to|in|at|when|after|but|he|she|it|they|with|for|by|it|who|while)\b)/i.test(
      after,
    )
  return free && /(?:\b(?:on|by|until|till|since|before|from)|day,?)\s+$/i.test(before)
    ? { components: { day: figure } }
    : undefined
}

const YEAR_CUE =
  /(?:\b(?:in|since|of|until|till|by|from|before|after|during|early|mid|late|to|through|around|circa|between|(?:1[6-9]|20)\d\d\s+(?:and|or)|the|a|an|back\s+in)[\s-]+|\()$/i

const COUNTED =
  /^(?:[-–—/]?\d|,\d|%|\s*(?:%|per\s?cent|people|troops|soldiers|staff|diplomats|others|men|members|km|kilometres|miles|dollars|euros)\b)/i

/** "in 2000 cases": a round figure before a plural counts things. */
const isRoundCount = (figure: string | undefined, after: string): boolean =>
  Number(figure) % 100 === 0 && /^\s+[a-z]+s\b/.test(after)

/** "Iraq's *1990* invasion", "its *2014* decision": whose it is, and then what happened in that year. */
const isOwned = (before: string, after: string): boolean =>
  /(?:['’]s?|\b(?:its|their|his|her|our))\s+$/i.test(before) && /^\s+[a-z]/.test(after)

const readYear: Pattern['read'] = ({ year: figure }, _match, before, after) =>
  !isRoundCount(figure, after) && (YEAR_CUE.test(before) || isOwned(before, after)) && !COUNTED.test(after)
    ? { components: { year: Number(figure) } }
    : undefined

/** Parts of a date: "on Monday", "last Friday", "in March", "the 28th", "since 2014". */
export const PARTIAL_PATTERNS: readonly Pattern[] = [
  {
    needs: 'weekday',
    form: pattern(
      `(?:(?<shift>${shiftWords}|the\\s+same)\\s+)?(?<weekday>${weekday})(?:\\.(?=,?\\s*(?:\\d|(?:${month})\\b)))?(?:\\s+(?:${dayPart}|noon|midnight))?(?:\\s+(?:of\\s+)?(?<week>(?:last|this|next)\\s+week))?`,
    ),
    read: readWeekday,
  },
  {
    needs: 'month',
    form: pattern(
      `(?:(?<shift>last|this|this\\s+past|next|that|the\\s+same|the\\s+following)\\s+)?(?:(?<month>${month})|(?<season>${season}))(?:(?:\\s+of)?\\s+(?<year>${year})|${YEAR_SHIFT})?`,
    ),
    read: readMonth,
  },
  {
    needs: 'ordinal',
    form: pattern(
      `the\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)(?:\\s+of\\s+(?<shift>last|this|next|the\\s+same|that|the\\s+following)\\s+month)?`,
    ),
    read: readMonthDay,
  },
  { needs: 'year', form: pattern(`(?<year>${year})`), read: readYear },
]
