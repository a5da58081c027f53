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
export interface Remnant {
  readonly subject: readonly [number, number]
  /** The names that the subject joins: "*Latvia and Estonia* three each". */
  readonly names: readonly (readonly [number, number])[]
  readonly object: readonly [number, number]
  /** Word after the remnant. */
  readonly end: number
}

const SEPARATORS = new Set([',', ';', 'and', 'while', '&', 'plus', '/'])
/** What sets a list of remnants off from the clause that they are of: "expelled 40: *Germany 30, Malta 10*". */
const OPENERS = new Set([':', '-', '–', '—', '--', '(', 'including', 'namely'])
/** Marks between a name and its number in a list: "Belgium: 21", "Spain – 25", "Malta | 2", "Ireland (four)". */
const JOINERS = new Set([':', '-', '–', '—', '--', '|', '('])
const BEFORE_NAME = new Set(['the', 'also'])
const BEFORE_COUNT = new Set(
  'about another a some at least nearly just only more than up to around combined total further of'.split(
    ' ',
  ),
)
/** "three *each*": behind a number, that of everyone. */
const OF_EACH = new Set(['each', 'apiece'])
const NOUN_TAGS = new Set(['JJ', 'JJR', 'NN', 'NNS', 'FW'])
/** Marks of a footnote behind a number: "35*". */
const MARK = /^[*†‡§]+$/
const ORDINAL_DAY = /^(?:\d{1,2}|\d{1,2}(?:st|nd|rd|th))$/
const COUNT_NOUNS = new Set(['dozen', 'several', 'none'])

export const isSeparator = (tree: Tree, index: number): boolean =>
  SEPARATORS.has(tree.words[index]?.text.toLowerCase() ?? '')

const isOpener = (tree: Tree, index: number): boolean => OPENERS.has(textOf(tree, index))

const isCount = (tree: Tree, index: number): boolean =>
  tagOf(tree, index) === 'CD' || wordAt(tree, index).upos === 'NUM' || COUNT_NOUNS.has(lemmaOf(tree, index))

export const skip = (tree: Tree, from: number, test: (index: number) => boolean): number => {
  let at = from
  while (at < tree.words.length && test(at)) at++
  return at
}

const isClosed = (tree: Tree, end: number): boolean => {
  const next = tree.words[end]
  return next === undefined || isSeparator(tree, end) || next.upos === 'PUNCT' || next.text === '|'
}

/** Names joined by commas and "and", each as a word range. */
const namesFrom = (tree: Tree, from: number): readonly (readonly [number, number])[] => {
  const found: (readonly [number, number])[] = []
  for (let at = from; ; ) {
    const start = skip(tree, at, (word) => BEFORE_NAME.has(textOf(tree, word)))
    const end = skip(tree, start, (word) => isName(tree, word))
    // "on Monday, Feb. 28" is a date, not a second subject with its count
    if (end === start || TIME_WORDS.has(lemmaOf(tree, start))) return found
    found.push([start, end - 1])
    const next = skip(tree, end, (word) => isSeparator(tree, word))
    if (next === end) return found
    at = next
  }
}

/** Word after a day or a month that ends the remnant: "Japan eight *on April 8*", "Chad two *on 8 April*", "ten *on the 18th*". */
const afterTime = (tree: Tree, from: number): number => {
  const preposition =
    from < tree.words.length && /^(on|in|last|this)$/.test(textOf(tree, from)) ? from + 1 : from
  const number = skip(tree, preposition, (word) => textOf(tree, word) === 'the')
  const isDay = preposition > from && ORDINAL_DAY.test(tree.words[number]?.text ?? '')
  const named = isDay ? number + 1 : preposition
  if (isDay && !TIME_WORDS.has(named < tree.words.length ? lemmaOf(tree, named) : '')) return named
  if (isDay) return skip(tree, named + 1, (word) => tagOf(tree, word) === 'CD')
  if (
    preposition === from ||
    !TIME_WORDS.has(preposition < tree.words.length ? lemmaOf(tree, preposition) : '')
  )
    return from
  return skip(tree, preposition + 1, (word) => tagOf(tree, word) === 'CD')
}

/** "*Baltic states*: four": a label of several words, whatever they are tagged as, has its colon. */
const labelAt = (tree: Tree, from: number): readonly (readonly [number, number])[] => {
  const end = skip(tree, from, (word) => /^(JJ|NNS?|NNPS?)$/.test(tagOf(tree, word)))
  const isLabel =
    end > from + 1 && tree.words[end]?.text === ':' && /^\p{Lu}/u.test(tree.words[from]?.text ?? '')
  return isLabel ? [[from, end - 1]] : []
}

