import { dayShift, length, type Pattern, pattern, unitOf, unitRelation } from './pattern.ts'
import { SOURCE } from './words.ts'

const { unit, amount } = SOURCE

/** "gave its staff", "handed them", "they have just": a length right after these is time allowed. */
const ALLOWED =
  /\b(?:(?:g[ia]ve[ns]?|giving|hand(?:ed|ing|s)?|allow(?:ed|ing|s)?|grant(?:ed|ing|s)?)\b[^.;]{0,60}|(?:ha[sd]|have|having|gets?|got)\s+(?:(?:only|just|exactly|barely|about|up\s+to|less\s+than|another)\s+)?)$/i

/** "48 or", "two to": of two lengths nobody knows which holds. */
const ALTERNATIVE =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve))\s*(?:to|or|-|–)\s*$/i

/** "the second time in a week", "the worst in a decade": a length looked back on. */
const LOOKING_BACK =
  /\b(?:first|second|third|fourth|fifth|sixth|time|times|never|only|most|worst|[a-z]{3,}est)\b[^.;:]{0,40}$/i
/** "have expelled 200 in 48 hours": how long it took, unless it is what somebody has been told to do. */
const TAKEN =
  /\b(?:has|have|had)\s+(?:[a-z]+ly\s+|now\s+|already\s+)?[a-z]+(?:ed|en|wn|ut)\b(?![^.;:]*\bto\s+[a-z]+)[^.;:]{0,80}$/i
const WITHIN = /\b(?:within|inside)\s+(?:the\s+(?:next|coming|following)\s+)?$/i

const AHEAD = /\bin\s+(?:the\s+(?:next|coming)\s+)?$/i

const HOW_LONG = /\b(?:for|over|during|than|past|last|after|nearly|almost|about|some|of|every|per|by)\s+$/i

const TO_ACT = /^(?:,[^,.;:]{0,60},)?(?:\s+in\s+which)?\s+to\s+[a-z]+|^['’]s?\s+notice\b/i

const NO_DEADLINE_NOUN = /^[\s-]*(?:old|ban|term|sentence|jail|prison)\b/i

/** "48 hours": a deadline when it is given to somebody or followed by what must be done in it; else just a length. */
const readLength: Pattern['read'] = ({ amount: words, unit: word }, _match, before, after) => {
  const single = /^an?$/i.test(words ?? '')
  const rate = single && /(?:\d|\b(?:once|twice|times|dollars))\s+$/i.test(before)
  if (NO_DEADLINE_NOUN.test(after) || rate) return undefined
  const amount = ALTERNATIVE.test(before) ? undefined : words
  if (WITHIN.test(before)) return length(amount, word, 'deadline')
  if (AHEAD.test(before))
    return length(
      amount,
      word,
      LOOKING_BACK.test(before) || TAKEN.test(before) || /^\s+that\b/i.test(after) ? 'duration' : 'deadline',
    )
  const allowed = ALLOWED.test(before)
  const toAct = TO_ACT.test(after)
  if (HOW_LONG.test(before)) return length(amount, word, allowed && toAct ? 'deadline' : 'duration')
  return length(amount, word, allowed || (toAct && !single) ? 'deadline' : 'duration')
}

/** "a 72-hour deadline": the noun says that it is one. Other "20-year" are no times. */
const readCompoundLength: Pattern['read'] = ({ amount: words, unit: word }) => length(words, word, 'deadline')

const readWithinUnit: Pattern['read'] = ({ unit: word }) => {
  const [kind] = unitOf(word)
  return {
    components: {},
    relation: unitRelation(kind === 'hour' ? 'day' : kind, 0, 'act'),
    use: 'deadline',
    ...(kind !== 'hour' && kind !== 'day' && { edge: 'end' as const }),
  }
}

/** "within hours" is the same day; "within days" fixes nothing. */
const readWithinUnits: Pattern['read'] = ({ unit: word }) => {
  const [kind] = unitOf(word)
  if (kind === 'hour') return { ...dayShift(0, 'act'), use: 'deadline' }
  return { components: {}, relation: { kind: 'vague', unit: kind }, use: 'deadline' }
}

const AT_ONCE_NOT_DEADLINE =
  /^\s+(?:after|before|following|clear|known|available|respond|comment|repl|return\s+a|answer|released?|identif|apparent|upon|adjacent|preced|said|condemn|began|started|by\b)/i

/** "at once", "immediately": a deadline unless it says that something did not come at once, or when something began. */
const readAtOnce: Pattern['read'] = (_groups, match, before, after) => {
  if (/\b(?:not|n['’]t|no|never|all)\s+$/i.test(before) || AT_ONCE_NOT_DEADLINE.test(after)) return undefined
  const closes = /^\s*(?:$|[^\w\s]|(?:or|and|over|for|in|to)\b)/i.test(after)
  const orders =
    /\b(?:leave|leaves|leaving|left|depart|go|out|close|return|withdraw|quit|home|effective|to)\s+(?:[\w]+\s+){0,2}$/i
  const fixed = /effect|forthwith/i.test(match)
  if (!fixed && !closes && !orders.test(before)) return undefined
  return { ...dayShift(0, 'act'), use: /effect/i.test(match + before.slice(-12)) ? 'effective' : 'deadline' }
}

/** Stretches of time, given or measured: "48 hours to leave", "within the week", "a 72-hour deadline", "at once". */
export const LENGTH_PATTERNS: readonly Pattern[] = [
  {
    needs: 'unit',
    form: pattern(`(?<amount>${amount})\\s+(?:more\\s+|full\\s+|calendar\\s+)?(?<unit>${unit})s?`),
    read: readLength,
  },
  {
    needs: 'unit',
    form: pattern(
      `(?<amount>${amount})-(?<unit>hour|day|week|month)(?=\\s+(?:deadline|ultimatum|notice|period|window|limit|grace))`,
    ),
    read: readCompoundLength,
  },
  { needs: 'unit', form: pattern(`(?<=\\bwithin\\s)(?<unit>minute|hour|day|week)s`), read: readWithinUnits },
  {
    needs: 'unit',
    form: pattern(`(?<=\\bwithin\\s)the\\s+(?<unit>hour|day|week|month|year)`),
    read: readWithinUnit,
  },
  {
    needs: 'at-once',
    form: pattern(
      'immediately|at\\s+once|forthwith|straight\\s*away|right\\s+away|without\\s+delay|(?:with\\s+)?immediate\\s+effect',
    ),
    read: readAtOnce,
  },
]
