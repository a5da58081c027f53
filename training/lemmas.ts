/**
 * Learns how English lemmas are made from the treebanks' forms, tags and lemmas: for each tag the shortest word ends that
 * tell the rule, and the whole words that go their own way.
 */
import type { ConlluSentence } from '../src/syntax/conllu.ts'
import { plainForm } from '../src/syntax/features.ts'
import {
  applyRule,
  encodeLemmas,
  findRule,
  type LemmaRule,
  type LemmaTable,
  LONGEST_END,
  lemmaKey,
  lemmaTags,
  type TagRules,
  writeRule,
} from '../src/syntax/lemmas.ts'
import type { Section } from '../src/syntax/model-format.ts'

export interface LemmaExample {
  readonly form: string
  readonly xpos: string
  readonly lemma: string
}

/** An end tells a rule when at least this many different words that have it follow the rule. */
const MIN_WORDS = 3
/** ... and this many times as many as follow what the shorter end says. */
const MIN_RATIO = 2
/** A whole word goes its own way when it does so at least this many times more than it follows its end's rule. */
const MIN_LEAD = 1

/** Counts that keep the order in which things were first seen, so that ties always fall the same way. */
class Tally<T> {
  private readonly entries = new Map<string, { readonly thing: T; count: number }>()

  add(name: string, thing: T, count = 1): void {
    const entry = this.entries.get(name)
    if (entry === undefined) this.entries.set(name, { thing, count })
    else entry.count += count
  }

  count(name: string): number {
    return this.entries.get(name)?.count ?? 0
  }

  all(): readonly { readonly thing: T; readonly count: number }[] {
    return [...this.entries.values()]
  }

  most(): T | undefined {
    return this.all().reduce<{ readonly thing: T; readonly count: number } | undefined>(
      (best, entry) => (best === undefined || entry.count > best.count ? entry : best),
      undefined,
    )?.thing
  }
}

const commonStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/** The rule that makes a lemma of a form, stripping as little as may be, in lower case where that does not matter. */
export const ruleOf = (form: string, lemma: string): LemmaRule => {
  const plain = plainForm(form)
  const kept = commonStart(plain, lemma)
  const lowered = commonStart(plain.toLowerCase(), lemma)
  const start = Math.max(kept, lowered)
  return { case: kept > lowered ? 'keep' : 'lower', strip: plain.length - start, add: lemma.slice(start) }
}

/** For each key the rule that makes most of its lemmas. */
type Words = ReadonlyMap<string, Tally<LemmaRule>>

/** How often each candidate rule is right about a word's occurrences. */
const judge = (occurrences: Tally<LemmaExample>): Tally<LemmaRule> => {
  const verdicts = new Tally<LemmaRule>()
  for (const { thing } of occurrences.all()) {
    const whole: LemmaRule = { case: 'lower', strip: plainForm(thing.form).length, add: thing.lemma }
    for (const rule of [ruleOf(thing.form, thing.lemma), whole]) {
      if (verdicts.count(writeRule(rule)) > 0) continue
      for (const { thing: other, count } of occurrences.all()) {
        if (applyRule(rule, other.form) === other.lemma) verdicts.add(writeRule(rule), rule, count)
      }
    }
  }
  return verdicts
}

const collect = (examples: Iterable<LemmaExample>): ReadonlyMap<string, Words> => {
  const tags = new Map<string, Map<string, Tally<LemmaExample>>>()
  for (const example of examples) {
    const { form, xpos, lemma } = example
    if (/\s/.test(form + lemma) || lemma === '_' || lemma === '') continue
    const tag = lemmaTags(form, xpos)[0] ?? xpos
    const words = tags.get(tag) ?? new Map<string, Tally<LemmaExample>>()
    tags.set(tag, words)
    const key = lemmaKey(form)
    const occurrences = words.get(key) ?? new Tally<LemmaExample>()
    words.set(key, occurrences)
    occurrences.add(`${form} ${lemma}`, example)
  }
  return new Map([...tags].map(([tag, words]) => [tag, judgeAll(words)]))
}

const judgeAll = (words: ReadonlyMap<string, Tally<LemmaExample>>): Words =>
  new Map([...words].map(([key, occurrences]) => [key, judge(occurrences)]))

/** Adds the word ends of one length whose words mostly follow another rule than the shorter end's. */
const learnEnds = (rules: Map<string, LemmaRule>, words: Words, length: number): void => {
  const ends = new Map<string, Tally<LemmaRule>>()
  for (const [key, tally] of words) {
    const rule = tally.most()
    if (key.length < length || rule === undefined) continue
    const end = key.slice(key.length - length)
    const seen = ends.get(end) ?? new Tally<LemmaRule>()
    ends.set(end, seen)
    seen.add(writeRule(rule), rule)
  }
  for (const [end, tally] of ends) {
    const rule = tally.most()
    const shorter = findRule(rules, end)
    if (rule === undefined || (shorter && writeRule(shorter) === writeRule(rule))) continue
    const words = tally.count(writeRule(rule))
    const others = shorter ? tally.count(writeRule(shorter)) : 0
    if (length === 0 || (words >= MIN_WORDS && words >= MIN_RATIO * others)) rules.set(end, rule)
  }
}

const learnTag = (words: Words): TagRules => {
  const rules = new Map<string, LemmaRule>()
  for (let length = 0; length <= LONGEST_END; length++) learnEnds(rules, words, length)
  for (const [key, tally] of words) {
    const rule = tally.most()
    const usual = findRule(rules, key)
    if (rule === undefined || (usual && writeRule(usual) === writeRule(rule))) continue
    const lead = tally.count(writeRule(rule)) - (usual ? tally.count(writeRule(usual)) : 0)
    if (lead >= MIN_LEAD) rules.set(`^${key}`, rule)
  }
  return rules
}

/** The lemma table of a treebank: `encodeLemmas` makes a model's section of it. */
export const learnLemmas = (examples: Iterable<LemmaExample>): LemmaTable => {
  const table = new Map<string, TagRules>()
  for (const [tag, words] of collect(examples)) table.set(tag, learnTag(words))
  return table
}

const LEMMA_COLUMN = 2
const FORM_COLUMN = 1
const XPOS_COLUMN = 4

/** The `lemmas` section of a model, learnt from treebank sentences. */
export const lemmaSection = (sentences: readonly ConlluSentence[]): Section => {
  const examples = sentences.flatMap(({ lines }) =>
    lines
      .filter(({ kind }) => kind === 'word')
      .map(({ columns }) => ({
        form: columns[FORM_COLUMN] ?? '',
        xpos: columns[XPOS_COLUMN] ?? '',
        lemma: columns[LEMMA_COLUMN] ?? '',
      })),
  )
  const values = encodeLemmas(learnLemmas(examples))
  return { name: 'lemmas', rows: 1, columns: values.length, values }
}
