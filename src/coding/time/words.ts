import { MONTH_NAMES, WEEKDAY_NAMES } from '../../base/calendar-names.ts'
import type { Season, TimeUnit } from './expression.ts'

const numbered = (rows: readonly (readonly string[])[], first: number): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((names, row) => names.map((name): [string, number] => [name, row + first])))

/** `monday` -> 1, `mon` -> 1. */
export const WEEKDAYS = numbered(WEEKDAY_NAMES, 0)
/** `monday`, but not `sun`, which may be a newspaper. */
export const WEEKDAY_WORDS: readonly string[] = [...WEEKDAYS.keys()].filter((name) => name.endsWith('day'))
/** `march` -> 3, `mar` -> 3. */
export const MONTHS = numbered(MONTH_NAMES, 1)

/** Month names that are also everyday words or first names: alone they need a cue ("in March"). */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['march', 'may', 'april', 'june', 'august'])

export const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
])

/** Singular unit words; the amount multiplies with the second value ("fortnight" is two weeks). */
export const UNITS: ReadonlyMap<string, readonly [unit: TimeUnit, times: number]> = new Map([
  ['minute', ['hour', 0]],
  ['hour', ['hour', 1]],
  ['day', ['day', 1]],
  ['night', ['day', 1]],
  ['working day', ['workday', 1]],
  ['business day', ['workday', 1]],
  ['weekend', ['weekend', 1]],
  ['week', ['week', 1]],
  ['fortnight', ['week', 2]],
  ['month', ['month', 1]],
  ['year', ['year', 1]],
  ['decade', ['decade', 1]],
])

/** Parts of a day that stand for the day: "last night", "that evening", "this morning". */
const DAY_PARTS = ['morning', 'afternoon', 'evening', 'night'] as const

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const
const ONES = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const

const AMOUNTS: ReadonlyMap<string, number> = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ['the', 1],
  ['a couple of', 2],
  ['couple of', 2],
  ...ONES.map((word, row): [string, number] => [word, row + 1]),
  ...TENS.map((word, row): [string, number] => [word, (row + 2) * 10]),
])

/** `48`, `forty-eight`, `a`, `a couple of` -> a number; undefined for a word that is no amount. */
export const readAmount = (words: string): number | undefined => {
  const text = words.toLowerCase().replace(/\s+/g, ' ')
  if (/^\d+$/.test(text)) return Number(text)
  const whole = AMOUNTS.get(text)
  if (whole !== undefined) return whole
  const [tens, ones] = text.split(/[ -]/)
  const high = AMOUNTS.get(tens ?? '')
  const low = AMOUNTS.get(ones ?? '')
  return high === undefined || low === undefined ? undefined : high + low
}

const alternatives = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s+') // prettier-ignore

/** Regular-expression sources, without groups of their own, for building the grammar. */
export const SOURCE = {
  weekday: alternatives(WEEKDAYS.keys()),
  month: alternatives(MONTHS.keys()),
  season: alternatives(SEASONS.keys()),
  unit: alternatives(UNITS.keys()),
  dayPart: alternatives(DAY_PARTS),
  amount: `\\d{1,3}|(?:${TENS.join('|')})(?:[ -](?:${ONES.slice(0, 9).join('|')}))?|${alternatives(ONES)}|(?:a\\s+)?couple\\s+of|an?`,
  vagueAmount: 'a\\s+few|few|several|some|many|a\\s+number\\s+of|recent|a\\s+handful\\s+of',
  year: '1[6-9]\\d\\d|20\\d\\d',
} as const

const stems = (names: Iterable<string>): string =>
  [...new Set([...names].map((name) => name.slice(0, 3)))].join('|')
const lastWords = (names: Iterable<string>): string =>
  [...new Set([...names].map((name) => name.split(' ').at(-1) ?? name))].join('|')

/** A word of each kind, or what starts like one: without it no pattern of that kind can match. */
export const TRIGGERS = {
  'day-word': /\b(?:to(?:day|night|morrow)|yester|day|morning|afternoon|evening|night)/i,
  unit: new RegExp(`\\b(?:${lastWords(UNITS.keys())}|morning|evening)`, 'i'),
  weekday: new RegExp(`\\b(?:${stems(WEEKDAYS.keys())})`, 'i'),
  month: new RegExp(`\\b(?:${stems(MONTHS.keys())}|${[...SEASONS.keys()].join('|')})`, 'i'),
  ordinal: /\d(?:st|nd|rd|th)\b/i,
  year: new RegExp(`\\b(?:${SOURCE.year})\\b`),
  'at-once': /\b(?:immediate|at\s+once|forthwith|straight|right\s+away|without\s+delay)/i,
  /** Figures joined to one another: "28/2/2022". */
  figures: /\d[/.-]\d/,
} as const
export type Trigger = keyof typeof TRIGGERS

/** Names and idioms that hold a time word but tell no time. */
export const FALSE_FRIENDS = new RegExp(
  [
    '(?:black|good|bloody|super|ash|holy|easter|palm|cyber|maundy|fat|casual|man)\\s+(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday)(?:\\s+agreement|\\s+accords?)?',
    '(?:the\\s+)?(?:sunday|mail\\s+on\\s+sunday|friday|saturday)\\s+(?:times|telegraph|express|mirror|mail|people|night\\s+(?:live|massacre))',
    'mail\\s+on\\s+sunday|sunday\\s+(?:world|independent|post|sport)',
    '(?:usa|russia|india|israel|europe|ukraine|pakistan|china|bahrain|turkey|hurriyet|arab)\\s+today',
    '(?:prague|arab|croatian)\\s+(?:spring|winter)',
    '\\bthe\\s+other\\s+day\\b|day\\s+in,?\\s+day\\s+out|day\\s+(?:by|after)\\s+day|one\\s+day\\b(?!\\s+(?:after|before|later|earlier))|some\\s+day',
    '(?:president|minister|chancellor|secretary|theresa|mrs\\.?|ms\\.?|mr\\.?)\\s+(?:may|march|june|august|april)\\b(?!\\s+\\d)',
    '(?:victory|independence|national|republic|armistice|remembrance|labou?r|may|unity|election|veterans|memorial|bastille)\\s+day\\b',
    '(?:years?|months?|weeks?|days?)[\\s-]old',
    // "by the end of the day on March 13": the day is the one named after it
    'end\\s+of\\s+(?:the\\s+)?(?:working\\s+|business\\s+)?day(?=\\s+(?:on|of)\\s)',
  ].join('|'),
  'gi',
)
