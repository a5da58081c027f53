import type { Span } from '../../base/span.ts'
import type { NumberWords } from '../../codebook/codebook.ts'
import type { Count } from '../../model/event.ts'
import { isNotACount } from './not-a-count.ts'
import { type CountToken, multiplierAt, readNumber, wordAt } from './number-phrase.ts'

export interface CountReading {
  readonly count: Count
  /** From the first word of the qualifier to the last of the number, in the offsets of the tokens. */
  readonly span: Span
  /** Token indices `[from, to)` of the same words. */
  readonly tokens: readonly [from: number, to: number]
}

/** That many, no more and no less. */
export const exactly = (value: number): Count => ({ min: value, max: value, approximate: false })

type Qualifier = NumberWords['qualifiers'][number]['means']

const QUALIFIED: Readonly<Record<Qualifier, (low: number, high: number, approximate: boolean) => Count>> = {
  min: (low, _high, approximate) => ({ min: low, approximate }),
  over: (low, _high, approximate) => ({ min: low + 1, approximate }),
  max: (_low, high, approximate) => ({ max: high, approximate }),
  under: (_low, high, approximate) => ({ max: Math.max(0, high - 1), approximate }),
  approximate: (low, high) => ({ min: low, max: high, approximate: true }),
}

/** The codebook's qualifiers that stand behind their number: "or more", "and more", "give or take". */
const STANDS_BEHIND = /^(?:or|and|give)\s|^thereabouts$/

interface Stretch {
  readonly low?: number
  readonly high?: number
  readonly approximate: boolean
  readonly from: number
  readonly to: number
}

const matchesAt = (tokens: readonly CountToken[], phrase: string, from: number): number => {
  const parts = phrase.split(' ')
  return parts.every((part, step) => wordAt(tokens, from + step) === part) ? from + parts.length : -1
}

const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'or', '-', '–', '—'])

/** "10-12" in one token. */
const readJoinedRange = (tokens: readonly CountToken[], from: number): Stretch | undefined => {
  const match = /^(\d{1,4})[-–](\d{1,4})$/.exec(tokens[from]?.text ?? '')
  if (match === null) return undefined
  const [low, high] = [Number(match[1]), Number(match[2])]
  return low < high ? { low, high, approximate: false, from, to: from + 1 } : undefined
}

/** A number, or two that bound it: "10 to 12", "ten or twelve", "between 10 and 12". */
const readRange = (
  tokens: readonly CountToken[],
  from: number,
  numbers: NumberWords,
): Stretch | undefined => {
  const joined = readJoinedRange(tokens, from)
  if (joined !== undefined) return joined
  const between = wordAt(tokens, from) === 'between'
  const first = readNumber(tokens, between ? from + 1 : from, numbers)
  if (first === undefined) return undefined
  const link = wordAt(tokens, first.to)
  const linked = between ? link === 'and' : RANGE_WORDS.has(link) && wordAt(tokens, from - 1) !== 'from'
  const second = linked ? readNumber(tokens, first.to + 1, numbers) : undefined
  if (second !== undefined && second.value > first.value)
    return { low: first.value, high: second.value, approximate: false, from, to: second.to }
  return between ? undefined : { low: first.value, high: first.value, approximate: false, from, to: first.to }
} // prettier-ignore

/** "dozens", "a couple", "several dozen": the codebook says what they are worth. */
const readVague = (
  tokens: readonly CountToken[],
  from: number,
  numbers: NumberWords,
): Stretch | undefined => {
  let best: Stretch | undefined
  const word = wordAt(tokens, from)
  for (const { phrases, min, max, approximate } of numbers.vague)
    for (const phrase of phrases) {
      if (!phrase.startsWith(word)) continue
      const to = matchesAt(tokens, phrase, from)
      if (to <= (best?.to ?? from)) continue
      const bounds = { ...(min !== undefined && { low: min }), ...(max !== undefined && { high: max }) }
      best = { ...bounds, approximate, from, to }
    }
  if (best === undefined) return undefined
  const of = wordAt(tokens, best.to) === 'of' && multiplierAt(tokens, best.to + 1) !== undefined
  const times = multiplierAt(tokens, of ? best.to + 1 : best.to)
  if (times === undefined || best.low === undefined) return best
  const { approximate } = best
  const to = best.to + (of ? 2 : 1)
  const high = best.high === undefined ? {} : { high: best.high * times }
  return { low: best.low * times, ...high, approximate, from, to }
}

interface Qualification {
  readonly means: Qualifier
  readonly from: number
  readonly to: number
}

/** The codebook's qualifier right before token `end`, the longest that ends there. */
const qualifierBefore = (
  tokens: readonly CountToken[],
  end: number,
  numbers: NumberWords,
): Qualification | undefined => {
  let best: Qualification | undefined
  for (const { phrases, means } of numbers.qualifiers)
    for (const phrase of phrases) {
      const from = end - phrase.split(' ').length
      if (from < 0 || from >= (best?.from ?? end) || STANDS_BEHIND.test(phrase)) continue
      if (matchesAt(tokens, phrase, from) === end) best = { means, from, to: end }
    }
  return best
}

/** The codebook's qualifier right behind the number that ends at token `from`. */
const qualifierBehind = (
  tokens: readonly CountToken[],
  from: number,
  numbers: NumberWords,
): Qualification | undefined => {
  for (const { phrases, means } of numbers.qualifiers)
    for (const phrase of phrases) {
      const to = STANDS_BEHIND.test(phrase) ? matchesAt(tokens, phrase, from) : -1
      if (to > from) return { means, from, to }
    }
  return undefined
}

