import type { Tree } from '../../syntax/tree.ts'
import { type ArcChanges, withArcs, wordAt } from '../grammar.ts'
import { arcs, both, type Repair } from './arcs.ts'
import { gathered, headIn } from './gaps.ts'
import { countAt, isSeparator, type Remnant, remnantAt, skip } from './remnants.ts'

/** A further number of an item, with what is said of it up to the next: "*10 (18 March)*". */
interface Further {
  readonly object: readonly [number, number]
  readonly to: number
}

/** An item with everything up to the next one: "Belgium: 21 *(29 March)*". */
interface Item {
  readonly remnant: Remnant
  readonly from: number
  readonly to: number
  /** Last word of what is said of its first number. */
  readonly firstTo: number
  readonly more: readonly Further[]
}

/** Bullets and the numbers of a list, before its first name. */
const firstWord = (tree: Tree): number => {
  const bullet = skip(tree, 0, (word) => /^([-–—*•·▪►●+]+)$/.test(wordAt(tree, word).text))
  return tree.words[bullet]?.xpos === 'LS' || tree.words[bullet + 1]?.text === ')'
    ? skip(tree, bullet + 1, (word) => /^[.)]$/.test(wordAt(tree, word).text))
    : bullet
}

interface Found {
  readonly remnant: Remnant
  readonly more: readonly (readonly [number, number])[]
}

const itemsOf = (tree: Tree): readonly Item[] => {
  const found: Found[] = []
  for (let at: number | undefined = firstWord(tree); at !== undefined; ) {
    const remnant = remnantAt(tree, at)
    const last = found.at(-1)
    const further = remnant || !last ? undefined : countAt(tree, at, { isItem: true })
    if (remnant) found.push({ remnant, more: [] })
    else if (further && last) found.splice(-1, 1, { ...last, more: [...last.more, further.object] })
    else break
    at = afterItem(tree, (remnant ?? further)?.end ?? tree.words.length)
  }
  return found.map(({ remnant, more }, i) => {
    const to = (found[i + 1]?.remnant.subject[0] ?? tree.words.length) - 1
    return {
      remnant,
      from: i === 0 ? 0 : remnant.subject[0],
      to,
      firstTo: (more[0]?.[0] ?? to + 1) - 1,
      more: more.map((object, k) => ({ object, to: (more[k + 1]?.[0] ?? to + 1) - 1 })),
    }
  })
}

/** First word of the next item or number; undefined where nothing parts it from the one before. */
const afterItem = (tree: Tree, end: number): number | undefined => {
  const aside = tree.words[end]?.text === '(' ? afterAside(tree, end) : end
  const next = skip(tree, aside, (word) => isSeparator(tree, word))
  return next === aside || next >= tree.words.length ? undefined : next
}

const afterAside = (tree: Tree, from: number): number =>
  skip(tree, from, (word) => wordAt(tree, word).text !== ')') + 1

/**
 * What stands in an item hangs from its name, wherever it hung outside it; its number is the name's `orphan`, and so is every further
 * one, with what is said of it under it.
 */
const arcsOf = (tree: Tree, item: Item, first: number | undefined): ArcChanges => {
  const { remnant, from, to, firstTo, more } = item
  const range = remnant.names[0] ?? remnant.subject
  const name = headIn(tree, range)
  const number = remnant.object[1]
  const others = remnant.names.slice(1).map((r) => [headIn(tree, r), r] as const)
  return [
    gathered(tree, [from, to], name, 'dep'),
    asides(tree, [number, firstTo], [remnant.subject[0], number], name),
    gathered(tree, range, name, 'flat'),
    gathered(tree, remnant.object, number, 'nummod'),
    ...others.map(([head, r]) => both(gathered(tree, r, head, 'flat'), arcs([head, name, 'conj']))),
    arcs([name, first ?? -1, first === undefined ? 'root' : 'list'], [number, name, 'orphan']),
    ...more.flatMap(({ object, to: end }) => [
      gathered(tree, [object[0], end], object[1], 'dep'),
      arcs([object[1], name, 'orphan']),
    ]),
  ].reduce(both)
}

/** Words of an aside that hung from within the item hang from its name. */
const asides = (
  tree: Tree,
  [after, to]: readonly [number, number],
  [from, end]: readonly [number, number],
  name: number,
): ArcChanges =>
  new Map(
    tree.words
      .slice(after + 1, to + 1)
      .filter((w) => w.index !== name && w.head >= from && w.head <= end)
      .map((w) => [w.index, { head: name, rel: w.upos === 'PUNCT' ? 'punct' : 'nmod' }]),
  )

/**
 * Names with their numbers and no verb: "*Belgium: 21 (29 March)*", "*Belgium 21, the Netherlands 17, Ireland four*". The first name is the
 * root, the others its `list`, and each name's number its `orphan`.
 */
export const roster: Repair = (tree) => {
  const items = itemsOf(tree)
  const [first] = items
  if (first === undefined) return tree
  const head = headIn(tree, first.remnant.names[0] ?? first.remnant.subject)
  // "Malta 3, Spain 2 *expelled*": a finite verb makes a clause of it
  if (first.remnant.end <= tree.root && /^VB[DPZ]$/.test(wordAt(tree, tree.root).xpos)) return tree
  return withArcs(tree, items.map((item, i) => arcsOf(tree, item, i === 0 ? undefined : head)).reduce(both))
}
