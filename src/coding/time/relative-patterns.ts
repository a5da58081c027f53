import type { TimeAnchor } from './expression.ts'
import {
  dayShift,
  length,
  lower,
  type Pattern,
  pattern,
  SHIFTS,
  shiftWords,
  unitOf,
  unitRelation,
} from './pattern.ts'
import { readAmount, SOURCE } from './words.ts'

const { unit, dayPart, amount, vagueAmount } = SOURCE

const DAY_WORDS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
}

/** A capital "Today" inside a sentence is a programme or a paper. */
const readDayWord: Pattern['read'] = (_groups, match, before) => {
  if (/^T/.test(match) && /[a-z,]\s*$/.test(before)) return undefined
  const offset = DAY_WORDS[lower(match).replace(/ (?:morning|afternoon|evening|night)$/, '')]
  return offset === undefined ? undefined : dayShift(offset, 'published')
}

const readShiftedUnit: Pattern['read'] = ({ shift, unit: word, part }, match, before) => {
  if (lower(part ?? word) === 'day' && /^(?:last|this|next)$/i.test(shift ?? '')) return undefined
  const [offset, anchor] = SHIFTS[lower(shift)] ?? [0, 'published']
  if (part !== undefined) return dayShift(offset, anchor)
  // "This Week" is a programme.
  if (/^[A-Z][a-z]+\s+[A-Z][a-z]/.test(match)) return undefined
  const [kind, times] = unitOf(word)
  if (/^the (?:next|coming)$/.test(lower(shift)) && /\b(?:over|in|within|for|during)\s+$/i.test(before))
    return /(?:in|within)\s+$/i.test(before)
      ? length('a', word, 'deadline')
      : { components: {}, relation: { kind: 'vague', unit: kind } }
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
const readPlainUnit: Pattern['read'] = ({ unit: word }, _match, before) => {
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
const anchorOf = (side: string, after: string): TimeAnchor => {
  const anchor = SIDES[side]?.[1] ?? 'event'
  if (side !== 'before' && side !== 'after') return anchor
  return /^\s*(?:$|[^\w\s“"‘'’(]|(?:by|in|at|on|over|outside|for|from|to|and|but|when|as|with|near)\b)/i.test(
    after,
  )
    ? 'event'
    : 'named'
}

/** "*nearly* twelve weeks after", "*less than* a month before": no day that can be counted. */
const ROUGHLY =
  /\b(?:nearly|almost|about|around|roughly|approximately|some|barely|hardly|scarcely|not\s+(?:quite|even)|(?:just\s+)?(?:under|over)|(?:less|more)\s+than|close\s+to)\s+$/i

const readDistance: Pattern['read'] = ({ amount: words, unit: word, side, half }, _match, before, after) => {
  const direction = lower(side)
  const [sign] = SIDES[direction] ?? [1]
  const [kind, times] = unitOf(word)
  const count = readAmount(words ?? '')
  if (count === undefined || half !== undefined)
    return { components: {}, relation: { kind: 'vague', unit: kind } }
  const anchor = anchorOf(direction, after)
  if (kind === 'hour' && count * times < 24)
    return { components: {}, relation: unitRelation('day', 0, anchor) }
  const rough = ROUGHLY.test(before) ? { rough: true as const } : {}
  return {
    components: {},
    relation: { kind: 'distance', unit: kind, amount: sign * count * times, anchor, ...rough },
  }
}

/** "hours later", "only hours earlier": the same day; "days later", "years ago": nobody knows. */
const readLooseDistance: Pattern['read'] = ({ unit: word, side }, _match, _before, after) => {
  const [kind] = unitOf(word)
  return kind === 'hour'
    ? dayShift(0, anchorOf(lower(side), after))
    : { components: {}, relation: { kind: 'vague', unit: kind } }
}

/** "the month before", "the week after": counted from what was told. */
const readNeighbour: Pattern['read'] = ({ unit: word, side }, _match, _before, after) => {
  const direction = lower(side)
  const [kind] = unitOf(word)
  return {
    components: {},
    relation: unitRelation(kind, direction === 'before' ? -1 : 1, anchorOf(direction, after)),
  }
}

/** Days, weeks, months and years told from another: "yesterday", "last week", "two days earlier", "the month before". */
export const RELATIVE_PATTERNS: readonly Pattern[] = [
  {
    needs: 'day-word',
    form: pattern(
      `(?:the\\s+day\\s+(?:before\\s+yesterday|after\\s+tomorrow)|(?:yesterday|tomorrow)(?:\\s+(?:${dayPart}))?|today|tonight)`,
    ),
    read: readDayWord,
  },
  {
    needs: 'day-word',
    form: pattern(
      `(?<shift>last|this|next|the\\s+next|the\\s+following|the\\s+previous|the\\s+same|that\\s+same|that)\\s+(?<part>${dayPart}|day)`,
    ),
    read: readShiftedUnit,
  },
  {
    needs: 'unit',
    form: pattern(`(?:the\\s+)?(?<part>day|night|evening|morning)\\s+(?<side>before|after)`),
    read: ({ side }, _match, _before, after) =>
      dayShift(lower(side) === 'before' ? -1 : 1, anchorOf(lower(side), after)),
  },
  { needs: 'unit', form: pattern(`(?<shift>${shiftWords})\\s+(?<unit>${unit})`), read: readShiftedUnit },
  {
    needs: 'unit',
    form: pattern(
      `(?:the\\s+)?(?<unit>week|month|year)(?:['’]s\\s+(?:end|close)|\\s+(?:is|was)\\s+(?:out|over|up))`,
    ),
    read: ({ unit: word }) => ({
      components: {},
      relation: unitRelation(unitOf(word)[0], 0, 'act'),
      edge: 'end',
    }),
  },
  {
    needs: 'unit',
    form: pattern(`the\\s+(?<unit>weekend|week|month|year)\\s+(?<side>before|after)`),
    read: readNeighbour,
  },
  { needs: 'unit', form: pattern(`(?:the\\s+)?(?<unit>weekend|week|month|year|day)`), read: readPlainUnit },
  {
    needs: 'unit',
    form: pattern(
      `(?<amount>${amount}|${vagueAmount})[\\s-]+(?<unit>${unit})s?(?<half>\\s+and\\s+a\\s+half)?(?:\\s+to\\s+the\\s+day)?\\s+(?<side>ago|from\\s+now|hence|earlier|before|previously|prior\\s+to|later|after|afterwards?|following)(?:\\s+today)?`,
    ),
    read: readDistance,
  },
  {
    needs: 'unit',
    form: pattern(
      `(?<unit>minute|hour|day|week|month|year|decade)s\\s+(?<side>ago|earlier|before|later|after|afterwards?)`,
    ),
    read: readLooseDistance,
  },
  {
    needs: 'unit',
    form: pattern(
      `(?:recent|coming|past|the\\s+(?:last|past|next|coming)(?:\\s+(?:${amount}|${vagueAmount}))?)\\s+(?<unit>hour|day|week|month|year|decade)s`,
    ),
    read: ({ unit: word }) => ({
      components: {},
      relation: { kind: 'vague', unit: unitOf(word)[0] },
      use: 'duration',
    }),
  },
]
