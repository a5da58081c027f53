import type {
  CalendarComponents,
  TimeAnchor,
  TimeExpression,
  TimeRelation,
  TimeUnit,
  TimeUse,
} from './expression.ts'
import { AMBIGUOUS_MONTHS, MONTHS, readAmount, SEASONS, SOURCE, UNITS, WEEKDAYS } from './words.ts'

/** What a pattern found. Offsets index the text that was searched. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly components: CalendarComponents
  readonly relation?: TimeRelation
  readonly to?: CalendarComponents
  readonly edge?: NonNullable<TimeExpression['edge']>
  /** The use, where the pattern itself settles it ("48 hours to leave"). */
  readonly use?: TimeUse
}

type Found = Omit<Reading, 'start' | 'end'>
type Groups = Readonly<Record<string, string | undefined>>

/** A form of words and what it says. `read` may refuse a match; `before` and `after` are the text around it. */
export interface Pattern {
  readonly form: RegExp
  readonly read: (groups: Groups, match: string, before: string, after: string) => Found | undefined
}

const { month } = SOURCE

export const SHIFTS: Readonly<Record<string, readonly [offset: number, anchor: TimeAnchor]>> = {
  last: [-1, 'published'],
  past: [-1, 'published'],
  'this past': [-1, 'published'],
  this: [0, 'published'],
  current: [0, 'published'],
  'the current': [0, 'published'],
  next: [1, 'published'],
  coming: [1, 'published'],
  'the coming': [1, 'published'],
  'this coming': [1, 'published'],
  'the next': [1, 'event'],
  'the following': [1, 'event'],
  'the previous': [-1, 'event'],
  'the preceding': [-1, 'event'],
  'the same': [0, 'event'],
  'the very same': [0, 'event'],
  'that same': [0, 'event'],
  that: [0, 'event'],
}
export const shiftWords = Object.keys(SHIFTS)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s+')

export const lower = (words: string | undefined): string => (words ?? '').toLowerCase().replace(/\s+/g, ' ')
export const unitOf = (word: string | undefined): readonly [TimeUnit, number] => {
  const name = lower(word).replace(/-/g, ' ')
  return UNITS.get(name) ?? UNITS.get(name.replace(/s$/, '')) ?? ['day', 1]
}

const unitRelation = (kind: TimeUnit, offset: number, anchor: TimeAnchor): TimeRelation => ({
  kind: 'unit',
  unit: kind,
  offset,
  anchor,
})
export const dayShift = (offset: number, anchor: TimeAnchor): Found => ({
  components: {},
  relation: unitRelation('day', offset, anchor),
})

const DAY_WORDS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
}

/** A capital "Today" inside a sentence is a programme or a paper. */
export const readDayWord: Pattern['read'] = (_groups, match, before) => {
  if (/^T/.test(match) && /[a-z,]\s*$/.test(before)) return undefined
  const offset = DAY_WORDS[lower(match).replace(/ (?:morning|afternoon|evening|night)$/, '')]
  return offset === undefined ? undefined : dayShift(offset, 'published')
}

export const readShiftedUnit: Pattern['read'] = ({ shift, unit: word, part }) => {
  if (lower(part ?? word) === 'day' && /^(?:last|this|next)$/i.test(shift ?? '')) return undefined
  const [offset, anchor] = SHIFTS[lower(shift)] ?? [0, 'published']
  if (part !== undefined) return dayShift(offset, anchor)
  const [kind, times] = unitOf(word)
  // "the past week" is the seven days up to now, no calendar week.
  if (lower(shift) === 'past' || lower(shift) === 'this past')
    return kind === 'weekend'
      ? { components: {}, relation: unitRelation('weekend', -1, 'published') }
      : { components: {}, relation: { kind: 'vague', unit: kind }, use: 'duration' }
  return times === 0 || kind === 'hour'
    ? undefined
    : { components: {}, relation: unitRelation(kind, offset * times, anchor) }
}

/** "the week" and its like tell a time only with a word that says which part or which side of it. */
export const readPlainUnit: Pattern['read'] = ({ unit: word }, _match, before) => {
  const [kind] = unitOf(word)
  const parted =
    /\b(?:end|close|start|beginning|middle|course|rest|first\s+day|last\s+day|days)\s+of\s*$/i.test(before) ||
    /\b(?:earlier|later|early|late)\s+in\s*$/i.test(before)
  const weekend = kind === 'weekend' && /\b(?:at|over|on|during|before|by|until|after)\s*$/i.test(before)
  if (weekend || (parted && kind !== 'hour'))
    return { components: {}, relation: unitRelation(kind, 0, 'act') }
  return undefined
}