/** Names and a count side by side, set off on both sides. What the parser makes of them is not asked: it joins them. */
export const remnantAt = (tree: Tree, from: number): Remnant | undefined => {
  const found = namesFrom(tree, from)
  const names = found.length > 0 ? found : labelAt(tree, from)
  const [first, last] = [names[0], names.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const label = afterLabel(tree, last[1] + 1)
  const labelled = JOINERS.has(tree.words[label]?.text ?? '')
  const counted = countAt(tree, label + (labelled ? 1 : 0), { isItem: labelled })
  const whole = [...names.slice(0, -1), [last[0], label - 1] as const]
  return counted && { subject: [first[0], label - 1], names: whole, ...counted }
}

/** Word after nouns that belong to a name before a colon: "EU *institutions*: 19". */
const afterLabel = (tree: Tree, from: number): number => {
  const end = skip(tree, from, (word) => /^NNS?$/.test(tagOf(tree, word)))
  return tree.words[end]?.text === ':' ? end : from
}

/**
 * A count with its noun and day, set off behind: "*about 21 diplomats* (29 March)", "*ten more*,". `withTime`: its time is left to
 * the caller, and need not be set off. `isItem`: of a list, where a phrase may follow: "Chad: *four* from the embassy".
 */
export const countAt = (
  tree: Tree,
  from: number,
  { withTime = false, isItem = false }: { readonly withTime?: boolean; readonly isItem?: boolean } = {},
): Pick<Remnant, 'object' | 'end'> | undefined => {
  const countStart = skip(tree, from, (word) => BEFORE_COUNT.has(textOf(tree, word)))
  const countEnd = afterCount(tree, countStart)
  if (countEnd === countStart) return undefined
  const noun = skip(
    tree,
    countEnd,
    (word) => NOUN_TAGS.has(tagOf(tree, word)) && !OF_EACH.has(textOf(tree, word)),
  )
  const each = skip(tree, noun, (word) => OF_EACH.has(textOf(tree, word)) || MARK.test(textOf(tree, word)))
  if (withTime) return { object: [from, noun - 1], end: each }
  const end = afterTime(tree, isItem ? afterPhrase(tree, each) : each)
  if (!isClosed(tree, end)) return undefined
  return { object: [from, noun - 1], end: tree.words[end]?.text === ')' ? end + 1 : end }
}

/** Word after "of the mission", "from Riga". */
const afterPhrase = (tree: Tree, from: number): number =>
  /^(of|from|at)$/.test(from < tree.words.length ? textOf(tree, from) : '')
    ? skip(
        tree,
        from + 1,
        (word) =>
          /^(DET|ADJ|NOUN|PROPN|ADP|PART)$/.test(wordAt(tree, word).upos) && textOf(tree, word) !== 'on',
      )
    : from

/** Word after a number, "*thirty-five*" in one: the parser's words part it at its hyphen. */
const afterCount = (tree: Tree, from: number): number => {
  const end = skip(tree, from, (word) => isCount(tree, word))
  const hyphen = end > from && tree.words[end]?.text === '-' && end + 1 < tree.words.length
  return hyphen && isCount(tree, end + 1) ? afterCount(tree, end + 1) : end
}

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
    trailing(tree, remnant, subject, verb),
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

const hasCount = (tree: Tree, index: number): boolean =>
  isCount(tree, index) || childrenBy(tree, index, 'nummod').length > 0

/**
 * Elided clauses after a verb with a subject and a counted object, in one form: "Poland expelled 45, *Bulgaria 10 and Slovakia three*".
 * Each remnant's name becomes a `conj` of the verb and its count the name's `orphan`, as UD has it.
 */
export const remnants: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (!isVerb(now, verb) || childBy(now, verb, 'nsubj') === undefined) return undefined
    const objects = childrenBy(now, verb, 'obj', 'iobj').filter((child) => child > verb)
    const object =
      objects.find((child) => hasCount(now, child)) ?? objects.find((child) => isPlural(now, child))
    if (object === undefined) return undefined
    const found = firstRemnants(now, object, hasCount(now, object) ? isAnyStart : isOpener)
    if (found.length === 0) return undefined
    return found.reduce(
      (changes, remnant) => both(changes, remnantArcs(now, verb, remnant)),
      strays(now, verb, found),
    )
  })

const isPlural = (tree: Tree, index: number): boolean => tagOf(tree, index) === 'NNS'

const isAnyStart = (tree: Tree, index: number): boolean => isSeparator(tree, index) || isOpener(tree, index)

/** "asked 35 *to leave*, Spain 25": an infinitive goes with the full clause. */
const isOtherVerb = (tree: Tree, index: number): boolean =>
  isVerb(tree, index) && tagOf(tree, index) !== 'VB' && !isOpener(tree, index)

/** The first run of remnants after the object and before the next verb. */
const firstRemnants = (
  tree: Tree,
  object: number,
  isStart: (tree: Tree, index: number) => boolean,
): readonly Remnant[] => {
  for (let at = object + 1; at < tree.words.length && !isOtherVerb(tree, at); at++) {
    if (!isStart(tree, at) || (isSeparator(tree, at - 1) && !isOpener(tree, at))) continue
    const found = remnantsFrom(tree, at)
    if (found.length > 0) return found
  }
  return []
}
