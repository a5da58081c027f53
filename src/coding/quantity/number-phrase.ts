import type { NumberWords } from '../../codebook/codebook.ts'

/** A run of tokens read as one whole number. `to` is the index after the last token. */
export interface NumberRun {
  readonly value: number
  readonly to: number
}

/** What reading needs of a token: its words as written, and where they stand. A parsed `Word` is one. */
export interface CountToken {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words that multiply what stands before them: "two dozen", "three hundred". */
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
])

const HYPHENS: ReadonlySet<string> = new Set(['-', '–', '—', '‑'])
export const isHyphen = (text: string | undefined): boolean => text !== undefined && HYPHENS.has(text)

export const wordAt = (tokens: readonly CountToken[], index: number): string =>
  tokens[index]?.text.toLowerCase() ?? ''

/** "12", "1,200", "1 200" in one token; undefined for decimals, ordinals and times. */
const readDigits = (text: string): number | undefined =>
  /^(?:\d{1,9}|\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,2})$/.test(text)
    ? Number(text.replace(/\D/g, ''))
    : undefined

const cardinal = (word: string, numbers: NumberWords): number | undefined =>
  Object.hasOwn(numbers.cardinals, word) ? numbers.cardinals[word] : undefined

/** "twenty-three" as one token. */
const readHyphenated = (word: string, numbers: NumberWords): number | undefined => {
  const [tens, ones, ...rest] = word.split(/[-‑]/)
  const high = cardinal(tens ?? '', numbers)
  const low = cardinal(ones ?? '', numbers)
  const fits = high !== undefined && low !== undefined && high >= 20 && high % 10 === 0 && low < 10
  return rest.length === 0 && fits ? high + low : undefined
}

const readSimple = (word: string, numbers: NumberWords): number | undefined =>
  readDigits(word) ?? cardinal(word, numbers) ?? readHyphenated(word, numbers)

/** "twenty three", "twenty - three": tens and ones in tokens of their own. */
const readTensAndOnes = (
  tokens: readonly CountToken[],
  from: number,
  numbers: NumberWords,
): NumberRun | undefined => {
  const value = readSimple(wordAt(tokens, from), numbers)
  if (value === undefined || MULTIPLIERS.has(wordAt(tokens, from))) return undefined
  const isTens =
    value >= 20 && value < 100 && value % 10 === 0 && readDigits(wordAt(tokens, from)) === undefined
  const next = isHyphen(wordAt(tokens, from + 1)) ? from + 2 : from + 1
  const ones = cardinal(wordAt(tokens, next), numbers)
  return isTens && ones !== undefined && ones < 10
    ? { value: value + ones, to: next + 1 }
    : { value, to: from + 1 }
} // prettier-ignore

const multiply = (tokens: readonly CountToken[], run: NumberRun): NumberRun => {
  const times = MULTIPLIERS.get(wordAt(tokens, run.to))
  return times === undefined ? run : { value: run.value * times, to: run.to + 1 }
}

/** "a dozen", "a hundred", "half a dozen". */
const readArticled = (tokens: readonly CountToken[], from: number): NumberRun | undefined => {
  const half = wordAt(tokens, from) === 'half'
  const article = half ? from + 1 : from
  const times = MULTIPLIERS.get(wordAt(tokens, article + 1))
  if (!/^an?$/.test(wordAt(tokens, article)) || times === undefined) return undefined
  return { value: half ? times / 2 : times, to: article + 2 }
}

/** "two hundred and fifty", "three thousand two hundred": the lower parts of a number told in words. */
const readLowerParts = (tokens: readonly CountToken[], run: NumberRun, numbers: NumberWords): NumberRun => {
  let whole = run
  for (let step = 0; step < 3 && whole.value >= 100 && whole.value % 100 === 0; step++) {
    const next = wordAt(tokens, whole.to) === 'and' ? whole.to + 1 : whole.to
    if (readDigits(wordAt(tokens, next)) !== undefined) break
    const part = readTensAndOnes(tokens, next, numbers)
    const lower = part && multiply(tokens, part)
    if (lower === undefined || lower.value >= (whole.value >= 1000 ? 1000 : 100)) break
    whole = { value: whole.value + lower.value, to: lower.to }
  }
  return whole
}

/** The whole number that starts at token `from`, in words or figures; undefined when none does. */
export const readNumber = (
  tokens: readonly CountToken[],
  from: number,
  numbers: NumberWords,
): NumberRun | undefined => {
  const articled = readArticled(tokens, from)
  if (articled !== undefined) return readLowerParts(tokens, articled, numbers)
  const simple = readTensAndOnes(tokens, from, numbers)
  if (simple === undefined) return undefined
  const multiplied = multiply(tokens, simple)
  return multiplied.to > simple.to && simple.value < 1000
    ? readLowerParts(tokens, multiplied, numbers)
    : multiplied
}

/** The factor of a word like "dozen", for "several dozen". */
export const multiplierAt = (tokens: readonly CountToken[], index: number): number | undefined =>
  MULTIPLIERS.get(wordAt(tokens, index))
