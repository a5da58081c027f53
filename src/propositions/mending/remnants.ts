import type { Tree } from '../../syntax/tree.ts'
import { isName, lemmaOf, tagOf, textOf, wordAt } from '../grammar.ts'
import { TIME_WORDS } from '../tables.ts'

/** One remnant of a clause without its verb, as word ranges with both ends inclusive: "Bulgaria | 10". */
export interface Remnant {
  readonly subject: readonly [number, number]
  /** The names that the subject joins: "*Latvia and Estonia* three each". */
  readonly names: readonly (readonly [number, number])[]
  readonly object: readonly [number, number]
  /** Word after the remnant. */
  readonly end: number
  /** The object is a word for the noun left out: "Malta *the one in Sliema*". */
  readonly standIn?: true
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
export const OF_EACH = new Set(['each', 'apiece'])
const NOUN_TAGS = new Set(['JJ', 'JJR', 'NN', 'NNS', 'FW'])
/** Marks of a footnote behind a number: "35*". */
const MARK = /^[*†‡§]+$/
const ORDINAL_DAY = /^(?:\d{1,2}|\d{1,2}(?:st|nd|rd|th))$/
const COUNT_NOUNS = new Set(['dozen', 'several', 'none'])

export const isSeparator = (tree: Tree, index: number): boolean =>
  SEPARATORS.has(tree.words[index]?.text.toLowerCase() ?? '')

export const isOpener = (tree: Tree, index: number): boolean => OPENERS.has(textOf(tree, index))

export const isCount = (tree: Tree, index: number): boolean =>
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
  const standIn = standInAt(tree, last[1] + 1)
  if (standIn) return { subject: [first[0], last[1]], names, ...standIn }
  const label = afterLabel(tree, last[1] + 1)
  const labelled = JOINERS.has(tree.words[label]?.text ?? '')
  const counted = countAt(tree, label + (labelled ? 1 : 0), { isItem: labelled })
  const whole = [...names.slice(0, -1), [last[0], label - 1] as const]
  return counted && { subject: [first[0], label - 1], names: whole, ...counted }
}

/** "Stockholm *the one in Malmo*", "and Ethiopia, *the one on the border*": a word for the noun left out, with what tells it apart. */
const standInAt = (tree: Tree, from: number): Pick<Remnant, 'object' | 'end' | 'standIn'> | undefined => {
  const article = skip(tree, from, (word) => word === from && textOf(tree, word) === ',')
  const one = article + 1
  const isOne =
    one < tree.words.length && textOf(tree, article) === 'the' && /^ones?$/.test(textOf(tree, one))
  const end = isOne ? afterPlace(tree, one + 1) : from
  return end > one + 1 && isClosed(tree, end) ? { object: [article, one], end, standIn: true } : undefined
}

const afterPlace = (tree: Tree, from: number): number =>
  /^(in|at|of|from|on)$/.test(from < tree.words.length ? textOf(tree, from) : '')
    ? skip(tree, from + 1, (word) => /^(DET|ADJ|NOUN|PROPN|ADP|PART)$/.test(wordAt(tree, word).upos))
    : from

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
  if (isItem) {
    const post = postAt(tree, from)
    if (post) return post
  }
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

const POSTS = /^(ambassador|envoy|consul|nuncio|attaché|attache|commissioner|affaires)$/

/** "Chad: 4 (18 March), *the ambassador* (4 April)": one person of a mission in place of a number. */
const postAt = (tree: Tree, from: number): Pick<Remnant, 'object' | 'end'> | undefined => {
  if (from >= tree.words.length || !/^(the|its)$/.test(textOf(tree, from))) return undefined
  const end = skip(tree, from + 1, (word) => /^(NNS?|NNPS?|JJ|FW)$/.test(tagOf(tree, word)))
  const head = [end - 1, end - 2].find((word) => word > from && POSTS.test(lemmaOf(tree, word)))
  return head !== undefined && isClosed(tree, end) ? { object: [from, head], end } : undefined
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