const SIDES: Readonly<Record<string, readonly [sign: number, anchor: TimeAnchor]>> = {
  ago: [-1, 'published'],
  'from now': [1, 'published'],
  hence: [1, 'published'],
  earlier: [-1, 'event'],
  before: [-1, 'event'],
  previously: [-1, 'event'],
  'prior to': [-1, 'named'],
  later: [1, 'event'],
  after: [1, 'event'],
  afterwards: [1, 'event'],
  afterward: [1, 'event'],
  following: [1, 'named'],
}

/** "a day after" at the end of its phrase counts from the act told before; with words of its own, from what they name. */
export const anchorOf = (side: string, after: string): TimeAnchor => {
  const anchor = SIDES[side]?.[1] ?? 'event'
  if (side !== 'before' && side !== 'after') return anchor
  return /^\s*(?:$|[^\w\s“"‘'’(]|(?:by|in|at|on|over|outside|for|from|to|and|but|when|as|with|near)\b)/i.test(
    after,
  )
    ? 'event'
    : 'named'
}

export const readDistance: Pattern['read'] = (
  { amount: words, unit: word, side, half },
  _match,
  _before,
  after,
) => {
  const direction = lower(side)
  const [sign] = SIDES[direction] ?? [1]
  const [kind, times] = unitOf(word)
  const count = readAmount(words ?? '')
  if (count === undefined || half !== undefined)
    return { components: {}, relation: { kind: 'vague', unit: kind } }
  const anchor = anchorOf(direction, after)
  if (kind === 'hour' && count * times < 24)
    return { components: {}, relation: unitRelation('day', 0, anchor) }
  return { components: {}, relation: { kind: 'distance', unit: kind, amount: sign * count * times, anchor } }
}

/** "hours later", "only hours earlier": the same day; "days later", "years ago": nobody knows. */
export const readLooseDistance: Pattern['read'] = ({ unit: word, side }, _match, _before, after) => {
  const [kind] = unitOf(word)
  return kind === 'hour'
    ? dayShift(0, anchorOf(lower(side), after))
    : { components: {}, relation: { kind: 'vague', unit: kind } }
}

const GIVEN =
  /\b(?:g[ia]ve[ns]?|giving|hand(?:ed|ing|s)?|allow(?:ed|ing|s)?|grant(?:ed|ing|s)?|ha[sd]|have|having|gets?|got|within|inside|in)\b[^.;:]{0,60}$/i

const length = (words: string | undefined, word: string | undefined, use: TimeUse): Found | undefined => {
  const [kind, times] = unitOf(word)
  const count = readAmount(words ?? '')
  if (count === undefined) return { components: {}, relation: { kind: 'vague', unit: kind }, use }
  if (times === 0) return { components: {}, relation: unitRelation('day', 0, 'act'), use }
  return {
    components: {},
    relation: { kind: 'distance', unit: kind, amount: count * times, anchor: 'act' },
    use,
  }
}

/** "48 hours": a deadline when it is given to somebody or followed by what must be done in it; else just a length. */
export const readLength: Pattern['read'] = ({ amount: words, unit: word }, _match, before, after) => {
  if (/^[\s-]*(?:old|ban|term|sentence|jail|prison)\b/i.test(after)) return undefined
  const marked = /\b(?:within|inside)\s+(?:the\s+(?:next|coming|following)\s+)?$/i.test(before)
  const ahead = /\bin\s+(?:the\s+(?:next|coming)\s+)?$/i.test(before)
  if (ahead && /\b(?:first|second|third|fourth|fifth|sixth|latest|time|times)\b[^.;:]{0,40}$/i.test(before))
    return length(words, word, 'duration')
  if (marked || ahead) return length(words, word, 'deadline')
  if (/\b(?:for|over|during|than|past|last|after|nearly|almost|about|some|of|every|per)\s+$/i.test(before))
    return /^(?:\s+in\s+which)?\s+to\s+[a-z]+/i.test(after) && GIVEN.test(before)
      ? length(words, word, 'deadline')
      : length(words, word, 'duration')
  const toAct =
    /^(?:,[^,.;:]{0,60},)?(?:\s+in\s+which)?\s+to\s+[a-z]+/i.test(after) || /^['’]s?\s+notice\b/i.test(after)
  return length(words, word, toAct || GIVEN.test(before) ? 'deadline' : 'duration')
}

/** "a 72-hour deadline": the noun says that it is one. Other "20-year" are no times. */
export const readCompoundLength: Pattern['read'] = ({ amount: words, unit: word }) =>
  length(words, word, 'deadline')

export const readWithinUnit: Pattern['read'] = ({ unit: word }) => {
  const [kind] = unitOf(word)
  return {
    components: {},
    relation: unitRelation(kind === 'hour' ? 'day' : kind, 0, 'act'),
    use: 'deadline',
    ...(kind !== 'hour' && kind !== 'day' && { edge: 'end' as const }),
  }
}

const WEEK_SHIFTS: Readonly<Record<string, number>> = { 'last week': -1, 'this week': 0, 'next week': 1 }

const ABBREVIATED_DAY = /^(?:sun|mon|tues?|wed|thurs?|thu|fri|sat)$/i

/** "Sat" and "Sun" are days only where a date or a preposition stands by them. */
const isDayAbbreviation = (before: string, after: string): boolean =>
  /\b(?:on|until|till|by|last|next|since|from)\s+$/i.test(before) ||
  new RegExp(`^\\.?,?\\s*\\(?(?:(?:${month})\\b|\\d{1,2}\\b)`, 'i').test(after)

export const readWeekday: Pattern['read'] = ({ shift, weekday: name, week }, _match, before, after) => {
  const written = name ?? ''
  const day = WEEKDAYS.get(lower(written))
  if (day === undefined || !/^[A-Z]/.test(written) || /\b(?:every|each|most)\s+$/i.test(before))
    return undefined
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

export const YEAR_SHIFT = `(?:\\s+(?:of\\s+)?(?<yearShift>last|this|next|that|the\\s+same|the\\s+following|the\\s+previous)\\s+year)`

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
export const readMonth: Pattern['read'] = (
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
export const readMonthDay: Pattern['read'] = ({ day, shift }, _match, before, after) => {
  const figure = Number(day)
  if (figure < 1 || figure > 31) return undefined
  const relation = SHIFTS[lower(shift)]
  if (relation !== undefined)
    return { components: { day: figure }, relation: unitRelation('month', relation[0], relation[1]) }
  const free =
    /^\s*(?:$|[^\w\s-]|(?:and|or|to|in|at|when|after|but|he|she|it|they|with|for|by|it|who|while)\b)/i.test(
      after,
    )
  return free && /\b(?:on|by|until|till|since|before|from)\s+$/i.test(before)
    ? { components: { day: figure } }
    : undefined
}

const YEAR_CUE =
  /(?:\b(?:in|since|of|until|till|by|from|before|after|during|early|mid|late|to|through|around|circa|between|the|a|an|back\s+in)[\s-]+|\()$/i
const COUNTED =
  /^(?:[-–—/]?\d|,\d|%|\s*(?:%|per\s?cent|people|troops|soldiers|staff|diplomats|others|men|members|km|kilometres|miles|dollars|euros)\b)/i

export const readYear: Pattern['read'] = ({ year: figure }, _match, before, after) =>
  YEAR_CUE.test(before) && !COUNTED.test(after) ? { components: { year: Number(figure) } } : undefined

const AT_ONCE_NOT_DEADLINE =
  /^\s+(?:after|before|following|clear|known|available|respond|comment|repl|return\s+a|answer|released?|identif|apparent|upon|adjacent|preced|said|condemn|began|started|by\b)/i

/** "at once", "immediately": a deadline unless it says that something did not come at once, or when something began. */
export const readAtOnce: Pattern['read'] = (_groups, match, before, after) => {
  if (/\b(?:not|n['’]t|no|never|all)\s+$/i.test(before) || AT_ONCE_NOT_DEADLINE.test(after)) return undefined
  const closes = /^\s*(?:$|[^\w\s]|(?:or|and|over|for|in|to)\b)/i.test(after)
  const orders =
    /\b(?:leave|leaves|leaving|left|depart|go|out|close|return|withdraw|quit|home|effective|to)\s+(?:[\w]+\s+){0,2}$/i
  const fixed = /effect|forthwith/i.test(match)
  if (!fixed && !closes && !orders.test(before)) return undefined
  return { ...dayShift(0, 'act'), use: /effect/i.test(match + before.slice(-12)) ? 'effective' : 'deadline' }
}
