import { GAP, GAP_WORDS } from './phrase.ts'

/** A phrase found in a sentence: words `[start, start + length)`. */
export interface PhraseMatch<V> {
  readonly start: number
  readonly length: number
  readonly value: V
}

/** Finds phrases in a sentence. All word lists are one entry a word; case makes no difference. */
export interface PhraseMatcher<V> {
  /**
   * Phrases in the sentence, left to right, longest first, none inside another; one match for each value of a phrase.
   * A word fits by its lemma or, where `forms` is given, by its form.
   */
  readonly find: (lemmas: readonly string[], forms?: readonly string[]) => readonly PhraseMatch<V>[]
  /** The longest phrase that starts at word `start`, once for each of its values. */
  readonly at: (
    lemmas: readonly string[],
    start: number,
    forms?: readonly string[],
  ) => readonly PhraseMatch<V>[]
  /** The longest phrase that ends with word `last`, once for each of its values. */
  readonly endingAt: (
    lemmas: readonly string[],
    last: number,
    forms?: readonly string[],
  ) => readonly PhraseMatch<V>[]
}

interface TrieNode<V> {
  readonly next: Map<string, TrieNode<V>>
  readonly values: V[]
}

const emptyNode = <V>(): TrieNode<V> => ({ next: new Map(), values: [] })

/** Words before the last one that a phrase may begin at; longer phrases are not looked for backwards. */
const LONGEST_BACKWARDS = 12

/** A matcher for compiled phrases (`compilePhrase`), each with its value. Linear in the sentence's length. */
export const createPhraseMatcher = <V>(
  entries: Iterable<readonly [phrase: string, value: V]>,
): PhraseMatcher<V> => {
  const startingWith = createForest(entries)
  const at: PhraseMatcher<V>['at'] = (lemmas, start, forms) => {
    const best = longestFrom(startingWith, { lemmas, forms: forms ?? lemmas }, start)
    return best === undefined ? [] : best.values.map((value) => ({ start, length: best.end - start, value }))
  }
  return {
    at,
    find: (lemmas, forms) => findAll(at, lemmas, forms),
    endingAt: (...place) => findBackwards(at, ...place),
  }
}

type Forest<V> = (firstWord: string) => TrieNode<V> | undefined

/** One trie for each first word, grown when that word is first met: most never are, and start-up is short. */
const createForest = <V>(entries: Iterable<readonly [phrase: string, value: V]>): Forest<V> => {
  const seeds = new Map<string, (readonly [phrase: string, value: V])[]>()
  const grown = new Map<string, TrieNode<V>>()
  for (const entry of entries) {
    const end = entry[0].indexOf(' ')
    const first = end < 0 ? entry[0] : entry[0].slice(0, end)
    const others = seeds.get(first)
    if (others === undefined) seeds.set(first, [entry])
    else others.push(entry)
  }
  return (firstWord) => {
    const known = grown.get(firstWord)
    if (known !== undefined) return known
    const phrases = seeds.get(firstWord)
    if (phrases === undefined) return undefined
    const node = emptyNode<V>()
    for (const [phrase, value] of phrases) insert(node, phrase, value)
    grown.set(firstWord, node)
    return node
  }
}

/** Adds what follows the phrase's first word. */
const insert = <V>(root: TrieNode<V>, phrase: string, value: V): void => {
  let node = root
  for (const word of phrase.split(' ').slice(1)) {
    const next = node.next.get(word) ?? emptyNode<V>()
    node.next.set(word, next)
    node = next
  }
  node.values.push(value)
}

const longestFrom = <V>(forest: Forest<V>, words: Words, start: number): Reached<V> | undefined => {
  const lemma = wordAt(words.lemmas, start)
  const form = wordAt(words.forms, start)
  const byLemma = lemma === undefined ? undefined : forest(lemma)
  const byForm = form === undefined || form === lemma ? undefined : forest(form)
  const reached = byLemma && longest(byLemma, words, start + 1)
  return byForm === undefined ? reached : farther(reached, longest(byForm, words, start + 1))
}

const wordAt = (words: readonly string[], at: number): string | undefined => words[at]?.toLowerCase()

const findAll = <V>(
  at: PhraseMatcher<V>['at'],
  lemmas: readonly string[],
  forms: readonly string[] | undefined,
): readonly PhraseMatch<V>[] => {
  const found: PhraseMatch<V>[] = []
  for (let start = 0; start < lemmas.length; ) {
    const matches = at(lemmas, start, forms)
    found.push(...matches)
    start += matches[0]?.length ?? 1
  }
  return found
}

const findBackwards = <V>(
  at: PhraseMatcher<V>['at'],
  lemmas: readonly string[],
  last: number,
  forms?: readonly string[],
): readonly PhraseMatch<V>[] => {
  const until = lemmas.slice(0, last + 1)
  for (let start = Math.max(0, last - LONGEST_BACKWARDS); start <= last; start++) {
    const matches = at(until, start, forms).filter(({ length }) => start + length === last + 1)
    if (matches.length > 0) return matches
  }
  return []
}

interface Words {
  readonly lemmas: readonly string[]
  readonly forms: readonly string[]
}

interface Reached<V> {
  readonly end: number
  readonly values: readonly V[]
}

const farther = <V>(a: Reached<V> | undefined, b: Reached<V> | undefined): Reached<V> | undefined =>
  b !== undefined && (a === undefined || b.end > a.end) ? b : a

/** The farthest end that a phrase reaches from word `at`, walking on from `node`. */
const longest = <V>(node: TrieNode<V>, words: Words, at: number): Reached<V> | undefined => {
  const here = node.values.length > 0 ? { end: at, values: node.values } : undefined
  if (node.next.size === 0) return here
  let best: Reached<V> | undefined
  for (const word of new Set([wordAt(words.lemmas, at), wordAt(words.forms, at)])) {
    const next = word === undefined || word === GAP ? undefined : node.next.get(word)
    if (next !== undefined) best = farther(best, longest(next, words, at + 1))
  }
  const gap = node.next.get(GAP)
  for (let skipped = 0; gap !== undefined && skipped <= GAP_WORDS; skipped++)
    best = farther(best, stepOnly(gap, words, at + skipped))
  // Compiled phrases have no hyphens: "tit-for-tat" in the text is "tit for tat" in the list.
  if (best === undefined && words.lemmas[at] === '-') best = stepOnly(node, words, at + 1)
  return farther(here, best)
}

/** Walks on from a node without ending at it: a gap or a hyphen never ends a phrase. */
const stepOnly = <V>(node: TrieNode<V>, words: Words, at: number): Reached<V> | undefined =>
  at < words.lemmas.length ? longest({ next: node.next, values: [] }, words, at) : undefined
