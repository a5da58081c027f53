import { plainForm } from './features.ts'

/**
 * How a lemma is made: of the plain form as written (`keep`) or in lower case (`lower`) the last `strip` letters go and `add`
 * takes their place.
 */
export interface LemmaRule {
  readonly case: 'keep' | 'lower'
  readonly strip: number
  readonly add: string
}

/** A tag's rules by the word ends that they apply to. Whole words start with `^`; the empty end is every word's. */
export type TagRules = ReadonlyMap<string, LemmaRule>

export type LemmaTable = ReadonlyMap<string, TagRules>

/** The longest word end that a rule may name, besides whole words. */
export const LONGEST_END = 6

/** Forms written all in capitals have rules of their own: "PC" keeps its case where "Pc" would not. */
const isCapitals = (form: string): boolean => /^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/.test(form)

/** Under which tags to look for a form's rule, the first that has one winning. */
export const lemmaTags = (form: string, xpos: string): readonly string[] =>
  isCapitals(form) ? [`${xpos}*`, xpos] : [xpos]

/** "thrown" is no past tense, whatever the tagger says; "ran" and "won" have rules of their own. */
const isParticipleInN = (key: string, xpos: string): boolean => xpos === 'VBD' && /[aeiow]n$/.test(key)

/** The key of a form: lower case, with plain apostrophes. */
export const lemmaKey = (form: string): string => plainForm(form).toLowerCase()

/** The rule of the longest known end of a word. */
const ruleByEnd = (rules: TagRules, key: string): LemmaRule | undefined => {
  for (let length = Math.min(LONGEST_END, key.length); length >= 0; length--) {
    const rule = rules.get(key.slice(key.length - length))
    if (rule !== undefined) return rule
  }
  return undefined
}

/** The rule that a tag has for a form: its own, or that of its longest known end. */
export const findRule = (rules: TagRules, key: string): LemmaRule | undefined =>
  rules.get(`^${key}`) ?? ruleByEnd(rules, key)

export const applyRule = (rule: LemmaRule, form: string): string => {
  const plain = plainForm(form)
  const cased = rule.case === 'lower' ? plain.toLowerCase() : plain
  return cased.slice(0, Math.max(0, cased.length - rule.strip)) + rule.add
}

/** Spellings that word ends cannot tell: "ruled" but "rule", "rooted" but "root", "smelled" but "smell", "bombed" but "bomb". */
const respelt = (lemma: string, key: string): readonly string[] => [
  lemma,
  `${lemma}e`,
  lemma.replace(/e$/, ''),
  lemma + lemma.slice(-1),
  ...(key.endsWith('ed') ? [key.slice(0, -2)] : []),
]

const PREFIX = /^(with|over|under|fore|out|up|mis|re|un)/

/** "withheld" goes as "held" does. */
const prefixed = (rules: TagRules | undefined, key: string): string | undefined => {
  const prefix = PREFIX.exec(key)?.[0]
  const own = prefix && rules?.get(`^${key.slice(prefix.length)}`)
  return own && `${prefix}${applyRule(own, key.slice(prefix.length))}`
}

/** Past forms that taggers mistake for one another: an irregular "begun" is of "begin" under either tag. */
const SISTER: Readonly<Record<string, string>> = { VBD: 'VBN', VBN: 'VBD' }

/**
 * The lemma of a form under its Penn tag. A guess by word end that is no known word gives way to a spelling of it that
 * is. A table of no rules gives the form in lower case, names as written.
 */
export const lemmatise = (
  table: LemmaTable,
  form: string,
  xpos: string,
  isWord: (lemma: string) => boolean = () => true,
): string => {
  const key = lemmaKey(form)
  for (const tag of lemmaTags(form, xpos)) {
    const rules = table.get(tag)
    const own = rules?.get(`^${key}`) ?? table.get(SISTER[tag] ?? '')?.get(`^${key}`)
    if (own !== undefined) return applyRule(own, form) || form
    const ending = isParticipleInN(key, tag) ? table.get('VBN') : rules
    const rule = ending && findRule(ending, key)
    if (rule === undefined) continue
    const lemma = applyRule(rule, form) || form
    if (rule.strip === 0) return lemma
    const irregular = prefixed(rules, key)
    return [...(irregular ? [irregular] : []), ...respelt(lemma, key)].find(isWord) ?? lemma
  }
  return xpos.startsWith('NNP') ? form : form.toLowerCase()
}

const CASE_SIGN = { keep: '=', lower: '-' } as const

/** `3-y`: in lower case, without the last three letters, and with `y`. */
export const writeRule = ({ case: letters, strip, add }: LemmaRule): string =>
  `${strip}${CASE_SIGN[letters]}${add}`

const readRule = (text: string): LemmaRule | undefined => {
  const match = /^(\d+)([=-])(.*)$/.exec(text)
  if (match === null) return undefined
  return { case: match[2] === '=' ? 'keep' : 'lower', strip: Number(match[1]), add: match[3] ?? '' }
}

/** The table as the bytes of a model's `lemmas` section (docs/model-format.md). */
export const encodeLemmas = (table: LemmaTable): Uint8Array => {
  const lines: string[] = []
  for (const [tag, rules] of table) {
    const ends = new Map<string, string[]>()
    for (const [end, rule] of rules) {
      const name = writeRule(rule)
      ends.set(name, [...(ends.get(name) ?? []), end])
    }
    lines.push(`@${tag}`)
    for (const [name, keys] of ends) lines.push([name, ...keys].join(' '))
  }
  return new TextEncoder().encode(lines.join('\n'))
}

/** Reads a model's `lemmas` section. Lines that are no rules are passed over. */
export const decodeLemmas = (bytes: Uint8Array): LemmaTable => {
  const table = new Map<string, Map<string, LemmaRule>>()
  let rules = new Map<string, LemmaRule>()
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line.startsWith('@')) {
      rules = new Map()
      table.set(line.slice(1), rules)
      continue
    }
    const [name = '', ...ends] = line.split(' ')
    const rule = readRule(name)
    if (rule !== undefined) for (const end of ends) rules.set(end, rule)
  }
  return table
}
