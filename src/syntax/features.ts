/**
 * What the network sees of one word form. The trainer and the parser both read this file, so that they cannot disagree.
 */

/** The hashed views of a form, in the order in which their embedding tables stand in a model file. */
export const AFFIXES = [
  { name: 'suffix4', rows: 4096, seed: 2166136261 },
  { name: 'suffix2', rows: 1024, seed: 123456789 },
  { name: 'prefix3', rows: 4096, seed: 987654321 },
  { name: 'shape', rows: 512, seed: 55555 },
] as const

export type AffixName = (typeof AFFIXES)[number]['name']

export interface WordFeatures {
  /** The key into the model's vocabulary. */
  readonly norm: string
  /** A row for each of `AFFIXES`, in that order. */
  readonly affixes: readonly [suffix4: number, suffix2: number, prefix3: number, shape: number]
}

/** Typographic signs that stand in news text where the treebanks have ASCII. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['…', '...'],
  ['\u00ad', ''],
  ['\u200b', ''],
  ['\u2010', '-'],
  ['\u2011', '-'],
])

const TYPOGRAPHIC = /[‘’ʼ“”„…\u00ad\u200b\u2010\u2011]/g

/** A form with typographic quotes, hyphens and ellipses written in ASCII and invisible signs dropped. */
export const plainForm = (form: string): string =>
  form.replace(TYPOGRAPHIC, (sign) => PLAIN.get(sign) ?? sign)

/** The vocabulary key of a form: plain, lower case, every ASCII digit a zero. */
export const normaliseWord = (form: string): string => plainForm(form).toLowerCase().replace(/[0-9]/g, '0')

const UPPER = 88
const LOWER = 120
const DIGIT = 100
const FOREIGN = 117

const shapeClass = (code: number): number => {
  if (code >= 128) return FOREIGN
  if (code >= 65 && code <= 90) return UPPER
  if (code >= 97 && code <= 122) return LOWER
  if (code >= 48 && code <= 57) return DIGIT
  return code
}

/** FNV-1a over UTF-16 code units `[from, to)`. */
const hash = (text: string, from: number, to: number, seed: number): number => {
  let h = seed
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619) >>> 0
  return h
}

/** FNV-1a over the form's shape ("Feb." is `Xxx.`): runs of one class are cut to three. */
const shapeHash = (form: string, seed: number): number => {
  let h = seed
  let last = 0
  let run = 0
  for (let i = 0; i < form.length; i++) {
    const kind = shapeClass(form.charCodeAt(i))
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 3) h = Math.imul(h ^ kind, 16777619) >>> 0
  }
  return h
}

/** Everything that the embedding of a form depends on. Any string will do, the empty one too. */
export const wordFeatures = (form: string): WordFeatures => {
  const norm = normaliseWord(form)
  const length = norm.length
  const [suffix4, suffix2, prefix3, shape] = AFFIXES
  return {
    norm,
    affixes: [
      hash(norm, Math.max(0, length - 4), length, suffix4.seed) % suffix4.rows,
      hash(norm, Math.max(0, length - 2), length, suffix2.seed) % suffix2.rows,
      hash(norm, 0, Math.min(3, length), prefix3.seed) % prefix3.rows,
      shapeHash(plainForm(form), shape.seed) % shape.rows,
    ],
  }
}
