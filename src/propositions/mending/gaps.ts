import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  isRel,
  isVerb,
  lemmaOf,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { GIVING, TIME_WORDS } from '../tables.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

import { isCount, isOpener, isSeparator, OF_EACH, type Remnant, remnantAt, skip } from './remnants.ts'

/** Remnants one after another from a separator on. */
const remnantsFrom = (tree: Tree, separator: number): readonly Remnant[] => {
  const found: Remnant[] = []
  let at = separator
  while (at < tree.words.length && (isSeparator(tree, at) || (at === separator && isOpener(tree, at)))) {
    const next = remnantAt(
      tree,
      skip(tree, at, (word) => isSeparator(tree, word) || (at === separator && isOpener(tree, word))),
    )
    if (next === undefined) break
    found.push(next)
    at = next.end
  }
  return found
}

export const headIn = (tree: Tree, [from, to]: readonly [number, number]): number => {
  for (let word = to; word >= from; word--) {
    const { head } = wordAt(tree, word)
    if (head < from || head > to) return word
  }
  return to
}

/** The words of a range hang from its head; words that hung outside it do so as `rel`. */
export const gathered = (
  tree: Tree,
  [from, to]: readonly [number, number],
  head: number,
  rel: string,
): ArcChanges =>
  new Map(
    tree.words
      .slice(from, to + 1)
      .filter((word) => word.index !== head && (word.head < from || word.head > to))
      .map((word) => [word.index, { head, rel }]),
  )

/** "expelled 15 and Sweden three *on Tuesday*": a day at the end is of all, where the full clause has none. */
const isShared = (tree: Tree, end: number, verb: number): boolean =>
  (tree.words[end]?.upos ?? 'PUNCT') === 'PUNCT' &&
  !/^(,|;)$/.test(tree.words[end]?.text ?? '') &&
  !tree.words.some(
    (word) =>
      word.index < end - 4 &&
      word.index > verb - 4 &&
      TIME_WORDS.has(word.lemma.toLowerCase()) &&
      word.xpos !== 'MD',
  )

/** What stands behind the count, "each" or a day, goes with the remnant's subject. */
const trailing = (tree: Tree, { object, end }: Remnant, subject: number, verb: number): ArcChanges =>
  new Map(
    tree.words
      .slice(object[1] + 1, end)
      .filter((word) => word.head <= object[1] || word.head >= end)
      .map((word) => [
        word.index,
        OF_EACH.has(textOf(tree, word.index))
          ? { head: object[1], rel: 'advmod' }
          : isShared(tree, end, verb)
            ? { head: verb, rel: 'obl' }
            : { head: subject, rel: word.rel === 'nmod' || word.rel === 'obl' ? 'nmod' : word.rel },
      ]),
  )

/** The names of a joined subject: one a conjunct of the first, with what stands between them. */
const joined = (tree: Tree, { names }: Remnant, subject: number): ArcChanges =>
  names.slice(1).reduce<ArcChanges>((changes, range) => {
    const name = headIn(tree, range)
    const between = tree.words.slice((names[names.indexOf(range) - 1]?.[1] ?? range[0]) + 1, range[0])
    const separators = between.map(
      (word) => [word.index, name, textOf(tree, word.index) === ',' ? 'punct' : 'cc'] as const,
    )
    return both(
      changes,
      both(gathered(tree, range, name, 'flat'), arcs([name, subject, 'conj'], ...separators)),
    )
  }, new Map())

const remnantArcs = (tree: Tree, verb: number, remnant: Remnant): ArcChanges => {
  const [first = remnant.subject] = remnant.names
  const subject = headIn(tree, first)
  const object = remnant.object[1]
  const joiner = remnant.object[0] - 1
  const inner = [
    new Map(joiner > remnant.subject[1] ? [[joiner, { head: object, rel: 'punct' }]] : []),
    gathered(tree, first, subject, 'flat'),
    gathered(tree, remnant.object, object, 'nummod'),
    joined(tree, remnant, subject),
    remnant.standIn
      ? gathered(tree, [object + 1, remnant.end - 1], object, 'nmod')
      : trailing(tree, remnant, subject, verb),
  ].reduce(both)
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

/** "seven days", "a week". */
const hasCount = (tree: Tree, index: number): boolean =>
  isCount(tree, index) ||
  childrenBy(tree, index, 'nummod').length > 0 ||
  (/^(hour|day|week|month)$/.test(lemmaOf(tree, index)) &&
    childrenBy(tree, index, 'det').some((word) => /^an?$/.test(textOf(tree, word))))

/**
 * Elided clauses after a verb with a subject and a counted object, in one form: "Poland expelled 45, *Bulgaria 10 and Slovakia three*".
 * Each remnant's name becomes a `conj` of the verb and its count the name's `orphan`, as UD has it.
 */
export const remnants: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (!isVerb(now, verb) || childBy(now, verb, 'nsubj') === undefined) return undefined
    const objects = [...childrenBy(now, verb, 'obj', 'iobj'), ...timeGiven(now, verb)].filter(
      (child) => child > verb,
    )
    const object = objects.find((child) => hasCount(now, child)) ?? objects[0]
    const found = object === undefined ? [] : remnantsOf(now, verb, object)
    if (found.length === 0) return undefined
    return found.reduce(
      (changes, remnant) => both(changes, remnantArcs(now, verb, remnant)),
      strays(now, verb, found),
    )
  })

const isPlural = (tree: Tree, index: number): boolean => tagOf(tree, index) === 'NNS'

const isAnyStart = (tree: Tree, index: number): boolean => isSeparator(tree, index) || isOpener(tree, index)

/** "were given *two weeks* to leave": what is given, which the parser takes for a time of the giving. */
const timeGiven = (tree: Tree, verb: number): readonly number[] =>
  GIVING.has(lemmaOf(tree, verb))
    ? childrenBy(tree, verb, 'obl:unmarked').filter((child) => hasCount(tree, child))
    : []

/** After a counted object anything may go on; after others a list, or a word for the object. */
const remnantsOf = (tree: Tree, verb: number, object: number): readonly Remnant[] => {
  const found = firstRemnants(tree, verb, object, isAnyStart)
  if (hasCount(tree, object) || found.some(({ standIn }) => standIn)) return found
  return isPlural(tree, object) ? firstRemnants(tree, verb, object, isOpener) : []
}

/** "asked 35 *to leave*, Spain 25", "ordered two *to be shut*, Oman one": an infinitive goes with the full clause. */
const isOtherVerb = (tree: Tree, index: number, verb: number): boolean =>
  isVerb(tree, index) &&
  tagOf(tree, index) !== 'VB' &&
  !isOpener(tree, index) &&
  !(
    wordAt(tree, index).head === verb &&
    isRel(tree, index, 'xcomp') &&
    childBy(tree, index, 'mark') !== undefined
  )

/** The first run of remnants after the object and before the next verb. */
const firstRemnants = (
  tree: Tree,
  verb: number,
  object: number,
  isStart: (tree: Tree, index: number) => boolean,
): readonly Remnant[] => {
  for (let at = object + 1; at < tree.words.length && !isOtherVerb(tree, at, verb); at++) {
    if (!isStart(tree, at) || (isSeparator(tree, at - 1) && !isOpener(tree, at))) continue
    const found = remnantsFrom(tree, at)
    if (found.length > 0) return found
  }
  return []
}
