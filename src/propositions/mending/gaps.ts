import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  isName,
  isVerb,
  lemmaOf,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { TIME_WORDS } from '../tables.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

/** One remnant of a clause without its verb, as word ranges with both ends inclusive: "Bulgaria | 10". */
interface Remnant {
  readonly subject: readonly [number, number]
  readonly object: readonly [number, number]
  /** Word after the remnant. */
  readonly end: number
}

const SEPARATORS = new Set([',', ';', 'and', 'while', '&', 'plus'])
const BEFORE_NAME = new Set(['the', 'also'])
const BEFORE_COUNT = new Set(
  'about another a some at least nearly just only more than up to around'.split(' '),
)
const COUNT_NOUNS = new Set(['dozen', 'several', 'none'])

const isSeparator = (tree: Tree, index: number): boolean => SEPARATORS.has(textOf(tree, index))

const isCount = (tree: Tree, index: number): boolean =>
  tagOf(tree, index) === 'CD' || COUNT_NOUNS.has(lemmaOf(tree, index))

const skip = (tree: Tree, from: number, test: (index: number) => boolean): number => {
  let at = from
  while (at < tree.words.length && test(at)) at++
  return at
}

const isClosed = (tree: Tree, end: number): boolean => {
  const next = tree.words[end]
  return next === undefined || isSeparator(tree, end) || next.upos === 'PUNCT'
}

/** A name and a count side by side, set off on both sides. What the parser makes of them is not asked: it joins them. */
const remnantAt = (tree: Tree, from: number): Remnant | undefined => {
  const start = skip(tree, from, (word) => BEFORE_NAME.has(textOf(tree, word)))
  const nameEnd = skip(tree, start, (word) => isName(tree, word))
  const countStart = skip(tree, nameEnd, (word) => BEFORE_COUNT.has(textOf(tree, word)))
  const countEnd = skip(tree, countStart, (word) => isCount(tree, word))
  // "on Monday, Feb. 28" is a date, not a second subject with its count
  if (nameEnd === start || countEnd === countStart || TIME_WORDS.has(lemmaOf(tree, start))) return undefined
  const end = skip(tree, countEnd, (word) => ['JJ', 'NN', 'NNS'].includes(tagOf(tree, word)))
  return isClosed(tree, end) ? { subject: [start, nameEnd - 1], object: [nameEnd, end - 1], end } : undefined
}

/** Remnants one after another from a separator on. */
const remnantsFrom = (tree: Tree, separator: number): readonly Remnant[] => {
  const found: Remnant[] = []
  let at = separator
  while (at < tree.words.length && isSeparator(tree, at)) {
    const next = remnantAt(
      tree,
      skip(tree, at, (word) => isSeparator(tree, word)),
    )
    if (next === undefined) break
    found.push(next)
    at = next.end
  }
  return found
}

const headIn = (tree: Tree, [from, to]: readonly [number, number]): number => {
  for (let word = to; word >= from; word--) {
    const { head } = wordAt(tree, word)
    if (head < from || head > to) return word
  }
  return to
}

/** The words of a range hang from its head; words that hung outside it do so as `rel`. */
const gathered = (tree: Tree, [from, to]: readonly [number, number], head: number, rel: string): ArcChanges =>
  new Map(
    tree.words
      .slice(from, to + 1)
      .filter((word) => word.index !== head && (word.head < from || word.head > to))
      .map((word) => [word.index, { head, rel }]),
  )

const remnantArcs = (tree: Tree, verb: number, remnant: Remnant): ArcChanges => {
  const subject = headIn(tree, remnant.subject)
  const object = remnant.object[1]
  const inner = both(
    gathered(tree, remnant.subject, subject, 'flat'),
    gathered(tree, remnant.object, object, 'nummod'),
  )
  return both(inner, arcs([subject, verb, 'conj'], [object, subject, 'orphan']))
}

/** Separators between the remnants, and whatever else hung from the words inside them, go with the verb. */
const strays = (tree: Tree, verb: number, found: readonly Remnant[]): ArcChanges => {
  const inside = (word: number) => found.some(({ subject, end }) => word >= subject[0] && word < end)
  return new Map(
    tree.words
      .filter((word) => !inside(word.index) && inside(word.head))
      .map((word) => [word.index, { head: verb, rel: word.rel }]),
  )
}

const hasCount = (tree: Tree, index: number): boolean =>
  isCount(tree, index) || childrenBy(tree, index, 'nummod').length > 0

/**
 * Elided clauses after a verb with a subject and a counted object, in one form: "Poland expelled 45, *Bulgaria 10 and Slovakia three*".
 * Each remnant's name becomes a `conj` of the verb and its count the name's `orphan`, as UD has it.
 */
export const remnants: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (!isVerb(now, verb) || childBy(now, verb, 'nsubj') === undefined) return undefined
    const object = childrenBy(now, verb, 'obj').find((child) => child > verb && hasCount(now, child))
    if (object === undefined) return undefined
    const found = firstRemnants(now, object)
    if (found.length === 0) return undefined
    return found.reduce(
      (changes, remnant) => both(changes, remnantArcs(now, verb, remnant)),
      strays(now, verb, found),
    )
  })

/** The first run of remnants after the object and before the next verb. */
const firstRemnants = (tree: Tree, object: number): readonly Remnant[] => {
  for (let at = object + 1; at < tree.words.length && !isVerb(tree, at); at++) {
    if (!isSeparator(tree, at) || isSeparator(tree, at - 1)) continue
    const found = remnantsFrom(tree, at)
    if (found.length > 0) return found
  }
  return []
}
