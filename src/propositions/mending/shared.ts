import type { Tree } from '../../syntax/tree.ts'
import { type ArcChanges, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

const tagAt = (tree: Tree, index: number): string => tree.words[index]?.xpos ?? ''
const textAt = (tree: Tree, index: number): string => tree.words[index]?.text.toLowerCase() ?? ''
const isCount = (tree: Tree, index: number): boolean => tagAt(tree, index) === 'CD'
const isNoun = (tree: Tree, index: number): boolean => /^NNS?$/.test(tagAt(tree, index))
const isCapital = (tree: Tree, index: number): boolean =>
  /^\p{Lu}/u.test(tree.words[index]?.text ?? '') && /^(JJ|NNPS?)$/.test(tagAt(tree, index))

/** The word after a comma, an "and" or both; undefined where there is neither. */
const afterSeparator = (tree: Tree, from: number): number | undefined => {
  const comma = textAt(tree, from) === ',' ? from + 1 : from
  const and = /^(and|&|plus)$/.test(textAt(tree, comma)) ? comma + 1 : comma
  return and > from ? and : undefined
}

/** Separators right before a conjunct hang from it. */
const separatorsBefore = (tree: Tree, first: number, conjunct: number): ArcChanges => {
  const found: [number, number, string][] = []
  for (let at = first - 1; at >= 0; at--) {
    const rel = textAt(tree, at) === ',' ? 'punct' : /^(and|&|plus)$/.test(textAt(tree, at)) ? 'cc' : ''
    if (rel === '') break
    found.push([at, conjunct, rel])
  }
  return arcs(...found)
}

/** A counted group of a row: the number and what follows it. */
interface Counted {
  readonly count: number
  readonly name: number
}

/** "three Norwegian, two Danish and eight Japanese": numbers with names of peoples, two or more of them. */
const rowAt = (tree: Tree, from: number): readonly Counted[] => {
  const found: Counted[] = []
  for (let at: number | undefined = from; at !== undefined; ) {
    if (!isCount(tree, at) || !isCapital(tree, at + 1)) return found
    found.push({ count: at, name: at + 1 })
    at = afterSeparator(tree, at + 2)
  }
  return found
}

/** The last of the nouns that follow: "eight Japanese *embassy staff*". */
const nounAfter = (tree: Tree, from: number): number | undefined => {
  let at = from
  while (isNoun(tree, at)) at++
  return at > from ? at - 1 : undefined
}

const isInside = (from: number, to: number) => (word: number) => word >= from && word <= to

/**
 * "expelled *three Norwegian and eight Japanese diplomats*": the noun that the last group has stands for all. The first people's
 * name takes the place of the whole, each group keeps its number, and the noun is the last conjunct.
 */
export const sharedNoun: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (isCount(now, index - 2) && isCapital(now, index - 1)) return undefined
    const row = rowAt(now, index)
    const [first, last] = [row[0], row.at(-1)]
    const noun = last && nounAfter(now, last.name + 1)
    if (!first || !last || row.length < 2 || noun === undefined) return undefined
    const inside = isInside(index, noun)
    const outer = now.words.slice(index, noun + 1).find((w) => !inside(w.head))
    if (outer === undefined || /^(conj|root)$/.test(outer.rel)) return undefined
    const middle = row
      .slice(1, -1)
      .flatMap(({ count, name }) => [[name, first.name, 'conj'] as const, [count, name, 'nummod'] as const])
    const changes = arcs(
      [first.name, outer.head, outer.rel],
      [first.count, first.name, 'nummod'],
      ...middle,
      [noun, first.name, 'conj'],
      [last.count, noun, 'nummod'],
      [last.name, noun, 'amod'],
    )
    return row
      .slice(1)
      .reduce(
        (all, { count, name }) => both(all, separatorsBefore(now, count, count === last.count ? noun : name)),
        changes,
      )
  })

const SAYING_WHOSE = new Set(['from', 'of', 'at'])

/** Head of the phrase that a preposition opens, and the word after it: names, with what may stand before and between them. */
const phraseAfter = (tree: Tree, preposition: number): readonly [head: number, end: number] | undefined => {
  let end = preposition + 1
  while (/^(DT|JJ|NNP?S?|PRP\$|POS)$/.test(tagAt(tree, end))) end++
  const inside = isInside(preposition + 1, end - 1)
  const named = tree.words.slice(preposition + 1, end).some((w) => isCapital(tree, w.index))
  const head = tree.words.slice(preposition + 1, end).findLast((w) => !inside(w.head))
  return named && head ? [head.index, end] : undefined
}

interface Share {
  readonly count: number
  readonly owner: number
  readonly end: number
}

/** ", 27 from Spain": a number and whose it is, after a separator. */
const shareAt = (tree: Tree, from: number, preposition: string): Share | undefined => {
  const count = afterSeparator(tree, from)
  if (count === undefined || !isCount(tree, count) || textAt(tree, count + 1) !== preposition)
    return undefined
  const phrase = phraseAfter(tree, count + 1)
  return phrase && { count, owner: phrase[0], end: phrase[1] }
}

const hasCount = (tree: Tree, noun: number): boolean =>
  (tree.children[noun] ?? []).some((c) => wordAt(tree, c).rel === 'nummod')

/** "34 staff from France, *27 from Spain and 24 from Italy*": every number is a conjunct of the counted noun and has its own owner. */
export const sharedCount: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const preposition = textAt(now, index)
    const noun = index - 1
    if (!SAYING_WHOSE.has(preposition) || !isNoun(now, noun) || !hasCount(now, noun)) return undefined
    const first = phraseAfter(now, index)
    if (first === undefined) return undefined
    const shares: Share[] = []
    for (let share = shareAt(now, first[1], preposition); share; share = shareAt(now, share.end, preposition))
      shares.push(share)
    if (shares.length === 0) return undefined
    return shares.reduce(
      (changes, { count, owner }) =>
        both(
          changes,
          both(arcs([count, noun, 'conj'], [owner, count, 'nmod']), separatorsBefore(now, count, count)),
        ),
      arcs([first[0], noun, 'nmod']),
    )
  })
