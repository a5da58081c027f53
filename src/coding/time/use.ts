import type { TimeUse } from './expression.ts'
import type { Reading } from './pattern.ts'

/** "noon on", "6 p.m. local time on", "the close of business on": stands between a preposition and its day. */
const CLOCK =
  '(?:(?:(?:12\\s+)?noon|midday|midnight|dawn|dusk|sunset|(?:the\\s+)?(?:close\\s+of\\s+business|end\\s+of\\s+(?:the\\s+)?(?:working\\s+)?day|last\\s+minute)|\\d{1,2}(?:[:.]\\d\\d)?\\s*(?:[ap]\\.?m\\.?|hours|hrs)?)\\s*(?:local\\s+time|gmt|[a-z]{3,4}\\s+time)?\\s*,?\\s*(?:on\\s+|of\\s+)?)?'
const THE = '(?:the\\s+)?'

interface Cue {
  readonly use: TimeUse
  readonly form: RegExp
}

const cue = (use: TimeUse, words: string, clock = CLOCK): Cue => ({
  use,
  form: new RegExp(`(?<![\\w-])(?:${words})\\s+${clock}${THE}$`, 'i'),
})

/** The first that stands right before a time decides what it is for. */
const CUES: readonly Cue[] = [
  cue(
    'effective',
    'effective(?:\\s+from)?|with\\s+effect\\s+from|as\\s+(?:of|from)|starting(?:\\s+(?:from|on|in))?|beginning(?:\\s+(?:on|in))?|(?:takes?|taking)\\s+effect(?:\\s+(?:on|from|in|within))?|(?:comes?|go|goes|coming)\\s+into\\s+(?:force|effect)(?:\\s+(?:on|in|within))?|from',
  ),
  cue(
    'deadline',
    '(?:deadline|ultimatum|time\\s+limit|cut-?off)(?:\\s+[a-z]+){0,4}?\\s+(?:of|is|was|at|on|for|expires|ends)(?:\\s+on)?|(?:time|clock|deadline|ultimatum)\\s+(?:runs?|running|ran)\\s+out(?:\\s+(?:on|at|in))?',
  ),
  // "Not until May were they asked to go": on that day
  cue('plain', 'not\\s+(?:until|till|before)'),
  cue('deadline', '(?:no|not)\\s+later\\s+than|by|before|ahead\\s+of'),
  // "within 48 hours on Monday": the hours are no time of day
  cue('deadline', 'within|inside', ''),
  cue('until', 'until|till|up\\s+to|through'),
  // "The rule, which came into force on Friday": in force since then.
  cue(
    'since',
    'since|took\\s+effect(?:\\s+(?:on|from|in))?|(?:came|went)\\s+into\\s+(?:force|effect)(?:\\s+(?:on|in))?',
  ),
  cue('duration', 'for|throughout'),
  cue('plain', 'on|in|at|over|during|of|after|late|early|to'),
] // prettier-ignore

const AFTERTHOUGHT: readonly (readonly [TimeUse, RegExp])[] = [
  ['deadline', /^,?\s+at\s+the\s+latest\b/i],
  ['effective', /^\s+onwards?\b/i],
]

/** "from Monday to Friday", "from 2014 until 2018": a stretch, not the day from which something holds. */
const OPENS_RANGE = /^\s+(?:to|until|till|through)\s+(?:[A-Z\d]|the\b)/

export interface MarkedUse {
  readonly use: TimeUse
  /** Where the cue starts, when there is one; it ends where the time starts. */
  readonly markerStart?: number
}

/** A past year or "two years ago" is never a deadline: "before 2014", "by two years ago". */
const looksBack = ({ components, relation }: Reading): boolean =>
  (components.year !== undefined && components.month === undefined) ||
  (relation?.kind === 'distance' && relation.amount < 0) ||
  (relation?.kind === 'unit' && relation.offset < 0 && relation.unit !== 'day')

/** "for Friday" names the day that something is set for; "for two years" says how long. */
const isCalendar = ({ components }: Reading): boolean => Object.keys(components).length > 0

/** "shortly before midnight on Monday", "days before the June vote": when it was, not by when it must be. */
const JUST_BEFORE =
  /\b(?:shortly|just|little|soon|long|even|right|minutes?|hours?|days?|weeks?|months?|years?)\s+before\s/i

/** True when a cue does not mean what it says: `before` and `after` are the words around the time. */
const isPlain = (
  use: TimeUse,
  cueWords: string,
  before: string,
  after: string,
  reading: Reading,
): boolean => {
  if (use === 'duration') return isCalendar(reading)
  if (use === 'deadline') return looksBack(reading) || JUST_BEFORE.test(before)
  if (use !== 'effective' || !/^from/i.test(cueWords)) return false
  return /\sthe\s+$/i.test(cueWords) || OPENS_RANGE.test(after) || looksBack(reading)
}

/** A stretch of days says by itself how long, or in how long; "a *deadline of* 14 days" and "*takes effect in* 48 hours" say what for. */
const OVERRIDES: Readonly<Partial<Record<TimeUse, readonly TimeUse[]>>> = {
  duration: ['deadline', 'effective'],
  deadline: ['effective'],
}

/** What the words around `text.slice(start, end)` make of it. */
export const classifyUse = (text: string, reading: Reading): MarkedUse => {
  const before = text.slice(Math.max(0, reading.start - 60), reading.start)
  const after = text.slice(reading.end, reading.end + 40)
  const late = AFTERTHOUGHT.find(([, form]) => form.test(after))
  if (late !== undefined) return { use: late[0] }
  // "before Friday's hearing": the day belongs to the hearing.
  if (reading.use === undefined && /^['’]s\s+[a-z]/.test(after)) return { use: 'plain' }
  for (const { use, form } of CUES) {
    const match = form.exec(before)
    if (match === null) continue
    const markerStart = reading.start - before.length + match.index
    if (reading.use !== undefined && !OVERRIDES[reading.use]?.includes(use))
      return { use: reading.use, markerStart }
    const near = before.slice(Math.max(0, match.index - 10))
    return { use: isPlain(use, match[0], near, after, reading) ? 'plain' : use, markerStart }
  }
  return { use: reading.use ?? 'plain' }
}