const qualify = (tokens: readonly CountToken[], stretch: Stretch, numbers: NumberWords): CountReading => {
  const article = wordAt(tokens, stretch.from - 1) === 'the' ? stretch.from - 1 : stretch.from
  const qualifier =
    qualifierBefore(tokens, stretch.from, numbers) ??
    qualifierBefore(tokens, article, numbers) ??
    qualifierBehind(tokens, stretch.to, numbers)
  const { low, high, approximate } = stretch
  const count: Count =
    qualifier === undefined || low === undefined
      ? { ...(low !== undefined && { min: low }), ...(high !== undefined && { max: high }), approximate }
      : QUALIFIED[qualifier.means](low, high ?? low, approximate)
  const from = Math.min(stretch.from, qualifier?.from ?? stretch.from)
  const to = Math.max(stretch.to, qualifier?.to ?? stretch.to)
  return { count, span: [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0], tokens: [from, to] }
}

/** Words after "of" that give a part its whole: "two of the 45". The part is the count. */
const isWhole = (tokens: readonly CountToken[], from: number): boolean => {
  const start = wordAt(tokens, from - 1) === 'the' || wordAt(tokens, from - 1) === 'its' ? from - 1 : from
  return (
    wordAt(tokens, start - 1) === 'of' && /^(?:\d|[a-z])/.test(wordAt(tokens, start - 2)) && start - 2 >= 0
  )
}

/** The stretch that starts at token `from`; of "the two" and "two hundred and fifty" the number that goes further. */
const readStretch = (
  tokens: readonly CountToken[],
  from: number,
  numbers: NumberWords,
): Stretch | undefined => {
  const vague = readVague(tokens, from, numbers)
  if (vague === undefined) return readRange(tokens, from, numbers)
  for (let start = from; start < vague.to; start++) {
    const range = readRange(tokens, start, numbers)
    if (range !== undefined && range.to > vague.to) return range
  }
  return vague
}

/**
 * Every count in a run of tokens (a noun phrase or a sentence), in order, without overlaps: cardinals in words and
 * figures, dozens, ranges, vague amounts, each with its qualifier (RECORD.md, convention 20). Ordinals, years, dates,
 * ages, money, shares and lengths of time are none. "a diplomat" is none either: see `countOfSingular`.
 */
export const readCounts = (tokens: readonly CountToken[], numbers: NumberWords): readonly CountReading[] => {
  const found: CountReading[] = []
  for (let index = 0; index < tokens.length; ) {
    const stretch = readStretch(tokens, index, numbers)
    if (stretch === undefined) {
      index += 1
      continue
    }
    if (!isNotACount(tokens, stretch.from, stretch.to)) found.push(qualify(tokens, stretch, numbers))
    index = Math.max(stretch.to, found.at(-1)?.tokens[1] ?? 0)
  }
  return found
}

const SHARES: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5 }

/** "*half of its 30* diplomats", "*all but four of its 20*": a part of a number that is told, where it is a whole one. */
export const readPart = (tokens: readonly CountToken[], numbers: NumberWords): CountReading | undefined => {
  const of = tokens.findIndex((_, i) => wordAt(tokens, i) === 'of' && i > 0)
  const start = /^(?:its|the|their|his|her)$/.test(wordAt(tokens, of + 1)) ? of + 2 : of + 1
  const whole = of < 0 ? undefined : readNumber(tokens, start, numbers)
  if (whole === undefined || isNotACount(tokens, start, whole.to)) return undefined
  const but = tokens.findIndex((_, i) => wordAt(tokens, i) === 'all' && wordAt(tokens, i + 1) === 'but')
  const left = but < 0 ? undefined : readNumber(tokens, but + 2, numbers)
  const share = Object.hasOwn(SHARES, wordAt(tokens, of - 1)) ? SHARES[wordAt(tokens, of - 1)] : undefined
  const value =
    left?.to === of ? whole.value - left.value : share === undefined ? undefined : whole.value / share
  if (value === undefined || value <= 0 || !Number.isInteger(value)) return undefined
  const from = but < 0 ? of - 1 : but
  return {
    count: exactly(value),
    span: [tokens[from]?.start ?? 0, tokens[whole.to - 1]?.end ?? 0],
    tokens: [from, whole.to],
  }
}

/**
 * The count of a noun phrase, its words in text order: the first that is not the whole of which another is a part
 * ("two of the 45" is 2). Undefined when the phrase counts nothing.
 */
export const readCount = (tokens: readonly CountToken[], numbers: NumberWords): CountReading | undefined => {
  const counts = readCounts(tokens, numbers)
  return counts.find(({ tokens: [from] }) => !isWhole(tokens, from)) ?? counts[0]
}

const SINGLE: ReadonlySet<string> = new Set(
  'a an another one the this that its his her their our my your'.split(' '),
)
const SINGULAR_TAGS: ReadonlySet<string> = new Set(['NN', 'NNP'])

/**
 * One, for a singular noun with a determiner ("a diplomat", "its ambassador"). `determiner` as written, `tag` the Penn
 * tag of the noun. Undefined for plurals, bare nouns and mass words, which the caller must know.
 */
export const countOfSingular = (determiner: string | undefined, tag: string): Count | undefined =>
  SINGULAR_TAGS.has(tag) && SINGLE.has(determiner?.toLowerCase() ?? '') ? exactly(1) : undefined
